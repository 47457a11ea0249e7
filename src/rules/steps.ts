/** The steps of a routine, listed once for all rules that look at them. */
import { kept } from '../language/kept.ts';
import type { Condition, Procedure, Routine, Statement, Step } from '../model/model.ts';

export interface Placed {
  readonly step: Step;
  readonly procedure: Procedure;
  /** The ids of the phases around it. */
  readonly phases: readonly string[];
  /** What must hold for it to be reached, its own condition included. */
  readonly conditions: readonly Condition[];
  /** An earlier line of its procedure hands the case over: whoever takes it over does the steps that name nobody. */
  readonly handedOver: boolean;
}

/** All steps, in the order of the text. */
export const stepsOf = kept(({ procedures }: Routine): readonly Placed[] => procedures.flatMap(placedIn));

function placedIn(procedure: Procedure): Placed[] {
  const found: Placed[] = [];
  let handedOver = false;
  const inside = (body: readonly Statement[], phases: readonly string[], conditions: readonly Condition[]) => {
    for (const statement of body) {
      switch (statement.kind) {
        case 'step': {
          const own = statement.when ? [...conditions, statement.when] : conditions;
          found.push({ step: statement, procedure, phases, conditions: own, handedOver });
          handedOver ||= statement.handOver !== undefined;
          inside(statement.overdue?.body ?? [], phases, own);
          break;
        }
        case 'phase':
          inside(statement.body, [...phases, statement.id], conditions);
          break;
        case 'decision': {
          let before = conditions;
          for (const { when, body: branch } of statement.branches) {
            inside(branch, phases, when ? [...before, when] : before);
            if (when) before = [...before, { op: 'not', item: when }];
          }
          break;
        }
        case 'choice':
          for (const { when, body: option } of statement.options)
            inside(option, phases, when ? [...conditions, when] : conditions);
          break;
        case 'anyOrder':
        case 'repeat':
        case 'forEach':
          inside(statement.body, phases, conditions);
          break;
        case 'wait':
          inside(statement.otherwise ?? [], phases, conditions);
          break;
      }
    }
  };
  inside(procedure.body, [], []);
  return found;
}
