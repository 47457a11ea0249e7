/** Gaps between what should happen again and again, as far as the start brings it about and the case ends (`semantics.md`, 1.30). */
import type { Form, Rule } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import { comesAlone, othersIn } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { timing } from './form-time.ts';
import { type Guards, steady } from './guards.ts';
import type { Because, Breach, World } from './judged.ts';
import { selects } from './selects.ts';

/** `held`: the cases in which no gap is too long, by their facts; how others may have one, and why it is not known of more. */
export type FlowGaps = {
  readonly held: Node;
  readonly breaches: readonly Breach[];
  readonly unknown: readonly Because[];
};

/** From the start, and from each X in it, to the next X or the end: of some cases. What comes beside may only put the end off. */
export function flowGaps(
  guards: Guards,
  world: World,
  rule: Rule,
  { of, every }: Extract<Form, { kind: 'recurs' }>,
  begun: Way,
  cases: Node,
): FlowGaps {
  if (cases === never) return { held: never, breaches: [], unknown: [] };
  const { space } = guards;
  const { diagrams } = space;
  const timed = timing(guards, world, every);
  const named = (visit: Visit) => selects(guards, rule, of, visit);
  for (const visit of begun.visits) {
    const isX = visit === begun.visits[0] ? visit.reach : diagrams.and(visit.reach, visit.done, named(visit).perhaps);
    const from = diagrams.and(cases, isX);
    if (from !== never) timed.lookOn(begun, visit, from, (other) => named(other).surely);
  }
  const prolonging = othersIn(guards, begun).filter(
    ({ visits }) => diagrams.and(cases, steady(space, visits[0]!.reach)) !== never,
  );
  const goesOn = comesAlone(guards, of)
    ? cases
    : diagrams.or(...prolonging.map(({ visits }) => steady(space, visits[0]!.reach)));
  const late = diagrams.or(diagrams.and(begun.end.reach, goesOn), ...timed.breaches.map((one) => one.cases));
  const isLost = timed.unknown.some(({ kind }) => kind !== 'no-limit');
  return {
    held: isLost ? never : diagrams.and(cases, diagrams.not(steady(space, late))),
    breaches: timed.breaches,
    unknown: [
      ...timed.unknown,
      ...prolonging.map(({ procedure }): Because => ({ kind: 'prolonged', of: procedure.id })),
    ],
  };
}
