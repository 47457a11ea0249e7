import type { RawLine } from './layout.ts';
import type { Problem, SyntaxRule } from './problems.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import type { Line } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a parse knows and gathers on its way through the lines. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  /** Words of lines that could not be read whole. */
  readonly unread: Set<string>;
  /** Lines with nothing below them that need something there, which has been said. */
  readonly bodiless: Set<Line>;
  /** Where lines begin whose indentation is uneven because that of another line is. */
  readonly forgiven: Set<number>;
  /** Lines below which others belong that are indented too little, which has been said. */
  readonly lacking: Set<Line>;
}

/** Notes a problem at a place. */
export function report(reading: Reading, rule: SyntaxRule, span: Span, values?: Record<string, string>): void {
  reading.problems.push({ rule, start: span.start, end: span.end, ...(values && { with: quoted(values) }) });
}

/** What is shown of the text itself need only be enough to know it by. */
function quoted(values: Record<string, string>): Record<string, string> {
  const { found, head } = values;
  return { ...values, ...(found && { found: shortened(found) }), ...(head && { head: shortened(head) }) };
}

/** Parentheses in a row are written without blanks, as people write them. */
const shortened = (text: string): string => {
  const closed = text.replace(/([()]) (?=[()])|(?<=\() | (?=\))/g, '$1');
  const letters = [...closed.slice(0, 80)];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : closed;
};

/** Notes a problem that is mended by writing `near` in the place of the words of the span. */
export function reportMisspelt(
  reading: Reading,
  rule: SyntaxRule,
  span: Span,
  near: string,
  values: Record<string, string>,
): void {
  const { start, end } = span;
  reading.problems.push({ rule, start, end, with: { ...quoted(values), near }, fix: [{ start, end, text: near }] });
}

/** Notes that a line could not be read whole. */
export function leaveUnread(reading: Reading, raw: RawLine): void {
  for (const token of raw.tokens) if (token.kind === 'word') reading.unread.add(token.text);
}

/** From the first of some tokens to the last. */
export const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
/** Some tokens as one text. */
export const spelledOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
