/**
 * Text to a tree of lines: what is indented deeper belongs to the line above. A line that ends in a comma, `or` or
 * `and` goes on in the next. Comments hang on the line after them.
 */
import { Scanner } from './lexer.ts';
import { type Indentation, indentation, isBlank, nextLine } from './offsets.ts';
import type { Edit, Problem } from './problems.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import type { Comment } from './tree.ts';
import { joiningWords } from './vocabulary.ts';

export interface RawLine extends Span {
  readonly indent: number;
  readonly tokens: readonly Token[];
  readonly children: readonly RawLine[];
  /** Where the line goes on after a line end: the index of the token, and its column. */
  readonly pieces: readonly { readonly at: number; readonly indent: number }[];
  readonly before: readonly Comment[];
  readonly beside: Comment | null;
  readonly after: readonly Comment[];
  readonly apart: boolean;
  /** It lines up with nothing above. */
  readonly uneven: boolean;
  /** It stands so deep that it is not read. */
  readonly tooDeep: boolean;
}

export interface Layout {
  readonly lines: readonly RawLine[];
  /** Comments after the last line of the first column. */
  readonly after: readonly Comment[];
}

/** A hundred lines inside one another are more than anyone can follow. */
const deepest = 100;

type Building = { -readonly [key in keyof RawLine]: RawLine[key] } & {
  children: readonly Building[];
  /** The column it was likely meant to have, when it is uneven. */
  meant: number | null;
  /** The columns in which lines stand right below it, beside that of the first. */
  columns: readonly number[];
  /** A line of its kind stands in that column. */
  sure: boolean;
};

/** Most lines have none of most things, and share it. */
const nothing: readonly never[] = [];

type PlacedComment = Comment & { readonly column: number };

/** Reads a whole text. Never fails: what is odd is a problem, and the line is kept where it most likely belongs. */
export function layOut(text: string, problems: Problem[]): Layout {
  const scanner = new Scanner(text, problems);
  const tree = new LineTree(problems);
  const tabs: Edit[] = [];
  let blanks = false;
  let comments: PlacedComment[] = [];
  let apart = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < text.length) {
    const margin = indentation(text, at);
    const isFirst = tree.isEmpty && margin.column > 0 && standsFurtherLeft(text, at, margin.column);
    const indent = isFirst ? 0 : margin.column;
    const end = scanner.line(margin.start, indent);
    let beside = commentAt(text, scanner.comment);
    const from = at;
    at = nextLine(text, end);
    if (margin.tabs && (scanner.count || beside)) tabs.push(spaced(from, margin));
    blanks ||= scanner.count > 0 && hasBlanks(from, margin);
    if (scanner.count === 0) {
      if (beside) comments.push({ ...beside, ...(apart && { apart }), column: indent });
      apart = !beside;
      continue;
    }
    let pieces: { at: number; indent: number }[] | undefined;
    while (goesOn(scanner) && at < text.length) {
      const next = indentation(text, at);
      if (next.column <= indent || isBlank(text, next.start) || text.startsWith('//', next.start)) break;
      if (next.tabs) tabs.push(spaced(at, next));
      blanks ||= hasBlanks(at, next);
      pieces ??= [];
      pieces.push({ at: scanner.count, indent: next.column });
      at = nextLine(text, scanner.line(next.start, next.column));
      if (!scanner.comment) continue;
      // A line has room for one comment beside it; those of a line in several pieces go before it.
      if (beside) comments.push({ ...beside, column: indent });
      beside = commentAt(text, scanner.comment);
    }
    if (goesOn(scanner)) {
      const { start, end, text: found } = scanner.last!;
      problems.push({ rule: 'line-unfinished', start, end, with: { found } });
    }
    const line = lineOf(indent, scanner.take());
    if (isFirst) problems.push({ rule: 'indentation-uneven', start: line.start, end: line.tokens[0]!.end });
    if (pieces) line.pieces = pieces;
    line.beside = beside;
    line.apart = apart;
    tree.attach(line, comments);
    comments = [];
    apart = false;
  }
  // Who indents with tabs does so in many lines, and mends them all at once.
  if (tabs.length) {
    // How wide a tab was meant beside blanks depends on the screen that it was written on.
    problems.push({ rule: 'tab-indentation', start: tabs[0]!.start, end: tabs[0]!.end, fix: tabs, unsure: blanks });
  }
  return tree.finish(comments);
}

/** Lines put below one another by their columns. */
class LineTree {
  private readonly problems: Problem[];
  private readonly root = lineOf(-1, []);
  private readonly open = [this.root];
  private tooDeep = false;

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  get isEmpty(): boolean {
    return this.root.children.length === 0;
  }

  attach(line: Building, comments: readonly PlacedComment[]): void {
    const { open } = this;
    line.before = this.closeBodies(comments, line);
    let left: Building | undefined;
    while (open.length > 1 && !belongsBelow(line, open[open.length - 1]!)) left = open.pop();
    if (left && left.indent !== line.indent && left.meant !== line.indent && !this.tooDeep) this.uneven(line, left);
    if (open.length > deepest) {
      if (!this.tooDeep) this.problems.push({ rule: 'nesting-too-deep', start: line.start, end: line.tokens[0]!.end });
      this.tooDeep = true;
      line.tooDeep = true;
      open.length = deepest + 1;
    }
    const above = open[open.length - 1]!;
    // What stands first below a line that is too far left tells that it stands in a column of its own.
    if (above.meant === line.indent) above.meant = null;
    if (above.children.length === 0) above.children = [line];
    else (above.children as Building[]).push(line);
    const isAligned = above.children[0]!.indent === line.indent || above.columns.includes(line.indent);
    if (!isAligned) above.columns = [...above.columns, line.indent];
    open.push(line);
  }

  finish(comments: readonly PlacedComment[]): Layout {
    return { lines: this.root.children, after: this.closeBodies(comments, lineOf(0, [])) };
  }

  /**
   * A line that lines up with nothing above stands between two levels. It is meant for the one whose last line begins
   * with the same word; else for the deeper, which it just left.
   */
  private uneven(line: Building, left: Building): void {
    const { open } = this;
    const outer = open.at(-1)!;
    line.uneven = true;
    line.sure = beginsLike(line, left);
    line.meant = left.meant ?? left.indent;
    // Others that stand in this column have been told of with the first.
    if (outer.children[0]?.indent === line.indent || outer.columns.includes(line.indent)) return;
    this.problems.push({ rule: 'indentation-uneven', start: line.start, end: line.tokens[0]!.end });
    if (!line.sure && beginsLike(line, outer)) {
      open.pop();
      line.meant = outer.meant ?? outer.indent;
      line.sure = true;
    }
  }

  /** Comments indented deeper than the coming line close the bodies above it; the others stand before the line. */
  private closeBodies(comments: readonly PlacedComment[], coming: Building): readonly Comment[] {
    if (comments.length === 0) return nothing;
    const before: Comment[] = [];
    let within = this.open.length - 1;
    for (const { column, ...comment } of comments) {
      while (within > 0 && this.open[within]!.indent >= column) within--;
      const body = this.open[within]!;
      const closes = before.length === 0 && column > coming.indent && within > 0 && !belongsBelow(coming, body);
      if (closes) body.after = [...body.after, comment];
      else before.push(comment);
    }
    return before;
  }
}

/** Whether a line after an offset begins left of a column. */
function standsFurtherLeft(text: string, from: number, column: number): boolean {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const line = indentation(text, at);
    if (line.column < column && !isBlank(text, line.start)) return true;
  }
  return false;
}

function belongsBelow(line: Building, above: Building): boolean {
  if (line.indent <= above.indent) return false;
  // Below a line that is too far left stand both its own lines and those that it should have lined up with.
  return line.indent !== above.meant || (above.children.length === 0 && !(above.sure && beginsLike(line, above)));
}

const beginsLike = (line: Building, other: Building): boolean => line.tokens[0]?.lower === other.tokens[0]?.lower;

function lineOf(indent: number, tokens: readonly Token[]): Building {
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    indent,
    tokens,
    children: nothing,
    pieces: nothing,
    before: nothing,
    beside: null,
    after: nothing,
    apart: false,
    uneven: false,
    tooDeep: false,
    meant: null,
    columns: nothing,
    sure: false,
  };
}

const commentAt = (text: string, span: Span | null): Comment | null =>
  span && { ...span, text: text.slice(span.start, span.end).trimEnd() };

/** Whether an indentation is not of tabs alone, each of which counts as two columns. */
const hasBlanks = (from: number, { start, column }: Indentation): boolean => column !== 2 * (start - from);

/** An indentation without tabs. */
const spaced = (from: number, { start, column }: Indentation): Edit => ({
  start: from,
  end: start,
  text: ' '.repeat(column),
});

function goesOn({ last, count }: Scanner): boolean {
  return last!.kind === 'comma' || (last!.kind === 'word' && count > 1 && joiningWords.has(last!.lower));
}
