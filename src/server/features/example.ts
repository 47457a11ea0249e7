/** A case that somebody looked at, written down as an example of its routine. */
import type { Position } from 'vscode-languageserver';
import { offsetAt } from '../../language/source.ts';
import { walk } from '../../simulate/index.ts';
import { exampleLines } from '../../view/example-text.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
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
  const { head, lines } = exampleLines(model, said, result.walk, title);
  const { text, file } = positions.source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith(eol) ? eol : eol + eol;
  const written = (body: readonly string[]) => gap + [head, ...body.map((line) => `  ${line}`)].join(eol) + eol;
  const { checked: tried } = await workspace.checkAs(file, text + written(lines));
  const first = text.length + gap.length + head.length + eol.length;
  const starts = lines.map(
    (_, at) => first + lines.slice(0, at).reduce((sum, one) => sum + 2 + one.length + eol.length, 0),
  );
  const wrong = tried.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ range }) => starts.findLastIndex((start) => start <= offsetAt(tried.bound.source, range.start)));
  const isSaid = (at: number) => !wrong.includes(at);
  return {
    text: written(lines.filter((_, at) => isSaid(at))),
    at: positions.position(text.length),
    unsaid: lines.filter((_, at) => !isSaid(at)),
  };
}
