/** Which head a line has in a place. */
import { type Head, headRule, heads, type Place, partRule } from './grammar.ts';
import { nearestPhrase } from './hints.ts';
import type { RawLine } from './layout.ts';
import type { Token } from './token.ts';
import { follows, joiningWords, type Phrase, phraseAt, standsAt, type Vocabulary } from './vocabulary.ts';

/** The lines of a place that begin with a name or a text: no word is their head. */
const ledHeads = new Map<Place, Phrase<Head>[]>();
for (const id of Object.keys(heads) as Head[]) {
  const rule = headRule(id);
  if (rule.led) for (const place of rule.at) ledHeads.set(place, [...(ledHeads.get(place) ?? []), { id, words: [] }]);
}

/** Where an entry may stand, or what qualifies the one above. */
const nestedPlaces: readonly Place[] = ['role', 'system', 'requirement'];
const countedPlaces: ReadonlySet<Place> = new Set(headRule('everyPeriod').at);
/** Where a marker tells what a line says that begins with a name. */
const markedPlaces: readonly Place[] = ['facts', 'rule', 'example'];

/** The head of a line in a place, lines led by a name or text included; nothing if the line has no place there. */
export function headOf(raw: RawLine, place: Place, vocabulary: Vocabulary): Phrase<Head> | undefined {
  const exact = headAt(raw.tokens, 0, place, vocabulary, false);
  // `every X is followed by Y` tells not how often something is done.
  if (exact) return exact.id === 'everyPeriod' && isMarked(raw, 'everyForm', vocabulary) ? undefined : exact;
  const led = ledHead(raw, place, vocabulary);
  if (!led) return headAt(raw.tokens, 0, place, vocabulary, true);
  // What qualifies an entry stands below it, not beside it.
  const { body } = headRule(led.id);
  if (body && headAt(raw.tokens, 0, body, vocabulary, false)) return undefined;
  if (nestedPlaces.includes(place) && isMisspeltQualifier(raw, place, vocabulary)) return undefined;
  return place !== 'values' && isHeading(raw, vocabulary) ? undefined : led;
}

/**
 * The longest head that stands at a token, and is followed by what its slot begins with.
 * @param lenient take one that is not so followed, if there is no other: what is missing is then the remark
 */
export function headAt(
  tokens: readonly Token[],
  at: number,
  place: Place,
  vocabulary: Vocabulary,
  lenient: boolean,
): Phrase<Head> | undefined {
  const token = tokens[at];
  const counted = at === 0 && countedPlaces.has(place) ? countedHead(tokens, vocabulary) : undefined;
  if (counted) return counted;
  if (token?.kind !== 'word') return undefined;
  const phrases = vocabulary.heads(place).get(token.lower);
  if (!phrases) return undefined;
  let longest: Phrase<Head> | undefined;
  for (const phrase of phrases) {
    if (!standsAt(phrase, tokens, at)) continue;
    if (begins(phrase, tokens, at, vocabulary)) return phrase;
    longest ??= phrase;
  }
  return lenient ? longest : undefined;
}

/** `4 times a year`: a line that begins with a count, which no table can list. */
export function countedHead(tokens: readonly Token[], vocabulary: Vocabulary): Phrase<Head> | undefined {
  const count = tokens[0];
  const times = tokens[1];
  if (!count || !times || !isNumber(count, vocabulary)) return undefined;
  const isTimes = vocabulary.words.get(times.lower)?.some(({ id }) => id === 'times');
  return isTimes ? { id: 'everyPeriod', words: [count.lower, times.lower] } : undefined;
}

const isNumber = (token: Token | undefined, { numbers }: Vocabulary): boolean =>
  token !== undefined && (token.kind === 'number' || numbers.has(token.lower));

/** Whether what follows a head is what its slot begins with. @param length how many words of the text are the head */
export function begins(
  phrase: Phrase<Head>,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  length = phrase.words.length,
): boolean {
  const rule = headRule(phrase.id);
  const next = tokens[at + length];
  if (rule.follow) return follows(rule.follow, next) || (rule.follow.includes('number') && isNumber(next, vocabulary));
  if (rule.keepsHead || (rule.optional && !next)) return true;
  switch (rule.value) {
    case undefined:
      return !next || (rule.parts !== undefined && next.kind !== 'text');
    case 'text':
    case 'texts':
      return next?.kind === 'text' || (rule.optional === true && next?.kind === 'word');
    case 'intro':
    case 'introRefs':
      return !next || next.kind === 'word' || next.kind === 'text';
    case 'date':
    case 'dateTime':
      return next?.kind === 'date' || next?.kind === 'word';
    case 'duration':
    case 'later':
      return isNumber(next, vocabulary);
    default:
      return next !== undefined;
  }
}

/** The line of a place that begins with a name or text, if this one can be it. */
export function ledHead(raw: RawLine, place: Place, vocabulary: Vocabulary): Phrase<Head> | undefined {
  const kind = raw.tokens[0]!.kind;
  if (kind !== 'text' && kind !== 'word') return undefined;
  // A text can stand where a name can, but a place may have lines of its own for texts.
  const head = (kind === 'text' ? ledBy('text', place) : undefined) ?? ledBy('name', place);
  const unmarked =
    head && headRule(head.id).led === 'name' && markedPlaces.includes(place) && !isMarked(raw, head.id, vocabulary);
  return unmarked ? undefined : head;
}

const ledBy = (led: 'name' | 'text', place: Place): Phrase<Head> | undefined =>
  ledHeads.get(place)?.find(({ id }) => headRule(id).led === led);

function isMarked(raw: RawLine, head: Head, vocabulary: Vocabulary): boolean {
  const parts = vocabulary.parts(head);
  for (let at = 0; at < raw.tokens.length; at++) {
    const part = phraseAt(parts, raw.tokens, at);
    if (part && partRule(part.id).marker) return true;
  }
  return head === 'circumstance' && raw.tokens.some(({ kind }) => kind === 'number');
}

/** The head of a line that begins with a name in a place where a marker tells what it says. */
export const markedHead = (place: Place): Head | undefined =>
  markedPlaces.includes(place) ? ledBy('name', place)?.id : undefined;

/** A nested entry that is near to a qualifier is a qualifier misspelt, if it doesn't read as an entry. */
function isMisspeltQualifier(raw: RawLine, place: Place, vocabulary: Vocabulary): boolean {
  const near = nearestPhrase(vocabulary.heads(place), raw.tokens);
  if (!near) return false;
  const [first, second] = raw.tokens;
  if (raw.tokens.length === near.length) return first!.lower === first!.text;
  return near.length > 1 || second!.kind === 'word' || near.count <= 1;
}

/** An entry named like a heading is a heading if it has entries below it, a name of its own, or stands alone after an empty line. */
function isHeading(raw: RawLine, vocabulary: Vocabulary): boolean {
  const phrase = headAt(raw.tokens, 0, 'top', vocabulary, raw.children.length > 0);
  if (!phrase) return false;
  const next = raw.tokens[phrase.words.length];
  return raw.children.length > 0 || (next ? next.kind === 'word' : raw.apart);
}

/** Whether a line that begins with a name reads, up to a part, as one of a place does. */
export function readsAs({ id }: Phrase<Head>, { tokens }: RawLine, vocabulary: Vocabulary): boolean {
  if (headRule(id).value !== 'names') return true;
  const after = tokens.findIndex(
    ({ kind, lower }, at) => at > 0 && kind !== 'comma' && !joiningWords.has(lower) && tokens[at - 1]!.kind === 'word',
  );
  const part = after >= 0 && tokens[after]!.kind === 'text' ? after + 1 : after;
  return after < 0 || part === tokens.length || phraseAt(vocabulary.parts(id), tokens, part) !== undefined;
}
