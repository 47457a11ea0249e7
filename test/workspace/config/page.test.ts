// docs/configuration.md says what is so: its samples can be used and mean the same, and its tables are whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { presets } from '../../../src/rules/presets.ts';
import { configurationOf } from '../../../src/workspace/config/configuration.ts';
import { inFolder } from '../folder.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
const sample = (language: string): string => page.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))![1]!;
const listed = (section: string): string[] =>
  [
    ...page
      .split(`## ${section}\n`)[1]!
      .split('\n## ')[0]!
      .matchAll(/^\| `(\S+)` /gm),
  ]
    .map(([, name]) => name!)
    .sort();

describe('the page of the configuration', () => {
  it('has a sample that can be used', () =>
    inFolder({ 'rutine.config.json': sample('json'), 'house.schema.json': '{}' }, async (folder) => {
      assert.equal((await configurationOf(folder)).calendar, 'NO');
    }));
  it('has the same in YAML', () => assert.deepEqual(parse(sample('yaml')), JSON.parse(sample('json'))));
  it('lists all keys', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/config.schema.json'), 'utf8')) as { properties: object };
    assert.deepEqual(listed('The keys'), Object.keys(schema.properties).sort());
  });
  it('lists all presets', () => assert.deepEqual(listed('Presets'), Object.keys(presets).sort()));
});
