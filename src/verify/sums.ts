/**
 * Sums over what happens in a flow, the least or the greatest, for all cases at once: each visit counts for something, and
 * what is left open comes out at its least, or its greatest.
 */
import { closes } from './beside.ts';
import type { Node, Operation } from './diagram.ts';
import type { Flow, Visit } from './flow.ts';
import type { Guards } from './guards.ts';

type Rounds = Extract<Flow, { kind: 'rounds' }>;

/** Functions from cases to sums: of going through a flow, and of closing what it stands in. */
export type Sum = { readonly through: Node; readonly closed: Node };

export type Sums = {
  readonly of: (flow: Flow) => Sum;
  /** The best sum of a flow that is cut off at any time. */
  readonly upTo: (flow: Flow) => Node;
  /** The best sum of what a flow has left at any time. */
  readonly left: (flow: Flow) => Node;
  readonly number: (value: number) => Node;
  /** Where a flow does not come to be there is no sum, which any other is better than. */
  readonly nothing: Node;
  readonly add: (a: Node, b: Node) => Node;
  /** The least, or the greatest. */
  readonly best: (...all: readonly Node[]) => Node;
  /** Early rounds besides one, with answers of their own. */
  readonly otherRounds: (flow: Rounds) => Node;
  /** The best of having it at least `low`, at most `high` times. */
  readonly times: (sum: Node, low: number, high: number) => Node;
  /** One after the other. */
  readonly then: (first: Sum, next: Sum) => Sum;
  /** The cases with a sum for which that holds; the limit stands for all that lies beyond it, on either side. */
  readonly where: (sum: Node, holds: (value: number) => boolean) => Node;
};

/**
 * @param counts what a visit counts for: a function from cases to what `number` gives
 * @param limit sums beyond it are not told apart
 */
export function sumsOf(
  { space: { diagrams } }: Guards,
  counts: (visit: Visit, number: Sums['number']) => Node,
  mode: 'least' | 'greatest',
  limit: number,
): Sums {
  // A diagram knows sums by their numbers in a list, so that they may be as large as they like.
  const known: number[] = [Number.NaN];
  const numbers = new Map<number, number>();
  const none = 0;
  const nothing: Node = ~none;
  const sign = mode === 'least' ? -1 : 1;
  const coded = (sum: number): number => {
    const clipped = Math.max(-limit, Math.min(limit, sum));
    const before = numbers.get(clipped);
    if (before !== undefined) return before;
    const made = known.push(clipped) - 1;
    numbers.set(clipped, made);
    return made;
  };
  const number = (value: number): Node => ~coded(value);
  const zero = number(0);
  const beyond = coded(sign * limit);
  const adding: Operation = {
    of: (a, b) => {
      if (a === none || b === none) return none;
      // What is beyond the limit on the side that is looked for stays there, whatever is added.
      return a === beyond || b === beyond ? beyond : coded(known[a]! + known[b]!);
    },
    known: (a, b) => (a === nothing || b === nothing ? nothing : a === zero ? b : b === zero ? a : undefined),
  };
  const choosing: Operation = {
    of: (a, b) => (a === none ? b : b === none ? a : known[a]! * sign > known[b]! * sign ? a : b),
    known: (a, b) => (a === nothing || a === b ? b : b === nothing ? a : undefined),
  };
  const add = (a: Node, b: Node) => diagrams.apply(adding, a, b);
  const best = (...all: readonly Node[]) => all.reduce((a, b) => diagrams.apply(choosing, a, b), nothing);
  const only = (where: Node, sum: Node) => diagrams.ite(where, sum, nothing);
  const times = (sum: Node, low: number, high: number) =>
    diagrams.map(sum, (value) => {
      const sum = known[value]!;
      if (value === none || sum === 0) return value;
      const often = sum * sign > 0 ? Math.max(low, high) : low;
      return coded(Number.isFinite(often) ? sum * often : sign * limit);
    });
  const then = (first: Sum, next: Sum): Sum => ({
    through: add(first.through, next.through),
    closed: best(first.closed, add(first.through, next.closed)),
  });
  const where = (sum: Node, holds: (value: number) => boolean) =>
    diagrams.map(sum, (value) => Number(value !== none && holds(known[value]!)));

  const sums = new Map<Flow, Sum>();
  const cuts = new Map<Flow, Node>();
  const ends = new Map<Flow, Node>();
  return { of, upTo, left, number, nothing, add, best, otherRounds, times, then, where };

  function of(flow: Flow): Sum {
    const before = sums.get(flow);
    if (before) return before;
    const made = make(flow);
    sums.set(flow, made);
    return made;
  }

  function make(flow: Flow): Sum {
    switch (flow.kind) {
      case 'visit':
        return flow.visit.kind === 'close'
          ? { through: nothing, closed: zero }
          : { through: counts(flow.visit, number), closed: nothing };
      case 'series':
        return flow.items.map(of).reduce(then, { through: zero, closed: nothing });
      case 'either': {
        const all = flow.options.map(({ when, body }) => ({ when, ...of(body) }));
        const rest = diagrams.not(diagrams.or(...all.map(({ when }) => when)));
        return {
          through: best(only(rest, zero), ...all.map(({ when, through }) => only(when, through))),
          closed: best(...all.map(({ when, closed }) => only(when, closed))),
        };
      }
      case 'beside': {
        // When one of them closes the case, the others are cut off anywhere.
        const closed = flow.branches.map((one) =>
          flow.branches.reduce((sum, other) => (other === one ? sum : add(sum, upTo(other))), of(one).closed),
        );
        const through = flow.branches.reduce((sum, one) => add(sum, of(one).through), zero);
        return { through, closed: best(...closed) };
      }
      case 'assume':
        return { through: only(flow.when, zero), closed: nothing };
      case 'rounds':
        return then(earlyRounds(flow), of(flow.last));
      case 'turns': {
        const { through, closed } = of(flow.body);
        const none_ = only(diagrams.not(flow.some), zero);
        return {
          through: best(none_, only(flow.some, times(through, 1, Number.POSITIVE_INFINITY))),
          closed: only(flow.some, add(closed, otherTurns(flow, upTo))),
        };
      }
      case 'followed': {
        const { through, closed } = of(flow.body);
        // Whatever ends it lets the flow around it go on.
        return { through: closes(flow.text) ? best(through, closed, upTo(flow.body)) : through, closed: nothing };
      }
    }
  }

  function earlyRounds(flow: Rounds): Sum {
    const { early, more, repeat } = flow;
    const without: Sum = { through: only(diagrams.not(more), zero), closed: nothing };
    if (!early) return { ...without, through: zero };
    const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = repeat;
    const { through, closed } = of(early);
    return {
      through: best(without.through, only(more, times(through, Math.max(1, atLeast - 1), atMost - 1))),
      // It may be closed in the first of them already.
      closed: only(more, add(otherRounds(flow), closed)),
    };
  }

  function otherRounds({ early, own, repeat: { atMost = Number.POSITIVE_INFINITY } }: Rounds): Node {
    if (!early) return zero;
    // There may be none, also where one never comes to its end.
    return best(zero, times(diagrams.joined(of(early).through, own, choosing), 0, atMost - 2));
  }

  /** Of other turns, with answers of their own, some part. */
  function otherTurns({ body, own }: Extract<Flow, { kind: 'turns' }>, part: (flow: Flow) => Node): Node {
    const some = diagrams.exists(
      where(part(body), (value) => value * sign > 0),
      own,
    );
    return diagrams.ite(some, number(sign * limit), zero);
  }

  function upTo(flow: Flow): Node {
    const before = cuts.get(flow);
    if (before !== undefined) return before;
    const made = best(zero, cut(flow));
    cuts.set(flow, made);
    return made;
  }

  function cut(flow: Flow): Node {
    switch (flow.kind) {
      case 'visit':
        return flow.visit.kind === 'close' ? zero : counts(flow.visit, number);
      case 'series':
        return flow.items.reduceRight((rest, item) => best(upTo(item), add(of(item).through, rest)), zero);
      case 'either':
        return best(...flow.options.map(({ when, body }) => only(when, upTo(body))));
      case 'beside':
        return flow.branches.reduce((sum, one) => add(sum, upTo(one)), zero);
      case 'assume':
        return zero;
      case 'rounds': {
        const last = add(earlyRounds(flow).through, upTo(flow.last));
        return flow.early ? best(last, only(flow.more, add(otherRounds(flow), upTo(flow.early)))) : last;
      }
      case 'turns':
        return only(flow.some, add(upTo(flow.body), otherTurns(flow, upTo)));
      case 'followed':
        return upTo(flow.body);
    }
  }

  function left(flow: Flow): Node {
    const before = ends.get(flow);
    if (before !== undefined) return before;
    const made = best(zero, end(flow));
    ends.set(flow, made);
    return made;
  }

  function end(flow: Flow): Node {
    switch (flow.kind) {
      case 'visit':
        return of(flow).through;
      case 'series':
        return flow.items.reduce((rest, item) => best(left(item), add(rest, of(item).through)), zero);
      case 'either':
        return best(...flow.options.map(({ when, body }) => only(when, left(body))));
      case 'beside':
        return flow.branches.reduce((sum, one) => add(sum, left(one)), zero);
      case 'assume':
        return zero;
      case 'rounds': {
        const { early, last, more } = flow;
        if (!early) return left(last);
        return best(left(last), only(more, add(add(left(early), otherRounds(flow)), of(last).through)));
      }
      case 'turns':
        return only(flow.some, add(left(flow.body), otherTurns(flow, left)));
      case 'followed': {
        // What may end it at any time may take any part of it away.
        const counted = [of(flow).through, upTo(flow.body), left(flow.body)].some((sum) => sum !== zero);
        return closes(flow.text) && counted ? number(sign * limit) : left(flow.body);
      }
    }
  }
}
