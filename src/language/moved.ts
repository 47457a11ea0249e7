/** Where a line belongs that stands at another level: around it, or below a line before it. */
import { type Head, headRule, type Place } from './grammar.ts';
import { headAt, ledHead, readsAs } from './heads.ts';
import type { RawLine } from './layout.ts';
import type { Line } from './tree.ts';
import type { Phrase, Vocabulary } from './vocabulary.ts';

/** A place that lines may belong to, and the lines found for it so far. */
export interface Level {
  readonly place: Place;
  readonly lines: Line[];
  readonly outer: Level | null;
  /** The line that it stands below, its head, and how many words of the text that is. */
  readonly above: { readonly raw: RawLine; readonly head: Head; readonly length: number } | null;
  /** That line, or one of the level, was indented wrongly, so that what stands here may belong beside that line. */
  displaced: boolean;
  /** Where a line of the level was found to belong: around it, or below the line before the one that it stands below. */
  moved?: Moved;
}

export type Moved =
  /** It belongs with the lines of a level around this one. */
  | { readonly as: 'outer'; readonly phrase: Phrase<Head>; readonly level: Level }
  /** It belongs below the line above it. */
  | {
      readonly as: 'inner';
      readonly phrase: Phrase<Head>;
      readonly line: Line;
      readonly place: Place;
      /** The line to mend, where it is the one that this stands below. */
      readonly above?: NonNullable<Level['above']>;
    };

/**
 * The level around this one to which a line belongs by its head, or the line before it below which it belongs.
 * @param lenient take a head that is not followed by what its slot begins with
 */
export function movedFrom(
  raw: RawLine,
  level: Level,
  bodiless: ReadonlySet<Line>,
  vocabulary: Vocabulary,
  lenient: boolean,
): Moved | undefined {
  const { line, place } = beforeIn(level);
  const below = place && headAt(raw.tokens, 0, place, vocabulary, lenient);
  const inner: Moved | undefined = below && { as: 'inner', phrase: below, line: line!, place };
  if (inner && bodiless.has(line!)) return inner;
  for (let outer = level.outer; outer; outer = outer.outer) {
    const phrase = headAt(raw.tokens, 0, outer.place, vocabulary, lenient);
    if (phrase) return { as: 'outer', phrase, level: outer };
  }
  return inner;
}

/** Where a line belongs with one before it that was moved; or by a longer head than the one it has here. */
export function movedAlong(
  raw: RawLine,
  phrase: Phrase<Head>,
  { moved, outer }: Level,
  vocabulary: Vocabulary,
): Moved | undefined {
  const mayBeLonger = raw.children.length > 0 && !headRule(phrase.id).body;
  // So it is with nearly all lines.
  if (!moved && !mayBeLonger) return undefined;
  const target: Moved | null = moved ?? (outer && { as: 'outer', phrase, level: outer });
  const place = target?.as === 'outer' ? target.level.place : target?.place;
  const other = place && headAt(raw.tokens, 0, place, vocabulary, false);
  if (!other || !headRule(other.id).body) return undefined;
  const isLonger = mayBeLonger && other.words.length > phrase.words.length;
  return moved || isLonger ? { ...target!, phrase: other } : undefined;
}

/** The last line of a level, or before an offset of it, that is no remark or attribute; and what may stand below it. */
function beforeIn({ lines }: Level, offset = Number.POSITIVE_INFINITY): { line?: Line; place?: Place } {
  const line = lines
    .slice(-farthest)
    .findLast(({ kind, start }) => start < offset && (kind === 'broken' || !headRule(kind).at.some(isBelowAll)));
  const place = line && line.kind !== 'broken' ? headRule(line.kind).body : undefined;
  return { ...(line && { line }), ...(place && { place }) };
}

/** Nobody writes so many remarks in a row. */
const farthest = 100;
const isBelowAll = (place: Place) => place === 'remarks' || place === 'header';

/** What stands below a remark or facts but belongs below the line before those, which are then indented too little. */
export function displacedAbove(raw: RawLine, { outer, above }: Level, vocabulary: Vocabulary): Moved | undefined {
  const isRemark = above && headRule(above.head).at.includes('remarks');
  if (!outer || !above || (!isRemark && above.head !== 'case')) return undefined;
  const { line, place } = beforeIn(outer, above.raw.start);
  if (!line || !place) return undefined;
  const head = headAt(raw.tokens, 0, place, vocabulary, true);
  const led = isRemark && !head ? ledHead(raw, place, vocabulary) : undefined;
  const phrase = head ?? (led && readsAs(led, raw, vocabulary) ? led : undefined);
  return phrase && { as: 'inner', phrase, line, place, above };
}

/** A line that begins with a name is known by how it goes on: it may belong around this level, or below the line before it. */
export function ledElsewhere(raw: RawLine, level: Level, vocabulary: Vocabulary): Moved | undefined {
  for (let outer = level.outer; outer; outer = outer.outer) {
    const phrase = ledHead(raw, outer.place, vocabulary);
    if (phrase && readsAs(phrase, raw, vocabulary)) return { as: 'outer', phrase, level: outer };
  }
  const { line, place } = beforeIn(level);
  const phrase = place && ledHead(raw, place, vocabulary);
  return phrase && readsAs(phrase, raw, vocabulary) ? { as: 'inner', phrase, line: line!, place } : undefined;
}
