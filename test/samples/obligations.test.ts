// What the sources demand, held against the rules of the samples: see 'Obligations and rules' in `samples/README.md`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prove } from '../../src/verify/prove.ts';
import type { Checked } from '../../src/workspace/document.ts';
import { surroundingsOf } from '../../src/workspace/surroundings.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { normalise } from './sentences.ts';

const samples = join(import.meta.dirname, '../../samples');
const seeds = join(import.meta.dirname, '../seeds');

interface Seed {
  readonly seed: string;
  readonly sample: string;
  /** How many obligations are counted, how many of them a form can say, and how many rules hold. */
  readonly counts: readonly number[];
  readonly rows: readonly (readonly [source: string, rule: string])[];
}

const [, section = ''] = readFileSync(join(samples, 'README.md'), 'utf8').split('## Obligations and rules\n');
const [overview = '', ...tables] = section.split('### Obligations of ');

const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

const all: readonly Seed[] = rowsOf(overview).map(([seed = '', sample = '', ...counts], at) => {
  const table = tables[at] ?? '';
  assert.ok(table.startsWith(seed), `${seed} has its table`);
  return {
    seed: seed.replaceAll('`', ''),
    sample: sample.replaceAll('`', ''),
    counts: counts.map(Number),
    rows: rowsOf(table).map(([source = '', rule = '']) => [source, rule] as const),
  };
});

const quotesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, quote]) => quote!);

/** The lines of a file that are forms of its rules, as they are written. */
function formsOf({ bound: { model, source, spans } }: Checked): string[] {
  const own = model.rules.filter(({ from }) => from === undefined);
  return own.flatMap(({ forms }) =>
    forms.map((form) => {
      const { start, end } = spans.get(form)!;
      return source.text.slice(start, end).trim();
    }),
  );
}

describe('the samples hold as rules what their sources demand', () => {
  for (const { seed, sample, counts, rows } of all)
    describe(`${seed} in ${sample}`, () => {
      let checked: Checked;
      before(async () => {
        checked = await new Workspace().check(join(samples, sample));
      });

      it('quotes the source, each obligation once', () => {
        const text = normalise(readFileSync(join(seeds, seed), 'utf8'));
        assert.deepEqual(
          rows.filter(([source]) => !text.includes(source)),
          [],
        );
        assert.equal(new Set(rows.map(([source]) => source)).size, rows.length);
      });

      it('names forms of the rules of the sample, or a reason', () => {
        const forms = formsOf(checked);
        const faults = rows.flatMap(([, cell]) => {
          const quotes = quotesIn(cell);
          if (quotes.length === 0) return /^– \S/.test(cell) ? [] : [`neither a form nor a reason: ${cell}`];
          return quotes.filter((quote) => !forms.includes(quote));
        });
        assert.deepEqual(faults, []);
      });

      it('has no form that no source asks for', () => {
        const asked = new Set(rows.flatMap(([, cell]) => quotesIn(cell)));
        assert.deepEqual(
          formsOf(checked).filter((form) => !asked.has(form)),
          [],
        );
      });

      it('counts them', () => {
        const said = rows.filter(([, cell]) => quotesIn(cell).length > 0).length;
        assert.deepEqual(counts, [rows.length, said, said]);
      });

      it('has each of them proved', async () => {
        const proofs = prove(checked.bound.model, await surroundingsOf(new Workspace(), checked));
        assert.deepEqual(
          proofs.filter(({ verdict }) => verdict !== 'proved').map(({ rule }) => rule),
          [],
        );
      });
    });

  it('says so of each of the five', () => {
    assert.equal(all.length, 5);
  });
});
