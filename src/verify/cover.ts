/** A set of cases in few words: cubes, each of which says for some variables which values they have. */
import { cheapest } from './counting.ts';
import { type Diagrams, type Node, never } from './diagram.ts';

/** For each variable that matters the values that it may have; the cases in which all of them do. */
export type Cube = ReadonlyMap<number, readonly number[]>;

/**
 * Cubes that together hold for all of `all`, each for nothing beyond `allowed`, none of which can be wider or left out;
 * the widest first, as nearly as can be told. `rest`: what those left out beyond the first `most` hold for.
 */
export function coverOf(
  diagrams: Diagrams,
  all: Node,
  allowed: Node,
  most: number,
): { readonly cubes: readonly Cube[]; readonly rest: Node } {
  const cubes: { cube: Cube; node: Node }[] = [];
  let rest = all;
  while (rest !== never && cubes.length < most) {
    const path = cheapest(diagrams, rest, () => 1)!;
    const cube = widened(diagrams, new Map([...path].map(([variable, value]) => [variable, [value]])), allowed);
    const node = nodeOf(diagrams, cube);
    cubes.push({ cube, node });
    rest = diagrams.and(rest, diagrams.not(node));
  }
  // An early cube may be made up of later ones.
  for (const one of [...cubes]) {
    const others = cubes.filter((other) => other !== one);
    const without = diagrams.or(rest, ...others.map(({ node }) => node));
    if (diagrams.implies(diagrams.and(one.node, all), without)) cubes.splice(cubes.indexOf(one), 1);
  }
  return { cubes: cubes.map(({ cube }) => cube), rest };
}

/** Whether a case is one of a cube. */
function nodeOf(diagrams: Diagrams, cube: Cube): Node {
  return diagrams.and(
    ...[...cube].map(([variable, values]) => diagrams.literal(variable, (value) => values.includes(value))),
  );
}

/** The cube with fewer variables and more values, as long as it stays within what is allowed. */
function widened(diagrams: Diagrams, cube: Cube, allowed: Node): Cube {
  let wide = new Map(cube);
  const fits = (wider: Cube) => diagrams.implies(nodeOf(diagrams, wider), allowed);
  // What is asked last tends to matter least.
  for (const variable of [...cube.keys()].reverse()) {
    const without = new Map([...wide].filter(([one]) => one !== variable));
    if (fits(without)) wide = without;
  }
  for (const [variable, values] of [...wide]) {
    for (let value = 0; value < diagrams.sizes[variable]!; value += 1) {
      if (values.includes(value)) continue;
      const wider = new Map([...wide, [variable, [...wide.get(variable)!, value].sort((a, b) => a - b)]]);
      if (fits(wider)) wide = wider;
    }
  }
  return wide;
}

/** The function that holds wherever some cube does. */
export const unionOf = (diagrams: Diagrams, cubes: readonly Cube[]): Node =>
  diagrams.or(...cubes.map((cube) => nodeOf(diagrams, cube)));
