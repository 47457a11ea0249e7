// Whatever a configuration holds, one error says in a few words what is wrong and where.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { BadConfiguration } from '../../../src/workspace/config/bad.ts';
import { configurationOf } from '../../../src/workspace/config/configuration.ts';
import { inFolder } from '../folder.ts';

type Files = Readonly<Record<string, string>>;

const json = (text: string): Files => ({ 'house/rutine.config.json': text });
const yaml = (text: string): Files => ({ 'house/rutine.config.yaml': text });

/** A list of lists of aliases: a few lines that would be millions. */
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  .map(
    (name, at, all) =>
      `${name}: &${name} [${Array(9)
        .fill(at ? `*${all[at - 1]}` : 'x')
        .join(', ')}]`,
  )
  .join('\n');

const many = (name: (at: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `house/${at}.json`,
      JSON.stringify(at < 29 ? { extends: [name(at + 1), name(at + 1)] } : {}),
    ]),
  );

const rule = (more: string) =>
  `export default { id: 'x', group: 'house', severity: 'error', messages: {}, check() {}, ${more} };`;
const withOptions = (value: string, options: string): Files => ({
  'house/rutine.config.json': `{ "ruleModules": ["./x.mjs"],\n  "rules": { "x": ["error", ${value}] } }`,
  'house/x.mjs': rule(`options: ${options}`),
});
const words = "{ type: 'object', properties: { words: { type: 'array' } }, additionalProperties: false }";

const bad: readonly [what: string, files: Files, says: RegExp][] = [
  [
    'JSON that says a key twice',
    json('{\n\t"calendar": "NO",\n\t"calendar": "SE"\n}'),
    /json:3:2 {2}'calendar' .* twice/,
  ],
  ['YAML that says a key twice', yaml('calendar: NO\ncalendar: SE'), /yaml:2:1 {2}'calendar' stands here twice/],
  [
    'JSON that gives a rule twice',
    json('{ "rules": { "role-unused": "off", "role-unused": "error" } }'),
    /:1:36 {2}'role-unused' stands here twice/,
  ],
  ['JSON nested without end', json('['.repeat(200_000)), /:1:1 {2}This is not JSON: .*nested too deeply/],
  ['JSON nested deeply', json(`{ "rules": ${'['.repeat(50_000)}${']'.repeat(50_000)} }`), /:1:12 {2}'rules' must be/],
  ['YAML nested without end', yaml('['.repeat(50_000)), /:1:\d+ {2}This is nested too deeply[^\n]*\n[^\n]*$/],
  ['YAML of aliases of aliases', yaml(bomb), /:2:8 {2}An alias .* far too much/],
  ['YAML with an alias for nothing', yaml('calendar: *no'), /:1:11 {2}An alias .* stands for nothing/],
  ['YAML that is cut', yaml('calendar: "NO'), /yaml:1:\d+ {2}This is not YAML: Missing closing "quote\./],
  ['YAML of several documents', yaml('calendar: NO\n---\ncalendar: SE'), /yaml:\d:\d+ {2}This is not YAML/],
  ['YAML that is empty', yaml(''), /yaml:1:1 {2}A configuration must be an object/],
  ['YAML with a wrong type', yaml('rules:\n  role-unused: [warnin]'), /yaml:2:16 {2}'role-unused' must be off, info/],
  [
    'JSON laid out by tabs',
    json('{\n\t"rules": {\n\t\t"role-unused": [\n\t\t\t"warnin"\n\t\t]\n\t}\n}'),
    /json:3:18 {2}'role-unused' must be/,
  ],
  ['names that mean something to JavaScript', json('{ "toString": 1 }'), /:1:3 {2}'toString' means nothing/],
  ['two side by side', { ...json('{}'), ...yaml('') }, /json and .*yaml stand side by side/],
  ['a folder of its name', { 'house/rutine.config.json/a.txt': '' }, /rutine\.config\.json is no file/],
  ['what is no data', { ...json('{ "extends": "./x.js" }'), 'house/x.js': '' }, /:1:14 {2}\.\/x\.js is no config/],
  [
    'a circle of two',
    { ...json('{ "extends": "./a.yaml" }'), 'house/a.yaml': 'extends: ./rutine.config.json' },
    /a\.yaml:1:10 .* circle.*: .*rutine\.config\.json → .*a\.yaml → .*rutine\.config\.json\./,
  ],
  [
    'two that each extend the next two',
    { ...json('{ "extends": "./0.json" }'), ...many((at) => `./${at}.json`) },
    /More than 100 configurations/,
  ],
  [
    'a package that is none',
    { ...json('{ "extends": "acme" }'), 'house/node_modules/acme/package.json': '{ "main": "x.js" }' },
    /'acme' holds no configuration/,
  ],
  [
    'a package that would run code',
    {
      ...json('{ "extends": "acme" }'),
      'house/node_modules/acme/package.json': '{ "rutine": "a.yaml" }',
      'house/node_modules/acme/a.yaml': 'extends: ./b.json',
      'house/node_modules/acme/b.json': '{ "ruleModules": ["./x.js"] }',
    },
    /b\.json:1:3 {2}A package shares what it says, and runs nothing/,
  ],
  [
    'an option that there is none of',
    withOptions('{ "wrds": [] }', words),
    /:2:31 {2}'x' has no option 'wrds'\. Did you mean 'words'/,
  ],
  ['an option of a wrong type', withOptions('{ "words": "a" }', words), /:2:40 {2}words of 'x' must be array\./],
  [
    'options whose schema is none',
    withOptions('{}', "{ type: 'nothing' }"),
    /:2:29 {2}The rule 'x' says of its options/,
  ],
];

describe('a configuration of bad input', () => {
  const refused = (folder: string, says: RegExp) =>
    assert.rejects(configurationOf(join(folder, 'house')), (error: Error) => {
      assert.ok(error instanceof BadConfiguration, error.stack);
      assert.match(error.message, says);
      return true;
    });
  for (const [what, files, says] of bad) it(`${what}`, () => inFolder(files, (folder) => refused(folder, says)));

  it('a circle through a link to its own folder', () =>
    inFolder({ ...json('{ "extends": "./in/a.json" }'), 'house/a.json': '{ "extends": "./in/a.json" }' }, (folder) => {
      symlinkSync('.', join(folder, 'house/in'), 'junction');
      return refused(folder, /circle/);
    }));

  it('a pipe of its name, which would be waited for', async function () {
    if (process.platform === 'win32') this.skip();
    await inFolder({}, (folder) => {
      mkdirSync(join(folder, 'house'));
      symlinkSync('/dev/tty', join(folder, 'house/rutine.config.json'));
      return refused(folder, /is no file/);
    });
  });

  it('rules of a module that could not be loaded are told as that, and no more', () => {
    const files = {
      ...json('{ "ruleModules": ["./x.mjs"], "rules": { "y": "error" } }'),
      'house/x.mjs': 'throw new Error("y")',
    };
    return inFolder(files, async (folder) => {
      const { house } = await configurationOf(join(folder, 'house'));
      assert.equal(house.failures.length, 1);
    });
  });
});
