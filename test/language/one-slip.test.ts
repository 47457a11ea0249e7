// One slip of the indentation is one finding at most, whichever line it is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/language/parse.ts';

const folder = new URL('../../samples/', import.meta.url);
const slips: Readonly<Record<string, (line: string) => string>> = {
  'too far in': (line) => ` ${line}`,
  'too far out': (line) => line.replace(/^ /, ''),
};

describe('a line that is a blank', () => {
  for (const [how, slip] of Object.entries(slips))
    it(`${how} gives one finding at most`, () => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.rutine'))) {
        const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
        for (const [at, line] of lines.entries()) {
          if (line === '') continue;
          const { problems } = parse([...lines.slice(0, at), slip(line), ...lines.slice(at + 1)].join('\n'));
          assert.ok(problems.length <= 1, `${name}:${at + 1}: ${problems.map(({ rule }) => rule).join(', ')}`);
        }
      }
    });
});
