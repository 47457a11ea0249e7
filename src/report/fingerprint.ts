/** Names for findings that stay the same while lines move, for what compares one run with another. */
import type { Finding } from '../finding.ts';

/**
 * One name for each finding: from its file, its rule, the text of its line, and how many like it come before it in the
 * file. What is written elsewhere in the file does not change it.
 * @param textOf the text of a file, if it can be had
 */
export function fingerprints(findings: readonly Finding[], textOf: (file: string) => string | undefined): string[] {
  const lines = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  return findings.map(({ file, rule, range }) => {
    const known = lines.get(file) ?? (textOf(file) ?? '').split(/\r\n|\r|\n/);
    lines.set(file, known);
    const about = [file.replaceAll('\\', '/'), rule, (known[range.start.line - 1] ?? '').trim()].join('\n');
    const count = counts.get(about) ?? 0;
    counts.set(about, count + 1);
    return hash(`${about}\n${count}`);
  });
}

/** Two 32-bit hashes in the manner of FNV-1a (Fowler, Noll, Vo) over UTF-16 code units: short, and the same in a browser. */
function hash(text: string): string {
  // Two halves with their own starts, as a number holds 53 bits.
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
