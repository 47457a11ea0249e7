/** The change of all files by which declarations come into a catalogue. */
import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Line } from '../../language/tree.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { absolute } from '../../workspace/absolute.ts';
import { type Declared, declaredIn, linesOf, sections } from '../declared.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';
import { uriOf } from '../uris.ts';
import { below, blockEnd, blockOf, columnOf, inserted, lineEnd } from './edits.ts';
import type { Moved, Target } from './extract-what.ts';

/** Whether a client can make a file as a part of a change. */
export const canCreate = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.documentChanges === true &&
  workspace.workspaceEdit.resourceOperations?.includes('create') === true;

/** Nothing where a routine has no heading to say that it builds on the catalogue. */
export async function moving(
  document: At,
  moved: readonly Moved[],
  target: Target,
  session: Session,
  { workspace }: ClientCapabilities,
): Promise<WorkspaceEdit | null> {
  const isNew = !target.document;
  const { language } = document.checked.document.parsed.tree;
  const added = moved.filter(({ isThere }) => !isThere).map(({ declared }) => declared);
  const files = new Map<string, TextEdit[]>();
  const targetUri = isNew ? uriOf(target.path) : session.uriOf(target.path);
  files.set(
    targetUri,
    target.document ? extended(target.document, added, language) : [written(document, target.id, added)],
  );
  for (const path of new Set(moved.flatMap(({ paths }) => paths))) {
    const own = moved.filter(({ paths }) => paths.includes(path)).map(({ declared }) => declared);
    const routine = await session.at(session.uriOf(path));
    const edits = routine && building(routine, own, target);
    if (!edits) return null;
    files.set(routine.uri, edits);
    if (!session.isOpen(path)) session.live.workspace.release(routine.checked);
  }
  const all = [...files].filter(([, edits]) => edits.length > 0);
  if (!workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(all) };
  const versions = new Map(session.open().map((path) => [session.uriOf(path), session.versionOf(path)]));
  const changes = all.map(
    ([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: versions.get(uri) ?? null }, edits }),
  );
  return { documentChanges: [...(isNew ? [{ kind: 'create' as const, uri: targetUri }] : []), ...changes] };
}

/** A new catalogue, in the language of the routine. */
function written(document: At, id: string, added: readonly Declared[]): TextEdit {
  const { language } = document.checked.document.parsed.tree;
  const { keyword } = vocabularyOf(language);
  const lines = [`${keyword('catalogue')} ${id}`, ...newSections(added, language, language), ''];
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: lines.join(lineEnd(document)) };
}

/** The sections for things that have none yet, each with an empty line before it. */
const newSections = (added: readonly Declared[], from: string, language: string): string[] =>
  Object.entries(sections).flatMap(([kind, section]) => {
    const own = added.filter((one) => one.kind === kind);
    const lines = own.flatMap((one) => linesOf(one, from, language).map((line) => `  ${line}`));
    return lines.length > 0 ? ['', vocabularyOf(language).keyword(section), ...lines] : [];
  });

/** A catalogue with more in it: in the sections that it has, else in new ones at its end. */
function extended(catalogue: At, added: readonly Declared[], from: string): TextEdit[] {
  const { tree } = catalogue.checked.document.parsed;
  const { text } = catalogue.positions.source;
  const edits: TextEdit[] = [];
  const homeless: Declared[] = [];
  for (const [kind, own] of Map.groupBy(added, (one) => one.kind)) {
    const section = tree.lines.find((line) => line.kind === sections[kind]);
    const last = section?.body.at(-1);
    const lines = own.flatMap((one) => linesOf(one, from, tree.language));
    if (last) edits.push(inserted(catalogue, blockEnd(last), columnOf(catalogue, last), lines));
    else if (section) edits.push(below(catalogue, section, lines));
    else homeless.push(...own);
  }
  if (homeless.length === 0) return edits;
  const eol = lineEnd(catalogue);
  const newText = [...newSections(homeless, from, tree.language), ''].join(eol);
  const end = catalogue.positions.position(text.length);
  return [...edits, { range: { start: end, end }, newText: text.endsWith('\n') ? newText : eol + newText }];
}

/** A routine without what it takes from the catalogue now. */
function building(routine: At, moved: readonly Declared[], { id, path }: Target): TextEdit[] | null {
  const { tree } = routine.checked.document.parsed;
  const heading = tree.lines.find(({ kind }) => kind === 'routine');
  if (!heading) return null;
  const isBuilt = routine.checked.catalogues.some((one) => absolute(one) === path);
  const edits = isBuilt ? [] : [below(routine, heading, [`${vocabularyOf(tree.language).keyword('buildsOn')} ${id}`])];
  const all = declaredIn(tree);
  const own = all.filter(({ kind, name }) => moved.some((one) => one.kind === kind && one.name.text === name.text));
  const gone = new Set<Line>();
  for (const [line, names] of Map.groupBy(own, (one) => one.line)) {
    const left = all.filter((one) => one.line === line && !names.includes(one));
    if (left.length === 0) gone.add(line);
    else {
      const range = routine.positions.range(line.value!);
      edits.push({ range, newText: left.map(({ name }) => name.text).join(', ') });
    }
  }
  for (const section of new Set(own.map((one) => one.section))) {
    const isEmpty = section.body.every((line) => gone.has(line)) && !section.after?.length;
    for (const line of isEmpty ? [section] : section.body.filter((one) => gone.has(one)))
      edits.push({ range: routine.positions.range(rowsOf(routine, line, isEmpty)), newText: '' });
  }
  return edits;
}

/** All rows of a line and what is below it, perhaps with the empty ones after them. */
function rowsOf(document: At, line: Line, withEmpty: boolean): { start: number; end: number } {
  const { text, lineStarts } = document.positions.source;
  const { start, end } = blockOf(document, line);
  let row = document.positions.position(end).line + 1;
  const isEmpty = (at: number) =>
    lineStarts[at] !== undefined && text.slice(lineStarts[at], lineStarts[at + 1]).trim() === '';
  while (withEmpty && isEmpty(row) && row < lineStarts.length - 1) row++;
  return { start, end: lineStarts[row] ?? text.length };
}
