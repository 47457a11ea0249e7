// A line says something, or something is said of it: with a slip in it, each line of the constructs has a finding, or
// the model differs without it. Remarks may stand anywhere, and one below an attribute is for readers alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { heads } from '../../src/language/grammar.ts';
import { parse } from '../../src/language/parse.ts';
import { makeSource, positionAt } from '../../src/language/source.ts';
import { walkLines } from '../../src/language/tree.ts';
import { bound } from './bound.ts';

const text = readFileSync(new URL('../language/constructs/en.rutine', import.meta.url), 'utf8');
const lines = text.split('\n');
const whole = JSON.stringify(bound(text).routine);
const slips: Readonly<Record<string, (line: string) => string>> = {
  'with nothing changed': (line) => line,
  'with two letters swapped': (line) => line.replace(/^(\s*\p{L})(\p{L})(\p{L})/u, '$1$3$2'),
  'a level too far out': (line) => line.replace(/^ {2}/, ''),
  'a level too far in': (line) => `  ${line}`,
};
/** A heading of its own, and answers that may be given again. */
const mayRepeat: ReadonlySet<string> = new Set(['chapter', 'given']);

/** The rows of what stands on one line, but for what holds without being said. */
const rows: ReadonlySet<number> = (() => {
  const source = makeSource('', text);
  const whole = walkLines(parse(text).tree.lines).filter(({ start, end }) => !text.slice(start, end).includes('\n'));
  const says = whole.filter(({ parts }) => !parts.some(({ kind }) => kind === 'isAvailable'));
  return new Set(says.map(({ start }) => positionAt(source, start).line));
})();

function isRemark(changed: string, row: number): boolean {
  const source = makeSource('', changed);
  const line = walkLines(parse(changed).tree.lines).find(({ start }) => positionAt(source, start).line === row);
  return line !== undefined && line.kind !== 'broken' && (heads[line.kind].at as readonly string[]).includes('remarks');
}

function isLost(line: string, row: number): boolean {
  const changed = [...lines.slice(0, row - 1), line, ...lines.slice(row)].join('\n');
  const { routine, findings } = bound(changed);
  // A heading without what belongs below it is told of at the line that it has lost.
  if (findings.some(({ range: { start } }) => start.line === row || start.line === row + 1)) return false;
  const without = bound([...lines.slice(0, row - 1), ...lines.slice(row)].join('\n'));
  return JSON.stringify(routine) === JSON.stringify(without.routine) && !isRemark(changed, row);
}

describe('no line is lost', () => {
  it('though another of its kind stands above it', () => {
    const source = makeSource('', text);
    const lost = walkLines(parse(text).tree.lines).flatMap(({ kind, body, start }) => {
      const row = positionAt(source, start).line;
      if (!rows.has(row) || body.length > 0 || mayRepeat.has(kind)) return [];
      const twice = [...lines.slice(0, row), lines[row - 1]!, ...lines.slice(row)];
      const { routine, findings } = bound(twice.join('\n'));
      const isSaid = findings.some(({ range }) => range.start.line === row + 1);
      return isSaid || JSON.stringify(routine) !== whole ? [] : [`${row}: ${lines[row - 1]}`];
    });
    assert.deepEqual(lost, []);
  });

  for (const [how, slip] of Object.entries(slips))
    it(how, () => {
      const lost = lines.flatMap((line, at) => {
        const row = at + 1;
        return rows.has(row) && isLost(slip(line), row) ? [`${row}: ${slip(line)}`] : [];
      });
      assert.deepEqual(lost, []);
    });
});
