/**
 * Text to a tree of lines: what is indented deeper belongs to the line above. A line that ends in a comma, `or` or
 * `and` goes on in the next. Comments hang on the line after them.
 */
import { nextLine, scanLine, type Token } from './lexer.ts';
import type { Problem } from './problems.ts';
import type { Span } from './source.ts';
import type { Comment } from './tree.ts';

export interface RawLine extends Span {
  readonly indent: number;
  readonly tokens: readonly Token[];
  readonly children: RawLine[];
  before: Comment[];
  beside: Comment | null;
  after: Comment[];
  apart: boolean;
}

export interface Layout {
  readonly lines: RawLine[];
  /** Comments after the last line of the first column. */
  readonly after: Comment[];
}

/** A hundred lines inside one another are more than anyone can follow. */
export const deepest = 100;

const joining = new Set(['or', 'and', 'eller', 'og']);

/** Reads a whole text. Never fails: what is odd is a problem, and the line is kept where it most likely belongs. */
export function layOut(text: string, problems: Problem[]): Layout {
  const root: RawLine = rawLine(-1, [], { start: 0, end: 0 });
  const open: RawLine[] = [root];
  let comments: (Comment & { column: number })[] = [];
  let apart = false;
  let tooDeep = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < text.length) {
    const { indent, start, tab } = indentation(text, at);
    const tokens: Token[] = [];
    const scanned = scanLine(text, start, indent, tokens, problems);
    const beside = scanned.comment ? [commentAt(text, scanned.comment)] : [];
    at = nextLine(text, scanned.end);
    if (tokens.length === 0) {
      for (const comment of beside) comments.push({ ...comment, ...(apart && { apart }), column: indent });
      apart = beside.length === 0;
      continue;
    }
    if (tab)
      problems.push({
        rule: 'tab-indentation',
        start: start - tab.width,
        end: start,
        fix: { start: start - tab.width, end: start, text: ' '.repeat(indent) },
      });

    while (at < text.length && goesOn(tokens)) {
      const next = indentation(text, at);
      if (next.indent <= indent || isBlank(text, next.start)) break;
      const more = scanLine(text, next.start, next.indent, tokens, problems);
      if (more.comment) beside.push(commentAt(text, more.comment));
      at = nextLine(text, more.end);
    }
    const last = tokens.at(-1)!;
    if (goesOn(tokens))
      problems.push({ rule: 'line-unfinished', start: last.start, end: last.end, with: { found: last.text } });

    const line = rawLine(indent, tokens, { start: tokens[0]!.start, end: last.end });
    // A line has room for one comment beside it; those of a line in several pieces go before it.
    line.beside = beside.pop() ?? null;
    for (const comment of beside) comments.push({ ...comment, column: indent });
    line.apart = apart;
    attach(line);
    apart = false;
  }
  placeComments(root, -1);
  return { lines: root.children, after: root.after };

  function attach(line: RawLine) {
    let left: RawLine | undefined;
    while (open.length > 1 && open.at(-1)!.indent >= line.indent) left = open.pop();
    // It lines up with nothing above: the level just left is the nearest to what was meant.
    if (left && left.indent !== line.indent) {
      problems.push({ rule: 'indentation-uneven', start: line.start, end: line.tokens[0]!.end });
    }
    if (open.length > deepest) {
      if (!tooDeep) problems.push({ rule: 'nesting-too-deep', start: line.start, end: line.tokens[0]!.end });
      tooDeep = true;
      open.length = deepest;
    }
    placeComments(line, line.indent);
    open.at(-1)!.children.push(line);
    open.push(line);
  }

  /** Comments indented deeper than the coming line close the body above it; the others stand before the line. */
  function placeComments(line: RawLine, column: number) {
    const deeper = comments.findIndex((comment) => comment.column <= column);
    const closing = deeper < 0 ? comments : comments.slice(0, deeper);
    const rest = deeper < 0 ? [] : comments.slice(deeper);
    const parent = open.at(-1)!;
    const last = parent.children.at(-1);
    if (line === root || last)
      for (const { column: _, ...comment } of closing) (line === root ? root : last!).after.push(comment);
    else rest.unshift(...closing);
    line.before = rest.map(({ column: _, ...comment }) => comment);
    comments = [];
  }
}

function rawLine(indent: number, tokens: Token[], span: Span): RawLine {
  return { ...span, indent, tokens, children: [], before: [], beside: null, after: [], apart: false };
}

const commentAt = (text: string, span: Span): Comment => ({
  ...span,
  text: text.slice(span.start, span.end).trimEnd(),
});

function goesOn(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)!;
  return last.kind === 'comma' || (last.kind === 'word' && tokens.length > 1 && joining.has(last.lower));
}

function isBlank(text: string, start: number): boolean {
  return start >= text.length || text[start] === '\n' || text[start] === '\r' || text.startsWith('//', start);
}

/** A tab counts as a level, so that the lines below one are still understood. */
function indentation(text: string, from: number): { indent: number; start: number; tab: { width: number } | null } {
  let indent = 0;
  let start = from;
  let tabs = false;
  for (; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code === 32 || code === 0xa0) indent++;
    else if (code === 9) {
      indent += 2;
      tabs = true;
    } else break;
  }
  return { indent, start, tab: tabs ? { width: start - from } : null };
}
