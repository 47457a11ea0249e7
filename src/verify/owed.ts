/**
 * How many are owed one of their own at once, going along the flow: each X adds one, each Y settles one. Of `preceded` it is the
 * same backwards, where each Y settles the last X that is still without one. So the Ys are given out in the order of the Xs, and
 * where that leaves some X without its own in time, so does every other choice: what is due first is served first.
 */
import type { Form } from '../generated/routine.ts';
import { closes } from './beside.ts';
import { always, type Node, never } from './diagram.ts';
import type { Flow, Visit } from './flow.ts';
import type { Guards } from './guards.ts';

/** What goes on side by side is gone through three times, and what does so within it thrice for each: no deeper than this. */
const deepest = 4;

/** The cases in which at least one is owed, at least two, and so on. */
export type Owed = readonly Node[];

/**
 * How many others are owed at the most where each X comes; nothing where that can't be told.
 * @param xs in which cases a visit may be an X @param ys in which cases it surely is a Y
 */
export function owedIn(
  { space: { diagrams } }: Guards,
  kind: Extract<Form, { kind: 'followed' | 'preceded' }>['kind'],
  whole: Flow,
  xs: (visit: Visit) => Node,
  ys: (visit: Visit) => Node,
): ReadonlyMap<Visit, Owed> | null {
  let isTold = true;
  const found = new Map<Visit, Owed>();
  go(whole, [], found);
  return isTold ? found : null;

  /**
   * @param owed before the flow (of `preceded`: after it); returns what is after (before) it
   * @param inside is told how many others are owed at each X
   */
  function go(flow: Flow, owed: Owed, inside: Map<Visit, Owed>, depth = 0): Owed {
    const on = (next: Flow, so: Owed) => go(next, so, inside, depth);
    switch (flow.kind) {
      case 'visit': {
        const [x, y] = [xs(flow.visit), ys(flow.visit)];
        // One that is both is a Y for another, and never for itself.
        const left = owed.map((level, number) => diagrams.ite(y, owed[number + 1] ?? never, level));
        if (x === never) return trimmed(left);
        inside.set(flow.visit, any(inside.get(flow.visit) ?? [], left));
        return plus(left, [x]);
      }
      case 'series':
        return (kind === 'followed' ? flow.items : flow.items.toReversed()).reduce((so, item) => on(item, so), owed);
      case 'either': {
        const rest = diagrams.not(diagrams.or(...flow.options.map(({ when }) => when)));
        return flow.options
          .map(({ when, body }) => on(body, only(when, owed)))
          .reduce((so, end) => any(so, end), only(rest, owed));
      }
      case 'beside': {
        const all = flow.branches.filter((branch) => mostIn(branch, named) > 0);
        return all.length > 1 ? besides(all, owed, inside, depth) : all.reduce((so, one) => on(one, so), owed);
      }
      case 'assume':
        return only(flow.when, owed);
      case 'rounds':
        return kind === 'followed' ? on(flow.last, early(flow, owed, on)) : early(flow, on(flow.last, owed), on);
      case 'turns':
        if (mostIn(flow.body, named) === 0) return owed;
        // Each must settle what it owes by itself.
        if (owed.length > 0 || on(flow.body, []).length > 0) isTold = false;
        return [];
      case 'followed':
        // What may end it at any time may leave anything behind.
        if (closes(flow.text) && mostIn(flow.body, named) > 0) isTold = false;
        return on(flow.body, owed);
    }
  }

  /** What one branch owes comes on top of the most that each other one may owe then. */
  function besides(branches: readonly Flow[], owed: Owed, inside: Map<Visit, Owed>, depth: number): Owed {
    if (depth === deepest) isTold = false;
    if (!isTold) return [];
    const alone = branches.map((branch) => {
      const others = new Map<Visit, Owed>();
      const end = go(branch, [], others, depth + 1);
      return { end, most: [...others].reduce((so: Owed, [visit, left]) => any(so, plus(left, [xs(visit)])), []) };
    });
    for (const [at, branch] of branches.entries()) {
      const own = new Map<Visit, Owed>();
      go(branch, owed, own, depth + 1);
      const beside = alone.toSpliced(at, 1).reduce((so: Owed, { most }) => plus(so, most), []);
      for (const [visit, left] of own) inside.set(visit, any(inside.get(visit) ?? [], plus(left, beside)));
    }
    // What was owed before is settled by all of them together, as one after the other does.
    const after = branches.reduce((so, branch) => go(branch, so, new Map(), depth + 1), owed);
    return any(
      after,
      alone.reduce((so: Owed, { end }) => plus(so, end), []),
    );
  }

  /** Round after round, each with answers of its own. */
  function early(
    { early: round, more, repeat, own }: Extract<Flow, { kind: 'rounds' }>,
    owed: Owed,
    on: (flow: Flow, owed: Owed) => Owed,
  ): Owed {
    if (!round) return owed;
    const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = repeat;
    const most = Math.max(owed.length, mostIn(round, named));
    let ends = only(diagrams.not(more), owed);
    let so = only(more, owed);
    for (let number = 1; number < atMost && isTold; number += 1) {
      const before = so;
      so = on(round, before).map((level) => diagrams.exists(level, own));
      // Where more can be owed after a round than before it, there is no end to what rounds without an end may owe.
      if (so.length > most && !Number.isFinite(atMost)) isTold = false;
      if (number >= atLeast - 1) ends = any(ends, so);
      if (isSame(so, before)) return any(ends, so);
    }
    return ends;
  }

  function any(a: Owed, b: Owed): Owed {
    return (a.length > b.length ? a : b).map((_, number) => diagrams.or(a[number] ?? never, b[number] ?? never));
  }

  /** As many as both together, of which the second are few. */
  function plus(a: Owed, b: Owed): Owed {
    const least = (all: Owed, count: number) => (count <= 0 ? always : (all[count - 1] ?? never));
    const sum = Array.from({ length: a.length + b.length }, (_, at) =>
      diagrams.or(...[always, ...b].map((some, number) => diagrams.and(some, least(a, at + 1 - number)))),
    );
    return trimmed(sum);
  }

  function only(when: Node, owed: Owed): Owed {
    return trimmed(owed.map((level) => diagrams.and(level, when)));
  }

  function named(visit: Visit): Node {
    return diagrams.or(xs(visit), ys(visit));
  }
}

const isSame = (a: Owed, b: Owed): boolean => a.length === b.length && a.every((level, number) => level === b[number]);

/** Where at least so many are owed in no case, neither are more. */
function trimmed(owed: Owed): Owed {
  const end = owed.indexOf(never);
  return end < 0 ? owed : owed.slice(0, end);
}

/** How many of some visits may come in a flow at the most: in any turn, and of rounds without an end in any two of them. */
export function mostIn(flow: Flow, named: (visit: Visit) => Node): number {
  const most = (one: Flow) => mostIn(one, named);
  const sum = (all: readonly Flow[]) => all.reduce((so, one) => so + most(one), 0);
  switch (flow.kind) {
    case 'visit':
      return named(flow.visit) === never ? 0 : 1;
    case 'series':
      return sum(flow.items);
    case 'either':
      return Math.max(0, ...flow.options.map(({ body }) => most(body)));
    case 'beside':
      return sum(flow.branches);
    case 'assume':
      return 0;
    case 'rounds': {
      const { atMost = 2 } = flow.repeat;
      return most(flow.last) + (flow.early ? most(flow.early) * (atMost - 1) : 0);
    }
    case 'turns':
    case 'followed':
      return most(flow.body);
  }
}
