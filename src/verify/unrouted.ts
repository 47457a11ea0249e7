/** Values of a fact that every branch leaves out, though branches are taken for its other values. */
import type { Id, Statement } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import { cutsIn } from './domains.ts';
import type { Fork } from './flow.ts';
import type { Guards } from './guards.ts';

/**
 * The values of each choice that no line names, and for which no branch, step or option is gone into that depends on it. None
 * where one of those is gone into for all other values: there the rest is what usually is, and nothing more is to be done.
 */
export function unroutedIn(guards: Guards): { readonly of: Id; readonly values: readonly Id[] }[] {
  const routes = routesOf(guards);
  const { facts, procedures } = guards.space.texts[0]!.routine;
  return facts.flatMap(({ id, type, outcome }) => {
    const own = routes.get(id);
    if (!own || type.kind !== 'choice' || outcome) return [];
    const taken = own.map((route) => valuesIn(guards, route, id));
    const all = new Set(taken.flat());
    if (taken.some(({ length }) => length === all.size)) return [];
    const left = type.values.filter((_, value) => !all.has(value)).map((value) => value.id);
    if (left.length === 0) return [];
    // What a line of a step says of a value is an answer too.
    const named = new Set(
      cutsIn(procedures)
        .get(id)
        ?.map(({ value }) => value),
    );
    const values = left.filter((value) => !named.has(value));
    return values.length > 0 ? [{ of: id, values }] : [];
  });
}

/** By fact: the cases of each way on that depends on it. */
function routesOf({ space, forks }: Guards): Map<Id, Node[]> {
  const { diagrams } = space;
  const routes = new Map<Id, Node[]>();
  const factsIn = (node: Node): Id[] =>
    diagrams.support(node).flatMap((one) => {
      const variable = space.variables[one]!;
      return variable.kind === 'fact' ? variable.fact : [];
    });
  for (const fork of forks) {
    const read = fork.conditions.map(factsIn);
    for (const fact of new Set(read.flat())) {
      const ways = isTold(fork, fact)
        ? [fork.reach]
        : fork.taken
            .filter((_, way) => read[way]!.includes(fact) || isOtherwise(fork.statement, way))
            .map((cases) => diagrams.and(fork.reach, cases));
      routes.set(fact, [...(routes.get(fact) ?? []), ...ways]);
    }
  }
  return routes;
}

/** What a `depending on` leaves out is told as its gap, and a `repeat` goes on for all values but one. */
const isTold = ({ statement }: Fork, fact: Id): boolean =>
  statement.kind === 'repeat' || (statement.kind === 'decision' && statement.on === fact);

function isOtherwise(statement: Statement, way: number): boolean {
  if (statement.kind === 'decision') return !statement.branches[way]!.when;
  return statement.kind === 'choice' && !statement.options[way]!.when;
}

/** The values of a fact in some cases, by their places among its values. */
function valuesIn({ space }: Guards, cases: Node, fact: Id): number[] {
  const { diagrams } = space;
  const variables = diagrams.support(cases).filter((one) => {
    const variable = space.variables[one]!;
    return variable.kind === 'fact' && variable.fact === fact;
  });
  return space.regions(fact).flatMap((_, value) => {
    const isIn = (variable: number) => diagrams.and(cases, diagrams.is(variable, value)) !== never;
    return cases !== never && (variables.length === 0 || variables.some(isIn)) ? value : [];
  });
}
