// One slip of the indentation is one finding at most, whichever line it is, and nearly always when it is a block.
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

const indent = (line: string): number => (line === '' ? Infinity : line.search(/\S/));

describe('a block that is moved by a level', () => {
  for (const by of [2, -2])
    it(`${by > 0 ? 'further in' : 'further out'} gives more than one finding in one of a hundred cases at most`, () => {
      let moved = 0;
      const more: string[] = [];
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.rutine'))) {
        const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
        for (const [at, line] of lines.entries()) {
          if (line === '' || indent(line) + by < 0) continue;
          const length = lines.slice(at + 1).findIndex((one) => indent(one) <= indent(line));
          const end = length < 0 ? lines.length : at + 1 + length;
          const shifted = lines.slice(at, end).map((one) => (by > 0 ? one && ' '.repeat(by) + one : one.slice(-by)));
          const { problems } = parse([...lines.slice(0, at), ...shifted, ...lines.slice(end)].join('\n'));
          moved += 1;
          if (problems.length > 1) more.push(`${name}:${at + 1}`);
        }
      }
      assert.ok(more.length * 100 <= moved, `${more.length} of ${moved}: ${more.join(', ')}`);
    });
});
