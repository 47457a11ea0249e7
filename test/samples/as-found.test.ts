// The five documents as they were found: what the README beside them says of their faults is so.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../src/finding.ts';
import { presets } from '../../src/rules/presets.ts';
import type { Settings } from '../../src/rules/rule.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from '../workspace/folder.ts';
import { normalise } from './sentences.ts';

const folder = join(import.meta.dirname, '../../samples/as-found');
const seeds = join(import.meta.dirname, '../seeds');
const strict: Settings = { level: presets.strict!, options: () => ({}) };

interface Fault {
  readonly quote: string;
  /** A rule and its line, or a reason after a dash. */
  readonly reported: string;
}

interface Table {
  readonly seed: string;
  readonly sample: string;
  readonly faults: readonly Fault[];
}

describe('the documents as they were found', () => {
  const tables = readFileSync(join(folder, 'README.md'), 'utf8').split(/^## /m).slice(1).map(tableOf);
  let findings: readonly Finding[] = [];

  // Where they stand, the configuration of the samples leaves them out.
  before(() => {
    const texts = tables.map(({ sample }) => [sample, readFileSync(join(folder, sample), 'utf8')]);
    return inFolder(Object.fromEntries(texts), async (copy) => {
      const files = tables.map(({ sample }) => join(copy, sample));
      const request = { today: '2026-01-01', settingsOf: () => strict };
      findings = (await checkFiles(new Workspace(), files, request)).findings;
    });
  });

  it('are all there, each with a table', () => {
    assert.deepEqual(tables.map(({ seed }) => seed).sort(), readdirSync(seeds).sort());
    const written = readdirSync(folder).filter((name) => name.endsWith('.rutine'));
    assert.deepEqual(tables.map(({ sample }) => sample).sort(), written.sort());
  });

  for (const { seed, sample, faults } of tables)
    describe(sample, () => {
      it('has faults in its words, and none in its writing', () =>
        assert.deepEqual(
          findings.filter(({ file, severity }) => basename(file) === sample && severity === 'error'),
          [],
        ));

      it('is quoted word by word', () => {
        const source = normalise(readFileSync(join(seeds, seed), 'utf8'));
        const missing = faults.filter(({ quote }) => !source.includes(normalise(quote)));
        assert.deepEqual(missing, []);
      });

      it('has each fault where the table says, or a reason why it is not seen', () => {
        const found = new Set(
          findings.flatMap(({ file, rule, range }) =>
            basename(file) === sample ? [`\`${rule}\`, line ${range.start.line}`] : [],
          ),
        );
        assert.deepEqual(
          faults.filter(({ reported }) => !found.has(reported) && !/^– \S/.test(reported)),
          [],
        );
      });
    });
});

function tableOf(section: string): Table {
  const [, seed, sample] = /^From `([^`]+)`, written in `([^`]+)`\.$/m.exec(section) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  const faults = rows.slice(2).map((row): Fault => {
    const cells = row.split('|').map((cell) => cell.trim());
    assert.equal(cells.length, 5, `a row has three cells: ${row}`);
    return { quote: cells[1]!, reported: cells[3]! };
  });
  assert.ok(seed && sample && faults.length > 0, section);
  return { seed, sample, faults };
}
