/** Random trees, made from the tables of the grammar: every line where it may stand, with every part it may have. */
import fc from 'fast-check';
import {
  type Head,
  headRule,
  heads,
  linesOf,
  type Place,
  partRule,
  placeBelow,
  type Slot,
} from '../../src/language/grammar.ts';
import type { Comment, Condition, Line, Part, Text, Tree, Value, Word } from '../../src/language/tree.ts';

const none = { start: 0, end: 0 };
/** Near no keyword of any language. */
const names = [
  'Fagrådgiver-HMS',
  'kundearbeid',
  'Qualitätszirkel',
  'Οδηγία',
  'отдел-7',
  'plan_2_utkast',
  'Zürich-Nord',
];
/** What texts are made of: words, and whatever has a meaning outside of texts. */
const scraps = [
  'Do it',
  ' ',
  '"',
  '\\',
  '«',
  '»',
  '”',
  '{name}',
  '//',
  ', ',
  ' or ',
  '(',
  '\t',
  'å',
  '\u0000',
  '😀',
  '  ',
];
const kinds = ['ofDocument', 'ofEvent', 'ofStep', 'ofRole', 'ofRule'];
const units = ['minute', 'hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year'] as const;
const comparisons = ['over', 'under', 'atLeast', 'atMost', 'before', 'after'] as const;
const statuses = ['draft', 'inReview', 'approved', 'obsolete'];
const required = ['kindDeadline', 'kindResponsible', 'kindSystem', 'kindRecord', 'kindReason', 'kindDeputy'];
const types = ['yesNo', 'number', 'wholeNumber', 'date', 'text', 'duration', 'role'] as const;

const scoped: readonly Head[] = ['by', 'byEach', 'bySame', 'with', 'in', 'via', 'fulfils'];
const leaders: readonly Head[] = ['if', 'otherwiseIf', 'unless', 'waitFor'];
const branches: readonly Head[] = ['otherwise', 'otherwiseIf'];
const onlyFirst: readonly Head[] = ['routine', 'catalogue'];
const bodied: readonly Head[] = [
  ...['if', 'otherwiseIf', 'otherwise', 'unless', 'when', 'dependingOn', 'chooseOne', 'anyOrder', 'repeat'],
  ...['forEach', 'whenOverdue', 'factsIf'],
] as Head[];
const conditionals: readonly string[] = ['if', 'unless'];

export const everyHead = Object.keys(heads) as Head[];

/** Lines without those that say again what can be said only once. */
const onceEach = (lines: Line[], parts: readonly Part[]): Line[] =>
  lines.filter(
    ({ kind }, at) =>
      !headRule(kind as Head).once || ![...parts, ...lines.slice(0, at)].some((before) => before.kind === kind),
  );

/** Trees as parsing gives them, but for spans, with comments, in a language. */
export const randomTree = (language: string): fc.Arbitrary<Tree> =>
  fc
    .tuple(fc.integer(), fc.integer({ min: 1, max: 6 }))
    .map(([seed, depth]) => new TreeMaker(seed, depth).tree(language));

class TreeMaker {
  private seed: number;
  private readonly deepest: number;

  constructor(seed: number, deepest: number) {
    this.seed = seed;
    this.deepest = deepest;
  }

  tree(language: string): Tree {
    const top = linesOf('top').filter((head) => !onlyFirst.includes(head));
    const header = onceEach(
      this.several(0, 4, () => this.line(this.pick(linesOf('header')), 2)),
      [],
    );
    const first = { ...this.line(this.pick(onlyFirst), 1), body: header };
    const rest = this.several(1, 4, () => (this.chance(2) ? this.line(this.pick(top), 1) : this.anywhere()));
    const { apart: _, ...heading } = first;
    const [comment, ...comments] = first.before ?? [];
    const before = comment && [{ ...none, text: comment.text }, ...comments];
    return {
      language,
      lines: [{ ...heading, ...(before && { before }) }, ...rest],
      after: this.chance(5) ? [this.comment()] : [],
    };
  }

  /** A whole number up to, and with, `max` (Mulberry32). */
  private nat(max: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (max + 1));
  }

  private chance = (oneIn: number): boolean => this.nat(oneIn - 1) === 0;
  private pick = <T>(items: readonly T[]): T => items[this.nat(items.length - 1)]!;
  private several = <T>(min: number, max: number, make: () => T): T[] =>
    Array.from({ length: min + this.nat(max - min) }, make);

  private comment(): Comment {
    return {
      ...none,
      text: this.pick(['// x', '//', '// "quoted"', '//// y']),
      ...(this.chance(3) && { apart: true }),
    };
  }

  private line(head: Head, depth: number, isLast = false): Line {
    const rule = headRule(head);
    const content = this.content(head, rule.value, rule.optional === true, rule.follow?.includes('word') === true);
    const inline = rule.body === 'step' && this.chance(4) ? this.inline() : undefined;
    const minimum = bodied.includes(head) ? 1 : 0;
    const parts = this.parts(head, inline !== undefined);
    const all = depth <= this.deepest || minimum ? this.body(placeBelow(head, parts), minimum, depth) : [];
    const body = onceEach(all, parts);
    return {
      ...none,
      kind: head,
      ...(inline ? { inline } : content),
      parts,
      body,
      ...(this.chance(9) && { before: this.several(1, 2, () => this.comment()) }),
      ...(this.chance(9) && { beside: { ...none, text: this.comment().text } }),
      ...(this.chance(9) && !isLast && { after: [this.comment()] }),
      ...(this.chance(6) && { apart: true as const }),
    };
  }

  /** A line of any kind, within lines that lead to it. */
  private anywhere(): Line {
    const inHeaderAlone = (head: Head) => headRule(head).at.every((place) => place === 'header');
    const fitting = everyHead.filter((head) => ![...branches, ...onlyFirst].includes(head) && !inHeaderAlone(head));
    let line = this.line(this.pick(fitting), 3);
    for (;;) {
      const { at } = headRule(line.kind as Head);
      if (at.includes('top')) return line;
      const above = everyHead.filter(
        (other) =>
          !onlyFirst.includes(other) &&
          !branches.includes(other) &&
          linesOf(headRule(other).body ?? 'remarks').includes(line.kind as Head),
      );
      const highest = above.filter((other) => headRule(other).at.includes('top'));
      const around = this.line(this.pick(highest.length ? highest : above), this.deepest);
      const below = linesOf(placeBelow(around.kind as Head, around.parts));
      if (below.includes(line.kind as Head) && onceEach([line], around.parts).length > 0)
        line = { ...around, body: [line] };
    }
  }

  /** An attribute in the place of a step's title. */
  private inline(): Line {
    const fitting = linesOf('step').filter((head) => {
      const rule = headRule(head);
      return rule.at.includes('step') && rule.value !== 'text' && !rule.body;
    });
    const head = this.pick(fitting);
    const rule = headRule(head);
    // A word and a text would be the step's name and title.
    const content = this.content(head, rule.value, rule.optional === true, true);
    return { ...none, kind: head, ...content, parts: this.parts(head, false, true), body: [] };
  }

  private body(place: Place, minimum: number, depth: number): Line[] {
    const all = linesOf(place).filter((head) => depth < this.deepest || headRule(head).at.includes('remarks'));
    // What holds for the lines below comes before them.
    const first = all.filter((head) => scoped.includes(head) || headRule(head).at.includes('procedure'));
    const rest = all.filter((head) => !first.includes(head) && (place === 'branches' || !branches.includes(head)));
    const lines: Line[] = [];
    if (first.length && this.chance(2)) lines.push(this.line(this.pick(first), depth + 1));
    for (let count = minimum + this.nat(2); count > 0; count--) {
      const head = this.pick(rest);
      lines.push(this.line(head, depth + 1));
      if (!leaders.includes(head) || !all.includes('otherwise')) continue;
      if (head !== 'waitFor' && this.chance(3)) lines.push(this.line('otherwiseIf', depth + 1));
      if (this.chance(2)) lines.push(this.line('otherwise', depth + 1));
    }
    return lines;
  }

  /** A choice of the parts a line may have, one marker at most. */
  private parts(head: Head, isInline: boolean, noConditions = false): Part[] {
    const { parts = [], needs = [] } = headRule(head);
    const needed = needs.length ? this.pick(needs) : undefined;
    const markers = parts.filter((part) => partRule(part).marker);
    const inNamePlace = headRule(head).led === 'name' && ['facts', 'rule', 'example'].includes(headRule(head).at[0]!);
    const marker = needed ?? (markers.length && (inNamePlace || this.chance(2)) ? this.pick(markers) : undefined);
    return parts
      .filter((part) => {
        if (isInline || noConditions)
          return conditionals.includes(part) ? isInline && this.chance(4) : noConditions && this.keeps(part, needed);
        if (markers.includes(part)) return part === marker;
        return this.keeps(part, needed);
      })
      .map((part) => this.part(part));
  }

  private keeps = (part: string, needed: string | undefined) => part === needed || this.chance(3);

  private part(kind: string): Part {
    const rule = partRule(kind);
    const content = this.content(kind, rule.value, rule.optional === true, rule.follow?.includes('word') === true);
    return { ...none, kind, ...content };
  }

  private content(
    kind: string,
    slot: Slot | undefined,
    optional: boolean,
    wordFirst: boolean,
  ): { name?: Word; title?: Text; value?: Value } {
    if (slot === undefined || (optional && this.chance(3))) return {};
    const titled = this.chance(2);
    const named = !titled || this.chance(2);
    if (slot === 'intro') return { ...(named && { name: this.word() }), ...(titled && { title: this.text() }) };
    if (slot === 'names' || slot === 'introRefs')
      return { ...(named && { value: this.list(() => this.word()) }), ...(titled && { title: this.text() }) };
    const first = wordFirst || kind === 'nameForm';
    return { value: this.value(slot, kind === 'inPhase', first) };
  }

  private word = (): Word => ({ kind: 'word', text: this.pick(names), ...none });

  private text(): Text {
    if (this.chance(8))
      return { kind: 'text', text: this.pick(['a\n  b', 'One', 'One\n\nTwo "x" \\']), long: true, ...none };
    const text = this.several(0, 6, () => this.pick(scraps)).join('');
    return { kind: 'text', text, ...none };
  }

  private ref(plain: boolean): Value {
    if (!plain && this.chance(5)) return this.text();
    return plain || this.chance(3) ? this.word() : { ...this.word(), of: this.pick(kinds) };
  }

  private list(item: () => Value): Value {
    const items = this.several(1, 4, item);
    if (items.length === 1) return items[0]!;
    const join = this.pick(['or', 'and', 'comma'] as const);
    const commas = join !== 'comma' && items.length > 2 && this.chance(2);
    return { kind: 'list', join, ...(commas && { commas }), items, ...none };
  }

  private count = (): string => String(this.nat(120));
  private duration = (): Value & { kind: 'duration' } => ({
    kind: 'duration',
    count: this.chance(5) ? '1.5' : this.count(),
    unit: this.pick(units),
    ...none,
  });
  private date = (): Value => ({ kind: 'date', text: `2024-0${1 + this.nat(8)}-1${this.nat(9)}`, ...none });
  private dateTime = (): Value => ({ kind: 'date', text: `2024-03-0${1 + this.nat(8)}T09:30`, ...none });

  private simple(): Value {
    return this.pick([
      () => this.word(),
      () => this.text(),
      () => ({ kind: 'number', text: this.pick(['3', '1.5', '-2']), ...none }) as Value,
      () => this.duration(),
      () => this.date(),
      () => ({ kind: 'time', text: '09:30', ...none }) as Value,
      () => ({ kind: 'yesNo', yes: this.chance(2), ...none }) as Value,
    ])();
  }

  private bound = (): Value => this.pick([() => this.word(), () => this.duration(), () => this.date()])();

  private condition(depth: number): Condition {
    const what = this.chance(4) ? this.text() : this.word();
    const inner = () => this.condition(depth + 1);
    const last = depth > 3 ? 4 : 7;
    const choice = this.nat(last);
    if (choice === 0) return { kind: 'holds', what, ...none };
    if (choice === 1)
      return {
        kind: 'compare',
        what,
        how: this.pick(['is', 'isNot']),
        values: this.several(1, 3, () => this.simple()),
        ...none,
      };
    if (choice === 2) return { kind: 'compare', what, how: this.pick(comparisons), values: [this.bound()], ...none };
    if (choice === 3) return { kind: 'available', what: this.word(), not: this.chance(2), ...none };
    if (choice === 4) return { kind: 'began', what: this.word(), ...none };
    if (choice === 5) return { kind: 'not', item: inner(), ...none };
    return { kind: choice === 6 ? 'all' : 'any', items: this.several(2, 3, inner), ...none };
  }

  private period(): Value {
    const { count, unit } = this.duration();
    return this.pick<Value>([
      { kind: 'period', of: 'duration', count, unit, ...none },
      {
        kind: 'period',
        of: 'duration',
        count: '1',
        unit: 'year',
        by: { month: 1 + this.nat(11), day: 1 + this.nat(27) },
        ...none,
      },
      { kind: 'period', of: 'weekday', weekday: 1 + this.nat(6), ...none },
      { kind: 'period', of: 'times', count: 1 + this.nat(400), unit: 'year', ...none },
    ]);
  }

  private value(slot: Slot, plain: boolean, wordFirst: boolean): Value {
    const ref = () => this.ref(plain);
    const refs = () => this.list(wordFirst ? () => this.word() : ref);
    switch (slot) {
      case 'answers': {
        const answers = this.several(1, 3, () => ({
          kind: 'answer' as const,
          what: this.word(),
          rounds: this.several(1, 2, () => this.several(1, 2, () => this.simple())),
          ...none,
        }));
        return answers.length === 1 ? answers[0]! : { kind: 'list', join: 'comma', items: answers, ...none };
      }
      case 'branch':
        return this.list(() =>
          this.chance(2) ? this.simple() : { kind: 'bound', how: this.pick(comparisons), value: this.bound(), ...none },
        );
      case 'condition':
        return this.condition(0);
      case 'count':
        return { kind: 'count', count: this.count(), ...none };
      case 'date':
        return this.date();
      case 'dateTime':
        return this.dateTime();
      case 'dayOfMonth':
        return { kind: 'dayOfMonth', day: 1 + this.nat(30), ...none };
      case 'duration':
      case 'interval':
        return this.duration();
      case 'kind':
        return this.list(() => ({ kind: 'constant', name: this.pick(required), ...none }));
      case 'later':
        return { kind: 'later', delay: this.duration(), events: this.several(1, 3, ref), ...none };
      case 'number':
        return { kind: 'number', text: '1.5', ...none };
      case 'period':
        return this.period();
      case 'selector':
        return !wordFirst && this.chance(3) ? { kind: 'anyStep', ...none } : refs();
      case 'status':
        return { kind: 'constant', name: this.pick(statuses), ...none };
      case 'text':
        return this.text();
      case 'texts':
        return this.list(() => this.text());
      case 'turns':
        return { kind: 'turns', of: this.several(1, 2, () => this.word()), count: this.count(), ...none };
      case 'value':
        return this.simple();
      case 'values':
        return this.chance(3)
          ? { kind: 'type', type: this.pick(types), ...none }
          : this.list(() => (this.chance(3) ? { kind: 'number', text: '7', ...none } : this.word()));
      default:
        return refs();
    }
  }
}
