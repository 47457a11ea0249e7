/** Names for findings that stay the same while lines move, for what compares one run with another. */
import { compareFindings, type Finding } from '../finding.ts';
import { pathOf } from './path.ts';

/**
 * One name for each finding: from its file, its rule, the text of its line, and how many like it come before it in the
 * file. What is written elsewhere in the file does not change it, nor does the order in which the findings are given.
 * @param textOf the text of a file, if it can be had
 */
export function fingerprints(findings: readonly Finding[], textOf: (file: string) => string | undefined): string[] {
  const lines = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  const prints: string[] = [];
  // In the order of the text: one that is accepted, or known, stands elsewhere in a report than its like.
  const order = findings.map((finding, at) => ({ finding, at })).sort((a, b) => compareFindings(a.finding, b.finding));
  for (const { finding, at } of order) {
    const { file, rule, range } = finding;
    const known = lines.get(file) ?? (textOf(file) ?? '').split(/\r\n|\r|\n/);
    lines.set(file, known);
    const about = [pathOf(file), rule, (known[range.start.line - 1] ?? '').trim()].join('\n');
    const count = counts.get(about) ?? 0;
    counts.set(about, count + 1);
    prints[at] = fnv1a(`${about}\n${count}`);
  }
  return prints;
}

const utf8 = new TextEncoder();

/**
 * The 64-bit hash FNV-1a of Fowler, Noll and Vo (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-8, in hexadecimal:
 * short, without a dependency, and the same in Node and a browser.
 */
export function fnv1a(text: string): string {
  // Two halves, as a number holds but 53 bits; the prime is 2^40 + 0x1b3.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8.encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
