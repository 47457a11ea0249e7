/** `every X is followed by Y`, `every X is preceded by Y`, `by its own Y` (`semantics.md`, 2.13). */
import type { Form } from '../generated/routine.ts';
import { addLimit } from './limit.ts';
import { type Chooser, matchUp, type Window } from './match.ts';
import { dayOf } from './moment.ts';
import { holdsAt, knownTo, type Part } from './part.ts';
import type { Break, FormVerdict } from './result.ts';
import { ByScope } from './scope.ts';
import { select } from './select.ts';
import { toCome } from './to-come.ts';
import type { Entry } from './trace.ts';
import { verdictOf } from './verdicts.ts';
import type { Moment } from './zone.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

/** Judges a form of order on a part. Throws `Missing`. */
export function judgeOrder(part: Part, form: OrderForm): FormVerdict {
  const xs = select(part, form.every).filter((x) => holdsAt(part, form.when, x));
  const ys = new ByScope<Entry>();
  for (const y of select(part, form.by)) ys.add(y.scope, y);
  const come = toCome(part, form.by);
  const mayStillCome = (x: Entry) =>
    form.kind === 'followed' && knownTo(part) <= limitFrom(part, form, x.moment) && come(x.scope);
  const breaks = (form.own ? breaksOfOwn : breaksOf)({ part, form, xs, ys, mayStillCome });
  return verdictOf(breaks, xs.length > 0);
}

type Asked = {
  readonly part: Part;
  readonly form: OrderForm;
  readonly xs: readonly Entry[];
  readonly ys: ByScope<Entry>;
  /** Whether an answer to x may still come in time: never to what must come before it. */
  readonly mayStillCome: (x: Entry) => boolean;
};

function breaksOf({ part, form, xs, ys, mayStillCome }: Asked): Break[] {
  return xs.flatMap((x): Break[] => {
    const surely = windowsOf(part, form, x, ys, false);
    if (surely.some(({ from, to }) => from < to)) return [];
    const perhaps = hasDates(part) && windowsOf(part, form, x, ys, true).some(({ from, to }) => from < to);
    if (perhaps) return [{ why: 'order-unknown', entries: [x.index], verdict: 'unknown' }];
    if (mayStillCome(x)) return [{ why: 'nothing-follows', entries: [x.index], verdict: 'pending' }];
    const late = windowsOf(part, form, x, ys, false, true);
    const other = late.flatMap(({ list, from, to }) =>
      from < to ? [form.kind === 'followed' ? list[from]! : list[to - 1]!] : [],
    );
    const why = other.length > 0 ? 'too-late' : form.kind === 'followed' ? 'nothing-follows' : 'nothing-before';
    return [{ why, entries: [x.index, ...other.slice(0, 1).map(({ index }) => index)], verdict: 'violated' }];
  });
}

/** One-to-one: those whose time is up choose first, since nothing that may still come can answer them. */
function breaksOfOwn({ part, form, xs, ys, mayStillCome }: Asked): Break[] {
  const chooser = (perhaps: boolean): Chooser<Entry> => ({ windows: (x) => windowsOf(part, form, x, ys, perhaps) });
  const inOrder = [...xs.filter((x) => !mayStillCome(x)), ...xs.filter((x) => mayStillCome(x))];
  const left = matchUp(inOrder, chooser(false));
  if (left.length === 0) return [];
  const atBest = hasDates(part) ? matchUp(inOrder, chooser(true)) : left;
  const isBroken = atBest.some((x) => !mayStillCome(x));
  return left.map((x): Break => {
    const verdict = mayStillCome(x) ? 'pending' : isBroken ? 'violated' : 'unknown';
    return { why: 'no-own', entries: [x.index], verdict };
  });
}

function limitFrom(part: Part, { within }: OrderForm, moment: Moment): Moment {
  if (!within) return Number.POSITIVE_INFINITY;
  return addLimit(moment, within, part.calendar)?.moment ?? Number.POSITIVE_INFINITY;
}

/**
 * For each list of what belongs together with x, the stretch of it that answers x: after (before) it, and in time. Where
 * only dates are known, entries of one date count as in either order if `perhaps`, in neither if not.
 */
function windowsOf(
  part: Part,
  form: OrderForm,
  x: Entry,
  ys: ByScope<Entry>,
  perhaps: boolean,
  anyTime = false,
): Window<Entry>[] {
  const limit = anyTime ? Number.POSITIVE_INFINITY : limitFrom(part, form, x.moment);
  const onDate = (y: Entry) =>
    (x.dateOnly || y.dateOnly) && dayOf(x.moment, part.calendar) === dayOf(y.moment, part.calendar);
  return ys.listsFor(x.scope).flatMap(({ list }): Window<Entry>[] => {
    if (form.kind === 'followed') {
      let from = firstIn(list, (y) => y.index > x.index);
      if (perhaps) while (from > 0 && onDate(list[from - 1]!) && list[from - 1] !== x) from -= 1;
      else while (from < list.length && onDate(list[from]!)) from += 1;
      return [{ list, from, to: firstIn(list, (y) => y.moment > limit) }];
    }
    let to = firstIn(list, (y) => y.index >= x.index);
    if (perhaps) while (to < list.length && onDate(list[to]!) && list[to] !== x) to += 1;
    else while (to > 0 && onDate(list[to - 1]!)) to -= 1;
    const from = anyTime ? 0 : firstIn(list, (y) => x.moment <= limitFrom(part, form, y.moment));
    return [{ list, from, to }];
  });
}

/** The place of the first for which it holds; it holds for all after that one too. */
function firstIn(list: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hasDates({ entries }: Part): boolean {
  return entries.some(({ dateOnly }) => dateOnly);
}
