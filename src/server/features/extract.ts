/** What several routines declare alike, moved to a catalogue that they all build on. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { fill } from '../../finding.ts';
import type { Line } from '../../language/tree.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { absolute } from '../../workspace/absolute.ts';
import { buildsOn, idOfTree } from '../../workspace/document.ts';
import { sections } from '../declared.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';
import { uriOf } from '../uris.ts';
import { endOf } from './outline.ts';

const titles = [
  "Move '{name}' to the catalogue '{catalogue}' ({count} routines declare it alike)",
  'Flytt «{name}» til katalogen «{catalogue}» ({count} rutiner erklærer det likt)',
] as const;

/** A declaration in a file: its section, and all that it says. */
interface Declared {
  readonly file: At;
  readonly section: Line;
  readonly entry: Line;
  readonly says: string;
}

/** At a declaration that others make too, word by word. */
export async function extraction(document: At, range: Range, session: Session): Promise<CodeAction[]> {
  const own = declaredAt(document, document.positions.span(range).start);
  if (!own || isCatalogue(document)) return [];
  const alike = [own, ...(await others(own, session))];
  if (alike.length < 2) return [];
  const { language } = document.checked.document.parsed.tree;
  const id = language === 'nb' ? 'felles' : 'shared';
  const path = join(dirname(absolute(document.checked.document.file)), `${id}.rutine`);
  const catalogue = existsSync(path) || session.isOpen(path) ? await session.at(session.uriOf(path)) : null;
  // A file that is there and is no catalogue is left alone.
  if (catalogue && (!isCatalogue(catalogue) || idOfTree(catalogue.checked.document.parsed.tree).id !== id)) return [];
  const addition = catalogue ? added(catalogue, own) : begun(own, id);
  const text = catalogue?.positions.source.text ?? '';
  const at = catalogue?.positions.offset(addition.range.start) ?? 0;
  const { checked } = await session.live.workspace.checkAs(path, text.slice(0, at) + addition.newText + text.slice(at));
  // What it names would have to be declared there too.
  if (checked.findings.some(({ severity }) => severity === 'error')) return [];
  const name = own.says.split(/\s/)[0]!;
  const title = fill(titles[language === 'nb' ? 1 : 0], { name, catalogue: id, count: String(alike.length) });
  const creates = catalogue ? [] : [{ kind: 'create' as const, uri: uriOf(path) }];
  const edits = [
    { uri: catalogue?.uri ?? uriOf(path), edits: [addition] },
    ...alike.map((one) => ({ uri: one.file.uri, edits: moved(one, id) })),
  ];
  const changes = edits.map(
    ({ uri, edits: made }): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: made }),
  );
  return [{ title, kind: CodeActionKind.RefactorExtract, edit: { documentChanges: [...creates, ...changes] } }];
}

const isCatalogue = ({ checked }: At): boolean => checked.bound.model.kind === 'catalogue';

/** The other routines that declare it with the same words. */
async function others(own: Declared, session: Session): Promise<Declared[]> {
  const name = own.says.split(/\s/)[0]!;
  const found: Declared[] = [];
  for (const [path, index] of await session.index()) {
    const uri = session.uriOf(path);
    const place = index.find((one) => one.declares && one.name === name);
    if (!place || uri === own.file.uri) continue;
    const file = await session.at(uri);
    const there = file && !isCatalogue(file) ? declaredAt(file, file.positions.offset(place.range.start)) : undefined;
    if (there?.section.kind === own.section.kind && there.says === own.says) found.push(there);
  }
  return found;
}

function declaredAt(file: At, offset: number): Declared | undefined {
  const { text } = file.positions.source;
  const { lines } = file.checked.document.parsed.tree;
  const section = lines.find(
    ({ kind, start, body }) =>
      Object.values<string>(sections).includes(kind) &&
      body.length > 0 &&
      start <= offset &&
      offset <= endOf(body.at(-1)!),
  );
  const entry = section?.body.find((line) => line.start <= offset && offset <= endOf(line));
  return (
    section &&
    entry && { file, section, entry, says: unindented(text.slice(entry.start, endOf(entry)), marginOf(file, entry)) }
  );
}

const marginOf = ({ positions }: At, line: Line): number => positions.position(line.start).character;

/** The lines of a declaration, as they would be without its margin. */
const unindented = (text: string, margin: number): string =>
  text.replace(/\r\n?/g, '\n').replaceAll(`\n${' '.repeat(margin)}`, '\n');

const indented = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`;

/** A new catalogue that holds it. */
function begun({ file, section, says }: Declared, id: string): TextEdit {
  const { language } = file.checked.document.parsed.tree;
  const { keyword } = vocabularyOf(language);
  const start = { line: 0, character: 0 };
  const newText = `${keyword('catalogue')} ${id}\n\n${keyword(section.kind)}\n${indented(says)}\n`;
  return { range: { start, end: start }, newText };
}

/** A catalogue that is there takes it up, in its own section. */
function added(catalogue: At, { section, says }: Declared): TextEdit {
  const { tree } = catalogue.checked.document.parsed;
  const { text } = catalogue.positions.source;
  const there = tree.lines.find(({ kind }) => kind === section.kind);
  const at = there ? endOf(there) : text.length;
  const heading = `${text.endsWith('\n') ? '' : '\n'}\n${vocabularyOf(tree.language).keyword(section.kind)}`;
  const newText = there ? `\n${indented(says)}` : `${heading}\n${indented(says)}\n`;
  return { range: catalogue.positions.range({ start: at, end: at }), newText };
}

/** A routine names the catalogue, if it does not, and declares it no more; a section that held nothing else goes along. */
function moved({ file, section, entry }: Declared, id: string): TextEdit[] {
  const { tree } = file.checked.document.parsed;
  const { text, lineStarts } = file.positions.source;
  const gone = section.body.length === 1 ? section : entry;
  const first = lineStarts[file.positions.position(gone.before?.[0]?.start ?? gone.start).line]!;
  const last = file.positions.position(endOf(gone)).line;
  const end = lineStarts[last + 1] ?? text.length;
  // One empty line is enough between what stood before and what comes after.
  const blank = gone === section ? (/^(\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  const removal = { range: file.positions.range({ start: first, end: end + blank }), newText: '' };
  if (buildsOn(tree).some((word) => word.text === id)) return [removal];
  const heading = tree.lines[0]!;
  const at = heading.beside?.end ?? heading.end;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${eol}  ${vocabularyOf(tree.language).keyword('buildsOn')} ${id}`;
  return [{ range: file.positions.range({ start: at, end: at }), newText }, removal];
}
