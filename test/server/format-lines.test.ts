// Some lines put in order, wherever they stand: what the file says stays, and so does all that is outside of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver';
import { formatted } from '../../src/language/format.ts';
import { parse } from '../../src/language/parse.ts';
import type { At } from '../../src/server/document.ts';
import { formatLeft, formatRange } from '../../src/server/features/format-lines.ts';
import { Session } from '../../src/server/session.ts';

const folder = new URL('../../samples/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.rutine'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const uri = 'untitled:a';
async function opened(text: string): Promise<At> {
  const session = new Session('utf-16');
  session.take(uri, 1, text);
  return (await session.at(uri))!;
}

function applied({ positions }: At, edits: readonly TextEdit[]): string {
  const spans = edits.map(({ range, newText }) => ({ ...positions.span(range), newText }));
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), positions.source.text);
}

/** The same in another layout: further in, with more space between words where that says nothing. */
function loosened(text: string, unit: number, eol: string): string {
  const rows = text.split('\n').map((row) => {
    const [, margin, rest] = /^( *)(.*)$/.exec(row)!;
    const wide = /["/]/.test(rest!) ? rest! : rest!.replaceAll(' ', '  ');
    return ' '.repeat((margin!.length / 2) * unit) + wide;
  });
  return rows.join(eol);
}

const places = fc.record({
  text: fc.constantFrom(...texts).chain((text) => fc.constant(text)),
  unit: fc.constantFrom(1, 2, 3, 4),
  eol: fc.constantFrom('\n', '\r\n'),
  from: fc.nat(400),
  rows: fc.oneof(fc.nat(12), fc.nat(1000)),
});

describe('lines that are put in order', () => {
  it('say what they said, in whatever range', () =>
    fc.assert(
      fc.asyncProperty(places, async ({ text, unit, eol, from, rows }) => {
        const loose = loosened(text, unit, eol);
        const document = await opened(loose);
        const all = loose.split(eol);
        const first = from % all.length;
        const last = Math.min(all.length - 1, first + rows);
        const range = { start: { line: first, character: 0 }, end: { line: last, character: all[last]!.length } };
        const done = applied(document, formatRange(document, range));
        const { problems } = parse(done);
        assert.deepEqual(problems, []);
        assert.equal(formatted(parse(done), done), formatted(parse(loose), loose));
        assert.deepEqual(done.split(eol).slice(0, first), all.slice(0, first));
        const after = all.length - 1 - last;
        if (after > 0) assert.deepEqual(done.split(eol).slice(-after), all.slice(-after));
      }),
      { numRuns: 150 },
    ));

  it('are as the whole file would be, if they are the whole file', async () => {
    for (const text of texts) {
      const document = await opened(loosened(text, 3, '\n'));
      const whole = document.positions.range({ start: 0, end: document.positions.source.text.length });
      assert.equal(applied(document, formatRange(document, whole)), text);
    }
  });

  it('stay as far in as they are when one of them is left', () =>
    fc.assert(
      fc.asyncProperty(places, async ({ text, unit, from }) => {
        const loose = loosened(text, unit, '\n');
        const document = await opened(loose);
        const all = loose.split('\n');
        const line = 1 + (from % (all.length - 1));
        const done = applied(document, formatLeft(document, { line, character: 0 })).split('\n');
        const margin = (row: string | undefined) => /^ */.exec(row!)![0];
        assert.equal(margin(done[line - 1]), margin(all[line - 1]));
        assert.equal(formatted(parse(done.join('\n')), ''), formatted(parse(loose), ''));
      }),
      { numRuns: 150 },
    ));
});
