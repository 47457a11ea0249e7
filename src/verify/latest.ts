/**
 * When things happen at the latest, counted from one of them: every limit on the way is used up. Where nothing sets a limit
 * the statement is named. What is left open between cases stays in diagrams, whose values are expressions of `clocks.ts`.
 */
import type { Deadline, Id, Ref } from '../generated/routine.ts';
import { anchorsOf } from './anchors.ts';
import { closes } from './beside.ts';
import type { Clocks } from './clocks.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never, type Operation } from './diagram.ts';
import type { Flow, Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';

/**
 * What is seen on the way from `x`: a function from cases to expressions, 0 where it is not come to; and how many that are
 * counted came before it, at the least.
 */
export type Seen = (visit: Visit, latest: Node, passed: Node) => Node;

/** Where to go on from: in which cases, with how many passed already, counting which visits. */
export type From = { readonly cases: Node; readonly passed?: Node; readonly counts?: (visit: Visit) => Node };

export type Latest = {
  /**
   * Goes on from a visit to the end of its way. `seen` is told of each visit that may come after it, and says in
   * which cases nothing further is looked for. Returns when the way is at its end: one function for each way of going on.
   * `alike`: all early rounds have the answers of one, which is how a case can tell them.
   */
  readonly from: (way: Way, x: Visit, begin: From, seen: Seen, alike?: boolean) => Node[];
  /** The expressions in some cases, each with its cases. */
  readonly each: (latest: Node, cases: Node) => { clock: number; cases: Node }[];
};

/**
 * Where the flow is on the way: when it is there at the latest, how many it has passed at the least, and when it passed those
 * that its limits count from.
 */
type At = { readonly now: Node; readonly passed: Node; readonly marks: ReadonlyMap<Visit, Node> };

type Series = Extract<Flow, { kind: 'series' }>;
type Rounds = Extract<Flow, { kind: 'rounds' }>;
type Turns = Extract<Flow, { kind: 'turns' }>;

/** A routine is not followed through more rounds than these, nor in more ways. */
export const mostRounds = 12;
const mostWays = 64;
// As many as nobody counts.
const any = 2 ** 20;
const oneMore = (count: number): number => Math.min(count + 1, any);

/** Thrown where the way from a visit can't be followed. */
export class Lost extends Error {
  readonly of: Id;
  constructor(of: Id) {
    super('the way can not be followed');
    this.of = of;
  }
}

export function latestOf(guards: Guards, clocks: Clocks): Latest {
  const { space, ways } = guards;
  const { diagrams } = space;
  const none = 0;
  const nowhere: Node = ~none;
  // Expressions are known by their numbers from 1 on, in diagrams.
  const node = (clock: number): Node => ~(clock + 1);
  const map = (at: Node, of: (clock: number) => number): Node =>
    diagrams.map(at, (value) => (value === none ? none : of(value - 1) + 1));
  const later: Operation = {
    of: (a, b) => (a === none || b === none ? none : clocks.max(a - 1, b - 1) + 1),
    known: (a, b) => (a === b ? a : undefined),
  };
  /** The later of those that there are. */
  const either: Operation = {
    of: (a, b) => (a === none ? b : b === none ? a : clocks.max(a - 1, b - 1) + 1),
    known: (a, b) => (a === nowhere || a === b ? b : b === nowhere ? a : undefined),
  };
  /** The first, and no later than the second where there is one. */
  const bounding: Operation = {
    of: (a, b) => (a === none || b === none ? a : clocks.min(a - 1, b - 1) + 1),
    known: (a, b) => (b === nowhere || a === nowhere ? a : undefined),
  };
  /** The earlier of those that there are. */
  const choosing: Operation = {
    of: (a, b) => (a === none ? b : b === none ? a : clocks.min(a - 1, b - 1) + 1),
    known: (a, b) => (a === nowhere || a === b ? b : b === nowhere ? a : undefined),
  };
  const fewer: Operation = { of: Math.min, known: (a, b) => (a === b ? a : undefined) };
  const more: Operation = { of: Math.max, known: (a, b) => (a === b ? a : undefined) };
  const tighter = (a: Node, b: Node) => diagrams.apply(bounding, a, b);
  const eitherTighter = (a: Node, b: Node) => diagrams.apply(choosing, a, b);
  const max = (a: Node, b: Node) => diagrams.apply(later, a, b);
  const only = (where: Node, at: Node) => diagrams.ite(where, at, nowhere);
  const runs = (at: Node) => diagrams.map(at, (value) => Number(value !== none));

  return {
    from,
    each: (latest, cases) => {
      const there = only(cases, latest);
      return diagrams
        .values(there)
        .filter((value) => value !== none)
        .map((value) => ({ clock: value - 1, cases: diagrams.map(there, (one) => Number(one === value)) }));
    },
  };

  function from(way: Way, x: Visit, begin: From, seen: Seen, alike = false): Node[] {
    const { cases, passed = ~0, counts = () => never } = begin;
    const anchors = anchorsOf(guards, way, x);
    const begun: At = { now: node(clocks.x), passed, marks: new Map() };
    const bounds = new Map<Flow, Node>();
    const suffixes = new Map<Flow, Node[]>();
    // What comes after need not come at all where the case may be closed before.
    const mayClose = ways.some(({ visits }) => visits.some(({ kind }) => kind === 'close'));
    const found = start(way.flow, nowhere);
    return (found ?? []).map(({ now }) => now);

    /**
     * The flow from x on, in each way that there is; nothing if x is not in it.
     * @param bound until when what comes after the flow lets it take at the most
     */
    function start(flow: Flow, bound: Node): At[] | null {
      switch (flow.kind) {
        case 'visit':
          return flow.visit === x ? [{ ...begun, now: only(cases, begun.now) }] : null;
        case 'series': {
          for (const [number, item] of flow.items.entries()) {
            const inner = start(item, eitherTighter(bound, bindingFrom(flow, number + 1)));
            if (inner) return inner.map((at) => runFrom(flow, number + 1, at, bound, seen));
          }
          return null;
        }
        case 'either':
          return first(
            flow.options.map(({ body }) => body),
            bound,
          );
        case 'beside': {
          for (const branch of flow.branches) {
            const inner = start(branch, bound);
            if (!inner) continue;
            const others = flow.branches.filter((one) => one !== branch);
            // The others began before, so they are done no later than if they began now; or they are done already.
            return inner.map((at) => others.reduce(meeting, at));
          }
          return null;
        }
        case 'assume':
          return null;
        case 'rounds': {
          const last = start(flow.last, bound);
          if (last) return last;
          const before = eitherTighter(bound, bindingOf(flow.last));
          const inner = flow.early && start(flow.early, before);
          if (!inner) return null;
          const { atMost = Number.POSITIVE_INFINITY } = flow.repeat;
          const all = inner.flatMap((at) => {
            const again = anew(flow, { ...at, now: begins(flow, begun.now, at.now) });
            return [again, earlyRounds(flow, again, atMost - 2, before)].map((one) => run(flow.last, one, bound));
          });
          if (all.length > mostWays) throw new Lost(flow.repeat.id);
          return all;
        }
        case 'turns':
          // Other turns are done no later than if they began now.
          return start(flow.body, bound)?.map((at) => meetingTurns(at, flow)) ?? null;
        case 'followed':
          return start(flow.body, bound);
      }
    }

    function first(flows: readonly Flow[], bound: Node): At[] | null {
      for (const flow of flows) {
        const found = start(flow, bound);
        if (found) return found;
      }
      return null;
    }

    /** Meets another branch, which began no later than x. */
    function meeting(at: At, other: Flow): At {
      const { now } = run(other, begun, nowhere, () => never);
      const done = diagrams.ite(runs(now), now, node(clocks.x));
      return { ...at, now: max(at.now, done) };
    }

    /** Meets other turns, whose answers may be any. */
    function meetingTurns(at: At, { body, own }: Turns): At {
      const { now } = run(body, begun, nowhere, () => never);
      const worst = diagrams.joined(now, own, either);
      return { ...at, now: max(at.now, diagrams.ite(runs(worst), worst, node(clocks.x))) };
    }

    function run(flow: Flow, at: At, bound: Node, see: Seen = seen): At {
      switch (flow.kind) {
        case 'visit':
          return pass(flow.visit, at, bound, see);
        case 'series':
          return runFrom(flow, 0, at, bound, see);
        case 'either': {
          const ends = flow.options.map(({ when, body }) => run(body, { ...at, now: only(when, at.now) }, bound, see));
          const rest = only(diagrams.not(diagrams.or(...flow.options.map(({ when }) => when))), at.now);
          return together([{ ...at, now: rest }, ...ends]);
        }
        case 'beside': {
          const ends = flow.branches.map((branch) => run(branch, at, bound, see));
          const now = ends.reduce((joint, end) => max(joint, end.now), at.now);
          const most = ends.reduce((so, end) => diagrams.apply(more, so, end.passed), at.passed);
          return { now, passed: most, marks: together(ends).marks };
        }
        case 'assume':
          return { ...at, now: only(flow.when, at.now) };
        case 'rounds': {
          if (!flow.early) return run(flow.last, at, bound, see);
          const { atMost = Number.POSITIVE_INFINITY } = flow.repeat;
          const before = { ...at, now: only(flow.more, at.now) };
          const early = earlyRounds(flow, before, atMost - 1, eitherTighter(bound, bindingOf(flow.last)), see);
          const none = { ...at, now: only(diagrams.not(flow.more), at.now) };
          return run(flow.last, together([none, early]), bound, see);
        }
        case 'turns': {
          const body = run(flow.body, { ...at, now: only(flow.some, at.now) }, bound, see);
          return together([{ ...at, now: only(diagrams.not(flow.some), at.now) }, body]);
        }
        case 'followed': {
          const end = run(flow.body, at, closes(flow.text) ? nowhere : bound, see);
          if (!closes(flow.text)) return end;
          // What closes it lets the flow around it go on, at a moment that is not followed.
          const closed = diagrams.and(runs(at.now), diagrams.not(runs(end.now)));
          const passed = diagrams.ite(closed, at.passed, end.passed);
          return { ...end, passed, now: diagrams.ite(closed, node(clocks.never(flow.text.id)), end.now) };
        }
      }
    }

    /** Early rounds, as many as there may be; each begins where the one before ends, or so long after it began. */
    function earlyRounds(flow: Rounds, at: At, most: number, bound: Node, see: Seen = seen): At {
      let all: At | null = null;
      let so = at;
      for (let number = 1; number <= most; number += 1) {
        const end = run(flow.early!, so, bound, see);
        const next = anew(flow, { ...end, now: begins(flow, so.now, end.now) });
        all = all ? together([all, next]) : next;
        if (next.now === so.now && next.passed === so.passed) return all;
        if (number === mostRounds || !Number.isFinite(most))
          return { ...all, now: map(all.now, () => clocks.never(flow.repeat.id)) };
        so = next;
      }
      return all ?? { ...at, now: nowhere };
    }

    /** After an early round: what it answers others answer otherwise, as late as any of them; nothing is overdue. */
    function anew({ own, repeat }: Rounds, at: At): At {
      if (alike) return at;
      const overdue = own.filter((variable) => space.variables[variable]!.kind === 'overdue');
      const inTime = new Map(overdue.map((variable) => [variable, 0]));
      const worst = (when: Node) => diagrams.joined(diagrams.restrict(when, inTime), own, either);
      const unlimited = node(clocks.never(repeat.id));
      const marks = [...at.marks].map(([visit, when]) => {
        const missing = diagrams.exists(diagrams.not(runs(when)), own);
        // What only some rounds come to is nothing that a limit surely counts from.
        const perhaps = only(diagrams.exists(runs(when), own), unlimited);
        return [visit, diagrams.ite(missing, perhaps, worst(when))] as const;
      });
      return {
        now: worst(at.now),
        passed: at.passed < 0 ? at.passed : diagrams.joined(passedAt(at), own, fewer),
        marks: new Map(marks),
      };
    }

    /** When the next round begins: as the last one ends, or so long after it began. */
    function begins({ repeat }: Rounds, began: Node, ended: Node): Node {
      const { every } = repeat;
      if (!every) return ended;
      return max(
        ended,
        map(began, (clock) => clocks.after(clock, { of: 'shift', from: clock, duration: every })),
      );
    }

    function pass(visit: Visit, at: At, bound: Node, see: Seen): At {
      if (at.now === nowhere) return at;
      if (visit.kind === 'close') {
        see(visit, at.now, at.passed);
        return { ...at, now: nowhere };
      }
      const when = tighter(latestAt(visit, at), bound);
      const stops = diagrams.and(visit.done, see(visit, only(visit.done, when), at.passed));
      const now = diagrams.ite(visit.done, when, at.now);
      const marks = anchors.has(visit) ? new Map([...at.marks, [visit, only(visit.done, when)]]) : at.marks;
      const one = diagrams.and(visit.done, counts(visit));
      const passed = one === never ? at.passed : diagrams.ite(one, diagrams.map(at.passed, oneMore), at.passed);
      return { now: only(diagrams.not(stops), now), passed, marks };
    }

    /** Where nothing is come to, as many are passed as anyone may ask for. */
    function passedAt({ now, passed: so }: At): Node {
      return diagrams.ite(runs(now), so, ~any);
    }

    function runFrom(series: Series, from: number, at: At, bound: Node, see: Seen): At {
      let so = at;
      for (let number = from; number < series.items.length; number += 1)
        so = run(series.items[number]!, so, eitherTighter(bound, bindingFrom(series, number + 1)), see);
      return so;
    }

    /** The same, of a series from one of its items on. */
    function bindingFrom(series: Series, from: number): Node {
      let known = suffixes.get(series);
      if (!known) {
        known = [nowhere];
        for (const item of series.items.toReversed()) known.unshift(eitherTighter(bindingOf(item), known[0]!));
        suffixes.set(series, known);
      }
      return known[from]!;
    }

    /** Until when a flow lets what comes before it take: limits of its steps that count from x, or from before it. */
    function bindingOf(flow: Flow): Node {
      const known = bounds.get(flow);
      if (known !== undefined) return known;
      const made = mayClose ? nowhere : binding(flow);
      bounds.set(flow, made);
      return made;
    }

    function binding(flow: Flow): Node {
      const all = (flows: readonly Flow[]) => flows.map(bindingOf).reduce(eitherTighter, nowhere);
      switch (flow.kind) {
        case 'visit': {
          const { step, here, state, done } = flow.visit;
          const limits = (step?.deadlines ?? []).flatMap((deadline): Node[] => {
            if (deadline.kind !== 'within' || !deadline.after || deadline.soft) return [];
            const counted = countedFrom(deadline.after, new Map());
            if (!counted) return [];
            const holds = diagrams.and(done, counted.where, casesOf(space, here, state, deadline.when));
            return [only(holds, node(clocks.plus(clocks.x, deadline.duration)))];
          });
          return limits.reduce(eitherTighter, nowhere);
        }
        case 'series':
          return bindingFrom(flow, 0);
        case 'beside':
          return all(flow.branches);
        case 'either':
          return flow.options.map(({ when, body }) => only(when, bindingOf(body))).reduce(eitherTighter, nowhere);
        case 'rounds':
          return bindingOf(flow.last);
        case 'turns':
          return only(flow.some, bindingOf(flow.body));
        case 'followed':
          return closes(flow.text) ? nowhere : bindingOf(flow.body);
        case 'assume':
          return nowhere;
      }
    }

    function latestAt(visit: Visit, at: At): Node {
      const { step, here, state } = visit;
      if (visit.kind === 'wait') {
        const wait = here.text.statements.get(visit.id);
        const atMost = wait?.kind === 'wait' ? wait.atMost : undefined;
        return map(at.now, (clock) => (atMost ? clocks.plus(clock, atMost) : clocks.never(visit.id)));
      }
      if (!step) return at.now;
      const unlimited = clocks.never(visit.id);
      const free = map(at.now, () => unlimited);
      // That it has no limit of its own is no news where it waits for something that has none.
      const binding: Operation = {
        of: (a, b) => (a === none || b === none ? none : a - 1 === unlimited ? b : clocks.min(a - 1, b - 1) + 1),
      };
      const yearly = isYearly(way) ? map(at.now, () => clocks.after(clocks.x, { of: 'day', from: clocks.x })) : free;
      return (step.deadlines ?? []).reduce((latest, deadline) => {
        // What is wished for binds nobody.
        const limit = deadline.soft ? null : limitOf(deadline, at);
        if (!limit) return latest;
        const holds = casesOf(space, here, state, deadline.when);
        const bound = diagrams.apply(binding, latest, limit.clock);
        return diagrams.ite(diagrams.and(holds, limit.where), bound, latest);
      }, yearly);
    }

    /** A limit, and the cases in which there is one. */
    function limitOf(deadline: Deadline, { now, marks }: At): { clock: Node; where: Node } | null {
      switch (deadline.kind) {
        case 'within': {
          const { duration, after } = deadline;
          if (!after) return { clock: map(now, (clock) => clocks.plus(clock, duration)), where: always };
          const counted = countedFrom(after, marks);
          if (!counted) return null;
          const clock = only(
            runs(now),
            map(counted.at, (one) => clocks.plus(one, duration)),
          );
          return { clock, where: counted.where };
        }
        case 'sameDay':
          return { clock: map(now, (clock) => clocks.after(clock, { of: 'day', from: clock })), where: always };
        case 'byDay': {
          const { day, nextWorkingDay } = deadline;
          const clock = map(now, (one) =>
            clocks.after(one, { of: 'monthDay', from: one, day, next: nextWorkingDay === true }),
          );
          return { clock, where: always };
        }
        default:
          // Dates, and what comes after, set no limit that is counted from here.
          return null;
      }
    }

    /** When the clock of a limit `after NAME` starts, and the cases in which there is such a limit. */
    function countedFrom(refs: readonly Ref[], marks: At['marks']): { at: Node; where: Node } | null {
      const found = anchors.find(refs);
      if (!found) return null;
      const passed = marks.get(found.visit) ?? nowhere;
      const surely = diagrams.and(found.named, runs(passed));
      // What came before x, or is x, came no later than x.
      const at = diagrams.ite(surely, passed, node(clocks.x));
      return { at, where: diagrams.or(surely, found.before) };
    }

    function together(all: readonly At[]): At {
      const now = all.reduce((joint, one) => diagrams.apply(either, joint, one.now), nowhere);
      const marks = new Map<Visit, Node>();
      for (const one of all)
        for (const [visit, when] of one.marks)
          marks.set(visit, diagrams.apply(either, marks.get(visit) ?? nowhere, when));
      const [first] = all;
      const isOne = all.every((one) => one.passed === first!.passed);
      const passed = isOne ? first!.passed : all.map(passedAt).reduce((a, b) => diagrams.apply(fewer, a, b));
      return { now, passed, marks };
    }
  }
}

function isYearly({ procedure }: Way): boolean {
  const { every = [] } = procedure;
  return every.length > 0 && every.every(({ period }) => period.kind === 'yearly');
}
