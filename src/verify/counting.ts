/** How many cases a function holds for, and one of them that costs the least. */
import { type Diagrams, type Node, never } from './diagram.ts';

/** In how many ways these variables can be answered so that the function, which asks no others, holds. */
export function countCases(diagrams: Diagrams, node: Node, variables: readonly number[]): bigint {
  const order = [...variables].sort((a, b) => a - b);
  const places = new Map(order.map((variable, place) => [variable, place]));
  // What is asked from each place on, all answers alike.
  const free = [1n];
  for (const variable of order.toReversed()) free.unshift(free[0]! * BigInt(diagrams.sizes[variable]!));
  const placeOf = (one: Node) => places.get(diagrams.variableOf(one)) ?? order.length;
  const counts = new Map<Node, bigint>();
  // Deeper nodes have later variables, so in that order each is counted after those below it.
  for (const one of [...diagrams.below(node)].sort((a, b) => placeOf(b) - placeOf(a))) {
    const after = placeOf(one) + 1;
    counts.set(
      one,
      diagrams.childrenOf(one).reduce((sum, child) => sum + from(child, after), 0n),
    );
  }
  return from(node, 0);

  /** How many answers from a place on make a node hold. */
  function from(one: Node, place: number): bigint {
    if (one === never) return 0n;
    if (one < 0) return free[place]!;
    return counts.get(one)! * (free[place]! / free[placeOf(one)]!);
  }
}

/** Answers to what a function asks on the way to where it holds. Whatever else is asked does not matter. */
export type Answers = ReadonlyMap<number, number>;

/**
 * The answers that cost the least, of all for which the function holds; of equal ones those with the lower values. What is
 * not asked costs nothing. Nothing if it never holds.
 */
export function cheapest(
  diagrams: Diagrams,
  node: Node,
  cost: (variable: number, value: number) => number,
): Answers | undefined {
  if (node === never) return undefined;
  const best = new Map<Node, { cost: number; value: number }>();
  const costOf = (one: Node) => (one < 0 ? (one === never ? Number.POSITIVE_INFINITY : 0) : best.get(one)!.cost);
  for (const one of [...diagrams.below(node)].sort((a, b) => diagrams.variableOf(b) - diagrams.variableOf(a))) {
    const variable = diagrams.variableOf(one);
    let found = { cost: Number.POSITIVE_INFINITY, value: 0 };
    for (const [value, child] of diagrams.childrenOf(one).entries()) {
      const sum = costOf(child) + cost(variable, value);
      if (sum < found.cost) found = { cost: sum, value };
    }
    best.set(one, found);
  }
  const answers = new Map<number, number>();
  for (let at = node; at >= 0; at = diagrams.childrenOf(at)[best.get(at)!.value]!)
    answers.set(diagrams.variableOf(at), best.get(at)!.value);
  return answers;
}
