/** Findings that mend themselves: their edits applied to a text. */
import { compareFindings, type Edit, type Finding } from '../finding.ts';
import { offsetAt, type Source } from '../language/source.ts';

export interface Fixed {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/**
 * Applies the fixes of findings to the text they were found in, each whole or not at all. Of two that touch each other
 * the first is applied: the other may be no longer right, and comes again if it is.
 */
export function applyFixes(source: Source, findings: readonly Finding[]): Fixed {
  const applied: Finding[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  for (const finding of [...findings].sort(compareFindings)) {
    const { fix } = finding;
    // A fix that reaches into another file is the editor's to make.
    if (!fix?.edits.length || fix.edits.some(({ file }) => file !== source.file)) continue;
    const wanted = fix.edits.map((edit) => spanOf(source, edit));
    const touches = wanted.some((one) => edits.some((other) => one.start <= other.end && other.start <= one.end));
    if (touches) continue;
    edits.push(...wanted);
    applied.push(finding);
  }
  edits.sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += source.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: text + source.text.slice(at), applied };
}

const spanOf = (source: Source, { range, text }: Edit) => ({
  start: offsetAt(source, range.start),
  end: offsetAt(source, range.end),
  text,
});
