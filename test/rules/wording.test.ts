// What the wording rules make of texts that nobody foresaw, and of what a house asks for.
import assert from 'node:assert/strict';
import type { Finding } from '../../src/finding.ts';
import { makeSource } from '../../src/language/source.ts';
import { applyFixes } from '../../src/rules/fix.ts';
import type { RuleInfo, Settings } from '../../src/rules/rule.ts';
import en from '../../src/rules/words/en.json' with { type: 'json' };
import nb from '../../src/rules/words/nb.json' with { type: 'json' };
import nn from '../../src/rules/words/nn.json' with { type: 'json' };
import { wordsOf } from '../../src/rules/words.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

const wording = new Set([
  ...['vague-word', 'hedged-obligation', 'modality-mixed', 'passive-without-actor', 'open-list', 'title-style'],
]);

/** What the wording rules find in a text. @param options of each rule, by its id */
async function found(text: string, options: Readonly<Record<string, object>> = {}): Promise<readonly Finding[]> {
  const workspace = new Workspace();
  workspace.open('-', { text });
  const settings: Settings = {
    level: ({ id }: RuleInfo) => (wording.has(id) ? 'info' : 'off'),
    options: ({ id }: RuleInfo) => options[id] ?? {},
  };
  const { findings } = await checkFiles(workspace, ['-'], { today: '2026-01-01', settingsOf: () => settings });
  return findings.filter(({ rule }) => wording.has(rule));
}

/** Rule, line and what is underlined. */
const shortly = async (text: string, options?: Readonly<Record<string, object>>) =>
  (await found(text, options)).map(
    ({ rule, range: { start, end } }) =>
      `${start.line} ${rule}: ${text.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)}`,
  );

describe('the wording rules', () => {
  const long = (words: string) => words.repeat(Math.ceil(1_000_000 / words.length));
  const rule = (text: string) => `rutine a "A og det som skal med"\n\nregel "${text}"\n`;

  for (const [what, words, findings] of [
    ['of one word', 'a', 0],
    ['of passives without a comma', 'kan det registreres ', 0],
    ['of duties', 'skal ikke ', 0],
    ['of duties and hedges', 'skal helst ', 90_910],
    ['of first words of phrases', 'så langt det er ', 0],
    ['of dots', '. ', 0],
    ['of control characters', '\u0001\u0002\u007f\u0085', 0],
    ['of marks that combine', 'e\u0301', 0],
  ] as const)
    it(`come to an end in a megabyte ${what}`, async () =>
      assert.equal((await found(rule(long(words)))).length, findings));

  it('see words between control characters, and those that are decomposed', async () => {
    const text = rule('Svar\u0001s\u0061\u030a snart som mulig\u0002');
    assert.deepEqual(await shortly(text), ['3 vague-word: s\u0061\u030a snart som mulig']);
  });

  it('stand where the text does, whatever is escaped before them', async () => {
    assert.deepEqual(await shortly(rule('Si \\"ja\\" snarest')), ['3 vague-word: snarest']);
    const text = 'rutine a "A og det som skal med"\n\nregel """\n  Vi svarer\n  snarest\n  """\n';
    assert.deepEqual(await shortly(text), ['5 vague-word: snarest']);
  });

  it('find nothing in a word inside another', async () =>
    assert.deepEqual(await shortly(rule('Snarestrivel og ved behovet, etcetera-listen')), []));

  it('go by the language of the texts, where the keywords are of another', async () => {
    const step = 'start s "Det kommer en kunde"\n  step "Oppdater det som er endret ved behov"\n';
    assert.deepEqual(await shortly(`routine a "A"\n\n${step}`), ['4 vague-word: ved behov']);
  });

  for (const [language, text] of [
    ['German', 'Die Klage wird bei der Leitung und nicht bei der Firma etc. gemeldet, wenn es eine ist'],
    ['Swedish', 'Ärendet ska inte skickas vidare etc. till den som är borta och inte kan svara vid behov'],
    ['Finnish', `Asia on käsiteltävä etc. ${'sana '.repeat(40)}`],
    ['no language', `etc. ${'blorp zib '.repeat(40)}`],
  ])
    it(`keep still in ${language}, which has no list`, async () =>
      assert.deepEqual(await shortly(`routine a "A"\n\nrule "${text}"\n`), []));

  it('come to an end with ten thousand steps of one title, half of them duties', async () => {
    const steps = '  steg "Send svar til kunden"\n  anbefalt steg "Send svar til kunden"\n'.repeat(5000);
    const findings = await found(`rutine a "A"\n\nstart s "S"\n${steps}`);
    assert.deepEqual([findings.length, new Set(findings.map(({ rule: id }) => id)).size], [5000, 1]);
  });

  it('take a role that is called like a verb for a role', async () => {
    const roles = 'rutine a "A"\n\nroller\n  Sende, Skal\n\nstart s "S"\n  utføres av Sende eller Skal\n';
    assert.deepEqual(await shortly(`${roles}  steg "Gi beskjed"\n    informer Skal om "at det er gjort"\n`), []);
  });

  it('leave alone what the house has agreed on', async () => {
    const text = rule('Vi svarer Snarest, og ringer ved behov');
    const options = { 'vague-word': { allowed: ['snarest'] } };
    assert.deepEqual(await shortly(text, options), ['3 vague-word: ved behov']);
  });

  describe('on the titles of steps', () => {
    const titles = (...all: string[]) =>
      `rutine a "A"\n\nstart s "Det som skal til når en klage kommer"\n${all.map((title) => `  steg "${title}"`).join('\n')}\n`;
    const three = titles('Registrer klagen', 'Registrere klagen', 'Registrering av klagen', 'Klagen registreres');

    for (const [style, lines] of [
      ['imperative', [5, 6, 7]],
      ['infinitive', [4, 6, 7]],
      ['noun', [4, 5, 7]],
    ] as const)
      it(`ask for the ${style} where the house does`, async () => {
        const findings = await found(three, { 'title-style': { style } });
        assert.deepEqual(
          findings.map(({ range }) => range.start.line),
          lines,
        );
      });

    it('mend what begins with another form of a verb', async () => {
      const text = titles('Å sende svar', 'Vurdere klagen', 'registrerer klagen', 'Besteme møte', 'Ta imot klagen');
      const source = makeSource('-', text);
      const findings = await found(text);
      assert.ok(findings.every(({ fix }) => fix && !fix.safe));
      const wanted = titles('Send svar', 'Vurder klagen', 'registrer klagen', 'Besteme møte', 'Ta imot klagen');
      assert.equal(applyFixes(source, findings).text, wanted);
    });
  });
});

describe('the word lists', () => {
  for (const [language, list] of Object.entries({ nb, nn, en }))
    it(`hold each phrase of ${language} once, as words that can be found`, () => {
      const { vague, openEnds, hedges, possibly } = list;
      for (const phrases of [vague, openEnds, hedges, possibly.phrases]) {
        const found = phrases.map((phrase) =>
          wordsOf(phrase)
            .map(({ text }) => text)
            .join(' '),
        );
        assert.deepEqual(found, [...new Set(found)]);
        assert.ok(found.every(Boolean));
      }
    });

  for (const [language, list] of Object.entries({ nb, nn, en }))
    it(`hold each stem of ${language} once in its class`, () => {
      for (const { stems } of list.verbs) {
        const all = stems.split(' ');
        assert.deepEqual(all, [...new Set(all)]);
      }
    });
});
