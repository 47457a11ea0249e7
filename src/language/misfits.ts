/** What is said of lines that stand at another level than they belong to, or whose head is misspelt. */
import { describe } from './descriptions.ts';
import { type Head, headRule, heads } from './grammar.ts';
import type { RawLine } from './layout.ts';
import type { Level } from './moved.ts';
import type { SyntaxRule } from './problems.ts';
import { leaveUnread, type Reading, report, reportMisspelt } from './reading.ts';
import type { Span } from './source.ts';
import type { Line } from './tree.ts';

const onlyOnce: ReadonlySet<string> = new Set((Object.keys(heads) as Head[]).filter((head) => headRule(head).once));

/** The words of a line that are its head. */
export const headSpan = (raw: RawLine, length: number): Span => ({
  start: raw.start,
  end: raw.tokens[Math.max(0, Math.min(length, raw.tokens.length) - 1)]!.end,
});
export const textOf = (raw: RawLine, length: number) =>
  raw.tokens
    .slice(0, length)
    .map(({ text }) => text)
    .join(' ');

/** The line above a level, if a single blank sets it off from the one that it stands below: that is no level. */
export function tooFarLeft({ above, outer }: Level): Level['above'] {
  return above && outer?.above && above.raw.indent - outer.above.raw.indent === 1 ? above : null;
}

export function reportMisplaced(
  reading: Reading,
  rule: SyntaxRule,
  raw: RawLine,
  length: number,
  where: 'far' | 'little' = 'far',
): void {
  const { language } = reading.vocabulary;
  report(reading, rule, headSpan(raw, length), {
    head: textOf(raw, length),
    where: describe(language, 'indented', where),
  });
}

/** Reports a line that belongs below the one before it; those after it that belong there too were moved with it. */
export function reportLacking(reading: Reading, rule: SyntaxRule, line: Line, raw: RawLine, length: number): void {
  if (reading.bodiless.has(line) || reading.lacking.has(line)) forgive(reading, [raw]);
  else reportMisplaced(reading, rule, raw, Math.max(1, length), 'little');
  reading.lacking.add(line);
}

/** Takes back that lines are out of line, if the one that they were compared with is. */
export function forgive(reading: Reading, raws: readonly RawLine[]): void {
  for (const { start, uneven } of raws) if (uneven) reading.forgiven.add(start);
}

export function reportRespelt(
  reading: Reading,
  rule: SyntaxRule,
  raw: RawLine,
  at: number,
  length: number,
  words: readonly string[],
): void {
  const near = words.join(' ');
  const tokens = raw.tokens.slice(at, at + length);
  const found = tokens.map(({ text }) => text).join(' ');
  const hint = describe(reading.vocabulary.language, 'near', near);
  reportMisspelt(reading, rule, { start: tokens[0]!.start, end: tokens.at(-1)!.end }, near, { found, hint });
  leaveUnread(reading, raw);
}

/** What can be said only once of a line, and is said again. */
export function reportDoubled(reading: Reading, { parts, body }: Line): void {
  let said: string[] | undefined;
  for (const { kind, start, end } of body) {
    if (!onlyOnce.has(kind)) continue;
    said ??= parts.map((part) => part.kind);
    if (said.includes(kind))
      report(reading, 'line-doubled', { start, end }, { head: reading.vocabulary.keyword(kind) });
    said.push(kind);
  }
}
