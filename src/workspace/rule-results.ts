/**
 * What a rule of an organisation gives, taken over as plain data of the right shape: it may be anything, and what is
 * taken over does nothing more when it is read later. Each function throws an error that says what is wrong.
 */
import type { Span } from '../language/source.ts';
import type { Compared, FileNote, More, Note, Report, Rule, Subject, WorkspaceRule } from '../rules/rule.ts';
import { isObject } from './rule-shape.ts';

type Told = Parameters<Report>;

/** A call of `report`. */
export function reported(rule: Rule, subject: Subject, [message, at, values, more]: Told): Told {
  const words = messageOf(rule, message);
  if (!isPlace(subject, at)) throw new Error('it reports something that has no place.');
  const { related, fix, breaks } = more ?? {};
  const taken: { -readonly [key in keyof More]: More[key] } = {};
  if (related !== undefined) taken.related = listOf(related, 'its related places', relatedPlace);
  if (fix !== undefined) {
    if (!words.fix) throw new Error(`its fix has no title: give the message '${message}' texts under 'fix'.`);
    taken.fix = listOf(fix, 'its fix', (edit) => editOf(subject, edit)).sort((a, b) => a.start - b.start);
    if (taken.fix.some(({ start }, at) => start < (taken.fix![at - 1]?.end ?? 0)))
      throw new Error('its fix replaces the same text twice.');
  }
  if (breaks !== undefined) taken.breaks = String(breaks);
  return [message, at, textsOf(values), taken];
}

/** What `check` returns. */
export function nothingFrom(value: unknown): void {
  if (value === undefined) return;
  // A promise would report when nobody listens any more, and end the program if it failed then.
  if (value instanceof Promise) value.catch(() => {});
  throw new Error(`it returned what it must not: ${value instanceof Promise ? 'a promise' : 'a value'}.`);
}

/** What `collect` returns. */
export const notesFrom = (value: unknown, subject: Subject): Note[] =>
  listOf(value, 'it returned what it must not, its notes', (note) => {
    if (!isObject(note) || typeof note.key !== 'string' || !isPlace(subject, note.at)) return undefined;
    return { key: note.key, at: note.at as object, values: textsOf(note.values) };
  });

/** What `compare` returns: each about one of the notes that it was given. */
export const comparedFrom = (rule: WorkspaceRule, value: unknown, notes: readonly FileNote[]): Compared[] =>
  listOf(value, 'it returned what it must not, its list', (one) => {
    if (!isObject(one) || !isOf(notes, one.note)) return undefined;
    const { message, note, values, related = [] } = one;
    messageOf(rule, message);
    const places = listOf(related, 'its related notes', (other) => (isOf(notes, other) ? other : undefined));
    return { message: message as string, note, values: textsOf(values), related: places };
  });

const isOf = (notes: readonly FileNote[], value: unknown): value is FileNote => notes.includes(value as FileNote);

function messageOf({ messages }: Rule, id: unknown): Rule['messages'][string] {
  if (typeof id !== 'string' || !Object.hasOwn(messages, id)) throw new Error(`it has no message '${String(id)}'.`);
  return messages[id]!;
}

/** A list, each of which something can be made of. */
function listOf<T>(value: unknown, what: string, make: (one: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) throw new Error(`${what}: it is no list.`);
  return value.map((one, at) => {
    const made = make(one);
    if (made === undefined) throw new Error(`${what}: number ${at + 1} is not as it must be.`);
    return made;
  });
}

/** What fills in a message. */
function textsOf(values: unknown): Record<string, string> {
  const all = isObject(values) ? Object.entries(values) : [];
  return Object.fromEntries(all.flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]])));
}

/** An object of the model, which stands at the heading if another file declares it; or a span of the text. */
const isPlace = (subject: Subject, at: unknown): boolean =>
  isObject(at) && (subject.spans.has(at) || !('start' in at && 'end' in at) || isSpan(at, subject.source.text));

const isSpan = (value: unknown, { length }: string): boolean =>
  isObject(value) && isOffset(value.start, 0, length) && isOffset(value.end, value.start as number, length);

const isOffset = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

function editOf({ source }: Subject, edit: unknown): (Span & { text: string }) | undefined {
  if (!isObject(edit) || !isSpan(edit, source.text) || typeof edit.text !== 'string') return undefined;
  return { start: edit.start as number, end: edit.end as number, text: edit.text };
}

function relatedPlace(place: unknown): NonNullable<More['related']>[number] | undefined {
  if (!isObject(place) || !isObject(place.source)) return undefined;
  const { source, start, end } = place;
  const { file, text, lineStarts } = source;
  if (typeof file !== 'string' || typeof text !== 'string' || !Array.isArray(lineStarts)) return undefined;
  if (!isSpan(place, text)) return undefined;
  return { source: { file, text, lineStarts }, start: start as number, end: end as number };
}
