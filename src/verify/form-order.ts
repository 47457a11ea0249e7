/** `every X is followed by Y`, `every X is preceded by Y`, without a time and without `its own` (`semantics.md`, 2.13). */
import type { Case } from '../generated/case.ts';
import type { Condition, Duration, Form, Id, Rule, Selection } from '../generated/routine.ts';
import { factsOf } from '../simulate/condition.ts';
import { formatUnambiguous } from '../simulate/moment.ts';
import { partsOf } from '../simulate/part.ts';
import { select } from '../simulate/select.ts';
import { type Text, textOf } from '../simulate/text.ts';
import type { Entry, Trace } from '../simulate/trace.ts';
import type { Moment } from '../simulate/zone.ts';
import type { Often } from './cases.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import { laterThanFirst } from './first-fall.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards, hereIn, steady } from './guards.ts';
import type { Breach, Judged, Make, World } from './judged.ts';
import { type Branch, closersOf, fromStart, orderOf } from './orders.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { delayed, longAfter, type May, ordered, procedureFirst, slowed, walkedOf, withEvent } from './timings.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

/** The cases in which a visit is an X of the form, as far as it may be. */
export function casesOfX(
  guards: Guards,
  rule: Rule,
  every: Selection,
  when: Condition | undefined,
  visit: Visit,
): Node {
  const { space } = guards;
  const named = selects(guards, rule, every, visit).perhaps;
  if (named === never) return never;
  // A rule reads in the words of its own routine.
  const here = { ...visit.here, text: space.texts[0]! };
  return space.diagrams.and(visit.reach, visit.done, named, casesOf(space, here, visit.state, when));
}

/**
 * Whether anything may break the order that a form asks for. `within`: what came before must have come in the same procedure, as
 * there is no telling how long ago something in another one was.
 */
export function judgeOrder(guards: Guards, world: World, rule: Rule, form: OrderForm, within?: Duration): Judged {
  const { diagrams } = guards.space;
  const surely = (visit: Visit) => selects(guards, rule, form.by, visit).surely;
  const order = orderOf(guards, surely);
  const breaches: Breach[] = [];
  let applies = false;
  for (const way of guards.ways) {
    const xs = new Map<Visit, Node>();
    for (const visit of way.visits) {
      const x = casesOfX(guards, rule, form.every, form.when, visit);
      if (x !== never) xs.set(visit, x);
    }
    // Most ways of a large routine have nothing that the rule speaks of.
    if (xs.size === 0) continue;
    applies = true;
    const later = within || form.kind === 'followed' ? { cases: always } : laterThanFirst(guards, world, surely, way);
    const see = (visit: Visit, open: Node, cut: Node, path: readonly Branch[]) => {
      const x = xs.get(visit);
      if (x === undefined) return;
      const place = { rule, form, way, visit, path, ...(within && { within }), start: later.start };
      const isOpen = diagrams.and(x, open);
      if (isOpen !== never) breaches.push(breachAt(guards, place, isOpen));
      if (diagrams.and(x, cut) !== never) breaches.push(...cutOff(guards, place, x));
    };
    if (form.kind === 'followed') order.after(way, (visit, { open, cut }, path) => see(visit, open, cut, path));
    else {
      const from = within ? always : diagrams.and(fromStart(guards, surely, way), later.cases);
      order.before(way, from, (visit, open, path) => see(visit, open, never, path));
    }
  }
  const bare = bareBreaches(guards, rule, form);
  return { applies: applies || bare.length > 0, breaches: [...breaches, ...bare], unknown: [] };
}

/** What comes at any time, and so after or before nothing. */
export function bareBreaches(guards: Guards, rule: Rule, form: OrderForm): Breach[] {
  const bare = bareEvents(guards, form.every).filter((event) => !beginsOutside(guards, event));
  return bare.map((event) => bareBreach(guards, rule, form, event));
}

type Place = {
  readonly rule: Rule;
  readonly form: OrderForm;
  readonly way: Way;
  readonly visit: Visit;
  readonly path: readonly Branch[];
  /** In how many rounds and turns it may come about, beside as few as there can be. */
  readonly often?: readonly Often[];
  /** How soon it must come. */
  readonly within?: Duration;
  /** When a case begins in which it comes too late for that. */
  readonly start?: Moment | undefined;
};

/** Nothing comes on its own: what goes on beside is done before, or not begun, as it is worse. */
export function breachAt({ space }: Guards, place: Place, cases: Node): Breach {
  const { form, way, path, often = [], within, start: late } = place;
  const first = form.kind === 'preceded';
  const key = `${way.text.id}:${way.procedure.id}`;
  const isBeside: May = ({ scope }) => !scope.some((level) => level.key === key);
  function* told(stage: Stage, make: Make): Iterable<Case> {
    const start = space.texts[0]!.start;
    for (const one of [make(), ...often.map(make)].flatMap((said) => [said, ordered(said, path, first)])) {
      yield one;
      // What begins beside may come at once, before anything else is done.
      if (first && start && way.procedure !== start) yield procedureFirst(one, [way.procedure.id, start.id]);
      if (first && within && one.events) yield longAfter(stage, one, within);
      if (late !== undefined) {
        const said = { ...one, start: formatUnambiguous(late, stage.surroundings.calendar) };
        const slow = slowed(stage, said, isBeside, true);
        if (slow) yield slow;
      }
      const walk = walkedOf(stage, one);
      if (!walk) continue;
      const xs = selected(stage, walk.trace, form.every);
      if (!first) yield delayed(stage, one, xs);
      else
        for (const { moment } of xs.length > 1 ? [xs[0]!, xs.at(-1)!] : xs)
          yield delayed(stage, one, selected(stage, walk.trace, form.by), moment);
    }
  }
  return { cases, ways: [way], told };
}

/** Something beside closes the case before anything comes. */
function cutOff(guards: Guards, place: Place, x: Node): Breach[] {
  const { space } = guards;
  const { way, path, form, visit } = place;
  const { diagrams } = space;
  const beside = closersOf(guards, way).map(({ way: other, visit: close }) => ({
    other: other === way ? null : other,
    reach: other === way ? diagrams.exists(close.reach, way.own) : close.reach,
  }));
  const within = way.visits.filter(({ kind }) => kind === 'close').map(({ reach }) => ({ other: null, reach }));
  return [...beside, ...within].flatMap(({ other, reach }): Breach[] => {
    const cases = diagrams.and(x, reach);
    if (cases === never) return [];
    function* told(stage: Stage, make: Make): Iterable<Case> {
      const said = make();
      const orders = [said, ordered(said, path, true), ordered(said, path, false)];
      const begun = other
        ? [
            [other, way],
            [way, other],
          ].map((order) => order.map(({ procedure }) => procedure.id))
        : [];
      for (const one of orders.flatMap((base) => [base, ...begun.map((order) => procedureFirst(base, order))])) {
        yield one;
        // As it goes without what closes the case.
        const alone = other?.procedure.kind === 'event' ? { ...one, events: (one.events ?? []).slice(0, -1) } : one;
        const walk = walkedOf(stage, alone);
        const at = walk?.trace.entries.findIndex(({ kind, id }) => kind === visit.kind && id === visit.id) ?? -1;
        if (!walk || at < 0) continue;
        // All that comes after it comes a little later; or that alone which must not come any more.
        const after = walk.trace.entries.slice(at + 1).filter(({ kind }) => kind !== 'trigger');
        for (const later of [after, selected(stage, walk.trace, form.by)]) {
          const late = delayed(stage, alone, later);
          yield late;
          const event = one.events?.at(-1)?.event;
          if (alone !== one && event !== undefined) yield withEvent(stage, late, event, walk.trace.entries[at]!.moment);
        }
      }
    }
    return [{ cases, ways: other ? [way, other] : [way], told }];
  });
}

/** The entries of a walk that a selection of the rule names. */
function selected({ routine, surroundings }: Stage, trace: Trace, selection: Selection): Entry[] {
  return partsOf(textOf(routine), trace, surroundings.calendar).flatMap((part) => select(part, selection));
}

/** Events that a selection names and that begin nothing in the case: they may come at any time. */
export function bareEvents({ space }: Guards, { entries = [] }: Selection): Id[] {
  const text = space.texts[0]!;
  if (!text.start) return [];
  const begun = text.routine.procedures.filter(({ outside }) => !outside);
  return entries.flatMap((ref) =>
    ref.kind === 'event' && !begun.some((one) => beginsWith(text, one.id, ref.id)) ? [ref.id] : [],
  );
}

/** Whether an event begins what is outside the case, each time that it comes: in the case it then is nothing. */
function beginsOutside({ space }: Guards, event: Id): boolean {
  const text = space.texts[0]!;
  return text.routine.procedures.some(({ id, outside }) => outside === true && beginsWith(text, id, event));
}

function beginsWith(text: Text, procedure: Id, event: Id): boolean {
  const { kind, id, events, every } = text.procedures.get(procedure)!;
  return kind === 'event'
    ? (events?.includes(event) ?? id === event)
    : kind === 'recurring' && !every?.length && id === event;
}

/** The cases in which a condition may hold at some time: in all, if it reads more than facts of the whole case. */
function casesAnywhere({ space }: Guards, condition: Condition | undefined): Node {
  const text = space.texts[0]!;
  if (!condition) return always;
  const facts = factsOf(condition, (name) => text.definitions.get(name));
  if (facts.some((id) => text.facts.get(id)?.outcome)) return always;
  return steady(space, casesOf(space, hereIn(text, text.start!), { outcomes: new Map(), asked: new Map() }, condition));
}

function bareBreach(guards: Guards, rule: Rule, form: OrderForm, event: Id): Breach {
  const { space, care } = guards;
  const text = space.texts[0]!;
  const when = casesAnywhere(guards, form.when);
  const begins = guards.ways.find(({ procedure }) => procedure === text.start)!.visits[0]!;
  // The start comes before all of them, but is one thing: two can't both have it as their own.
  const isStart = form.kind === 'preceded' && !form.own ? selects(guards, rule, form.by, begins).surely : never;
  const cases = space.diagrams.and(care, when, space.diagrams.not(isStart));
  function* told(_: Stage, make: Make): Iterable<Case> {
    const { events = [], ...said } = make();
    yield { ...said, events: [...events, { event }] };
    const after = { count: '1', unit: 'day' } as const;
    yield { ...said, events: [...events, { event, after }] };
    if (form.own) yield { ...said, events: [...events, { event }, { event, after }] };
  }
  return { cases, ways: [], told };
}
