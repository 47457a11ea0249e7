/** A case that somebody looked at, written down as an example of its routine. */
import type { Position } from 'vscode-languageserver';
import { walk } from '../../simulate/index.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import { writtenExample } from '../../workspace/written-example.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';
import { caseOf, type Inquiry } from './preview.ts';

export interface Written {
  /** The example, as it is to stand at the end of the file. */
  readonly text: string;
  readonly at: Position;
  /** Lines that would say the rest of the case, and name what the routine gave no name. */
  readonly unsaid: readonly string[];
}

/** @returns nothing for a case that is not told to its end. Throws `TypeError` for what is no case. */
export async function example(
  { checked, positions }: At,
  { title, ...asked }: Omit<Inquiry, 'textDocument'> & { readonly title: string },
  session: Session,
): Promise<Written | null> {
  const { model } = checked.bound;
  const { workspace } = session.live;
  const said = caseOf(asked, checked);
  const result = walk(model, said, await surroundingsOf(workspace, checked));
  if (!('walk' in result)) return null;
  const { text, unsaid } = await writtenExample(workspace, checked, said, result.walk, title);
  return { text, at: positions.position(positions.source.text.length), unsaid };
}
