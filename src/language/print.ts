/**
 * The tree as text: the canonical layout, in the file's language or another. Comments, empty lines and spellings that
 * are the author's choice are kept.
 */
import { type Head, headRule, partRule } from './grammar.ts';
import { gap, ValuePrinter } from './print-values.ts';
import type { Comment, Line, Part, Tree, Value } from './tree.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Lines longer than this go on in the next, where a list or a part allows it. */
const width = 120;

/**
 * Prints a tree whose text had no problems; a line that could not be read would be lost.
 * @param language the language to print in; by default the tree's own
 */
export function print(tree: Tree, language = tree.language): string {
  return new Printer(vocabularyOf(language), vocabularyOf(tree.language)).file(tree);
}

/** Prints one line of a tree without what is indented below it, behind a margin. It must have been read without a problem. */
export function printLine(line: Line, language: string, margin: string): string {
  const vocabulary = vocabularyOf(language);
  return new Printer(vocabulary, vocabulary).alone(line, margin);
}

class Printer {
  private readonly to: Vocabulary;
  private readonly from: Vocabulary;
  private readonly values: ValuePrinter;
  private readonly out: string[] = [];

  constructor(to: Vocabulary, from: Vocabulary) {
    this.to = to;
    this.from = from;
    this.values = new ValuePrinter(to);
  }

  file(tree: Tree): string {
    this.lines(tree.lines, 0);
    this.comments(tree.after, '');
    return `${this.out.join('\n').replace(/^\n+/, '')}\n`;
  }

  private lines(lines: readonly Line[], level: number): void {
    const margin = '  '.repeat(level);
    for (const line of lines) {
      if (line.kind === 'broken') continue;
      this.comments(line.before ?? [], margin);
      if (line.apart) this.out.push('');
      this.out.push(this.alone(line, margin));
      this.lines(line.body, level + 1);
      this.comments(line.after ?? [], `${margin}  `);
    }
  }

  alone(line: Line, margin: string): string {
    const beside = line.beside ? `  ${line.beside.text}` : '';
    return wrap(this.line(line, line.kind as Head), margin) + beside;
  }

  private comments(comments: readonly Comment[], margin: string): void {
    for (const comment of comments) {
      if (comment.apart) this.out.push('');
      this.out.push(margin + comment.text);
    }
  }

  private line(line: Line, head: Head): string {
    const rule = headRule(head);
    const keyword = rule.led || rule.keepsHead ? '' : this.keyword(line, head);
    const inline = line.inline ? this.line(line.inline, line.inline.kind as Head) : '';
    const content = this.content(line, head);
    const own = [keyword, this.readsOn(keyword, content) ? `(${content})` : content, inline].filter(Boolean).join(' ');
    return own + line.parts.map((part) => this.part(part)).join('');
  }

  /** Whether a condition that begins with `not` would read as part of the keyword before it, or as a slip. */
  private readsOn(keyword: string, content: string): boolean {
    const not = `${this.to.word('not')} `;
    const [word] = keyword.split(' ');
    const longer = this.to.allHeads
      .get(word!)
      ?.some(({ words }) => `${words.join(' ')} `.startsWith(`${keyword} ${not}`));
    return content.startsWith(not) && (longer || keyword.endsWith(not.trim()));
  }

  private keyword(line: Line, head: Head): string {
    const spelling = this.to === this.from ? line.spelling : undefined;
    if (head === 'everyForm' && (!spelling || this.values.isNeuter(line.value))) return this.values.every(line.value);
    return spelling ?? this.to.keyword(head);
  }

  private part(part: Part): string {
    const every = part.kind === 'every' || part.kind === 'atLeastEvery';
    const comma = partRule(part.kind).comma ? `,${gap}` : ' ';
    const keyword = this.to.keyword(part.kind);
    if (!every) return comma + [keyword, this.content(part, part.kind)].filter(Boolean).join(' ');
    // The table writes the keyword before a word of common gender.
    const before = keyword.split(' ').slice(0, -1);
    return comma + [...before, this.values.interval(part.value)].join(' ');
  }

  private content({ name, title, value }: Line | Part, kind: string): string {
    const translated = value && this.translated(value, kind);
    return [
      name?.text,
      translated && this.values.print(translated, kind === 'caseEndsWith'),
      title && this.values.text(title),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Channels and fields that are built in have names of their own in each language. */
  private translated(value: Value, kind: string): Value {
    const names = kind === 'holding' ? 'fields' : kind === 'viaChannel' || kind === 'via' ? 'channels' : undefined;
    return names && this.to !== this.from ? this.renamed(value, names) : value;
  }

  private renamed(value: Value, names: 'fields' | 'channels'): Value {
    if (value.kind === 'list') return { ...value, items: value.items.map((item) => this.renamed(item, names)) };
    if (value.kind !== 'word') return value;
    const known = Object.entries(this.from.table[names]).find(([, spelled]) => spelled === value.text);
    return known ? { ...value, text: (this.to.table[names] as Record<string, string>)[known[0]]! } : value;
  }
}

/** Puts a line on one or more, broken where it may be when it is too long. */
function wrap(line: string, margin: string): string {
  const pieces = (margin + line.replaceAll('\n', `\n${margin}`)).split(gap);
  let out = pieces[0]!;
  let column = lastColumn(out);
  for (const piece of pieces.slice(1)) {
    const first = piece.includes('\n') ? piece.indexOf('\n') : piece.length;
    const fits = column + 1 + first <= width;
    out += fits ? ` ${piece}` : `\n${margin}    ${piece}`;
    column = lastColumn(out);
  }
  return out;
}

const lastColumn = (text: string): number => text.length - text.lastIndexOf('\n') - 1;
