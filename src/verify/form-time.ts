/** What must come within a time, and that the case ends within one (`semantics.md`, 1.25, 2.11, 2.13). */
import type { Case } from '../generated/case.ts';
import type { Duration, Form, Rule } from '../generated/routine.ts';
import { formatDay } from '../simulate/day.ts';
import { addLimit } from '../simulate/limit.ts';
import { dayOf, formatUnambiguous } from '../simulate/moment.ts';
import type { Entry } from '../simulate/trace.ts';
import { type Moment, startOfDay } from '../simulate/zone.ts';
import { firstLate, yearsAround, yearsOf } from './calendar-proof.ts';
import { Clocks } from './clocks.ts';
import { always, type Node, never } from './diagram.ts';
import { casesBegun, othersIn } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import { casesOfX, judgeOrder } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Because, Breach, Judged, Make, World } from './judged.ts';
import { type From, type Latest, Lost, latestOf, mostRounds, type Seen } from './latest.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { type Endless, type May, slowed } from './timings.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

export function judgeWithin(guards: Guards, world: World, rule: Rule, form: OrderForm, within: Duration): Judged {
  const { within: _, ...plain } = form;
  const order = judgeOrder(guards, world, rule, plain, within);
  const timed = timing(guards, world, within);
  for (const way of guards.ways) {
    for (const visit of way.visits) {
      if (form.kind === 'followed') {
        const cases = casesOfX(guards, rule, form.every, form.when, visit);
        const target = (other: Visit) => selects(guards, rule, form.by, other).surely;
        if (cases !== never) timed.look(way, visit, { cases }, target, target);
      } else {
        // Counted from each Y that an X may look back to, up to the next.
        const surely = (other: Visit) => selects(guards, rule, form.by, other).surely;
        const cases = guards.space.diagrams.and(visit.reach, visit.done, surely(visit));
        const xs = (other: Visit) => casesOfX(guards, rule, form.every, form.when, other);
        if (cases !== never) timed.look(way, visit, { cases }, xs, surely);
      }
    }
  }
  return {
    applies: order.applies,
    breaches: [...order.breaches, ...timed.breaches],
    unknown: [...order.unknown, ...timed.unknown],
  };
}

/** `the case ends within D`: its first end. What may come at any time could put it off. */
export function judgeEndsWithin(guards: Guards, world: World, form: Extract<Form, { kind: 'endsWithin' }>): Judged {
  const { diagrams } = guards.space;
  const timed = timing(guards, world, form.duration);
  let applies = false;
  const others: Because[] = [];
  for (const begun of casesBegun(guards)) {
    const trigger = begun.visits[0]!;
    const cases = diagrams.and(trigger.reach, holdsAtEnd(guards, begun, form.when));
    if (cases === never) continue;
    applies = true;
    timed.lookOn(begun, trigger, cases, () => never);
    for (const other of othersIn(guards, begun))
      if (other.procedure.kind === 'recurring' || other.visits.some(({ kind }) => kind === 'step' || kind === 'wait'))
        others.push({ kind: 'prolonged', of: other.procedure.id });
  }
  return { applies, breaches: timed.breaches, unknown: [...timed.unknown, ...others] };
}

/** The cases in which another visit is what is looked for, by how many that are counted came before it. */
type Target = (other: Visit, passed: Node) => Node;

/** Holds what is found against a duration, each expression once. */
export function timing(guards: Guards, { routine, calendar }: World, within: Duration) {
  const { diagrams } = guards.space;
  const clocks = new Clocks((steps) => diagrams.spend(steps));
  const latest: Latest = latestOf(guards, clocks);
  const years = yearsOf(routine);
  const known = new Map<string, Moment | 'many' | undefined>();
  const breaches: Breach[] = [];
  const unknown: Because[] = [];

  /** Nothing is late: times are proved for such cases alone. */
  function inTime(cases: Node): Node {
    const late = diagrams.support(cases).filter((one) => guards.space.variables[one]!.kind === 'overdue');
    return diagrams.and(cases, ...late.map((variable) => diagrams.is(variable, 0)));
  }

  function lateAt(way: Way, visit: Visit, clock: number) {
    const begins = visit === way.visits[0] && way.procedure.kind === 'start';
    const key = `${clock} ${begins}`;
    if (!known.has(key))
      known.set(key, firstLate(clocks, clock, within, begins ? years : yearsAround(years), calendar));
    return known.get(key);
  }

  /** @param there the cases in which it comes to be @param cases those in which the visit that it is counted from does */
  function hold(way: Way, visit: Visit, when: Node, there: Node, cases: Node): void {
    for (const one of latest.each(when, inTime(there))) {
      const late = inTime(one.cases);
      if (late === never) continue;
      // What a round answers may be answered otherwise in the one that it is counted from.
      const both = inTime(diagrams.and(late, cases));
      const so = both === never ? late : both;
      const clock = clocks.get(one.clock);
      if (clock.of === 'never') {
        unknown.push({ kind: 'no-limit', of: clock.statements });
        // What has limits may be too late already, with all else done at once.
        const moment = startOfDay(years.from, calendar.zone) + 9 * 3_600_000;
        breaches.push({
          cases: so,
          guess: true,
          ways: [way],
          told: slowly(visit, moment),
          endless: slowly(visit, moment, { of: clock.statements, longer: within }),
        });
        continue;
      }
      const moment = lateAt(way, visit, one.clock);
      if (moment === 'many') unknown.push({ kind: 'untreated', what: 'hours', of: null });
      else if (moment !== undefined) breaches.push({ cases: so, ways: [way], told: slowly(visit, moment) });
    }
  }

  /** What is too late in rounds of any answers is shown, where it can be, in such as are alike. */
  function look(way: Way, of: Visit, work: (alike: boolean) => void): void {
    const before = breaches.length;
    try {
      work(false);
      if (breaches.length > before && way.visits.some(({ here }) => here.place.round?.early)) work(true);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      unknown.push({ kind: 'untreated', what: 'rounds', of: of.id });
    }
  }

  /** A case that begins so that the visit comes at a moment, and in which all after it takes as long as it may. */
  function slowly(visit: Visit, moment: Moment, endless?: Endless): Breach['told'] {
    return function* (stage: Stage, make: Make): Iterable<Case> {
      const begin = { start: formatUnambiguous(moment, calendar), ...horizon(moment) };
      const cases = [make(), make({ rounds: mostRounds })].map((said): Case => ({ ...said, ...begin }));
      const distinct = new Map(cases.map((said) => [JSON.stringify(said), said])).values();
      const isIt = ({ kind, id }: Pick<Entry, 'kind' | 'id'>) => kind === visit.kind && id === visit.id;
      const after: May = ({ index }, entries) => {
        const first = entries.findIndex(isIt);
        return first >= 0 && first < index;
      };
      const others: May = (one) => !isIt(one);
      for (const said of distinct)
        for (const tight of [false, true])
          for (const may of [after, others]) {
            const slow = slowed(stage, said, may, tight, endless);
            if (slow) yield slow;
          }
    };
  }

  /** Far enough ahead for the limit to pass. */
  function horizon(moment: Moment): { until?: string } {
    const limit = addLimit(moment, within, calendar)?.moment;
    const day = limit === undefined ? undefined : dayOf(limit, calendar);
    const year = 365;
    const start = dayOf(moment, calendar);
    if (day === undefined || start === undefined || day - start < year / 2) return {};
    return { until: formatDay(day + year) };
  }

  /** To the next of what is looked for, or to the end. */
  function lookOn(way: Way, visit: Visit, cases: Node, next: (other: Visit) => Node): void {
    look(way, visit, (alike) => {
      const see: Seen = (other, when) => {
        const found = other.kind === 'close' ? always : next(other);
        if (found !== never) hold(way, visit, when, found, cases);
        return found;
      };
      for (const end of latest.from(way, visit, { cases }, see, alike)) hold(way, visit, end, always, cases);
    });
  }

  return {
    breaches,
    unknown,
    lookOn,
    look(way: Way, visit: Visit, begin: From, target: Target, stops: Target): void {
      look(way, visit, (alike) => {
        const see: Seen = (other, when, passed) => {
          const found = target(other, passed);
          if (found !== never) hold(way, visit, when, found, begin.cases);
          return stops(other, passed);
        };
        latest.from(way, visit, begin, see, alike);
      });
    },
  };
}
