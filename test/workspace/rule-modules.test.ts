// Rules of an organisation: used where they are rules, named and left out where they are not.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Cache } from '../../src/workspace/cache.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { forgetConfigurations } from '../../src/workspace/config/configuration.ts';
import { loadRules } from '../../src/workspace/rule-modules.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from './folder.ts';

const message = "{ en: 'No.', nb: 'Nei.' }";
const rule = (id: string, body: string, more = '') =>
  `{ id: '${id}', group: 'house', severity: 'error', messages: { no: ${message} }, ${more} ${body} }`;

/** An edit from one offset to another, as a rule would give it; and the messages of a rule that may. */
const edit = (span: string) => `{ start: ${span.replace(',', ', end:')}, text: '' }`;
const mends = "messages: { no: { en: 'No.', nb: 'Nei.', fix: { en: 'Mend', nb: 'Rett' } } },";

/** What a module's rules find, and what is said of those that fail. A second module must always go on. */
const judged = (text: string, name = 'house.mjs') => {
  const files = {
    'rutine.config.json': JSON.stringify({
      ruleModules: [`./${name}`, './other.cjs'],
      rules: { 'number-duplicate': 'off' },
    }),
    [name]: text,
    'other.cjs': `module.exports = ${rule('other-rule', 'check({ model }, report) { report("no", model); }')};`,
    'a.rutine': 'routine a "A"\n  purpose "P"\n  number "1"\n',
    'b.rutine': 'routine b "B"\n  purpose "P"\n  number "1"\n',
  };
  return inFolder(files, async (folder) => {
    const paths = ['a.rutine', 'b.rutine'].map((file) => join(folder, file));
    const { findings, failures } = await checkFiles(new Workspace(), paths, { today: '2026-01-01' });
    const rules = findings.map(({ rule: id }) => id);
    assert.equal(rules.filter((id) => id === 'other-rule').length, 2);
    return { rules: rules.filter((id) => id !== 'other-rule'), failures: failures.join('\n') };
  });
};

describe('a module of rules', () => {
  it('may export one rule, or several', async () => {
    const check = 'check({ model }, report) { report("no", model); }';
    assert.deepEqual((await judged(`export default ${rule('one', check)}`)).rules, ['one', 'one']);
    const both = await judged(`export default [${rule('one', check)}, ${rule('two', check)}]`);
    assert.deepEqual([...both.rules].sort(), ['one', 'one', 'two', 'two']);
  });

  it('may compare files', async () => {
    const compares = `collect({ model }) { return [{ key: model.number, at: model }]; },
      compare(notes) { return notes.length > 1 ? [{ message: 'no', note: notes[1], related: [notes[0]] }] : []; }`;
    const { rules, failures } = await judged(`export default ${rule('twice', compares)}`);
    assert.deepEqual([rules, failures], [['twice'], '']);
  });

  const spans = ['-1, 1', '5, 2', '0, 1e9', 'NaN, 1', '0.5, 1'];
  const outside = spans.map((span): [what: string, text: string, says: RegExp] => [
    `has a rule that mends from ${span}`,
    `export default ${rule('x', `check({ model }, say) { say("no", model, {}, { fix: [${edit(span)}] }) }`, mends)}`,
    /its fix: number 1 is not/,
  ]);
  const bad: readonly [what: string, text: string, says: RegExp][] = [
    ['does not parse', 'export default', /house\.mjs could not be loaded: Unexpected/],
    ['throws', 'throw new Error("boom")', /house\.mjs could not be loaded: boom/],
    ['never ends', 'for (;;);', /house\.mjs could not be loaded: it took more than \d/],
    ['exports nothing', 'export const x = 1', /its 'id' must be/],
    ['exports a text', 'export default "x"', /it is no object/],
    ['has a rule without a name', 'export default { check() {} }', /its 'id' must be/],
    ['has a rule with a name of ours', `export default ${rule('role-unused', 'check() {}')}`, /there is another rule/],
    ['has a rule of no group', `export default ${rule('x', 'check() {}', "group: 'y',")}`, /the 'group' of 'x'/],
    ['has a rule of no severity', `export default ${rule('x', 'check() {}', 'severity: 1,')}`, /the 'severity' of 'x'/],
    ['has a rule that says nothing', `export default ${rule('x', 'check() {}', 'messages: { a: 1 },')}`, /'messages'/],
    ['has a rule with no check', `export default ${rule('x', '')}`, /'x' needs a 'check'/],
    ['has a rule that throws', `export default ${rule('x', 'check() { null.y }')}`, /The rule 'x' .* failed.*null/],
    [
      'has a rule that never ends',
      `export default ${rule('x', 'check() { for (;;); }')}`,
      /'x' .*more than \d seconds/,
    ],
    [
      'has a rule that returns a promise',
      `export default ${rule('x', 'async check() {}')}`,
      /'x' .*returned what it must/,
    ],
    [
      'has a rule that says what it has no words for',
      `export default ${rule('x', 'check({ model }, say) { say("y", model) }')}`,
      /no message 'y'/,
    ],
    ['has a rule that reports nowhere', `export default ${rule('x', 'check(_, say) { say("no", null) }')}`, /no place/],
    [
      'has a rule with a fix that is none',
      `export default ${rule('x', 'check({ model }, say) { say("no", model, {}, { fix: [1] }) }')}`,
      /its fix/,
    ],
    [
      'has a rule with a fix that has no title',
      `export default ${rule('x', `check({ model }, say) { say("no", model, {}, { fix: [${edit('0, 1')}] }) }`)}`,
      /its fix has no title/,
    ],
    [
      'has a rule that mends a text twice',
      `export default ${rule('x', `check({ model }, say) { say("no", model, {}, { fix: [${edit('0, 4')}, ${edit('2, 5')}] }) }`, mends)}`,
      /its fix replaces the same text twice/,
    ],
    [
      'has a rule that reports outside of the text',
      `export default ${rule('x', 'check(_, say) { say("no", { start: 0, end: 1e9 }) }')}`,
      /no place/,
    ],
    [
      'has a rule that relates to nowhere',
      `export default ${rule('x', 'check({ model }, say) { say("no", model, {}, { related: [{ start: 0, end: 1 }] }) }')}`,
      /its related places/,
    ],
    [
      'has a rule that fills in what can not be told',
      `export default ${rule('x', 'check({ model }, say) { say("no", model, { a: { toString: null } }) }')}`,
      /'x' .*failed/,
    ],
    [
      'has a rule that reports without end',
      `export default ${rule('x', 'check({ model }, say) { for (;;) say("no", model) }')}`,
      /'x' .*more than 100000 times/,
    ],
    [
      'has a rule that changes the model',
      `export default ${rule('x', 'check({ model }) { model.roles.push(1) }')}`,
      /'x' .*not extensible/,
    ],
    ['has a rule that throws a symbol', `export default ${rule('x', 'check() { throw Symbol("y") }')}`, /Symbol\(y\)/],
    [
      'has a rule that throws what can not be shown',
      `export default ${rule('x', 'check() { throw { get message() { throw 1 } } }')}`,
      /what can not be shown/,
    ],
    [
      'has a rule that promises and fails',
      `export default ${rule('x', 'async check() { throw new Error("late") }')}`,
      /'x' .*a promise/,
    ],
    [
      'has a rule that ends the program',
      `export default ${rule('x', 'check() { process.exit(0) }')}`,
      /wanted to end the program/,
    ],
    ['ends the program', 'process.exit(0)', /loaded: it wanted to end the program/],
    ['waits', 'await 1', /loaded: it waits \(await\)/],
    [
      'has a rule that throws when looked at',
      'export default { get id() { throw new Error("y") } }',
      /can't be used: y/,
    ],
    ['has a rule that never ends when looked at', 'export default { get id() { for (;;); } }', /more than \d seconds/],
    [
      'has a rule whose fix has no words',
      `export default ${rule('x', 'check() {}', "messages: { no: { en: 'a', nb: 'b', fix: 3 } },")}`,
      /'messages'/,
    ],
    [
      'has a rule that collects what has no place',
      `export default ${rule('x', "collect() { return [{ key: 'k', at: { start: 'a', end: 1 } }] }, compare() { return [] }")}`,
      /'x' .*returned what .*number 1/,
    ],
    [
      'has a rule that collects rubbish',
      `export default ${rule('x', 'collect() { return [1] }, compare() { return [] }')}`,
      /'x' .*returned what/,
    ],
    [
      'has a rule that compares to rubbish',
      `export default ${rule('x', "collect({ model }) { return [{ key: 'k', at: model }] }, compare() { return [{ message: 'no', note: 1 }] }")}`,
      /'x' .*returned what/,
    ],
  ];
  for (const [what, text, says] of [...bad, ...outside])
    it(`that ${what} is named, and the others go on`, async () => {
      const { rules, failures } = await judged(text);
      assert.deepEqual(rules, []);
      assert.match(failures, says);
      assert.equal(failures.match(/house\.mjs/g)?.length, 1, failures);
    });

  it('is tried again by a run with a cache, until it does not fail', async () => {
    const files = {
      'rutine.config.json': '{ "ruleModules": ["./house.mjs"] }',
      'house.mjs': `export default ${rule('x', 'check({ model }) { if (model.id === "a") null.y }')}`,
      'a.rutine': 'routine a "A"\n',
      'b.rutine': 'routine b "B"\n',
    };
    await inFolder(files, async (folder) => {
      const cache = new Cache(null);
      const paths = ['a.rutine', 'b.rutine'].map((file) => join(folder, file));
      for (let run = 1; run <= 2; run++) {
        forgetConfigurations();
        const { failures } = await checkFiles(new Workspace(), paths, { today: '2026-01-01', cache });
        assert.equal(failures.length, 1, `run ${run}`);
      }
    });
  });

  it('that is not there is named', () => {
    assert.match(loadRules([join(import.meta.dirname, 'none.mjs')]).failures.join(), /none\.mjs could not be loaded/);
  });
});
