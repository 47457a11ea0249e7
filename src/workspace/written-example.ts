/** A case written as an example at the end of its file: only with the lines that mean something there. */
import { offsetAt } from '../language/source.ts';
import type { Case, Example } from '../model/model.ts';
import type { Walk } from '../simulate/index.ts';
import { exampleLines } from '../view/example-text.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';

export interface WrittenExample {
  /** The example, with what parts it from what stands before it. */
  readonly text: string;
  /** Lines that would say the rest of the case, and name what the routine gave no name. */
  readonly unsaid: readonly string[];
  /** What is left of it, as it is read again. */
  readonly example: Example | undefined;
}

/**
 * @param walk what came of the case
 * @param title without it the example is called after what its case answers
 */
export async function writtenExample(
  workspace: Workspace,
  { bound }: Checked,
  said: Case,
  walk: Walk,
  title?: string,
): Promise<WrittenExample> {
  const { text, file } = bound.source;
  const { head, lines } = exampleLines(bound.model, said, walk, title);
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
  const kept = lines.filter((_, at) => !wrong.includes(at));
  const read = kept.length === lines.length ? tried : (await workspace.checkAs(file, text + written(kept))).checked;
  return {
    text: written(kept),
    unsaid: lines.filter((_, at) => wrong.includes(at)),
    example: read.bound.model.examples.at(-1),
  };
}
