// A module is added to a configuration, and nothing else of its text changes.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { withModule } from '../../../src/workspace/config/add-module.ts';

const cases: readonly [what: string, name: string, text: string, gives: string][] = [
  ['an empty one', 'json', '{}\n', '{\n  "ruleModules": [\n    "./rules/x.mjs"\n  ]\n}\n'],
  [
    'one laid out by tabs',
    'json',
    '{\n\t"calendar": "NO",\n\t"ruleModules": [\n\t\t"./a.mjs"\n\t]\n}\n',
    '{\n\t"calendar": "NO",\n\t"ruleModules": [\n\t\t"./a.mjs",\n\t\t"./rules/x.mjs"\n\t]\n}\n',
  ],
  ['one that names it already', 'json', '{ "ruleModules": ["rules/x.mjs"] }', '{ "ruleModules": ["rules/x.mjs"] }'],
  [
    'YAML with comments, and no end of line',
    'yaml',
    '# Ours\ncalendar: NO   # holidays\nignore:\n    - old/**',
    '# Ours\ncalendar: NO   # holidays\nignore:\n    - old/**\nruleModules:\n  - ./rules/x.mjs\n',
  ],
  [
    'YAML with a list',
    'yml',
    'ruleModules:\n  # One\n  - ./a.mjs\ncalendar: NO\n',
    'ruleModules:\n  # One\n  - ./a.mjs\n  - ./rules/x.mjs\ncalendar: NO\n',
  ],
  ['YAML in brackets', 'yaml', '{ calendar: NO }\n', '{ calendar: NO, ruleModules: [ ./rules/x.mjs ] }\n'],
  ['YAML with an empty list', 'yaml', 'ruleModules: []\n', 'ruleModules:\n  - ./rules/x.mjs\n'],
];

describe('a module added to', () => {
  for (const [what, ending, text, gives] of cases)
    it(what, async () => {
      const path = resolve('house', `rutine.config.${ending}`);
      const file = { path, shown: path, text, config: parse(text) };
      assert.equal(await withModule(file, resolve('house/rules/x.mjs')), gives);
    });
});
