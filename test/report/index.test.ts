// Every form of report: one golden file each, and what holds for all of them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { formats } from '../../src/report/index.ts';
import { asSummary } from '../../src/report/summary.ts';
import { golden } from '../golden.ts';
import { anyText, sample, saying } from './sample.ts';

const endings = {
  pretty: 'txt',
  lines: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
} as const;
const all = Object.keys(endings) as (keyof typeof endings)[];

describe('a report', () => {
  for (const format of all)
    it(`as ${format} is as it was`, async () => {
      const text = await formats[format](sample);
      golden(join(import.meta.dirname, `golden/${format}.${endings[format]}`), stripVTControlCharacters(text));
    });

  it('as a summary is as it was', () => golden(join(import.meta.dirname, 'golden/summary.md'), asSummary(sample)));

  for (const format of all) {
    it(`as ${format} tells a runner nothing but findings, whatever a text says`, () =>
      fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const lines = (await formats[format](saying(text))).split(/[\r\n]/);
          // What a runner of GitHub or Azure obeys.
          const told = lines.filter((line) => line.trimStart().startsWith('::') || /##\w*\[/.test(line));
          assert.equal(told.length, format === 'github' ? 1 : 0);
        }),
      ));

    it(`as ${format} holds no sign that steers a terminal, whatever a text says`, () =>
      fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const shown = stripVTControlCharacters(await formats[format](saying(text)));
          assert.doesNotMatch(shown, /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
        }),
      ));
  }
});
