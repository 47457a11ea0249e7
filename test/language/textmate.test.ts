import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { editorFiles, languageConfiguration, textmateGrammar } from '../../scripts/textmate.ts';

const root = new URL('../../', import.meta.url);

async function grammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(JSON.stringify(textmateGrammar()), 'rutine.json'),
  });
  return (await registry.loadGrammar('source.rutine'))!;
}

/** A line and the pieces of it that have a colour, with the first words of their scopes. */
const lines: readonly (readonly [text: string, ...colours: string[]])[] = [
  ['rutine AMU "Intern rutine"', 'rutine keyword.control', 'AMU entity.name', '"Intern rutine" string.quoted'],
  [
    '  steg «Gjør {ting}» // så',
    'steg keyword.control',
    '«Gjør  string.quoted',
    '{ting} variable.other',
    '» string.quoted',
    '// så comment.line',
  ],
  ['    utføres av PFA eller KAM', 'utføres av keyword.control', 'eller keyword.operator'],
  [
    '    within 3 working days after need, where practical',
    'within keyword.control',
    '3 working days constant.numeric',
    'after keyword.operator',
    'where practical keyword.other',
  ],
  ['    innen 2024-03-01', 'innen keyword.control', '2024-03-01 constant.numeric'],
  ['  start 2024-03-01 09:00', 'start keyword.control', '2024-03-01 constant.numeric', '09:00 constant.numeric'],
  [
    '  avtale "Avtalen" er Assist eller BHT',
    'avtale variable.other',
    '"Avtalen" string.quoted',
    'er keyword.operator',
    'eller keyword.operator',
  ],
  [
    '  urgent is yes or no, if agreement is A',
    'urgent variable.other',
    'is keyword.operator',
    'yes constant.language',
    'or keyword.operator',
    'no constant.language',
    'if keyword.other',
    'is keyword.operator',
  ],
  ['  valgfritt steg overfør til KS', 'valgfritt steg keyword.control', 'overfør til keyword.control'],
  [
    '  steg journalfør "Journalfør referatet"',
    'steg keyword.control',
    'journalfør entity.name',
    '"Journalfør referatet" string.quoted',
  ],
  ['  Fase mottak "Mottak"', 'Fase keyword.control', 'mottak entity.name', '"Mottak" string.quoted'],
  ['    by stegvis', 'by keyword.control'],
  [
    '  hver klage følges av svar innen 1,5 uker',
    'hver keyword.control',
    'følges av keyword.other',
    'innen keyword.other',
    '1,5 uker constant.numeric',
  ],
  ['  owner "Unclosed', 'owner keyword.control', '"Unclosed string.quoted'],
];

describe('the grammar of editors', () => {
  it('colours lines', async () => {
    const tokenizer = await grammar();
    for (const [text, ...wanted] of lines) {
      const { tokens } = tokenizer.tokenizeLine(text, null);
      const found = tokens
        .filter(({ scopes }) => scopes.length > 1)
        .map(({ startIndex, endIndex, scopes }) => ({
          text: text.slice(startIndex, endIndex),
          scope: scopes
            .at(-1)!
            .replace(/^variable\.other\.\w+/, 'variable.other')
            .split('.')
            .slice(0, 2)
            .join('.'),
        }));
      // The pieces of a text are one.
      const joined = found.reduce<typeof found>((all, next) => {
        const last = all.at(-1);
        if (last?.scope === next.scope && next.scope === 'string.quoted') last.text += next.text;
        else all.push({ ...next });
        return all;
      }, []);
      assert.deepEqual(
        joined.map((piece) => `${piece.text} ${piece.scope}`),
        wanted,
        text,
      );
    }
  });

  it('colours a text over several lines', async () => {
    const tokenizer = await grammar();
    let state: textmate.StateStack | null = null;
    const inText = ['  note """', '    if {name} is not a step', '    """', '  step "x"'].map((text) => {
      const line = tokenizer.tokenizeLine(text, state);
      state = line.ruleStack;
      return line.tokens.some(({ scopes }) => scopes.includes('string.quoted.triple.rutine'));
    });
    assert.deepEqual(inText, [true, true, true, false]);
  });

  it('indents below what has something below it', () => {
    const { onEnterRules, wordPattern } = languageConfiguration() as {
      onEnterRules: { beforeText: { pattern: string; flags: string } }[];
      wordPattern: { pattern: string; flags: string };
    };
    const { pattern, flags } = onEnterRules[0]!.beforeText;
    const indents = (text: string) => new RegExp(pattern, flags).test(text);
    for (const text of ['roller', '  steg "x"', '  Ellers hvis a er b', '  by A,', 'case'])
      assert.ok(indents(text), text);
    for (const text of ['    by A', '  stegvis', '  note "x"', '']) assert.ok(!indents(text), text);
    const word = new RegExp(`^(?:${wordPattern.pattern})$`, wordPattern.flags);
    for (const text of ['Fagrådgiver-HMS', 'avd-2', 'å', 'отдел']) assert.match(text, word);
  });

  for (const [file, make] of Object.entries(editorFiles))
    it(`is kept in ${file} as it is made`, () => {
      assert.equal(readFileSync(new URL(file, root), 'utf8'), `${JSON.stringify(make(), null, 2)}\n`);
    });
});
