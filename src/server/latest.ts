/** Steps that are bound by the limit of a later one: what must come before it is done by then too (`semantics.md`, 1.20). */
import { setsLimit } from '../model/deadlines.ts';
import type { Deadline, Procedure, Ref, Routine, Statement, Step } from '../model/model.ts';
import { bodiesOf, statementsIn } from '../model/statements.ts';

/** Where a step stands: the bodies around it that are done in order, the innermost last, with its place in the text. */
interface Placed {
  readonly step: Step;
  readonly bodies: readonly object[];
}

/** The one limit of a step, if it holds in every case and does not move with what comes before it. */
export function fixedLimit({ deadlines = [], overdue }: Step): Deadline | undefined {
  const [limit, ...others] = deadlines.filter(setsLimit);
  if (!limit || others.length > 0 || overdue || limit.when || limit.soft) return undefined;
  const isFixed = limit.kind === 'within' ? limit.after !== undefined : limit.kind === 'by' || limit.kind === 'on';
  return isFixed ? limit : undefined;
}

/** For steps without a limit, the later step by whose limit they are done; only where it is the one that can bind them. */
export function bindingSteps({ procedures }: Routine, procedure: Procedure): Map<Step, Step> {
  const found = new Map<Step, Step>();
  // Where the case may be closed, the later step may never come.
  const closes = procedures.flatMap(({ body }) => statementsIn(body)).filter(({ kind }) => kind === 'close');
  if (closes.some((close) => close !== procedure.body.at(-1))) return found;
  // What is to be done by a date of each year binds all of it.
  if (procedure.every?.some(({ period }) => period.kind === 'yearly')) return found;
  const steps = placedIn(procedure.body, [procedure.body]);
  for (const [at, { step, bodies }] of steps.entries()) {
    if (step.deadlines?.some(setsLimit)) continue;
    const binding = steps.slice(at + 1).filter((one) => one.step.deadlines?.some(bindsEarlier));
    const later = binding[0];
    if (!later || binding.length > 1 || !isSure(later.step) || !bodies.includes(later.bodies.at(-1)!)) continue;
    const limit = fixedLimit(later.step);
    const earlier = steps.slice(0, at).filter((one) => isSure(one.step) && bodies.includes(one.bodies.at(-1)!));
    const hasHappened = (ref: Ref) => began(procedure, ref) || earlier.some(({ step: { id } }) => isStep(ref, id));
    if (!limit || (limit.kind === 'within' && !(limit.after?.length === 1 && hasHappened(limit.after[0]!)))) continue;
    // A date that a fact has may not be there.
    if ((limit.kind === 'by' || limit.kind === 'on') && typeof limit.date !== 'string') continue;
    found.set(step, later.step);
  }
  return found;
}

/** The steps of a body in the order of the text. What is done when a step is late stands beside it, not before or after. */
function placedIn(body: readonly Statement[], bodies: readonly object[]): Placed[] {
  return body.flatMap((statement): Placed[] => {
    if (statement.kind === 'step') return [{ step: statement, bodies }];
    if (statement.kind === 'phase') return placedIn(statement.body, bodies);
    // What may be done in any order is not in the order of the text.
    if (statement.kind === 'anyOrder')
      return statement.body.flatMap((branch) => placedIn([branch], [...bodies, branch]));
    return bodiesOf(statement).flatMap((inner) => placedIn(inner, [...bodies, inner]));
  });
}

const isSure = ({ modality, when }: Step): boolean => modality === 'must' && when === undefined;

/** Limits that are counted from when a step can begin move with what comes before it, and bind nothing. */
const bindsEarlier = (deadline: Deadline): boolean =>
  setsLimit(deadline) &&
  deadline.kind !== 'sameDay' &&
  deadline.kind !== 'byDay' &&
  (deadline.kind !== 'within' || deadline.after !== undefined);

const isStep = (ref: Ref, id: string): boolean => ref.kind === 'step' && ref.id === id;

const began = ({ id, events }: Procedure, ref: Ref): boolean =>
  (ref.kind === 'procedure' && ref.id === id) || (ref.kind === 'event' && events?.length === 1 && events[0] === ref.id);
