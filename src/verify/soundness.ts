/**
 * What is wrong with the flow of a routine by itself, whatever its rules ask: each with the cases in which it is. Only what is
 * surely so is told: what hangs on more than is followed is left aside.
 */
import type { Doers, Id, Procedure, Ref, Statement } from '../generated/routine.ts';
import { bodiesOf } from '../model/statements.ts';
import { deputiesOf } from '../simulate/doers.ts';
import type { Text } from '../simulate/text.ts';
import { nameOf } from './beside.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit } from './flow.ts';
import type { Guards } from './guards.ts';

export type Flaw =
  /** No case comes here. `branch`: of a decision or choice that is come to, this one is never taken. */
  | { readonly kind: 'unreachable'; readonly of: Id; readonly branch: Id | null; readonly cases: Node }
  /** A `depending on` that says nothing for some values of its fact. */
  | { readonly kind: 'gap'; readonly of: Id; readonly cases: Node }
  /** Two branches of a `depending on` hold at once: the later one counts for nothing then. */
  | { readonly kind: 'overlap'; readonly of: Id; readonly branches: readonly [Id, Id]; readonly cases: Node }
  /** A `repeat` whose condition can't hold at the end of any round. */
  | { readonly kind: 'endless'; readonly of: Id; readonly cases: Node }
  /** An outcome that is set in some cases has no value at the end of others. */
  | { readonly kind: 'unset'; readonly outcome: Id; readonly cases: Node }
  /** Whoever is named for a step is away in every case that comes to it. */
  | { readonly kind: 'nobody'; readonly of: Id; readonly cases: Node };

/** All that is wrong with the flow of the routine itself. */
export function flawsOf(guards: Guards): Flaw[] {
  const text = guards.space.texts[0]!;
  const unreachable = text.routine.procedures.flatMap((procedure) => unreachableIn(guards, text, procedure));
  return together(guards, [
    ...unreachable,
    ...ofForks(guards, text),
    ...unsetAtEnd(guards, text),
    ...nobodyFor(guards, text),
  ]);
}

/** Whether nothing in it hangs on more than is followed. */
function isSure({ space }: Guards, node: Node): boolean {
  return space.diagrams.support(node).every((variable) => space.variables[variable]!.kind !== 'perhaps');
}

function unreachableIn(guards: Guards, text: Text, { body }: Pick<Procedure, 'body'>): Flaw[] {
  const found: Flaw[] = [];
  const visits = guards.ways.flatMap((way) => way.visits.filter(({ here }) => here.text === text));
  through(body);
  return found;

  function through(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const { id, kind } = statement;
      const reached = guards.reached.get(nameOf(text, id)) ?? never;
      const own = visits.filter((visit) => visit.id === id);
      if (reached === never || (kind === 'step' && own.every(({ reach }) => reach === never)))
        found.push({ kind: 'unreachable', of: id, branch: null, cases: reached });
      // What comes after it in the same body is not reached either, and needs no telling of its own.
      if (reached === never) return;
      const taken = takenIn(guards, text, id);
      for (const [number, inner] of bodiesOf(statement).entries()) {
        const branch = taken[number];
        if (branch?.cases === never) found.push({ kind: 'unreachable', of: id, branch: branch.id, cases: never });
        else through(inner);
      }
    }
  }
}

/** For each branch of a decision or choice the cases in which it is taken, over all times that it is come to. */
function takenIn({ space, forks }: Guards, text: Text, id: Id): { id: Id; cases: Node }[] {
  const { diagrams } = space;
  const all = forks.filter(({ here, statement }) => here.text === text && statement.id === id);
  const statement = all[0]?.statement;
  if (statement?.kind !== 'decision' && statement?.kind !== 'choice') return [];
  const branches = statement.kind === 'decision' ? statement.branches : statement.options;
  return branches.map((branch, number) => {
    const cases = all.map(({ reach, conditions }) => {
      const before = statement.kind === 'decision' ? diagrams.or(...conditions.slice(0, number)) : never;
      return diagrams.and(reach, conditions[number]!, diagrams.not(before));
    });
    return { id: branch.id, cases: diagrams.or(...cases) };
  });
}

function ofForks(guards: Guards, text: Text): Flaw[] {
  const { diagrams } = guards.space;
  return guards.forks.flatMap(({ statement, here, state, reach, conditions }): Flaw[] => {
    if (here.text !== text || reach === never) return [];
    const { id } = statement;
    if (statement.kind === 'repeat') {
      const isEndless = diagrams.and(reach, conditions[0]!) === never;
      return isEndless ? [{ kind: 'endless', of: id, cases: reach }] : [];
    }
    if (statement.kind !== 'decision' || statement.on === undefined) return [];
    const exists = casesOf(guards.space, here, state, text.facts.get(statement.on)?.exists);
    const told = diagrams.or(...conditions);
    const gap = diagrams.and(reach, exists, diagrams.not(told));
    const named = statement.branches.flatMap((branch, number) =>
      branch.when ? [{ id: branch.id, cases: conditions[number]! }] : [],
    );
    const overlaps = named.flatMap((one, number) =>
      named.slice(0, number).flatMap((before): Flaw[] => {
        const cases = diagrams.and(reach, one.cases, before.cases);
        return cases === never ? [] : [{ kind: 'overlap', of: id, branches: [before.id, one.id], cases }];
      }),
    );
    const gaps: Flaw[] = gap === never ? [] : [{ kind: 'gap', of: id, cases: gap }];
    return [...gaps, ...overlaps].filter(({ cases }) => isSure(guards, cases));
  });
}

function unsetAtEnd(guards: Guards, text: Text): Flaw[] {
  const { diagrams } = guards.space;
  const start = guards.ways.find(({ procedure }) => procedure === text.start);
  if (!start) return [];
  return [...start.end.state.outcomes].flatMap(([outcome, value]): Flaw[] => {
    const unset = diagrams.map(value, (number) => Number(number === 0));
    const cases = diagrams.and(start.end.reach, unset);
    const isMixed = cases !== never && diagrams.and(start.end.reach, diagrams.not(unset)) !== never;
    return isMixed && isSure(guards, cases) ? [{ kind: 'unset', outcome, cases }] : [];
  });
}

/** Steps by somebody of whom the way there says that they are away, and all who could step in. */
function nobodyFor(guards: Guards, text: Text): Flaw[] {
  const { diagrams } = guards.space;
  return guards.ways.flatMap(({ visits }) =>
    visits.flatMap((visit): Flaw[] => {
      const { here, step, reach, done } = visit;
      // Whoever the case was handed over to does what says nobody else.
      if (here.text !== text || !step?.by || step.inherited?.includes('by') || reach === never) return [];
      const served = diagrams.or(...step.by.map((doers) => servedBy(guards, visit, doers)));
      if (diagrams.and(reach, served) !== never || !isSure(guards, reach)) return [];
      return [{ kind: 'nobody', of: visit.id, cases: diagrams.and(reach, done) }];
    }),
  );
}

/** The cases in which somebody of those named can do it; who is never asked about is there. */
function servedBy({ space }: Guards, { here, state }: Visit, { chain, sameAs, when }: Doers): Node {
  const { diagrams } = space;
  if (sameAs !== undefined || chain.length === 0) return always;
  const isThere = (ref: Ref): Node => {
    const variable = ref.kind === 'role' ? here.instance.available.get(ref.id) : undefined;
    return variable === undefined ? always : diagrams.is(variable, 1);
  };
  const withDeputies = (role: Ref) => diagrams.or(...[role, ...deputiesOf(role, here.text)].map(isThere));
  const groups = chain.map(({ join, roles }) => {
    const all = roles.map(withDeputies);
    return join === 'or' ? diagrams.or(...all) : diagrams.and(...all);
  });
  return diagrams.or(diagrams.not(casesOf(space, here, state, when)), ...groups);
}

/** Flaws of one place that is come to several times are one. */
function together({ space }: Guards, flaws: readonly Flaw[]): Flaw[] {
  const groups = Map.groupBy(flaws, ({ cases: _, ...flaw }) => JSON.stringify(flaw));
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    cases: space.diagrams.or(...group.map(({ cases }) => cases)),
  }));
}
