/** What several routines declare alike, moved to a catalogue on which they build. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fill } from '../../finding.ts';
import type { Span } from '../../language/source.ts';
import { itemsOf } from '../../language/tree.ts';
import { declaredIn } from '../declared.ts';
import { type At, inNorwegian } from '../document.ts';
import type { Session } from '../session.ts';
import { blockEnd } from './edits.ts';
import { canCreate, moving } from './extract-edit.ts';
import { isSound, type Moved, movable, type Target, targetFor } from './extract-what.ts';

const title = ["Move to the catalogue '{catalogue}': {names}", 'Flytt til katalogen «{catalogue}»: {names}'] as const;

/**
 * The action for the declaration at a place, or for all of a section at its heading. All files that declare the same are
 * read for its edit, so that is made only for whoever wants it, if the client can wait so long.
 */
export async function extractions(
  document: At,
  position: Position,
  session: Session,
  client: ClientCapabilities,
): Promise<CodeAction[]> {
  const found = await extraction(document, position, session, client);
  if (!found) return [];
  const { moved, target } = found;
  const names = moved.map(({ declared }) => declared.name.text).join(', ');
  const action = {
    title: fill(title[inNorwegian(document) ? 1 : 0], { names, catalogue: target.id }),
    kind: CodeActionKind.RefactorExtract,
  };
  const { dataSupport, resolveSupport } = client.textDocument?.codeAction ?? {};
  if (dataSupport && resolveSupport?.properties.includes('edit')) {
    const data: Later = {
      uri: document.uri,
      version: session.versionOf(document.checked.document.file) ?? null,
      position,
    };
    return [{ ...action, data }];
  }
  const edit = await moving(document, moved, target, session, client);
  return edit ? [{ ...action, edit }] : [];
}

/** What is kept in an action whose edit is made later. */
export interface Later {
  readonly uri: string;
  readonly version: number | null;
  readonly position: Position;
}

/** The edit of an action that was chosen. */
export async function extractionEdit(
  document: At,
  { position }: Later,
  session: Session,
  client: ClientCapabilities,
): Promise<WorkspaceEdit | null> {
  const found = await extraction(document, position, session, client);
  return found && (await moving(document, found.moved, found.target, session, client));
}

async function extraction(
  document: At,
  position: Position,
  session: Session,
  client: ClientCapabilities,
): Promise<{ moved: Moved[]; target: Target } | null> {
  const place = document.positions.offset(position);
  const isOn = ({ start, end }: Span) => start <= place && place <= end;
  const all = declaredIn(document.checked.document.parsed.tree);
  const wanted = all.filter(({ section, line, name }) => {
    const isAlone = itemsOf(line.value).length < 2;
    return isOn(section) || isOn(isAlone ? { start: line.start, end: blockEnd(line) } : name);
  });
  if (wanted.length === 0 || document.checked.bound.model.kind !== 'routine' || !isSound(document)) return null;
  // Nobody who wants something mended is to wait until all files have been read.
  if (session.left > 0) return null;
  const index = await session.index();
  const target = await targetFor(document, wanted, index, session);
  if (!target || !(target.document || canCreate(client))) return null;
  const moved = await movable(document, all, wanted, target, index, session);
  return moved.length > 0 ? { moved, target } : null;
}
