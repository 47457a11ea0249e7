/**
 * A tree of raw lines to the tree of the language. The head of a line says what it is, its place which heads there
 * are; keywords divide the rest into parts, and each part is read by the small rule of its slot. So a mistake stays
 * in its line, and the lines around it are understood as before.
 */
import { type Head, headRule, heads, type Place, partRule, type Slot } from './grammar.ts';
import { describe, nearestPhrase, nearestWord } from './hints.ts';
import { layOut, type RawLine } from './layout.ts';
import type { Token } from './lexer.ts';
import type { Problem, SyntaxRule } from './problems.ts';
import { readSlot } from './slots.ts';
import type { Span } from './source.ts';
import type { Line, Part, Text, Tree, Value, Word } from './tree.ts';
import { follows, languages, type Phrase, phraseAt, standsAt, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Parsed {
  readonly tree: Tree;
  /** In the order of the text, at most one a line. */
  readonly problems: readonly Problem[];
  /** Words of lines that could not be read whole: what they declare may be missing, so it is not called unknown. */
  readonly unread: ReadonlySet<string>;
}

type Building = { -readonly [key in keyof Line]: Line[key] } & { body: Line[]; parts: Part[] };

/** A place that lines may belong to, and the lines found for it so far. */
interface Level {
  readonly place: Place;
  readonly lines: Line[];
  /** The line that it is indented below. */
  readonly under: Head | null;
}

const scopeAttributes: readonly Head[] = ['by', 'byEach', 'bySame', 'with', 'in', 'via', 'fulfils'];
const branches: readonly Head[] = ['otherwise', 'otherwiseIf'];
const leaders: readonly Head[] = ['if', 'otherwiseIf', 'unless', 'waitFor'];
const needsBody: readonly Head[] = [
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
];
const entryPlaces: readonly Place[] = [
  'roles',
  'systems',
  'channels',
  'tags',
  'documents',
  'messages',
  'terms',
  'requirements',
];

/** Words that must be followed by an operand. */
const operators: readonly string[] = ['and', 'or', 'not', 'equals', 'then'];

/** The lines of a place that begin with a name or a text. */
const ledHeads: Partial<Record<Place, Head[]>> = {};
for (const head of Object.keys(heads) as Head[]) {
  const rule = headRule(head);
  if (rule.led) for (const place of rule.at) (ledHeads[place] ??= []).push(head);
}

const headSpan = (raw: RawLine, phrase: Phrase): Span => ({
  start: raw.start,
  end: raw.tokens[Math.max(0, Math.min(phrase.words.length, raw.tokens.length) - 1)]!.end,
});
const isStatement = (line: Line): boolean =>
  line.kind !== 'broken' && headRule(line.kind).at.includes('flow') && !scopeAttributes.includes(line.kind);
const wordOf = ({ text, start, end }: Token): Word => ({ kind: 'word', text, start, end });
const textOf = ({ text, start, end, long }: Token): Text => ({ kind: 'text', text, start, end, ...(long && { long }) });

/** Reads a text. Never fails: what can't be read is a problem at its place. */
export function parse(text: string): Parsed {
  const problems: Problem[] = [];
  const layout = layOut(text, problems);
  const first = layout.lines[0]?.tokens[0];
  if (!first)
    return {
      tree: { language: 'en', lines: [], after: layout.after },
      problems: [...problems, { rule: 'file-empty', start: 0, end: 0 }],
      unread: new Set(),
    };
  let language = languageOf(first.lower);
  let attempt = new LineParser(vocabularyOf(language ?? 'en'), [...problems]);
  let lines = attempt.file(layout.lines);
  const foreign = attempt.problems.filter(
    ({ rule }) => rule === 'keyword-language' || rule === 'keyword-unknown',
  ).length;
  if (language === undefined || foreign * 3 > attempt.count) {
    const [most, share] = majority(layout.lines);
    if (most !== attempt.vocabulary.language && share >= 2 / 3) {
      const found = language === undefined ? undefined : first;
      language = most;
      attempt = new LineParser(vocabularyOf(most), [...problems]);
      lines = attempt.file(layout.lines);
      const heading = lines[0]?.kind;
      if (found && (heading === 'routine' || heading === 'catalogue')) {
        attempt.problems = attempt.problems.filter(({ start }) => start !== found.start);
        const near = attempt.vocabulary.keyword(heading);
        attempt.problems.push({
          rule: 'language-mixed',
          start: found.start,
          end: found.end,
          with: { found: found.text, near },
          fix: { start: found.start, end: found.end, text: near },
        });
      }
    }
  }
  return {
    tree: { language: attempt.vocabulary.language, lines, after: layout.after },
    problems: onePerLine(layout.lines, attempt.problems),
    unread: attempt.unread,
  };
}

const languageOf = (word: string): string | undefined =>
  languages.find((language) =>
    vocabularyOf(language)
      .heads('top')
      .get(word)
      ?.some(({ id }) => id === 'routine' || id === 'catalogue'),
  );

/** The language most lines begin in, and its share of the lines that begin in any. */
function majority(lines: readonly RawLine[]): [string, number] {
  const counts = languages.map((language) => {
    const words = new Set(
      Object.values(vocabularyOf(language).table.keywords).flatMap((spellings) =>
        spellings.map((spelling) => spelling.replace('=', '').split(' ')[0]!.toLowerCase()),
      ),
    );
    let count = 0;
    const stack = [...lines];
    for (let line = stack.pop(); line; line = stack.pop()) {
      if (words.has(line.tokens[0]!.lower)) count++;
      stack.push(...line.children);
    }
    return count;
  });
  const most = Math.max(...counts);
  return [
    languages[counts.indexOf(most)]!,
    most /
      Math.max(
        1,
        counts.reduce((sum, count) => sum + count, 0),
      ),
  ];
}

/** A mistake often makes several remarks on its line; the first of them is the one to mend. */
function onePerLine(lines: readonly RawLine[], problems: readonly Problem[]): Problem[] {
  const starts: number[] = [];
  const stack = [...lines].reverse();
  for (let line = stack.pop(); line; line = stack.pop()) {
    starts.push(line.start);
    for (let at = line.children.length - 1; at >= 0; at--) stack.push(line.children[at]!);
  }
  const seen = new Set<number>();
  const sorted = problems
    .map((problem, at) => ({ problem, at }))
    .sort((a, b) => a.problem.start - b.problem.start || a.at - b.at);
  let line = -1;
  return sorted.flatMap(({ problem }) => {
    while (line + 1 < starts.length && starts[line + 1]! <= problem.start) line++;
    const owner = problem.end <= (starts[line + 1] ?? 0) && problem.rule === 'tab-indentation' ? line + 1 : line;
    if (seen.has(owner)) return [];
    seen.add(owner);
    return [problem];
  });
}

class LineParser {
  readonly vocabulary: Vocabulary;
  problems: Problem[];
  readonly unread = new Set<string>();
  count = 0;

  constructor(vocabulary: Vocabulary, problems: Problem[]) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  file(raws: readonly RawLine[]): Line[] {
    const top: Level = { place: 'top', lines: [], under: null };
    this.body(raws, [top]);
    const [heading, ...rest] = top.lines.filter(({ kind }) => kind !== 'chapter');
    if (heading && heading.kind !== 'routine' && heading.kind !== 'catalogue' && heading.kind !== 'broken')
      this.problem('file-heading', heading);
    for (const line of rest)
      if (line.kind === 'routine' || line.kind === 'catalogue')
        this.problem('file-second-heading', line, { head: this.vocabulary.keyword(line.kind) });
    return top.lines;
  }

  /** Reads lines into the last of the levels; a line that fits another level better goes there, with a remark. */
  private body(raws: readonly RawLine[], levels: readonly Level[]): void {
    const level = levels.at(-1)!;
    for (const raw of raws) {
      this.count++;
      const phrase = this.headOf(raw, level);
      if (phrase) this.add(raw, phrase, levels);
      else this.misfit(raw, levels);
    }
  }

  private add(raw: RawLine, phrase: Phrase<Head>, levels: readonly Level[], length = phrase.words.length): void {
    const level = levels.at(-1)!;
    const late =
      scopeAttributes.includes(phrase.id) &&
      level.place !== 'step' &&
      level.place !== 'header' &&
      level.place !== 'overdue';
    const previous = level.lines.findLast(({ kind }) => kind !== 'note');
    if (late && previous && !scopeAttributes.includes(previous.kind as Head) && isStatement(previous)) {
      this.problem('attribute-misplaced', headSpan(raw, phrase), { head: phrase.words.join(' ') });
      if (previous.kind.endsWith('tep'))
        (previous.body as Line[]).push(
          this.line(raw, phrase, [...levels, { place: 'step', lines: previous.body as Line[], under: null }], length),
        );
      return;
    }
    if (branches.includes(phrase.id) && level.place !== 'branches' && !leaders.includes(previous?.kind as Head)) {
      this.problem('branch-misplaced', headSpan(raw, phrase), { head: phrase.words.join(' ') });
    }
    level.lines.push(this.line(raw, phrase, levels, length));
  }

  /** A line whose head has no place here: indented wrongly, misspelt, in the other language, or not to be understood. */
  private misfit(raw: RawLine, levels: readonly Level[]): void {
    const level = levels.at(-1)!;
    const head = raw.tokens[0]!;
    for (let at = levels.length - 2; at >= 0; at--) {
      const outer = levels.slice(0, at + 1);
      const phrase = this.exactHead(raw, levels[at]!.place);
      if (!phrase || headRule(phrase.id).led) continue;
      this.problem('indentation-misplaced', headSpan(raw, phrase), {
        head: phrase.words.join(' '),
        where: this.vocabulary.language === 'nb' ? 'inn' : 'far',
      });
      this.add(raw, phrase, outer);
      return;
    }
    const previous = level.lines.at(-1);
    const inner = previous && previous.kind !== 'broken' ? headRule(previous.kind).body : undefined;
    const below = inner && this.exactHead(raw, inner);
    if (previous && below) {
      const step = inner === 'step';
      const where = this.vocabulary.language === 'nb' ? 'ut' : 'little';
      this.problem(step ? 'attribute-misplaced' : 'indentation-misplaced', headSpan(raw, below), {
        head: below.words.join(' '),
        where,
      });
      this.add(raw, below, [...levels, { place: inner, lines: previous.body as Line[], under: previous.kind as Head }]);
      return;
    }
    const elsewhere = below ? undefined : this.exactHead(raw, 'step');
    if (elsewhere && (level.place === 'flow' || level.place === 'procedure' || level.place === 'turn')) {
      this.problem('attribute-misplaced', headSpan(raw, elsewhere), { head: elsewhere.words.join(' ') });
      this.unreadable(raw);
      level.lines.push({ ...this.blank(raw), kind: 'broken' });
      return;
    }
    const translated = this.foreignHead(raw, level.place);
    const near = translated ?? this.nearHead(raw, level.place);
    if (near) {
      const found = raw.tokens
        .slice(0, near.length)
        .map(({ text }) => text)
        .join(' ');
      const spelled = near.phrase.words.join(' ');
      const place = { start: head.start, end: raw.tokens[near.length - 1]!.end };
      const hint = describe(this.vocabulary.language, 'near', spelled);
      this.problems.push({
        rule: translated ? 'keyword-language' : 'keyword-unknown',
        ...place,
        with: { found, near: spelled, hint },
        fix: { ...place, text: spelled },
      });
      this.unreadable(raw);
      this.add(raw, near.phrase, levels, near.length);
      return;
    }
    const hint = describe(this.vocabulary.language, 'place', level.place);
    if (head.kind === 'bad') this.problem('character-unknown', head, { found: head.text });
    else this.problem('keyword-unknown', head, { found: head.text, hint });
    this.unreadable(raw);
    const broken: Building = { ...this.blank(raw), kind: 'broken' };
    level.lines.push(broken);
    // What is indented below is read as what most of it looks like.
    const place = this.bestPlace(raw.children, level.place);
    this.body(raw.children, [...levels, { place, lines: broken.body, under: null }]);
  }

  private bestPlace(raws: readonly RawLine[], here: Place): Place {
    const scored = (['step', 'flow', here, 'rule', 'example', 'facts'] as const).map((place) => ({
      place,
      fits: raws.filter((raw) => this.exactHead(raw, place)).length,
    }));
    return scored.reduce((best, next) => (next.fits > best.fits ? next : best)).place;
  }

  /** The head of a line in a place, lines led by a name or text included. */
  private headOf(raw: RawLine, level: Level): Phrase<Head> | undefined {
    const { place } = level;
    const led = this.ledHead(raw, place);
    const exact = this.exactHead(raw, place, led === undefined);
    if (exact) return exact;
    if (led && entryPlaces.includes(place) && level.under?.endsWith('Entry') && this.looksMisplaced(raw, place))
      return undefined;
    if (led && place !== 'values' && raw.children.length && this.isHeading(raw)) return undefined;
    return led;
  }

  /** A nested entry that is near to a qualifier is a qualifier misspelt, if it doesn't read as an entry. */
  private looksMisplaced(raw: RawLine, place: Place): boolean {
    const near = this.nearHead(raw, place);
    return (
      near !== undefined &&
      (raw.tokens.length === near.length
        ? raw.tokens[0]!.lower === raw.tokens[0]!.text
        : raw.tokens[1]!.kind === 'word' && near.length === 1
          ? true
          : near.length > 1)
    );
  }

  private isHeading(raw: RawLine): boolean {
    const phrase = this.exactHead(raw, 'top');
    return phrase !== undefined && raw.tokens.length === phrase.words.length;
  }

  /**
   * The longest head that stands at the line's beginning and is followed by what its slot begins with.
   * @param lenient take one that is not so followed, if there is no other: what is missing is then the remark
   */
  private exactHead(raw: RawLine, place: Place, lenient = true): Phrase<Head> | undefined {
    return this.headAt(raw.tokens, 0, place, lenient);
  }

  private headAt(tokens: readonly Token[], at: number, place: Place, lenient: boolean): Phrase<Head> | undefined {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const phrases = this.vocabulary
      .heads(place)
      .get(token.lower)
      ?.filter((phrase) => standsAt(phrase, tokens, at));
    const fitting = phrases?.find((phrase) => this.begins(phrase, tokens, at));
    return fitting ?? (lenient ? phrases?.[0] : undefined);
  }

  private begins(phrase: Phrase<Head>, tokens: readonly Token[], at: number): boolean {
    const rule = headRule(phrase.id);
    const next = tokens[at + phrase.words.length];
    if (rule.follow)
      return (
        follows(rule.follow, next) || (rule.follow.includes('number') && this.vocabulary.numbers.has(next?.lower ?? ''))
      );
    if (rule.keepsHead || (rule.optional && !next)) return true;
    switch (rule.value) {
      case undefined:
        return !next || (rule.parts !== undefined && next.kind !== 'text');
      case 'text':
      case 'texts':
        return next?.kind === 'text' || (rule.optional === true && next?.kind === 'word');
      case 'intro':
        return true;
      case 'date':
      case 'dateTime':
        return next?.kind === 'date' || next?.kind === 'word';
      case 'duration':
      case 'later':
        return next?.kind === 'number' || this.vocabulary.numbers.has(next?.lower ?? '');
      default:
        return next !== undefined;
    }
  }

  private ledHead(raw: RawLine, place: Place): Phrase<Head> | undefined {
    const first = raw.tokens[0]!;
    const wanted = first.kind === 'text' ? 'text' : 'name';
    if (first.kind !== 'text' && first.kind !== 'word') return undefined;
    const id = ledHeads[place]?.find(
      (head) => headRule(head).led === wanted || (headRule(head).led === 'name' && first.kind === 'text'),
    );
    if (!id) return undefined;
    const rule = headRule(id);
    const phrase: Phrase<Head> = { id, words: [] };
    // Where a marker tells what the line says, a line without one is not led by a name but begins with an unknown word.
    if (place === 'facts' || place === 'rule' || place === 'example') {
      const marks =
        raw.tokens.some((_, at) => partRule(this.partAt(id, raw.tokens, at)?.id ?? 'if').marker) ||
        (id === 'circumstance' && raw.tokens.some(({ kind }) => kind === 'number'));
      if (!marks && rule.led === 'name') return undefined;
    }
    return phrase;
  }

  private nearHead(raw: RawLine, place: Place): { phrase: Phrase<Head>; length: number } | undefined {
    return nearestPhrase(this.vocabulary.heads(place), raw.tokens);
  }

  private foreignHead(raw: RawLine, place: Place): { phrase: Phrase<Head>; length: number } | undefined {
    for (const language of languages) {
      if (language === this.vocabulary.language) continue;
      const phrase = phraseAt(vocabularyOf(language).heads(place), raw.tokens, 0);
      if (phrase)
        return {
          phrase: { id: phrase.id, words: this.vocabulary.keyword(phrase.id).toLowerCase().split(' ') },
          length: phrase.words.length,
        };
    }
    return undefined;
  }

  /** @param length how many words of the text are the head; a misspelt one may have others than the phrase */
  private line(raw: RawLine, phrase: Phrase<Head>, levels: readonly Level[], length: number): Line {
    const head = phrase.id;
    const rule = headRule(head);
    const line: Building = { ...this.blank(raw), kind: head, ...(phrase.spelling && { spelling: phrase.spelling }) };
    const spelled = raw.tokens
      .slice(0, length || 1)
      .map(({ text }) => text)
      .join(' ');
    const from = rule.keepsHead ? 0 : length;
    this.rest(line, head, raw, from, rule.led ? '' : spelled);
    if (rule.body) {
      const level: Level = { place: rule.body, lines: line.body, under: head };
      this.body(raw.children, [...levels, level]);
      if (raw.children.length === 0 && needsBody.includes(head))
        this.problem('body-missing', { start: raw.start, end: raw.tokens[length - 1]!.end }, { head: spelled });
    } else {
      this.body(raw.children, [...levels, { place: 'remarks', lines: line.body, under: head }]);
    }
    return line;
  }

  /** What follows the head, divided into the head's own value and the parts. */
  private rest(line: Building, head: Head, raw: RawLine, from: number, spelled: string): void {
    const rule = headRule(head);
    const { tokens } = raw;
    if (rule.value === 'intro' && rule.body === 'step') {
      const after = tokens[from + 2];
      const named =
        tokens[from]?.kind === 'word' &&
        tokens[from + 1]?.kind === 'text' &&
        (!after || after.kind === 'comma' || this.partAt(head, tokens, from + 2));
      const attribute = named ? undefined : this.headAt(tokens, from, 'step', false);
      if (attribute && !headRule(attribute.id).at.includes('remarks')) {
        line.inline = this.inline(raw, attribute, from, line);
        return;
      }
    }
    let at = from;
    let segment: Token[] = [];
    let owner: { id: string | null; spelled: string; start: number } = { id: null, spelled, start: line.start };
    let marked = false;
    let depth = 0;
    const finish = () => {
      if (owner.id === null) this.own(line, head, segment, owner.spelled, raw);
      else line.parts.push(this.part(owner.id, owner.spelled, owner.start, segment, raw));
      segment = [];
    };
    for (; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind === 'open') depth++;
      else if (token.kind === 'close') depth--;
      const previous = segment.at(-1);
      const phrase = depth === 0 && !(previous && this.wantsMore(previous)) ? this.partAt(head, tokens, at) : undefined;
      const part = phrase && partRule(phrase.id);
      if (
        phrase &&
        part &&
        !(
          part.marker &&
          (marked ||
            line.parts.some(({ kind }) => kind === 'if' || kind === 'unless') ||
            owner.id === 'if' ||
            owner.id === 'unless')
        )
      ) {
        if (part.marker) marked = true;
        if (segment.at(-1)?.kind === 'comma') segment.pop();
        finish();
        owner = { id: phrase.id, spelled: phrase.words.join(' '), start: token.start };
        at += phrase.words.length - 1;
      } else segment.push(token);
    }
    finish();
  }

  /** `step hand over to HELP, if C`: conditions are the step's, the rest the attribute's. */
  private inline(raw: RawLine, attribute: Phrase<Head>, from: number, step: Building): Line {
    const line: Building = {
      ...this.blank(raw),
      start: raw.tokens[from]!.start,
      kind: attribute.id,
      ...(attribute.spelling && { spelling: attribute.spelling }),
    };
    this.rest(line, attribute.id, raw, from + attribute.words.length, attribute.words.join(' '));
    step.parts.push(...line.parts.filter(({ kind }) => kind === 'if' || kind === 'unless'));
    line.parts = line.parts.filter(({ kind }) => kind !== 'if' && kind !== 'unless');
    return line;
  }

  private partAt(head: Head, tokens: readonly Token[], at: number): Phrase | undefined {
    return phraseAt(this.vocabulary.parts(head), tokens, at);
  }

  /** Whether a word must be followed by an operand, so that no part can begin after it. */
  private wantsMore(token: Token): boolean {
    return (
      token.kind === 'word' &&
      !!this.vocabulary.words.get(token.lower)?.some(({ id, words }) => words.length === 1 && operators.includes(id))
    );
  }

  private own(line: Building, head: Head, tokens: Token[], spelled: string, raw: RawLine): void {
    const rule = headRule(head);
    const read = this.slot(rule.value, tokens, spelled, raw, rule.optional === true || line.kind === 'circumstance');
    if (read.name) line.name = read.name;
    if (read.title) line.title = read.title;
    if (read.value) line.value = read.value;
  }

  private part(id: string, spelled: string, start: number, tokens: Token[], raw: RawLine): Part {
    const rule = partRule(id);
    const read = this.slot(rule.value, tokens, spelled, raw, rule.optional === true);
    const end = tokens.at(-1)?.end ?? start + spelled.length;
    return { kind: id, start, end, ...read };
  }

  private slot(
    slot: Slot | undefined,
    tokens: Token[],
    spelled: string,
    raw: RawLine,
    optional: boolean,
  ): { name?: Word; title?: Text; value?: Value } {
    if (slot === undefined) {
      if (tokens.length) this.leftOver(tokens, raw);
      return {};
    }
    if (slot === 'intro') return this.intro(tokens, raw, spelled);
    let title: Text | undefined;
    let own = tokens;
    let kind: Exclude<Slot, 'intro' | 'introRefs' | 'names'>;
    if (slot === 'names' || slot === 'introRefs') {
      const text = tokens.findIndex((token) => token.kind === 'text');
      if (text >= 0) {
        title = textOf(tokens[text]!);
        own = tokens.slice(0, text);
        if (tokens.length > text + 1) this.leftOver(tokens.slice(text + 1), raw);
      }
      optional ||= text >= 0;
      kind = 'refs';
    } else kind = slot;
    if (own.length === 0) {
      if (!optional) {
        const last = raw.tokens.at(-1)!;
        const expected = describe(this.vocabulary.language, 'slot', kind);
        this.problem(
          'value-missing',
          { start: tokens[0]?.start ?? last.start, end: last.end },
          { head: spelled, expected },
        );
        this.unreadable(raw);
      }
      return title ? { title } : {};
    }
    const { value, wrong } = readSlot(kind, own, this.vocabulary);
    if (wrong) {
      const found = own.find(({ start }) => start === wrong.start);
      const expected = describe(this.vocabulary.language, 'slot', kind);
      if (!found)
        this.problem(
          'value-missing',
          { start: own.at(-1)!.start, end: own.at(-1)!.end },
          { head: own.at(-1)!.text, expected },
        );
      else if (found === own[0])
        this.problem('value-unexpected', found, {
          found: found.text,
          head: spelled,
          expected,
          hint: describe(this.vocabulary.language, 'example', kind),
        });
      else this.leftOver(own.slice(own.indexOf(found)), raw, kind);
      this.unreadable(raw);
    }
    return { ...(title && { title }), ...(value && { value }) };
  }

  private intro(tokens: Token[], raw: RawLine, spelled: string): { name?: Word; title?: Text } {
    let at = 0;
    const name = tokens[0]?.kind === 'word' ? wordOf(tokens[at++]!) : undefined;
    const title = tokens[at]?.kind === 'text' ? textOf(tokens[at++]!) : undefined;
    if (at === 0 && tokens.length) {
      const expected = describe(this.vocabulary.language, 'slot', 'intro');
      this.problem('value-unexpected', tokens[0]!, {
        found: tokens[0]!.text,
        head: spelled,
        expected,
        hint: describe(this.vocabulary.language, 'example', 'intro'),
      });
      this.unreadable(raw);
    } else if (at < tokens.length) this.leftOver(tokens.slice(at), raw, 'intro');
    return { ...(name && { name }), ...(title && { title }) };
  }

  private leftOver(tokens: readonly Token[], raw: RawLine, slot?: Slot): void {
    const first = tokens[0]!;
    this.unreadable(raw);
    if (first.kind === 'bad') {
      this.problem('character-unknown', first, { found: first.text });
      return;
    }
    const found = tokens
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 40);
    const near =
      first.kind === 'word' && first.lower.length > 3 ? nearestWord(first.lower, this.vocabulary) : undefined;
    const span = { start: first.start, end: tokens.at(-1)!.end };
    const language = this.vocabulary.language;
    const hint = near ? describe(language, 'near', near) : describe(language, 'left', slot ?? 'none');
    this.problems.push({
      rule: 'words-left-over',
      ...span,
      with: { found, hint, ...(near && { near }) },
      ...(near && { fix: { start: first.start, end: first.end, text: near } }),
    });
  }

  private problem(rule: SyntaxRule, span: Span, values?: Record<string, string>): void {
    this.problems.push({ rule, start: span.start, end: span.end, ...(values && { with: values }) });
  }

  private unreadable(raw: RawLine): void {
    for (const token of raw.tokens) if (token.kind === 'word') this.unread.add(token.text);
  }

  private blank(raw: RawLine): Omit<Building, 'kind'> {
    return {
      start: raw.start,
      end: raw.end,
      parts: [],
      body: [],
      ...(raw.before.length && { before: raw.before }),
      ...(raw.beside && { beside: raw.beside }),
      ...(raw.after.length && { after: raw.after }),
      ...(raw.apart && { apart: true as const }),
    };
  }
}
