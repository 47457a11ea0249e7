/** Routines that follow routines, as calls: who follows this one, and whom it follows. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { allLines, itemsOf } from '../../language/tree.ts';
import type { At } from '../document.ts';
import { mentionAt } from '../mentions.ts';
import type { Session } from '../session.ts';

/** The routine at a place: the one that is named there, else the file's own. */
export async function prepareCalls(document: At, position: Position, session: Session): Promise<CallHierarchyItem[]> {
  const { model } = document.checked.bound;
  const mention = mentionAt(document.checked, document.positions.offset(position));
  const id = mention?.kind === 'routine' ? mention.name : model.id;
  const target = id === model.id ? document : await routineOf(id, document, session);
  return target && target.checked.bound.model.kind === 'routine' ? [itemOf(target)] : [];
}

async function routineOf(id: string, from: At, session: Session): Promise<At | null> {
  const found = await session.live.workspace.find(id, from.checked.document.file);
  return found ? session.at(session.uriOf(found.document.file)) : null;
}

function itemOf({ uri, checked, positions }: At): CallHierarchyItem {
  const { model } = checked.bound;
  const heading = checked.document.parsed.tree.lines.find(({ kind }) => kind === 'routine');
  const whole = { start: 0, end: positions.source.text.length };
  return {
    name: model.title ?? model.id,
    detail: model.id,
    kind: SymbolKind.Module,
    uri,
    range: positions.range(whole),
    selectionRange: positions.range(heading?.name ?? heading ?? { start: 0, end: 0 }),
  };
}

/** Where a file follows which routine. */
function followings({ checked, positions }: At): { id: string; range: Range }[] {
  return allLines(checked.document.parsed.tree).flatMap(({ kind, value }) =>
    kind === 'follow'
      ? itemsOf(value).flatMap((item) =>
          item.kind === 'word' ? [{ id: item.text, range: positions.range(item) }] : [],
        )
      : [],
  );
}

export async function outgoing(item: CallHierarchyItem, session: Session): Promise<CallHierarchyOutgoingCall[]> {
  const document = await session.at(item.uri);
  if (!document) return [];
  const calls: CallHierarchyOutgoingCall[] = [];
  for (const [id, places] of Map.groupBy(followings(document), (one) => one.id)) {
    const target = await routineOf(id, document, session);
    if (target) calls.push({ to: itemOf(target), fromRanges: places.map(({ range }) => range) });
  }
  return calls;
}

export async function incoming(item: CallHierarchyItem, session: Session): Promise<CallHierarchyIncomingCall[]> {
  const target = await session.at(item.uri);
  if (!target) return [];
  const key = `file ${target.checked.bound.model.id}`;
  const calls: CallHierarchyIncomingCall[] = [];
  for (const [path, index] of [...(await session.index())]) {
    if (!index.some((one) => one.key === key && !one.declares)) continue;
    const document = await session.at(session.uriOf(path));
    const places = document ? followings(document).filter(({ id }) => `file ${id}` === key) : [];
    if (places.length) calls.push({ from: itemOf(document!), fromRanges: places.map(({ range }) => range) });
  }
  return calls;
}
