/** The cases of a small routine one by one, as walks ask for them: each question answered in each way. Slow and plain. */
import type { Case } from '../../src/generated/case.ts';
import type { Id, Routine, Statement } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { type Said, withAnswer } from '../../src/simulate/answering.ts';
import type { Asked, Walk } from '../../src/simulate/result.ts';
import type { Pace } from '../../src/simulate/state.ts';
import { type Surroundings, walk } from '../../src/simulate/walk.ts';
import { cutsIn, regionsOf } from '../../src/verify/domains.ts';

/** Walks of a case in all ways in which what it leaves open may be answered, up to so many. */
export function* walksOf(routine: Routine, said: Case, surroundings: Surroundings, most: number): Generator<Walk> {
  const cuts = cutsIn(routine);
  const statements = new Map(
    [routine, ...(surroundings.routines?.values() ?? [])]
      .flatMap(({ procedures }) => procedures.flatMap(({ body }) => statementsIn(body)))
      .map((one) => [one.id, one]),
  );
  const valuesOf = (id: Id) => {
    const fact = routine.facts.find((one) => one.id === id);
    return fact ? regionsOf(fact, cuts.get(id) ?? [], [], false).map(({ value }) => value) : ['yes', 'no'];
  };
  const open: { said: Case; settled: number }[] = [{ said, settled: 0 }];
  for (let left = most; left > 0; left -= 1) {
    const next = open.shift();
    if (!next) return;
    const result = walk(routine, next.said, surroundings);
    if ('missing' in result) {
      const { missing } = result;
      for (const value of valuesOf(missing.fact))
        open.push({ said: withAnswer(next.said, missing, value), settled: next.settled });
    } else if ('walk' in result) {
      yield result.walk;
      const { asked } = result.walk;
      for (const [at, one] of asked.entries())
        if (at >= next.settled && one.kind !== 'fact')
          for (const answer of otherThan(one, statements.get(one.id)))
            open.push({ said: withAnswer(next.said, one, answer), settled: at + 1 });
    }
  }
}

/** The other answers to a question: none to what is late, as a case that proofs speak of keeps its limits. */
function otherThan({ kind, value }: Exclude<Asked, { kind: 'fact' }>, statement: Statement | undefined): Said[] {
  const all = {
    choose: () => (statement?.kind === 'choice' ? statement.options.map(({ id }) => id) : []),
    done: () => [true, false],
    turns: () => [0, 1, 2],
    rounds: () => {
      const { atLeast = 1, atMost = atLeast + 1 } = statement?.kind === 'repeat' ? statement : {};
      return Array.from({ length: atMost - atLeast + 1 }, (_, more) => atLeast + more);
    },
    waits: () => (statement?.kind === 'wait' && statement.atMost ? ['limit'] : []),
    overdue: () => [],
  }[kind]();
  return all.filter((one) => String(one) !== value);
}

/** Each step as late as it may be, from so many entries on. */
export const lateFrom =
  (from: number): Pace =>
  (_, earliest, limit, entries) =>
    entries.length < from ? earliest : Math.max(earliest, limit?.moment ?? earliest);
