// What holds for a file, and from where.
import assert from 'node:assert/strict';
import { inFolder, rutine } from './rutine.ts';

const rule = (id: string, more = '') =>
  `{ id: '${id}', group: 'house', severity: 'info', messages: {}, check() {}, ${more} }`;

const files = {
  'rutine.config.json': `{
  "extends": ["strict", "./house.yaml"],
  "timeZone": "Europe/Oslo",
  "ruleModules": ["rules/ours.mjs"],
  "schemas": ["house.json"],
  "rules": { "our-words": ["error", { "words": ["soon"] }] },
  "overrides": [{ "files": ["drafts/**"], "rules": { "role-unused": "off", "our-words": "warning" } }],
  "ignore": ["old/**", "drafts/old*"]
}
`,
  'house.yaml': 'calendar: NO\nrules:\n  role-unused: info\n',
  'house.json': '{}',
  'rules/ours.mjs': `export default [${rule('our-words', "options: { type: 'object' }")}, ${rule('our-other')}];`,
  'drafts/a.rutine': '',
};

interface Shown {
  readonly rules: readonly { rule: string; level: string; options: object; from: string }[];
}

const shown = (cwd: string, file: string) => {
  const { code, out, err } = rutine(['config', file, '--format', 'json'], { cwd });
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  const { rules, ...rest } = JSON.parse(out) as Shown;
  return { rest, of: (id: string) => rules.find(({ rule: name }) => name === id) };
};

describe('config', () => {
  it('says for a file what holds, and from where', () =>
    inFolder(files, (cwd) => {
      const { rest, of } = shown(cwd, 'drafts/a.rutine');
      assert.deepEqual(rest, {
        configuration: 'rutine.config.json',
        extends: ['house.yaml'],
        calendar: { value: 'NO', from: 'house.yaml:1:1' },
        timeZone: { value: 'Europe/Oslo', from: 'rutine.config.json:3:3' },
        schemas: [{ value: 'house.json', from: 'rutine.config.json:5:15' }],
        ruleModules: [{ value: 'rules/ours.mjs', from: 'rutine.config.json:4:19' }],
        ignored: null,
      });
      const words = { rule: 'our-words', group: 'house', level: 'warning', options: { words: ['soon'] } };
      assert.deepEqual(of('our-words'), { ...words, from: 'rutine.config.json:7:76' });
      const unused = { rule: 'role-unused', group: 'people', options: {} };
      assert.deepEqual(of('role-unused'), { ...unused, level: 'off', from: 'rutine.config.json:7:54' });
      assert.equal(of('our-other')!.level, 'warning');
      assert.equal(of('our-other')!.from, 'strict');
    }));

  it('says so for another one', () =>
    inFolder(files, (cwd) => {
      const { of } = shown(cwd, 'a.rutine');
      assert.deepEqual([of('role-unused')!.level, of('role-unused')!.from], ['info', 'house.yaml:3:3']);
      assert.deepEqual([of('our-words')!.level, of('our-words')!.from], ['error', 'rutine.config.json:6:14']);
    }));

  it('says for people by which pattern a file is ignored', () =>
    inFolder(files, (cwd) => {
      const { code, out } = rutine(['config', 'drafts/old.rutine'], { cwd });
      assert.equal(code, 0);
      assert.match(
        out,
        /^Configuration: rutine\.config\.json\nExtends: house\.yaml\nCalendar: NO {2}\(house\.yaml:1:1\)\n/,
      );
      assert.match(out, /\nIgnored, so nothing is remarked: drafts\/old\* {2}\(rutine\.config\.json:8:24\)\n/);
      assert.match(out, /\nour-words +warning +rutine\.config\.json:7:76 \{"words":\["soon"\]\}\n/);
    }));

  it('takes a folder for what is in it', () =>
    inFolder({ 'in/rutine.config.yaml': 'calendar: SE\n' }, (cwd) => {
      assert.match(rutine(['config', 'in'], { cwd }).out, /Calendar: SE {2}\(in\/rutine\.config\.yaml:1:1\)/);
    }));

  it('shows the rest where a module could not be loaded, names it, and ends with 2', () =>
    inFolder({ ...files, 'rules/ours.mjs': 'throw new Error("boom")' }, (cwd) => {
      const { code, out, err } = rutine(['config', 'a.rutine'], { cwd });
      assert.equal(code, 2);
      assert.match(out, /\nrole-unused +info/);
      assert.match(err, /ours\.mjs could not be loaded: boom\n$/);
    }));

  it('ends although a module left something running', () =>
    inFolder(
      {
        ...files,
        'rules/ours.mjs': 'setInterval(() => {}, 1000); export default [];',
        'rutine.config.json': '{ "ruleModules": ["rules/ours.mjs"] }',
      },
      (cwd) => {
        assert.equal(rutine(['config', 'a.rutine'], { cwd }).code, 0);
      },
    ));
});
