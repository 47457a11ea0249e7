// What a thread says of a configuration reaches whoever asked as what it is.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BadConfiguration } from '../../src/workspace/config/bad.ts';
import { inThreads } from '../../src/workspace/threads.ts';
import { inFolder } from './folder.ts';

const file = { 'a.rutine': 'routine a "A"\n' };
const looked = (files: Readonly<Record<string, string>>) =>
  inFolder({ ...file, ...files }, async (folder) => {
    const path = join(folder, 'a.rutine');
    const rules: string[] = [];
    const failures = await inThreads(1, [path], [{ file: path, asked: true, proves: false }], ({ findings }) =>
      rules.push(...findings.map(({ rule }) => rule)),
    );
    return { rules, failures };
  });

describe('a thread', () => {
  it('says which configuration can not be used', async () => {
    const config = '{ "schemas": ["house.json"] }';
    const refused = looked({ 'rutine.config.json': config, 'house.json': '{ "type": "nothing" }' });
    await assert.rejects(refused, (error) => error instanceof BadConfiguration && /house\.json/.test(error.message));
    const misspelt = looked({ 'rutine.config.json': '{ "calender": "NO" }' });
    await assert.rejects(misspelt, (error) => error instanceof BadConfiguration && error.problems.length === 1);
  });

  it('names rules that fail, and goes on', async () => {
    const rule = "{ id: 'x', group: 'house', severity: 'error', messages: {}, check() { for (;;); } }";
    const config = '{ "ruleModules": ["x.mjs"] }';
    const { rules, failures } = await looked({ 'rutine.config.json': config, 'x.mjs': `export default ${rule}` });
    assert.ok(rules.includes('purpose-missing'));
    assert.match(failures.join(), /'x' .*more than \d seconds/);
  });
});
