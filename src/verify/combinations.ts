/** How many cases there are, as combinations of the facts that conditions read: the one number that proofs and hovers tell. */
import { casesOf } from './conditions.ts';
import { countCases } from './counting.ts';
import { always, type Node } from './diagram.ts';
import { type Guards, hereIn } from './guards.ts';

/** Counts those of the combinations that exist for which a function of facts of the whole case holds. */
export function combinationsIn({ space, care }: Pick<Guards, 'space' | 'care'>): (cases: Node) => bigint {
  const { diagrams } = space;
  const here = hereIn(space.texts[0]!, { id: '', kind: 'start', body: [] });
  const state = { outcomes: new Map(), asked: new Map() };
  const facts = space.read.map((id) => ({ id, variable: space.global(id) }));
  // A fact that does not exist has one way of not being there.
  const plain = facts.map(({ id, variable }) => {
    const exists = casesOf(space, here, state, space.fact(id)?.exists);
    const isSteady = diagrams.support(exists).every(space.isGlobal);
    return isSteady ? diagrams.or(exists, diagrams.is(variable, 0)) : always;
  });
  const all = diagrams.and(care, ...plain);
  const variables = facts.map(({ variable }) => variable);
  return (cases) => countCases(diagrams, diagrams.and(all, cases), variables);
}
