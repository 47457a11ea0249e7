/** A case of a routine, walked: what is asked, what happens so far, and where all that stands in the text. */
import type { Range } from 'vscode-languageserver';
import { validCase } from '../../generated/validators/case.js';
import { allLines } from '../../language/tree.ts';
import type { Case } from '../../model/model.ts';
import { asHtml } from '../../publish/html.ts';
import { asMarkdown } from '../../publish/markdown.ts';
import { languageOf, walk } from '../../simulate/index.ts';
import type { Preview } from '../../view/preview/data.ts';
import { previewOf } from '../../view/preview/preview.ts';
import type { Of, Timetable } from '../../view/timetable/table.ts';
import { timetableOf } from '../../view/timetable/timetable.ts';
import { BadConfiguration } from '../../workspace/config/bad.ts';
import type { Checked } from '../../workspace/document.ts';
import { spanOf } from '../../workspace/place.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import { today } from '../../workspace/today.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';
import { endOf } from './outline.ts';

/** Where something of a routine stands, with all that is indented below it. */
export interface Placed extends Of {
  readonly uri: string;
  readonly range: Range;
}

export type Answer =
  | { readonly preview: Preview; readonly places: readonly Placed[] }
  /** The text or what it depends on has mistakes; nothing is walked, as steps could be missing. */
  | { readonly broken: true; readonly language: Preview['language'] };

/** What a client asks for. Without a case, one that begins today; `example`: the id of one to begin with. */
export interface Inquiry {
  readonly textDocument: { readonly uri: string };
  readonly case?: unknown;
  readonly example?: unknown;
}

/** A case as a page or as Markdown; nothing for a case that is not told to its end. Throws `TypeError` for what is no case. */
export async function timetable(
  { checked }: At,
  { format, ...asked }: Omit<Inquiry, 'textDocument'> & { readonly format?: unknown },
  session: Session,
): Promise<string | null> {
  const { model } = checked.bound;
  const surroundings = await surroundingsOf(session.live.workspace, checked);
  const result = walk(model, caseOf(asked, checked), surroundings);
  if (!('walk' in result)) return null;
  const table = timetableOf(result.walk, model, surroundings);
  return format === 'md' ? asMarkdown(table) : asHtml(table);
}

/** The preview of a case; nothing for a catalogue, which has no cases. Throws `TypeError` for what is no case. */
export async function preview(
  { checked }: At,
  asked: Omit<Inquiry, 'textDocument'>,
  session: Session,
): Promise<Answer | null> {
  const { model } = checked.bound;
  if (checked.document.parsed.tree.lines.some(({ kind }) => kind === 'catalogue')) return null;
  const broken = { broken: true, language: languageOf(model.language) } as const;
  if (checked.findings.some(({ severity }) => severity === 'error')) return broken;
  const said = caseOf(asked, checked);
  const { workspace } = session.live;
  try {
    const made = previewOf(model, said, await surroundingsOf(workspace, checked));
    const followed = await workspace.followed(checked);
    return { preview: made, places: placesOf(made.table, followed, session) };
  } catch (error) {
    if (error instanceof BadConfiguration) return broken;
    throw error;
  }
}

export function caseOf({ case: said, example }: Omit<Inquiry, 'textDocument'>, { bound }: Checked): Case {
  const begins = { start: `${today()}T09:00` };
  if (example !== undefined) {
    const found = bound.model.examples.find(({ id }) => id === example);
    return { ...begins, ...(found?.case as Case | undefined) };
  }
  if (said === undefined || said === null) return begins;
  if (!validCase(said)) throw new TypeError('This is no case.');
  return { ...begins, ...(said as Case) };
}

/** Where all that a timetable names stands, each once. */
function placesOf(table: Timetable | null, routines: ReadonlyMap<string, Checked>, session: Session): Placed[] {
  const named = [
    ...(table?.days ?? []).flatMap(({ items }) => items.flatMap(({ of, because }) => [of, because ?? []].flat())),
    ...(table?.sections ?? []).flatMap(({ lines }) => lines.flatMap(({ of }) => of ?? [])),
  ];
  const places = new Map<string, Placed>();
  const ends = new Map<string, ReadonlyMap<number, number>>();
  for (const { routine, id } of named) {
    const key = JSON.stringify([routine, id]);
    const checked = routines.get(routine);
    const span = checked && !places.has(key) ? spanOf(checked.bound, id) : undefined;
    if (!checked || !span) continue;
    const { file, parsed } = checked.document;
    if (!ends.has(routine))
      ends.set(routine, new Map([...allLines(parsed.tree)].map((line) => [line.start, endOf(line)])));
    const end = ends.get(routine)!.get(span.start) ?? span.end;
    const range = session.positionsOf(checked).range({ start: span.start, end });
    places.set(key, { routine, id, uri: session.uriOf(file), range });
  }
  return [...places.values()];
}
