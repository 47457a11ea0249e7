/** `X happens at least, at most, exactly so often`, in the case or in each occurrence or turn (`semantics.md`, 1.13). */
import type { Case } from '../generated/case.ts';
import type { Condition, Form, Ref, Rule } from '../generated/routine.ts';
import { always, type Node, never } from './diagram.ts';
import { lasting } from './duties.ts';
import { casesAtSomeEnd, casesBegun, othersIn } from './ends.ts';
import type { Flow, Visit, Way } from './flow.ts';
import { bareEvents } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged, Make } from './judged.ts';
import { closersOf, orderOf } from './orders.ts';
import { longest, type Stage } from './replay.ts';
import { selects } from './selects.ts';
import { type Sums, sumsOf } from './sums.ts';
import { procedureFirst } from './timings.ts';

type CountForm = Extract<Form, { kind: 'count' }>;

// A walk is tried with things coming so often, one more each time, before many at once are.
const few = 12;

export function judgeCount(guards: Guards, rule: Rule, form: CountForm): Judged {
  const { atLeast = 0, atMost = 0, per } = form;
  const limit = Math.max(atLeast, atMost) + 2;
  // Two waits may end with one coming, which then counts once.
  const isShared = atLeast > 1 && form.of.entries?.some(({ kind }) => kind === 'event');
  if (isShared) return untreated;
  const groups = per ? groupsOf(guards, per) : null;
  if (groups === 'many') return untreated;
  const counted = countedBy(guards, rule, form, limit);
  return groups
    ? perGroup(guards, form, counted, groups)
    : perCase(guards, rule, form, counted, bareEvents(guards, form.of).length > 0);
}

const untreated: Judged = { applies: true, breaches: [], unknown: [{ kind: 'untreated', what: 'count', of: null }] };

/** The least that surely happens, and the most that may. */
type Counted = { readonly least: Sums; readonly greatest: Sums; readonly surely: (visit: Visit) => Node };

function countedBy(guards: Guards, rule: Rule, form: CountForm, limit: number): Counted {
  const { diagrams } = guards.space;
  const surely = (visit: Visit) => diagrams.and(visit.done, selects(guards, rule, form.of, visit).surely);
  const perhaps = (visit: Visit) => diagrams.and(visit.done, selects(guards, rule, form.of, visit).perhaps);
  const counts = (cases: (visit: Visit) => Node) => (visit: Visit, number: Sums['number']) =>
    diagrams.ite(cases(visit), number(1), number(0));
  return {
    surely,
    least: sumsOf(guards, counts(surely), 'least', limit),
    greatest: sumsOf(guards, counts(perhaps), 'greatest', limit),
  };
}

function perCase(
  guards: Guards,
  rule: Rule,
  form: CountForm,
  { least, greatest, surely }: Counted,
  isBare: boolean,
): Judged {
  const { diagrams } = guards.space;
  const breaches: Breach[] = [];
  let applies = false;
  const lasts = form.atLeast === undefined ? never : lasting(guards, rule, form.of);
  for (const begun of casesBegun(guards)) {
    const when = holdsAtEnd(guards, begun, form.when);
    applies ||= when !== never;
    if (form.atMost !== undefined) {
      const own = greatest.upTo(begun.flow);
      const others = othersIn(guards, begun).map((way) => {
        // Every coming may be answered as the worst is.
        const sum = greatest.times(greatest.upTo(way.flow), 0, way.procedure.atMost ?? Number.POSITIVE_INFINITY);
        return { way, sum };
      });
      const all = isBare
        ? greatest.number(form.atMost + 1)
        : others.reduce((sum, other) => greatest.add(sum, other.sum), own);
      const tooMany = (sum: Node) =>
        diagrams.and(
          when,
          greatest.where(sum, (value) => value > form.atMost!),
        );
      const coming = others.filter(({ sum }) => greatest.where(sum, (value) => value > 0) !== never);
      if (tooMany(own) !== never) breaches.push(often([begun], tooMany(own), form.atMost));
      if (tooMany(all) !== never)
        breaches.push(
          often([begun, ...coming.map(({ way }) => way)], tooMany(all), form.atMost, bareEvents(guards, form.of)),
        );
    }
    if (form.atLeast !== undefined) {
      const { through, closed } = least.of(begun.flow);
      const tooFew = diagrams.and(
        when,
        diagrams.not(lasts),
        least.where(least.best(through, closed), (value) => value < form.atLeast!),
      );
      if (tooFew !== never) breaches.push({ cases: tooFew, ways: [begun], told: (_, make) => [make()] });
      // Something else may close the case as soon as it has begun.
      const first = diagrams.ite(surely(begun.visits[0]!), least.number(1), least.number(0));
      const short = diagrams.and(
        when,
        least.where(first, (value) => value < form.atLeast!),
      );
      breaches.push(...closedBy(guards, begun, short, form.atLeast === 1 ? surely : undefined));
    }
  }
  return { applies, breaches: breaches.filter(({ cases }) => cases !== never), unknown: [] };
}

/** The cases in which the condition of a form that looks back from the end may hold then. */
export function holdsAtEnd(guards: Guards, begun: Way, when: Condition | undefined): Node {
  return when ? casesAtSomeEnd(guards, begun, when) : always;
}

/** What may come often comes as often as it takes. */
function often(ways: readonly Way[], cases: Node, atMost: number, bare: readonly string[] = []): Breach {
  function* told(_: Stage, make: Make): Iterable<Case> {
    for (const times of timesBeyond(atMost)) {
      for (const which of [
        { comings: times },
        { rounds: times },
        { turns: times },
        { comings: times, rounds: times, turns: times },
      ]) {
        const said = make(which);
        yield said;
        for (const other of ways.slice(1)) yield procedureFirst(said, [other.procedure.id, ways[0]!.procedure.id]);
        const events = bare.flatMap((event) => Array.from({ length: times }, () => ({ event })));
        if (events.length > 0) yield { ...said, events: [...(said.events ?? []), ...events] };
      }
    }
  }
  return { cases, ways, told };
}

/** How often something may have to come to happen more often than so: with each coming once, twice or a few times. */
function timesBeyond(atMost: number): number[] {
  const one = Array.from({ length: Math.min(atMost + 1, few) }, (_, before) => before + 1);
  const many = [4, 3, 2, 1]
    .map((each) => Math.ceil((atMost + 1) / each))
    .filter((times) => times > few && times <= longest);
  return [...one, ...many];
}

/** Something else closes the case at once, or as soon as it can; without what is `surely` looked for before it does. */
export function closedBy(guards: Guards, way: Way, cases: Node, surely?: (visit: Visit) => Node): Breach[] {
  const closers = closersOf(guards, way);
  const without = new Map<Visit, Node>();
  if (surely) {
    const order = orderOf(guards, surely);
    for (const other of new Set(closers.map((one) => one.way)))
      order.before(other, always, (visit, missing) => void without.set(visit, missing));
  }
  return closers.flatMap(({ way: other, visit }): Breach[] => {
    const both = guards.space.diagrams.and(cases, visit.reach, without.get(visit) ?? always);
    if (both === never || other === way) return [];
    function* told(_: Stage, make: Make): Iterable<Case> {
      yield make();
      yield procedureFirst(make(), [other.procedure.id, way.procedure.id]);
      yield procedureFirst(make(), [way.procedure.id, other.procedure.id]);
    }
    return [{ cases: both, ways: [way, other], told }];
  });
}

/** A group within which something is counted, and the cases in which there is one. */
type Group = { readonly way: Way; readonly flow: Flow; readonly reach: Node; readonly first: Visit | null };

/** The groups that a name divides a case into; nothing if it divides nothing; `many` if some of them are one. */
function groupsOf(guards: Guards, per: Ref): readonly Group[] | 'many' | null {
  const main = guards.space.texts[0]!;
  if (per.kind === 'text' || !(main.procedures.has(per.id) || main.events.has(per.id) || main.statements.has(per.id)))
    return null;
  if (per.kind === 'event' || per.kind === 'procedure') {
    return guards.ways.flatMap((way): Group[] => {
      const first = way.visits[0]!;
      if (per.kind === 'procedure')
        return way.procedure.id === per.id && way.text === main
          ? [{ way, flow: way.flow, reach: first.reach, first }]
          : [];
      const event = first.events.find((one) => one.event === per.id);
      return event ? [{ way, flow: way.flow, reach: guards.space.diagrams.and(first.reach, event.when), first }] : [];
    });
  }
  const statement = main.statements.get(per.id);
  if (statement?.kind !== 'forEach') return null;
  const groups: Group[] = [];
  let isMany = false;
  for (const way of guards.ways) {
    const seek = (flow: Flow, inRounds: boolean): void => {
      switch (flow.kind) {
        case 'series':
          for (const item of flow.items) seek(item, inRounds);
          break;
        case 'either':
          for (const { body } of flow.options) seek(body, inRounds);
          break;
        case 'beside':
          for (const branch of flow.branches) seek(branch, inRounds);
          break;
        case 'rounds':
          for (const round of [flow.last, flow.early]) if (round) seek(round, true);
          break;
        case 'turns':
          if (flow.key === `${main.id}:${per.id}`) {
            groups.push({ way, flow: flow.body, reach: flow.some, first: null });
            // Turns of one number in several rounds are counted as one.
            isMany ||= inRounds;
          }
          seek(flow.body, inRounds);
          break;
        case 'followed':
          seek(flow.body, inRounds);
          break;
      }
    };
    seek(way.flow, false);
  }
  return isMany ? 'many' : groups;
}

function perGroup(
  guards: Guards,
  form: CountForm,
  { least, greatest, surely }: Counted,
  groups: readonly Group[],
): Judged {
  const { diagrams } = guards.space;
  const breaches = groups.flatMap(({ way, flow, reach, first }): Breach[] => {
    const [begun = way] = casesBegun(guards);
    const when = diagrams.and(reach, guards.care, holdsAtEnd(guards, begun, form.when));
    const found: Breach[] = [];
    if (form.atMost !== undefined) {
      const tooMany = greatest.where(greatest.upTo(flow), (value) => value > form.atMost!);
      found.push(often([way], diagrams.and(when, tooMany), form.atMost));
    }
    if (form.atLeast !== undefined) {
      const { through, closed } = least.of(flow);
      const tooFew = least.where(least.best(through, closed), (value) => value < form.atLeast!);
      found.push({ cases: diagrams.and(when, tooFew), ways: [way], told: (_, make) => [make()] });
      const begins = first ? diagrams.ite(surely(first), least.number(1), least.number(0)) : least.number(0);
      const short = diagrams.and(
        when,
        least.where(begins, (value) => value < form.atLeast!),
      );
      // What closes the case from elsewhere adds nothing to the group.
      found.push(...closedBy(guards, way, short), ...closedBeside(guards, way, short, first === null));
    }
    return found;
  });
  return { applies: groups.length > 0, breaches: breaches.filter(({ cases }) => cases !== never), unknown: [] };
}

/** What is beside a turn in its own procedure may close the case before the turn has come far. */
function closedBeside({ space: { diagrams } }: Guards, way: Way, cases: Node, isTurn: boolean): Breach[] {
  if (!isTurn) return [];
  const closes = way.visits.filter(({ kind }) => kind === 'close').map(({ reach }) => diagrams.exists(reach, way.own));
  return [
    {
      cases: diagrams.and(cases, diagrams.or(...closes)),
      ways: [way],
      told: (_, make) => [make(), make({ turns: 2 })],
    },
  ];
}
