/** What the heading of a file tells before the file is read: its language, and its name. */

import type { RawLine } from './layout.ts';
import { Scanner } from './lexer.ts';
import { languages, vocabularyOf } from './vocabulary.ts';

/** The language in which a word begins a file, if there is one. */
export const declaredLanguage = (word: string): string | undefined =>
  languages.find((language) => {
    const { routine, catalogue } = vocabularyOf(language).table.keywords;
    return routine.includes(word) || catalogue.includes(word);
  });

/** The name in a heading, if the line is one and has one; most files are known by it, and need not be read for it. */
export function headingName(line: string): string | undefined {
  const scanner = new Scanner(line, []);
  scanner.line(0, 0);
  const [head, name] = scanner.take();
  return head?.kind === 'word' && name?.kind === 'word' && declaredLanguage(head.lower) ? name.text : undefined;
}

/** The language most lines begin in, and its share of the lines that begin in any. */
export function mostUsedLanguage(lines: readonly RawLine[]): { language: string; share: number } {
  const counts = languages.map((language) => {
    const heads = vocabularyOf(language).allHeads;
    return { language, count: lines.filter(({ tokens }) => heads.has(tokens[0]!.lower)).length };
  });
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { language: most.language, share: most.count / Math.max(1, total) };
}
