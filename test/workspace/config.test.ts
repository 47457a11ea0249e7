// The configuration, and the schemas of an organisation that it names.
import assert from 'node:assert/strict';
import { BadConfiguration } from '../../src/workspace/config/bad.ts';
import { findingsIn, shortly } from './folder.ts';

const routine = `rutine klager "Slik behandler vi klager"
  nummer "12"
  status utkast
  formål "Alle får svar"

roller
  leder

start klage "En kunde klager"
  steg svar "Svar"
    utføres av leder
`;
const english = `routine complaints "How we handle complaints"
  number "12"
  status draft
`;

const many = Array.from({ length: 12 }, (_, at) => [`no-rule-${at}`, 'off']);

describe('a configuration', () => {
  const bad: readonly [what: string, text: string, says: RegExp][] = [
    ['that is cut', '{ "calendar": ', /rutine\.config\.json:1:15 {2}This is not JSON: .*\n.*Mend it, or remove it\.$/],
    ['that is empty', '', /:1:1 {2}This is not JSON/],
    ['that is a list', '[]', /:1:1 {2}A configuration must be an object, such as \{ "calendar": "NO" \}\./],
    [
      'with an unknown key',
      '{ "calender": "NO" }',
      /:1:3 {2}'calender' means nothing here\. Did you mean 'calendar'\?/,
    ],
    [
      'with two',
      '{ "a": 1,\n\t"b": 2 }',
      /:1:3 {2}'a' means nothing here\. There can be extends,[\s\S]*:2:2 {2}'b' means/,
    ],
    [
      'with a country in words',
      '{ "calendar": "Norge" }',
      /:1:15 {2}'calendar' must be a country's two capital letters/,
    ],
    [
      'with a country that there is none of',
      '{ "calendar": "XX" }',
      /:1:15 {2}No public holidays are known for .*'XX'/,
    ],
    ['with a zone that there is none of', '{ "timeZone": "Oslo" }', /:1:15 {2}There is no time zone 'Oslo'/],
    ['with a schema that is no list', '{ "schemas": "a.json" }', /'schemas' must be a list of paths to JSON Schemas/],
    [
      'with numbers for schemas',
      '{ "schemas": [1, 2] }',
      /:1:18 {2}'schemas' must be a list of paths to JSON Schemas\./,
    ],
    ['with a schema that is not there', '{ "schemas": ["no.json"] }', /:1:15 {2}There is no file no\.json\./],
    ['with a schema that is none', '{ "schemas": ["none.json"] }', /The schema none\.json can't be used: .*Mend it/],
    ['with a schema that is cut', '{ "schemas": ["cut.json"] }', /The schema cut\.json can't be used: .*Mend it/],
    [
      'with a rule that there is none of',
      '{ "rules": { "role-unsed": "off" } }',
      /:1:14 .*Did you mean 'role-unused'\?/,
    ],
    [
      'with a level that is none',
      '{ "rules": { "role-unused": "of" } }',
      /:1:29 {2}'role-unused' must be off, info, warning/,
    ],
    ['with options where there are none', '{ "rules": { "role-unused": ["off", {}] } }', /:1:37 .*has no options/],
    ['with an override that is about nothing', '{ "overrides": [{ "rules": {} }] }', /:1:17 {2}'files' is missing/],
    [
      'that extends what is not there',
      '{ "extends": ["strict", "./no.yaml"] }',
      /:1:25 {2}There is no file \.\/no\.yaml/,
    ],
    [
      'that extends an unknown name',
      '{ "extends": "strickt" }',
      /:1:14 .*no package 'strickt'\. Did you mean 'strict'\?/,
    ],
    [
      'that extends itself',
      '{ "extends": "./rutine.config.json" }',
      /:1:14 .* circle, so none comes first: .*rutine\.config\.json → .*rutine\.config\.json\./,
    ],
    [
      'that is huge',
      JSON.stringify({ ignore: 'x'.repeat(2_000_000) }),
      /has 2 MB, and a configuration is a page or two/,
    ],
    ['with mistakes by the dozen', JSON.stringify({ rules: Object.fromEntries(many) }), /\n… and 2 more\.\n/],
  ];
  for (const [what, text, says] of bad)
    it(`${what} can't be used, and says why`, async () => {
      const files = { 'rutine.config.json': text, 'none.json': '{ "type": "number of things" }', 'cut.json': '{' };
      await assert.rejects(findingsIn({ ...files, 'a.rutine': routine }, 'a.rutine'), (error: Error) => {
        assert.ok(error instanceof BadConfiguration, `${error}`);
        assert.match(error.message, says);
        return true;
      });
    });

  it('may begin with a byte order mark', async () => {
    const files = { 'rutine.config.json': '\ufeff{ "calendar": "NO" }', 'a.rutine': routine };
    assert.deepEqual(await findingsIn(files, 'a.rutine'), []);
  });

  it('holds for the folders below it, and no catalogue is looked for above it', async () => {
    const files = {
      'common.rutine': 'catalogue common "Common"\n',
      'inner/rutine.config.json': '{}',
      'inner/a.rutine': 'routine a "A"\n  builds on common\n',
      'other/b.rutine': 'routine b "B"\n  builds on common\n',
    };
    assert.deepEqual(shortly(await findingsIn(files, 'inner/a.rutine')), ['2:13 catalogue-unknown']);
    assert.deepEqual(shortly(await findingsIn(files, 'other/b.rutine')), []);
  });
});

describe("an organisation's schema", () => {
  const cases: readonly [what: string, schema: object, text: string, gives: readonly string[]][] = [
    [
      'that requires an owner',
      { required: ['owner'] },
      routine,
      ['1:1 «eier» mangler, og huset krever det (Kvalitet).'],
    ],
    [
      'the same, in English',
      { required: ['owner'] },
      english,
      ["1:1 'owner' is missing, and the house requires it (Kvalitet)."],
    ],
    [
      'with the form of a number',
      { properties: { number: { pattern: '^KM-' } } },
      routine,
      ['2:3 «12» har ikke formen som huset krever av «nummer»: ^KM- (Kvalitet).'],
    ],
    [
      'with the form of a number in words',
      { properties: { number: { pattern: '^KM-', description: 'KM- and three digits' } } },
      english,
      ["2:3 '12' has not the form that the house requires of 'number': KM- and three digits (Kvalitet)."],
    ],
    [
      'with the values of a status, in the words of the file',
      { properties: { status: { enum: ['approved', 'inReview'] } } },
      routine,
      ['3:3 «utkast» er ikke blant det huset tillater: godkjent, til godkjenning (Kvalitet).'],
    ],
    [
      'that wants more of something',
      { properties: { roles: { minItems: 2 }, purpose: { items: { minLength: 20 } } } },
      routine,
      [
        '1:1 Her må det stå minst 2 av «roller» (Kvalitet).',
        '4:3 «formål» er for kort: huset krever 20 tegn (Kvalitet).',
      ],
    ],
    [
      'that looks into steps',
      { properties: { procedures: { items: { properties: { body: { items: { required: ['deadlines'] } } } } } } },
      routine,
      ['10:3 «frist» mangler, og huset krever det (Kvalitet).'],
    ],
    [
      'that says something else',
      { not: { required: ['status'] } },
      english,
      ['1:1 The routine is not as the house requires: must NOT be valid (Kvalitet).'],
    ],
    ['that is satisfied', { required: ['title'], properties: { status: { const: 'draft' } } }, routine, []],
  ];
  for (const [what, schema, text, gives] of cases)
    it(what, async () => {
      const files = {
        'rutine.config.json': '{ "schemas": ["schemas/house.json"] }',
        'schemas/house.json': JSON.stringify({ title: 'Kvalitet', ...schema }),
        'a.rutine': text,
      };
      const findings = await findingsIn(files, 'a.rutine');
      assert.deepEqual(
        findings.map(({ message, range: { start } }) => `${start.line}:${start.column} ${message}`),
        gives,
      );
      for (const { rule, severity } of findings) assert.deepEqual([rule, severity], ['schema', 'error']);
    });

  it('is asked with others, and each is named', async () => {
    const files = {
      'rutine.config.json': '{ "schemas": ["a.json", "b.json"] }',
      'a.json': '{ "required": ["owner"] }',
      'b.json': '{ "title": "B", "required": ["review"] }',
      'a.rutine': routine,
    };
    const messages = (await findingsIn(files, 'a.rutine')).map(({ message }) => message);
    assert.deepEqual(messages, [
      '«eier» mangler, og huset krever det (a.json).',
      '«revideres» mangler, og huset krever det (B).',
    ]);
  });
});
