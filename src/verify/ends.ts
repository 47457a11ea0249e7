/** How cases can end, and what holds then (`semantics.md`, 2.8): when all is done, or at a close. */
import type { Condition, Procedure, Selection } from '../generated/routine.ts';
import { isBegunBy } from './comings.ts';
import { casesOf } from './conditions.ts';
import type { Node } from './diagram.ts';
import type { Here, State, Way } from './flow.ts';
import type { Guards } from './guards.ts';

/** An end of a case, and the procedures that have come to it. */
export type End = {
  readonly by: 'done' | 'close';
  readonly way: Way;
  readonly reach: Node;
  readonly here: Here;
  readonly state: State;
};

/** The ways in which a case begins: the start of the routine; without one, each coming of an event or a period. */
export function casesBegun({ space, ways }: Guards): Way[] {
  const main = space.texts[0]!;
  return ways.filter(({ text, procedure }) =>
    main.start ? procedure === main.start : text === main && procedure.outside !== true,
  );
}

/** The procedures that may be gone through in a case that a way has begun, besides itself. */
export function othersIn({ space, ways }: Guards, begun: Way): Way[] {
  const main = space.texts[0]!;
  return main.start ? ways.filter((one) => one !== begun && one.procedure.outside !== true) : [];
}

/** Whether some of what is named begins nothing when it comes: it may come after a case has ended, and does not open it again. */
export function comesAlone({ space }: Guards, { entries = [] }: Selection): boolean {
  const inCase = space.texts[0]!.routine.procedures.filter(({ outside }) => outside !== true);
  return entries.some((ref) => ref.kind === 'event' && !inCase.some((one) => isBegunBy(one, ref.id)));
}

/** The ends of a case that a way has begun. */
export function endsOf(guards: Guards, begun: Way): End[] {
  const main = guards.space.texts[0]!;
  const closes = [begun, ...othersIn(guards, begun)].flatMap((way) =>
    way.visits
      .filter(({ kind, here }) => kind === 'close' && here.text === main)
      .map(({ reach, here, state }): End => ({ by: 'close', way, reach, here, state })),
  );
  return [{ by: 'done', way: begun, ...begun.end }, ...closes];
}

/** The cases in which a condition holds at an end, where nobody is away and nothing has just begun. */
export function casesAtEnd(
  { space }: Guards,
  { here, state }: Pick<End, 'here' | 'state'>,
  condition?: Condition,
): Node {
  const nobody: Procedure = { id: '', kind: 'start', body: [] };
  // What is asked anew for an occurrence has no answer at the end of the case.
  const outside: Here = {
    ...here,
    text: space.texts[0]!,
    scopes: [],
    instance: { procedure: nobody, available: new Map(), began: [] },
  };
  return casesOf(space, outside, state, condition && everybodyThere(condition));
}

function everybodyThere(condition: Condition): Condition {
  switch (condition.op) {
    case 'all':
    case 'any':
      return { ...condition, items: condition.items.map(everybodyThere) };
    case 'not':
      return { ...condition, item: everybodyThere(condition.item) };
    case 'available':
      return { op: 'all', items: [] };
    default:
      return condition;
  }
}

/** The cases in which a condition may hold at some end of a case. */
export function casesAtSomeEnd(guards: Guards, begun: Way, condition: Condition | undefined): Node {
  const { diagrams } = guards.space;
  return diagrams.or(
    ...endsOf(guards, begun).map((end) => diagrams.and(end.reach, casesAtEnd(guards, end, condition))),
  );
}
