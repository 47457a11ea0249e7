/**
 * The tree as text: the canonical layout, in the file's language or another. Comments, empty lines and spellings that
 * are the author's choice are kept.
 */
import { type Head, headRule, partRule } from './grammar.ts';
import type { Comment, Condition, DurationValue, Join, Line, Part, Text, Tree, Unit, Value } from './tree.ts';
import { type Vocabulary, vocabularyOf, type WordId } from './vocabulary.ts';

/** Lines longer than this go on in the next, where a list or a part allows it. */
const width = 120;
/** Stands where a line may be broken, until its length is known. */
const gap = '\0';

/**
 * Prints a tree whose text had no problems; a line that could not be read would be lost.
 * @param language the language to print in; by default the tree's own
 */
export function print(tree: Tree, language = tree.language): string {
  return new Printer(vocabularyOf(language), vocabularyOf(tree.language)).file(tree);
}

class Printer {
  private readonly to: Vocabulary;
  private readonly from: Vocabulary;
  private readonly out: string[] = [];

  constructor(to: Vocabulary, from: Vocabulary) {
    this.to = to;
    this.from = from;
  }

  file(tree: Tree): string {
    this.lines(tree.lines, 0);
    this.comments(tree.after, '');
    return `${this.out.join('\n').replace(/^\n+/, '')}\n`;
  }

  private lines(lines: readonly Line[], level: number): void {
    const margin = '  '.repeat(level);
    for (const line of lines) {
      this.comments(line.before ?? [], margin);
      if (line.apart) this.out.push('');
      const beside = line.beside ? `  ${line.beside.text}` : '';
      this.out.push(wrap(this.line(line, margin), margin) + beside);
      this.lines(line.body, level + 1);
      this.comments(line.after ?? [], `${margin}  `);
    }
  }

  private comments(comments: readonly Comment[], margin: string): void {
    for (const comment of comments) {
      if (comment.apart) this.out.push('');
      this.out.push(margin + comment.text);
    }
  }

  private line(line: Line, margin: string): string {
    const head = line.kind as Head;
    const rule = headRule(head);
    const own = this.own(line, margin);
    const keyword = rule.led || rule.keepsHead ? '' : this.head(line, head);
    const inline = line.inline ? this.line(line.inline, margin) : '';
    return (
      [keyword, own, inline].filter(Boolean).join(' ') +
      line.parts.map((part) => this.part(part, head, margin)).join('')
    );
  }

  private head(line: Line, head: Head): string {
    const spelling = this.to === this.from ? line.spelling : undefined;
    if (head === 'everyForm')
      return this.neuter(line.value) ? this.every(line.value) : (spelling ?? this.every(line.value));
    if (spelling) return spelling;
    return this.to.keyword(head);
  }

  private own(line: Line, margin: string): string {
    const value = line.value && this.value(line.value, line.kind === 'caseEndsWith');
    return [line.name?.text, value, line.title && this.text(line.title, margin)].filter(Boolean).join(' ');
  }

  private part(part: Part, head: Head, margin: string): string {
    const named = [part.name?.text, part.title && this.text(part.title, margin)].filter(Boolean).join(' ');
    const value = part.value && this.value(this.translated(part, part.value));
    const keyword =
      part.kind === 'atLeastEvery' || part.kind === 'every' ? this.everyPart(part) : this.to.keyword(part.kind);
    const comma = partRule(part.kind).comma && !(part.kind === 'otherwise' && head === 'otherwise') ? `,${gap}` : ' ';
    return comma + [keyword, named || value].filter(Boolean).join(' ');
  }

  /** Channels and fields that are built in have names of their own in each language. */
  private translated(part: Part, value: Value): Value {
    if (this.to === this.from) return value;
    const names =
      part.kind === 'holding' ? 'fields' : part.kind === 'viaChannel' || part.kind === 'via' ? 'channels' : undefined;
    return names ? this.renamed(value, names) : value;
  }

  private renamed(value: Value, names: 'fields' | 'channels'): Value {
    if (value.kind === 'list') return { ...value, items: value.items.map((item) => this.renamed(item, names)) };
    if (value.kind !== 'word') return value;
    const known = Object.entries(this.from.table[names]).find(([, spelled]) => spelled === value.text);
    return known ? { ...value, text: (this.to.table[names] as Record<string, string>)[known[0]]! } : value;
  }

  /** `hver` or `hvert`, by the gender of what follows, where the table knows it. */
  private every(next: Value | undefined): string {
    return this.everyBefore(this.wordAfterEvery(next));
  }

  private neuter(next: Value | undefined): boolean {
    return this.to.table.neuter.includes(this.wordAfterEvery(next).toLowerCase());
  }

  private wordAfterEvery(next: Value | undefined): string {
    return next?.kind === 'anyStep'
      ? this.to.word('anyStep')
      : next?.kind === 'duration'
        ? this.to.word(next.unit)
        : next?.kind === 'word'
          ? next.text
          : '';
  }

  private everyBefore(word: string): string {
    const [common, neuter] = this.to.table.words.every;
    return this.to.table.neuter.includes(word.toLowerCase()) ? neuter! : common!;
  }

  private everyPart(part: Part): string {
    const keyword = this.to.keyword(part.kind).split(' ');
    return [...keyword.slice(0, -1), this.every(part.value)].join(' ');
  }

  private value(value: Value, being = false): string {
    switch (value.kind) {
      case 'word':
        return value.of ? `${this.to.word(value.of as WordId)} ${value.text}` : value.text;
      case 'text':
        return this.text(value, '');
      case 'number':
        return this.decimal(value.text);
      case 'date':
        return value.text.replace('T', ' ');
      case 'time':
        return value.text;
      case 'duration':
        return this.duration(value);
      case 'period':
        return this.period(value);
      case 'list':
        return this.list(
          value.items.map((item) => this.value(item)),
          value.join,
          !value.commas,
        );
      case 'yesNo':
        return this.to.word(value.yes ? 'yes' : 'no');
      case 'type':
        return this.type(value.type);
      case 'count':
        return value.count === '1' ? this.to.word('once') : `${value.count} ${this.to.word('times')}`;
      case 'dayOfMonth':
        return `${this.ordinal(value.day)} ${this.to.word('ofMonth')}`;
      case 'bound':
        return `${this.comparison(value.how)} ${this.value(value.value)}`;
      case 'later':
        return `${this.duration(value.delay)}: ${this.list(
          value.events.map((event) => this.value(event)),
          'and',
        )}`;
      case 'turns': {
        const of = this.list(
          value.of.map((item) => this.value(item)),
          'comma',
        );
        return value.count === null ? of : `${of} ${value.count} ${this.to.word('times')}`;
      }
      case 'constant':
        return this.to.word(value.name as WordId);
      case 'anyStep':
        return this.to.word('anyStep');
      case 'answer': {
        const rounds = value.rounds.map((round) =>
          this.list(
            round.map((item) => this.value(item)),
            'or',
          ),
        );
        return `${this.value(value.what)} ${this.to.word('equals')} ${rounds.join(`,${gap}${this.to.word('then')} `)}`;
      }
      default:
        return this.condition(value, being);
    }
  }

  private condition(condition: Condition, being: boolean): string {
    const is = () => (being && this.to.language === 'en' ? 'being' : this.to.word('equals'));
    switch (condition.kind) {
      case 'holds':
        return this.value(condition.what);
      case 'began':
        return `${this.to.word('itIs')} ${this.value(condition.what)}`;
      case 'available':
        return `${this.value(condition.what)} ${condition.not ? this.to.word('isNot') : this.to.word('equals')} ${this.to.word('available')}`;
      case 'compare': {
        const what = this.value(condition.what);
        const values = this.list(
          condition.values.map((value) => this.value(value)),
          'or',
          true,
        );
        if (condition.how === 'is') return `${what} ${is()} ${values}`;
        if (condition.how === 'isNot') return `${what} ${this.to.word('isNot')} ${values}`;
        return `${what} ${is()} ${this.comparison(condition.how)} ${values}`;
      }
      case 'not': {
        const { item } = condition;
        if (item.kind === 'compare' && item.how !== 'is' && item.how !== 'isNot') {
          return `${this.value(item.what)} ${this.to.word('isNot')} ${this.comparison(item.how)} ${this.value(item.values[0]!)}`;
        }
        const inner = this.condition(item, being);
        return `${this.to.word('not')} ${item.kind === 'all' || item.kind === 'any' ? `(${inner})` : inner}`;
      }
      default: {
        const items = condition.items.map((item, at) => {
          const text = this.condition(item, being);
          const nested = item.kind === 'any' || (item.kind === 'all' && condition.kind === 'all');
          // After `x is A or`, a bare name would be read as a further value of x.
          const taken =
            condition.kind === 'any' &&
            at > 0 &&
            first(item).kind === 'holds' &&
            endsInValues(condition.items[at - 1]!);
          return nested || taken ? `(${text})` : text;
        });
        return items.join(` ${this.to.word(condition.kind === 'all' ? 'and' : 'or')}${gap}`);
      }
    }
  }

  private comparison(how: string): string {
    const words: Record<string, WordId> = {
      over: 'over',
      under: 'under',
      atLeast: 'minimum',
      atMost: 'maximum',
      before: 'earlier',
      after: 'later',
    };
    return this.to.word(words[how]!);
  }

  /** @param alone no comma stands for an `or` or `and`, as in conditions */
  private list(items: readonly string[], join: Join, alone = false): string {
    if (join === 'comma') return items.join(`,${gap}`);
    const word = ` ${this.to.word(join)}${gap}`;
    if (alone || items.length < 3) return items.join(word);
    return items.slice(0, -1).join(`,${gap}`) + word + items.at(-1);
  }

  private text(text: Text, margin: string): string {
    if (!text.long) return `"${text.text.replace(/["\\]/g, '\\$&')}"`;
    const lines = text.text.split('\n').map((line) => (line ? `${margin}    ${line}` : ''));
    return ['"""', ...lines, `${margin}  """`].join('\n');
  }

  private decimal(text: string): string {
    return text.replace('.', this.to.table.decimal);
  }

  private unit(unit: Unit, count: string): string {
    const [one, many] = this.to.table.words[unit];
    return count === '1' ? one! : many!;
  }

  private duration(value: DurationValue): string {
    return `${this.decimal(value.count)} ${this.unit(value.unit, value.count)}`;
  }

  private ordinal(day: number): string {
    if (this.to.language !== 'en') return `${day}.`;
    const ending =
      day % 10 === 1 && day !== 11
        ? 'st'
        : day % 10 === 2 && day !== 12
          ? 'nd'
          : day % 10 === 3 && day !== 13
            ? 'rd'
            : 'th';
    return `${day}${ending}`;
  }

  private period(value: Value & { kind: 'period' }): string {
    if (value.of === 'weekday') {
      const day = this.to.table.weekdays[value.weekday - 1]!;
      return `${this.everyBefore(day)} ${day}`;
    }
    if (value.of === 'times') {
      const often =
        value.count === 1
          ? this.to.word('once')
          : value.count === 2
            ? this.to.word('twice')
            : `${value.count} ${this.to.word('times')}`;
      return `${often} ${this.to.word('aYear')}`;
    }
    const one = this.to.table.words[value.unit][0]!;
    const every = this.everyBefore(one);
    const plain =
      value.count === '1'
        ? `${every} ${one}`
        : this.to.language === 'en'
          ? `${every} ${this.unitMany(value)}`
          : `${every} ${value.count}. ${one}`;
    if (!value.by) return plain;
    const month = this.to.table.months[value.by.month - 1]!;
    return `${plain} ${this.to.word('by')} ${this.to.language === 'en' ? value.by.day : `${value.by.day}.`} ${month}`;
  }

  private unitMany(value: { count: string; unit: Unit }): string {
    return `${this.decimal(value.count)} ${this.unit(value.unit, value.count)}`;
  }

  private type(type: string): string {
    if (type === 'yesNo') return `${this.to.word('yes')} ${this.to.word('or')} ${this.to.word('no')}`;
    return this.to.word(`is${type[0]!.toUpperCase()}${type.slice(1)}` as WordId);
  }
}

/** The leftmost comparison of a condition as it is printed. */
function first(condition: Condition): Condition {
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  const item = condition.items[0]!;
  return condition.kind === 'all' && item.kind !== 'any' && item.kind !== 'all' ? item : condition;
}

/** Whether a condition ends in a list of values that a bare name after `or` would join. */
function endsInValues(condition: Condition): boolean {
  if (condition.kind === 'compare') return condition.how === 'is' || condition.how === 'isNot';
  if (condition.kind === 'not') return endsInValues(condition.item);
  return condition.kind === 'all' && endsInValues(condition.items.at(-1)!);
}

/** Puts a line on one or more, broken where it may be when it is too long. */
function wrap(line: string, margin: string): string {
  const pieces = (margin + line).split(gap);
  let out = pieces[0]!;
  let column = out.length - out.lastIndexOf('\n') - 1;
  for (const piece of pieces.slice(1)) {
    if (column + 1 + piece.length > width) {
      out += `\n${margin}    ${piece}`;
      column = margin.length + 4 + piece.length;
    } else {
      out += ` ${piece}`;
      column += 1 + piece.length;
    }
  }
  return out;
}
