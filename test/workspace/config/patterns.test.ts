// Which patterns of a configuration match nothing.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { configurationOf } from '../../../src/workspace/config/configuration.ts';
import { idlePatterns } from '../../../src/workspace/config/patterns.ts';
import { inFolder } from '../folder.ts';

const idle = (config: object, names: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  inFolder({ 'rutine.config.json': JSON.stringify(config), ...more }, async (folder) => {
    const files = names.map((name) => (name === '-' ? name : join(folder, name)));
    const problems = await idlePatterns(await configurationOf(folder), files);
    return problems.map(({ line, column, message }) => `${line}:${column} ${message.match(/'(.*)'/)![1]}`);
  });

const config = {
  overrides: [{ files: ['in/**', '*.rutine'], rules: {} }],
  ignore: ['in/old/*', './b.rutine', '**/{c,d}.rutine'],
};

describe('patterns that match nothing', () => {
  const cases: readonly [what: string, names: readonly string[], gives: readonly string[]][] = [
    ['are none where each matches', ['b.rutine', 'in/old/c.rutine'], []],
    ['are told at their place', ['b.rutine', 'd.rutine'], ['1:25 in/**', '1:68 in/old/*']],
    ['are not known by standard input', ['-'], []],
  ];
  for (const [what, names, gives] of cases) it(what, async () => assert.deepEqual(await idle(config, names), gives));

  it('are so whatever there is below another configuration', async () => {
    const inner = { 'in/rutine.config.json': '{}' };
    const all = ['a.rutine', 'in/a.rutine'];
    assert.deepEqual(await idle({ overrides: config.overrides }, all, inner), ['1:25 in/**']);
  });
});
