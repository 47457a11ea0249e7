/** Where what a rule speaks of can happen, by the text alone. */
import type { Condition, Id, Procedure, Selection, Statement } from '../generated/routine.ts';
import { bodiesOf, statementsIn } from '../model/statements.ts';
import { keyOf, thingsOf } from './emit.ts';
import { isStepNamed, type StepLike } from './named-steps.ts';
import type { Text } from './text.ts';

/** Whether a condition surely holds, or surely does not; null if that is not known. */
export type Settled = (when: Condition | undefined) => boolean | null;

const byTheText: Settled = (when) => (when ? null : true);

/** Whether what is selected can happen in a procedure, by the text; and by what is `settled` of its conditions. */
export function canHappenIn(text: Text, procedure: Procedure, selection: Selection, settled = byTheText): boolean {
  const names = new Set((selection.entries ?? []).map((ref) => keyOf(ref, text.id)));
  const happens = [
    keyOf({ kind: 'procedure', id: procedure.id }, text.id),
    ...eventsOf(procedure).map((id) => keyOf({ kind: 'event', id }, text.id)),
  ];
  if (happens.some((name) => names.has(name))) return true;
  return stepsOf(text, procedure.body, settled, []).some(
    (step) =>
      [keyOf({ kind: 'step', id: step.id }, text.id), ...thingsOf(step).map((ref) => keyOf(ref, text.id))].some(
        (name) => names.has(name),
      ) ||
      (selection.steps !== undefined && isStepNamed(text, step, selection.steps)),
  );
}

/** The events that begin a procedure, and those that it waits for. */
function eventsOf({ events, body }: Procedure): Id[] {
  const waits = statementsIn(body).flatMap((statement) => (statement.kind === 'wait' ? statement.events : []));
  return [...(events ?? []), ...waits];
}

/** The steps of a body as they are written, with what is done when they are late: those that may come. */
function stepsOf(text: Text, body: readonly Statement[], settled: Settled, phases: readonly Id[]): StepLike[] {
  return body.flatMap((statement): StepLike[] => {
    if (statement.kind === 'step' && settled(statement.when) === false) return [];
    const around = statement.kind === 'phase' ? [...phases, statement.id] : phases;
    const inner = bodiesThatMayCome(statement, settled).flatMap((one) => stepsOf(text, one, settled, around));
    if (statement.kind !== 'step') return inner;
    const step = { routine: text.id, id: statement.id, phases, doers: [] };
    const late = statement.overdue ? [{ ...step, attributes: statement.overdue.attributes }] : [];
    return [{ ...step, attributes: statement }, ...late, ...inner];
  });
}

function bodiesThatMayCome(statement: Statement, settled: Settled): readonly (readonly Statement[])[] {
  if (statement.kind === 'choice')
    return statement.options.filter(({ when }) => settled(when) !== false).map(({ body }) => body);
  if (statement.kind !== 'decision') return bodiesOf(statement);
  const sure = statement.branches.findIndex(({ when }) => settled(when) === true);
  const first = sure < 0 ? statement.branches : statement.branches.slice(0, sure + 1);
  return first.filter(({ when }) => settled(when) !== false).map(({ body }) => body);
}
