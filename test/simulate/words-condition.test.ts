// Conditions in words: as they are written, and with titles where there are any.
import assert from 'node:assert/strict';
import { conditionWords, languageOf, textOf } from '../../src/simulate/index.ts';
import { routineOf } from './read.ts';

const heads = {
  en: {
    file: `routine r "R"
roles
  boss "The boss"
case
  kind is loan or gift
  colour "The colour" is
    red "a red one"
    blue "a blue one"
  wet is yes or no
  cold "It is cold" is yes or no
  size is number
  due is date
  odd "It is odd" means wet and kind is gift
start go "Go"
`,
    step: (condition: string) => `  step s "S", if ${condition}\n`,
  },
  nb: {
    file: `rutine r "R"
roller
  sjef "Sjefen"
sak
  slag er lån eller gave
  farge "Fargen" er
    rød "en rød"
    blå "en blå"
  våt er ja eller nei
  størrelse er tall
start gå "Gå"
`,
    step: (condition: string) => `  steg s "S", hvis ${condition}\n`,
  },
} as const;

/** What is said of the condition of a step. */
function said(condition: string, language: 'en' | 'nb' = 'en'): string {
  const routine = routineOf(heads[language].file + heads[language].step(condition));
  const [step] = routine.procedures[0]!.body;
  assert.ok(step?.kind === 'step');
  return conditionWords(step.when!, textOf(routine), languageOf(routine.language));
}

describe('a condition in words', () => {
  it('reads as it is written', () => {
    const written = [
      'kind is loan',
      'kind is loan or gift',
      'kind is not loan',
      'wet',
      'not wet',
      'not (wet and kind is loan)',
      'wet and (size is over 3 or size is at most 1)',
      'due is before 2024-03-01 or wet',
    ];
    for (const condition of written) assert.equal(said(condition), condition.replace('2024-03-01', '1 March 2024'));
    for (const condition of ['slag er lån eller gave', 'ikke våt', 'slag er ikke lån og størrelse er minst 3'])
      assert.equal(said(condition, 'nb'), condition);
  });

  it('calls things by their titles', () => {
    assert.equal(said('colour is red or blue'), '“The colour”: a red one or a blue one');
    assert.equal(said('colour is not red'), '“The colour”: not a red one');
    assert.equal(said('cold and not odd'), '“It is cold” and not “It is odd”');
    assert.equal(said('boss is available'), 'The boss is available');
    assert.equal(said('wet is no'), 'not wet');
    assert.equal(said('farge er rød', 'nb'), '«Fargen»: en rød');
    assert.equal(said('sjef er ikke tilgjengelig', 'nb'), 'Sjefen er ikke tilgjengelig');
  });
});
