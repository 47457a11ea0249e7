/**
 * When a duty falls first, when X comes after a period of it has fallen, and when a case ends after the duty has
 * (`semantics.md`, 1.14, 1.15).
 */
import type { Selection } from '../generated/routine.ts';
import type { Clocks } from './clocks.ts';
import { type Base, baseOf } from './counted-from.ts';
import { always, type Node, never } from './diagram.ts';
import { casesBegun, comesAlone, othersIn } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';
import type { Because } from './judged.ts';
import { Lost, latestOf } from './latest.ts';
import { selects } from './selects.ts';

export const untreated: Because = { kind: 'untreated', what: 'recurs', of: null };

/**
 * Expressions for when X comes after a period falls, and for when the case ends after the duty has; and what the periods are
 * counted from, if that is not the start.
 */
export type Waited = {
  readonly found: readonly number[];
  readonly tail: Tail | Because;
  readonly base: Base | undefined;
};

/**
 * When a case ends at the latest: `after` what ends the duty; `own`: after a period has fallen, as what it began goes on;
 * `whole`: after its start.
 */
type Tail = { readonly after: readonly number[]; readonly own: readonly number[]; readonly whole: readonly number[] };

/** Of a duty that ends with the case alone. */
export const noTail: Tail = { after: [], own: [], whole: [] };

/** @param of what X is @param surely the cases in which a visit, if it is done, is surely X */
export function followedBy(
  guards: Guards,
  clocks: Clocks,
  way: Way,
  of: Selection,
  surely: (visit: Visit) => Node,
): Waited | Because {
  const latest = latestOf(guards, clocks);
  const trigger = way.visits[0]!;
  const found = new Set<number>();
  let at = trigger.id;
  try {
    latest.from(way, trigger, { cases: always }, (visit, when) => {
      for (const { clock } of latest.each(when, surely(visit))) found.add(clock);
      return surely(visit);
    });
    if (surely(trigger) !== never) found.add(clocks.x);
    const tail = tailOf(guards, clocks, way, of, (one, visit) => {
      at = visit.id;
      const closes = new Set<number>();
      const ends = latest.from(one, visit, { cases: always }, (other, when) => {
        if (other.kind === 'close') for (const { clock } of latest.each(when, always)) closes.add(clock);
        return never;
      });
      const done = new Set(ends.flatMap((end) => latest.each(end, always).map(({ clock }) => clock)));
      return { closes: [...closes], done: [...done] };
    });
    at = way.procedure.id;
    const base = baseOf(guards, clocks, casesBegun(guards)[0]!, way);
    const unlimited = noLimit(clocks, [...found, ...(base?.clocks ?? [])]);
    if (unlimited) return unlimited;
    const isKnown = !('kind' in tail);
    return { found: [...found], tail: isKnown ? (noLimit(clocks, Object.values(tail).flat()) ?? tail) : tail, base };
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    return { kind: 'untreated', what: 'rounds', of: at };
  }
}

function noLimit(clocks: Clocks, all: readonly number[]): Because | undefined {
  for (const number of all) {
    const clock = clocks.get(number);
    if (clock.of === 'never') return { kind: 'no-limit', of: clock.statements };
  }
  return undefined;
}

type Ends = { readonly closes: readonly number[]; readonly done: readonly number[] };

/** @param endsFrom when the case is closed after a visit, and when its way is done */
function tailOf(
  guards: Guards,
  clocks: Clocks,
  duty: Way,
  of: Selection,
  endsFrom: (way: Way, visit: Visit) => Ends,
): Tail | Because {
  const { until } = duty.procedure;
  // What does not end but with the case leaves no time behind it.
  if (!until) return noTail;
  const [begun] = casesBegun(guards);
  const others = othersIn(guards, begun!);
  const untilAny = until.flatMap((ref) => {
    const ending = [begun!, ...others].flatMap((way) =>
      way.visits
        .filter((visit) => selects(guards, {}, { entries: [ref] }, visit).perhaps !== never)
        .map((visit) => ({ way, visit })),
    );
    return { ref, ending };
  });
  // What only ends a wait may come at any time before it.
  const isBareIn = ({ ref, ending }: (typeof untilAny)[number]) =>
    ref.kind === 'event' && !ending.some(({ visit }) => visit.kind === 'trigger');
  if (untilAny.some((one) => one.ending.length === 0 && !isBareIn(one))) return untreated;
  const all = untilAny.flatMap(({ ending }) => ending.map(({ way, visit }) => ({ way, ...endsFrom(way, visit) })));
  const isBare = untilAny.some(isBareIn);
  const closes = all.flatMap((one) => one.closes);
  if (!isBare && all.every(({ done }) => done.length === 0)) return { after: closes, own: [], whole: [] };
  // What may come at any time puts the end off, also after the case has ended once.
  const ending = new Set(all.map(({ way }) => way));
  const prolonging = others.find(
    (way) => way !== duty && !(ending.has(way) && way.procedure.kind === 'event' && way.procedure.atMost === 1),
  );
  if (prolonging) return { kind: 'prolonged', of: prolonging.procedure.id };
  if (comesAlone(guards, of)) return untreated;
  const after = [...(isBare ? [clocks.x] : []), ...closes, ...all.flatMap(({ done }) => done)];
  const own = endsFrom(duty, duty.visits[0]!);
  const isInStart = !isBare && all.every(({ way }) => way === begun);
  const whole = isInStart ? { closes: [], done: [] } : endsFrom(begun!, begun!.visits[0]!);
  return { after, own: [...own.closes, ...own.done], whole: [...whole.closes, ...whole.done] };
}
