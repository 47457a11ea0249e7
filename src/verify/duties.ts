/** What duties surely bring about, and cases that go on for ever as a duty comes again and again (`semantics.md`, 1.14, 2.8). */
import type { Case } from '../generated/case.ts';
import type { Id, Ref, Rule, Selection } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import type { Period } from '../simulate/duration.ts';
import { casesOf } from './conditions.ts';
import { countsIn } from './counted-from.ts';
import { always, type Node, never } from './diagram.ts';
import { casesBegun, othersIn } from './ends.ts';
import type { Here, Visit, Way } from './flow.ts';
import { type Guards, steady } from './guards.ts';
import type { Breach } from './judged.ts';
import { orderOf } from './orders.ts';
import { selects } from './selects.ts';

/** A duty as it is in some cases: with those of its lines that apply there. */
export type Duty = { readonly way: Way; readonly periods: readonly Period[]; readonly cases: Node };

/**
 * The cases in which a duty surely brings X about each time, by the lines that surely apply in them.
 * @param counted those in which there surely is what its periods are counted from
 */
export function dutiesOf(guards: Guards, way: Way, surely: (visit: Visit) => Node, counted: Node): Duty[] {
  const { space } = guards;
  const { diagrams } = space;
  const { every = [] } = way.procedure;
  const trigger = way.visits[0]!;
  const { through, closed } = orderOf(guards, surely).without(way.flow);
  const missing = steady(space, diagrams.and(trigger.reach, diagrams.or(through, closed)));
  let all: Duty[] = [{ way, periods: [], cases: diagrams.and(counted, diagrams.not(missing)) }];
  for (const { period, when } of every) {
    const never_ = steady(space, diagrams.not(casesOf(space, outside(trigger), trigger.state, when)));
    all = all.flatMap((duty) => [
      { ...duty, periods: [...duty.periods, period as Period], cases: diagrams.and(duty.cases, diagrams.not(never_)) },
      { ...duty, cases: diagrams.and(duty.cases, never_) },
    ]);
    all = all.filter(({ cases }) => cases !== never);
  }
  return all.filter(({ periods }) => periods.length > 0);
}

/** Where it is decided whether a period falls: before it has begun. */
const outside = ({ here }: Visit): Here => ({ ...here, scopes: [] });

/** The cases that do not end when all is done, as a duty without an end remains. */
export function remaining(guards: Guards, begun: Way): Node {
  return guards.space.diagrams.or(...endless(guards, begun, () => always).map(({ cases }) => cases));
}

/** The cases in which what a rule names comes again and again, for as long as one likes. */
export function lasting(guards: Guards, rule: Rule, of: Selection): Node {
  return guards.space.diagrams.or(...lastingDuties(guards, rule, of).map(({ cases }) => cases));
}

/** The duties that bring it about, in the cases in which they do so without an end, as nothing closes them. */
function lastingDuties(guards: Guards, rule: Rule, of: Selection): Duty[] {
  const { space } = guards;
  const { diagrams } = space;
  const surely = (visit: Visit) => selects(guards, rule, of, visit).surely;
  return casesBegun(guards).flatMap((begun) => {
    const duties = endless(guards, begun, surely);
    if (duties.length === 0) return [];
    const closes = [begun, ...othersIn(guards, begun)].flatMap(({ visits }) =>
      visits.filter(({ kind }) => kind === 'close').map(({ reach }) => steady(space, reach)),
    );
    const open = diagrams.not(diagrams.or(...closes));
    return duties.map((duty) => ({ ...duty, cases: diagrams.and(duty.cases, open) }));
  });
}

/**
 * Ways in which something is wanting after another, but for cases in which a duty brings it about at last: another one than that
 * in which it is wanting, as each occurrence of a procedure must have its own.
 */
export function atLast(guards: Guards, rule: Rule, by: Selection, breaches: readonly Breach[]): Breach[] {
  const { diagrams } = guards.space;
  if (breaches.length === 0) return [];
  const duties = lastingDuties(guards, rule, by);
  const events = guards.ways.flatMap((way) => {
    const brings = way.procedure.until && way.visits.some((visit) => selects(guards, rule, by, visit).surely !== never);
    return brings ? endsBy(way) : [];
  });
  return breaches.flatMap((one): Breach[] => {
    const others = duties.filter(({ way }) => !one.ways.includes(way)).map(({ cases }) => cases);
    const cases = diagrams.and(one.cases, diagrams.not(diagrams.or(...others)));
    return cases === never ? [] : [{ ...one, cases, told: (stage, make) => endedFirst(events, one.told(stage, make)) }];
  });
}

/** The events that end a duty, or begin what does. */
function endsBy({ text, procedure: { until = [] } }: Way): Id[] {
  return until.flatMap((ref) => {
    if (ref.kind === 'event') return ref.id;
    if (ref.kind === 'text') return [];
    const ending = text.routine.procedures.filter(
      ({ id, body }) => id === ref.id || statementsIn(body).some((one) => one.id === ref.id),
    );
    return ending.flatMap(({ kind, events, id }) => (kind === 'event' ? (events ?? [id]) : []));
  });
}

/** The cases, and those in which what would end duties comes as well: at once, before they have fallen. */
function* endedFirst(events: readonly Id[], told: Iterable<Case>): Iterable<Case> {
  for (const said of told) {
    yield said;
    for (const event of events) yield { ...said, events: [...(said.events ?? []), { event }] };
  }
}

/** Duties in the cases in which they come without an end, as nothing that would end them ever happens. */
function endless(guards: Guards, begun: Way, surely: (visit: Visit) => Node): Duty[] {
  const { diagrams } = guards.space;
  return othersIn(guards, begun)
    .filter(({ text, procedure }) => text === begun.text && procedure.every?.length && procedure.atMost === undefined)
    .flatMap((way) => {
      const { until = [] } = way.procedure;
      const ends = diagrams.or(...until.map((ref) => casesWith(guards, ref)));
      const cases = diagrams.and(countsIn(guards, begun, way), diagrams.not(ends));
      return cases === never ? [] : dutiesOf(guards, way, surely, cases);
    });
}

/** The cases in which something may happen: in all, if it comes from outside or is a date, which every case comes to. */
function casesWith(guards: Guards, ref: Ref): Node {
  const { space } = guards;
  if (!['step', 'procedure', 'document', 'message'].includes(ref.kind)) return always;
  return space.diagrams.or(
    ...guards.ways.flatMap(({ visits }) =>
      visits.map((visit) => {
        const { perhaps } = selects(guards, {}, { entries: [ref] }, visit);
        return steady(space, space.diagrams.and(visit.reach, visit.done, perhaps));
      }),
    ),
  );
}
