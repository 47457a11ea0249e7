// Every sentence of a seed has a row in `samples/README.md`, and every row is true: see `sentences.ts` for what a
// sentence is, and the README itself for what a row says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise, sentences } from './sentences.ts';

const samples = join(import.meta.dirname, '../../samples');
const seeds = join(import.meta.dirname, '../seeds');

interface Row {
  readonly sentence: string;
  readonly cell: string;
}

interface Table {
  readonly seed: string;
  readonly sample: string;
  readonly rows: readonly Row[];
}

describe('the samples hold all that their sources say', () => {
  const tables = readTables(readFileSync(join(samples, 'README.md'), 'utf8'));

  it('has a table for each seed', () => {
    const names = tables.map((table) => table.seed).sort();
    assert.deepEqual(names, readdirSync(seeds).sort());
  });

  for (const { seed, sample, rows } of tables) {
    describe(`${seed} in ${sample}`, () => {
      const source = sentences(readFileSync(join(seeds, seed), 'utf8'));
      const quoted = rows.map((row) => row.sentence);

      it('has a row for every sentence', () => {
        assert.deepEqual(without(source, quoted), []);
      });

      it('has no row that is not a sentence of the seed', () => {
        assert.deepEqual(without(quoted, source), []);
      });

      it('names lines that stand once in the sample, or a reason', () => {
        const lines = linesWithCatalogues(sample);
        assert.deepEqual(
          rows.flatMap((row) => faults(row.cell, lines)),
          [],
        );
      });
    });
  }
});

/** What is wrong with the second cell of a row: its quotes each are, or stand on, one line, or it is a reason after a dash. */
function faults(cell: string, lines: readonly string[]): string[] {
  const quotes = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  if (quotes.length === 0) return /^– \S/.test(cell) ? [] : [`neither a line nor a reason: ${cell}`];
  return quotes.flatMap((quote) => {
    const whole = lines.filter((line) => line.trim() === quote).length;
    const found = whole === 1 ? 1 : lines.filter((line) => line.includes(quote)).length;
    return found === 1 ? [] : [`stands on ${found} lines: ${quote}`];
  });
}

/** What is in `these` more often than in `those`, so that a sentence that the source repeats needs a row each time. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The lines of a sample and of the catalogues beside it that it builds on. */
function linesWithCatalogues(sample: string): string[] {
  const lines = linesOf(sample);
  const catalogues = lines.flatMap((line) => /^ +bygger på (.+)$/.exec(line)?.[1]?.split(', ') ?? []);
  return [...lines, ...catalogues.flatMap((name) => linesOf(`${name}.rutine`))];
}

function linesOf(file: string): string[] {
  return readFileSync(join(samples, file), 'utf8').normalize('NFC').split(/\r?\n/);
}

function readTables(markdown: string): Table[] {
  return markdown.split(/^## /m).flatMap((section) => {
    const [, seed, sample] = /^From `([^`]+)`, written in `([^`]+)`/m.exec(section) ?? [];
    return seed && sample ? [{ seed, sample, rows: readRows(section) }] : [];
  });
}

/** The rows below the heading of a table; `\|` in a cell is a bar of the text. */
function readRows(section: string): Row[] {
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => {
    const cells = line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/);
    assert.equal(cells.length, 2, `a row has two cells: ${line}`);
    const [sentence, cell] = cells.map((text) => normalise(text.replaceAll('\\|', '|')));
    return { sentence: sentence ?? '', cell: cell ?? '' };
  });
}
