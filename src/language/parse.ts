/**
 * A text to the tree of the language. The head of a line says what it is, its place which heads there are; keywords
 * divide the rest into parts, and each part is read by the small rule of its slot. So a mistake stays in its line, and
 * the lines around it are understood as before.
 */
import { declaredLanguage, mostUsedLanguage } from './file-language.ts';
import { layOut, type RawLine } from './layout.ts';
import { readLines } from './lines.ts';
import type { Problem } from './problems.ts';
import { type Reading, report } from './reading.ts';
import type { Line, Tree } from './tree.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Parsed {
  readonly tree: Tree;
  /** In the order of the text, at most one a line. */
  readonly problems: readonly Problem[];
  /** Words of lines that could not be read whole: what they declare may be missing, so it is not called unknown. */
  readonly unread: ReadonlySet<string>;
}

interface Attempt extends Reading {
  readonly lines: readonly Line[];
}

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
  const declared = declaredLanguage(first.lower);
  let language = declared ?? mostUsedLanguage(inOrder(layout.lines)).language;
  let attempt = readIn(language, layout.lines, problems);
  const foreign = attempt.problems.filter(
    ({ rule }) => rule === 'keyword-language' || rule === 'keyword-unknown',
  ).length;
  if (declared && foreign > 0) {
    const all = inOrder(layout.lines);
    const most = mostUsedLanguage(all);
    if (foreign * 3 > all.length && most.language !== declared && most.share >= 2 / 3) {
      language = most.language;
      attempt = readIn(language, layout.lines, problems);
      const near = attempt.vocabulary.keyword(attempt.lines[0]!.kind);
      const mixed = { start: first.start, end: first.end };
      attempt.problems.unshift({
        rule: 'language-mixed',
        ...mixed,
        with: { found: first.text, near },
        fix: [{ ...mixed, text: near }],
      });
    }
  }
  return {
    tree: { language, lines: attempt.lines, after: layout.after },
    problems: attempt.problems.length ? onePerLine(inOrder(layout.lines), attempt) : [],
    unread: attempt.unread,
  };
}

function readIn(language: string, raws: readonly RawLine[], problems: readonly Problem[]): Attempt {
  const lines: Line[] = [];
  const reading: Attempt = {
    vocabulary: vocabularyOf(language),
    problems: [...problems],
    unread: new Set(),
    bodiless: new Set(),
    forgiven: new Set(),
    lacking: new Set(),
    lines,
  };
  readLines(reading, raws, { place: 'top', lines, outer: null, above: null, displaced: false });
  const [heading, ...rest] = lines.filter(({ kind }) => kind !== 'chapter');
  const isHeading = ({ kind }: Line) => kind === 'routine' || kind === 'catalogue';
  if (heading && !isHeading(heading) && heading.kind !== 'broken') report(reading, 'file-heading', heading);
  for (const line of rest.filter(isHeading))
    report(reading, 'file-second-heading', line, { head: reading.vocabulary.keyword(line.kind) });
  return reading;
}

/** All lines in the order of the text. */
function inOrder(lines: readonly RawLine[]): RawLine[] {
  const result: RawLine[] = [];
  const stack = [...lines].reverse();
  for (let line = stack.pop(); line; line = stack.pop()) {
    result.push(line);
    for (let at = line.children.length - 1; at >= 0; at--) stack.push(line.children[at]!);
  }
  return result;
}

/** A mistake often makes several remarks on its line; the first of them is the one to mend. */
function onePerLine(lines: readonly RawLine[], { problems, forgiven }: Attempt): Problem[] {
  // Sorting keeps the order of those that begin alike.
  const isForgiven = ({ rule, start }: Problem) => rule === 'indentation-uneven' && forgiven.has(start);
  const sorted = problems.filter((problem) => !isForgiven(problem)).sort((a, b) => a.start - b.start);
  const result: Problem[] = [];
  let line = -1;
  let shown = -2;
  for (const problem of sorted) {
    // What is wrong with an indentation ends where its line begins.
    while (line + 1 < lines.length && lines[line + 1]!.start <= problem.end) line++;
    if (line !== shown) result.push(problem);
    shown = line;
  }
  return result;
}
