/** What is wrong with the flow of a file, over every case. */
import type { Routine, Statement } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import type { ToldFlaw } from '../verify/told-flaws.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';

/** Whether anything decides where the flow goes, when, or who may not do it: what reckons with every case is loaded only then. */
export const mayHaveFlaws = ({ procedures, rules }: Routine): boolean =>
  rules.some(({ forms }) => forms.some(({ kind }) => kind === 'differentPeople')) ||
  procedures.some(({ body, after }) => after !== undefined || statementsIn(body).some(decides)) ||
  procedures.some(({ body }) => statementsIn(body).some((one) => awaitsAnother(one, procedures)));

/** Whether a wait is for something that begins a procedure here too. */
function awaitsAnother(statement: Statement, procedures: Routine['procedures']): boolean {
  return (
    statement.kind === 'wait' &&
    procedures.some(({ id, events = [id] }) => statement.events.some((event) => events.includes(event)))
  );
}

function decides(statement: Statement): boolean {
  switch (statement.kind) {
    case 'decision':
    case 'set':
    case 'close':
    case 'follow':
      return true;
    case 'choice':
      return statement.options.some(({ when }) => when);
    case 'repeat':
      return statement.until !== undefined;
    default:
      return statement.kind === 'step' && statement.when !== undefined;
  }
}

/** Nothing where a routine that is followed has mistakes, as what it does is not known then. */
export async function flawsIn(workspace: Workspace, checked: Checked): Promise<readonly ToldFlaw[]> {
  const { toldFlaws } = await import('../verify/told-flaws.ts');
  const followed = await workspace.followed(checked);
  if ([...followed.values()].some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) return [];
  return toldFlaws(checked.bound.model, new Map([...followed].map(([id, { bound }]) => [id, bound.model])));
}
