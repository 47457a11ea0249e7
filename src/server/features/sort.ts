/** Declarations in the order of their names: within each section, among those that no empty line keeps apart. */
import type { TextEdit } from 'vscode-languageserver';
import type { Span } from '../../language/source.ts';
import { itemsOf, type Line, walkLines } from '../../language/tree.ts';
import { sections } from '../declared.ts';
import type { At } from '../document.ts';
import { blockEnd, blockOf, lineEnd } from './edits.ts';

const entries: ReadonlySet<Line['kind']> = new Set([
  ...(['roleEntry', 'systemEntry', 'channelEntry', 'tagEntry', 'documentEntry', 'messageEntry'] as const),
  ...(['termEntry', 'requirementEntry'] as const),
]);

/** The facts of a case stay as they are: that is the order in which they are asked. */
const sorts: ReadonlySet<string> = new Set(Object.values(sections));

type Replaced = Span & { readonly text: string };

/** The edits that sort a file. Comments above and beside a declaration move with it, and so does all below it. */
export function sorted(document: At): TextEdit[] {
  const { checked, positions } = document;
  const { language, lines } = checked.document.parsed.tree;
  const { text } = positions.source;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const eol = lineEnd(document);

  /** A piece of the text in which some pieces are others. */
  const replaced = ({ start, end }: Span, pieces: readonly Replaced[]): string =>
    pieces.reduceRight(
      (done, piece) => done.slice(0, piece.start - start) + piece.text + done.slice(piece.end - start),
      text.slice(start, end),
    );
  const inOrder = (run: readonly Line[]): string =>
    run
      .toSorted((a, b) => compare(nameOf(a), nameOf(b)))
      .map((line) => replaced(blockOf(document, line), [...names(line), ...runs(line.body)]))
      .join(eol);
  const runs = (body: readonly Line[]): Replaced[] =>
    runsIn(body).map((run) => ({
      start: blockOf(document, run[0]!).start,
      end: blockEnd(run.at(-1)!),
      text: inOrder(run),
    }));
  /** Names that share a line. */
  const names = ({ value }: Line): Replaced[] => {
    const all = itemsOf(value);
    const texts = all.map(({ start, end }) => text.slice(start, end)).sort(compare);
    return all.length > 1 ? all.map(({ start, end }, at) => ({ start, end, text: texts[at]! })) : [];
  };

  return lines
    .filter(({ kind, body }) => sorts.has(kind) && walkLines(body).every((line) => line.kind !== 'broken'))
    .flatMap(({ body }) => runs(body))
    .filter((run) => run.text !== text.slice(run.start, run.end))
    .map((run) => ({ range: positions.range(run), newText: run.text }));
}

/** Declarations that stand together. */
function runsIn(body: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open = false;
  for (const line of body) {
    const isEntry = entries.has(line.kind);
    const isApart = line.apart || line.before?.some(({ apart }) => apart);
    if (isEntry && open && !isApart) runs.at(-1)!.push(line);
    else if (isEntry) runs.push([line]);
    open = isEntry;
  }
  return runs;
}

const nameOf = ({ value, title }: Line): string => {
  const [first] = itemsOf(value);
  return first?.kind === 'word' ? first.text : (title?.text ?? '');
};
