/** Raw lines to lines of the language, each by the head it has where it stands. */
import { describe } from './descriptions.ts';
import { type Head, headRule, type Place, placeBelow } from './grammar.ts';
import { begins, headAt, headOf, ledHead, readsAs } from './heads.ts';
import type { RawLine } from './layout.ts';
import {
  forgive,
  headSpan,
  reportDoubled,
  reportLacking,
  reportMisplaced,
  reportRespelt,
  textOf,
  tooFarLeft,
} from './misfits.ts';
import { type Level, movedAlong, movedFrom } from './moved.ts';
import { leaveUnread, type Reading, report } from './reading.ts';
import { bestPlace, longerHead, type Repair, repairOf, rewritten } from './recovery.ts';
import { type Building, blank, inlineAttribute, readRest } from './rest.ts';
import type { Line } from './tree.ts';
import { type Phrase, phraseAt } from './vocabulary.ts';

const scopeAttributes: readonly Head[] = ['by', 'byEach', 'bySame', 'with', 'in', 'via', 'fulfils'];
const branches: readonly Head[] = ['otherwise', 'otherwiseIf'];
const leaders: readonly Head[] = ['if', 'otherwiseIf', 'unless', 'waitFor'];
const needsBody: ReadonlySet<Head> = new Set([
  'if',
  'otherwiseIf',
  'otherwise',
  'unless',
  'when',
  'dependingOn',
  'chooseOne',
  'anyOrder',
  'repeat',
  'forEach',
  'whenOverdue',
  'factsIf',
] as const);

const flowPlaces: readonly Place[] = ['flow', 'procedure', 'turn'];

const isScoped = (line: Line) => scopeAttributes.includes(line.kind as Head);
const isLeader = (line: Line | undefined) => line !== undefined && leaders.includes(line.kind as Head);
const isBranch = (line: Line) => branches.includes(line.kind as Head);
const isStatement = (line: Line) =>
  line.kind !== 'broken' && headRule(line.kind).at.includes('flow') && !isScoped(line);

/** The head of a line: how many words of the text are it (a misspelt one may have others than the phrase). */
interface Found {
  readonly phrase: Phrase<Head>;
  readonly length: number;
  /** The line is indented wrongly. */
  readonly displaced?: true;
}

/** Reads lines into a level; a line that fits another level better goes there, with a remark. */
export function readLines(reading: Reading, raws: readonly RawLine[], level: Level): void {
  for (let at = 0; at < raws.length; at++) {
    const raw = raws[at]!;
    if (raw.tooDeep) {
      leaveBroken(reading, raw, level);
      continue;
    }
    const phrase = headOf(raw, level.place, reading.vocabulary);
    const moved = phrase && movedInstead(reading, raw, phrase, level);
    if (moved) {
      mend(reading, raw, level, moved);
      continue;
    }
    const longer = phrase && longerHead(raw, phrase, level.place, reading.vocabulary);
    if (longer) {
      mend(reading, raw, level, longer);
      continue;
    }
    if (phrase) {
      add(reading, raw, { phrase, length: phrase.words.length }, level);
      continue;
    }
    const repair = repairOf(raw, level, reading);
    const below = repair.as === 'outer' ? linesMeantBelow(reading, raws, at, repair.phrase.id, level.place) : [];
    mend(reading, below.length ? { ...raw, children: below } : raw, level, repair);
    at += below.length;
  }
}

/** Where a line belongs whose head may stand here, but not with what follows it: `start 2024-03-01` is said of an example. */
function movedInstead({ bodiless, vocabulary }: Reading, raw: RawLine, phrase: Phrase<Head>, level: Level) {
  const along = movedAlong(raw, phrase, level, vocabulary);
  if (along || phrase.words.length === 0 || begins(phrase, raw.tokens, 0, vocabulary)) return along;
  return movedFrom(raw, level, bodiless, vocabulary, false);
}

/** A line that is indented too far stands beside its own lines: those after it that fit below it. */
function linesMeantBelow(
  { vocabulary }: Reading,
  raws: readonly RawLine[],
  at: number,
  head: Head,
  here: Place,
): readonly RawLine[] {
  const { body } = headRule(head);
  if (!body || raws[at]!.children.length > 0) return [];
  const fits = (raw: RawLine) => {
    if (headAt(raw.tokens, 0, body, vocabulary, true)) return true;
    const led = headAt(raw.tokens, 0, here, vocabulary, false) ? undefined : ledHead(raw, body, vocabulary);
    return led !== undefined && readsAs(led, raw, vocabulary);
  };
  const after = raws.slice(at + 1);
  const other = after.findIndex((raw) => !fits(raw));
  return other < 0 ? after : after.slice(0, other);
}

/** The level of the lines below a line. */
const levelBelow = (line: Line, place: Place, outer: Level, above: Level['above'], displaced = false): Level => ({
  place,
  lines: line.body as Line[],
  outer,
  above,
  displaced,
});

function add(reading: Reading, raw: RawLine, found: Found, level: Level): void {
  const { id } = found.phrase;
  if (flowPlaces.includes(level.place) && scopeAttributes.includes(id)) addScope(reading, raw, found, level);
  else if (level.place !== 'branches' && branches.includes(id)) addBranch(reading, raw, found, level);
  else readLine(reading, raw, found, level);
}

const previousOf = ({ lines }: Level): Line | undefined =>
  lines.findLast(({ kind }) => kind !== 'note' && kind !== 'broken');

/** What holds for all steps of a level stands first in it; after a statement it was meant for that one. */
function addScope(reading: Reading, raw: RawLine, found: Found, level: Level): void {
  const previous = previousOf(level);
  if (!previous || !isStatement(previous)) {
    readLine(reading, raw, found, level);
    return;
  }
  const ofStep = headRule(previous.kind as Head).body === 'step';
  if (!ofStep) reportMisplaced(reading, 'attribute-misplaced', raw, found.length);
  else reportLacking(reading, 'attribute-misplaced', previous, raw, found.length);
  readLine(reading, raw, { ...found, displaced: true }, ofStep ? levelBelow(previous, 'step', level, null) : level);
}

/** An `otherwise` belongs to the `if` before it. */
function addBranch(reading: Reading, raw: RawLine, found: Found, level: Level): void {
  const previous = previousOf(level);
  const around = level.outer?.lines.at(-1);
  // That the `if` above stands too far to the left is told already; its branches have stayed in its old column.
  if (level.displaced && !isLeader(previous) && around && (isLeader(around) || isBranch(around))) {
    readLine(reading, raw, { ...found, displaced: true }, level.outer!);
    return;
  }
  if (!isLeader(previous)) {
    if (previous?.kind === 'dependingOn' && !previous.body.some(({ kind }) => kind === 'otherwise')) {
      reportLacking(reading, 'indentation-misplaced', previous, raw, found.length);
      readLine(reading, raw, found, levelBelow(previous, 'branches', level, null));
      return;
    }
    if (!gatherBody(reading, level.lines)) {
      reportMisplaced(reading, 'branch-misplaced', raw, found.length);
      readLine(reading, raw, { ...found, displaced: true }, level);
      return;
    }
  }
  readLine(reading, raw, found, level);
}

/** What stands between an `if` with nothing below it and its `otherwise` was meant to stand below it. */
function gatherBody(reading: Reading, lines: Line[]): boolean {
  const at = lines.findLastIndex((line) => isLeader(line) || isBranch(line));
  const leader = lines[at];
  if (!leader || !reading.bodiless.has(leader)) return false;
  (leader.body as Line[]).push(...lines.splice(at + 1));
  return true;
}

function mend(reading: Reading, raw: RawLine, level: Level, repair: Repair): void {
  const { language } = reading.vocabulary;
  switch (repair.as) {
    case 'outer': {
      const found: Found = { phrase: repair.phrase, length: repair.phrase.words.length, displaced: true };
      const beside = repair.level === level.outer;
      const left = beside ? tooFarLeft(level) : null;
      // What should have been below the line before the one above stands in its column.
      const told = beside && (level.displaced || reading.bodiless.has(repair.level.lines.at(-2)!));
      if (!told) {
        if (left) reportMisplaced(reading, 'indentation-misplaced', left.raw, left.length, 'little');
        else reportMisplaced(reading, 'indentation-misplaced', raw, Math.max(1, found.length), 'far');
      }
      if (beside && (told || left)) forgive(reading, [raw]);
      if (beside) {
        level.displaced = true;
        level.moved = repair;
      }
      add(reading, raw, found, repair.level);
      return;
    }
    case 'inner': {
      const { line, place, phrase, above } = repair;
      const found: Found = { phrase, length: phrase.words.length, displaced: true };
      const rule = place === 'step' ? 'attribute-misplaced' : 'indentation-misplaced';
      if (above) {
        reportLacking(reading, 'indentation-misplaced', line, above.raw, above.length);
        forgive(reading, [raw]);
        level.moved = repair;
      } else reportLacking(reading, rule, line, raw, found.length);
      const below = levelBelow(line, place, level, null);
      // What is out of line below it stood beside it.
      const out = raw.children.findIndex(({ uneven }) => uneven);
      if (out < 0) add(reading, raw, found, below);
      else {
        const beside = raw.children.slice(out);
        forgive(reading, beside);
        add(reading, { ...raw, children: raw.children.slice(0, out) }, found, below);
        readLines(reading, beside, below);
      }
      return;
    }
    case 'elsewhere': {
      const { id, words } = repair.phrase;
      const ofStep = headRule(id).at.includes('step') && flowPlaces.includes(level.place);
      report(reading, ofStep ? 'attribute-misplaced' : 'keyword-misplaced', headSpan(raw, words.length), {
        head: textOf(raw, words.length),
        hint: describe(language, 'place', level.place),
      });
      leaveBroken(reading, raw, level, headRule(id).body);
      return;
    }
    case 'respelt': {
      const { phrase, length, foreign } = repair;
      reportRespelt(reading, foreign ? 'keyword-language' : 'keyword-unknown', raw, 0, length, phrase.words);
      add(reading, raw, { phrase, length }, level);
      return;
    }
    case 'marked': {
      const { head, words, at, length, foreign } = repair;
      reportRespelt(reading, foreign ? 'keyword-language' : 'words-left-over', raw, at, length, words);
      add(reading, rewritten(raw, at, length, words), { phrase: { id: head, words: [] }, length: 0 }, level);
      return;
    }
    case 'bulleted': {
      const bullet = raw.tokens[0]!;
      report(reading, 'character-unknown', bullet, { found: bullet.text });
      readLines(reading, [{ ...raw, start: raw.tokens[1]!.start, tokens: raw.tokens.slice(1) }], level);
      return;
    }
    default: {
      const head = raw.tokens[0]!;
      const hint = describe(language, 'place', level.place);
      if (head.kind === 'bad') report(reading, 'character-unknown', head, { found: head.text });
      else report(reading, 'keyword-unknown', head, { found: head.text, hint });
      leaveBroken(reading, raw, level);
    }
  }
}

/** Keeps the place of a line that could not be understood; what is indented below it is read as what it looks like. */
function leaveBroken(reading: Reading, raw: RawLine, level: Level, body?: Place): void {
  leaveUnread(reading, raw);
  const broken: Line = blank(raw, 'broken');
  level.lines.push(broken);
  const place = body ?? bestPlace(raw.children, level.place, reading.vocabulary);
  readLines(reading, raw.children, levelBelow(broken, place, level, null));
}

function readLine(reading: Reading, whole: RawLine, { phrase, length, displaced }: Found, level: Level): void {
  const head = phrase.id;
  const raw = whole.pieces.length ? withoutLineBelow(reading, whole, head, length) : whole;
  const line: Building = blank(raw, head);
  if (phrase.spelling) line.spelling = phrase.spelling;
  level.lines.push(line);
  readRest(reading, line, head, raw, 0, length);
  if (raw.children.length === 0 && needsBody.has(head)) {
    report(reading, 'body-missing', headSpan(raw, length), { head: textOf(raw, length) });
    reading.bodiless.add(line);
  }
  if (raw.children.length === 0) return;
  readLines(
    reading,
    raw.children,
    levelBelow(line, placeBelow(head, line.parts), level, { raw: whole, head, length }, displaced || whole.uneven),
  );
  reportDoubled(reading, line);
}

/** A line that seems to go on in the next, where that is a line of its own: the comma or word at its end is too much. */
function withoutLineBelow(reading: Reading, raw: RawLine, head: Head, from: number): RawLine {
  const { vocabulary } = reading;
  const place = headRule(head).body ?? 'remarks';
  const attribute = inlineAttribute(head, raw.tokens, from, vocabulary);
  const isPart = (at: number) =>
    [head, attribute?.id].some((id) => id && phraseAt(vocabulary.parts(id), raw.tokens, at) !== undefined);
  const piece = raw.pieces.find(({ at }) => !isPart(at) && headAt(raw.tokens, at, place, vocabulary, false));
  if (!piece) return raw;
  const extra = raw.tokens[piece.at - 1]!;
  report(reading, 'line-unfinished', extra, { found: extra.text });
  const deeper = raw.children.findIndex(({ indent }) => indent <= piece.indent);
  const split = deeper < 0 ? raw.children.length : deeper;
  const tokens = raw.tokens.slice(piece.at);
  const below: RawLine = {
    ...raw,
    start: tokens[0]!.start,
    indent: piece.indent,
    tokens,
    children: raw.children.slice(0, split),
    pieces: raw.pieces.filter(({ at }) => at > piece.at).map(({ at, indent }) => ({ at: at - piece.at, indent })),
    before: [],
    after: [],
    apart: false,
  };
  return {
    ...raw,
    end: raw.tokens[piece.at - 2]!.end,
    tokens: raw.tokens.slice(0, piece.at - 1),
    children: [below, ...raw.children.slice(split)],
    pieces: [],
    beside: null,
  };
}
