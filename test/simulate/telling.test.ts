import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { breakWords, isTooLate, tellingOf, toJson } from '../../src/simulate/index.ts';
import { entryOf, norway, routineOf, walked } from './read.ts';

const json = (text: string, said: Case = {}) => {
  const routine = routineOf(text);
  return toJson(walked(routine, said), routine, { calendar: norway });
};

/** What the walk says of limits that are missed or can't be kept, of routines that are followed, and of broken rules. */
describe('walk: telling', () => {
  it('1.32: in a followed routine the reason is that it is followed', () => {
    const sub = (language: 'en' | 'nb') =>
      language === 'en'
        ? 'routine sub "Sub"\ncase\n  f is yes or no\nstart go "Go sub"\n  step x "X"\n  step y "Y", if f\n'
        : 'rutine sub "Sub"\nsak\n  f er ja eller nei\nstart go "Go sub"\n  steg x "X"\n  steg y "Y", hvis f\n';
    const told = (text: string, other: string) => {
      const routine = routineOf(text, ['sub']);
      const routines = new Map([['sub', routineOf(other)]]);
      const walk = walked(routine, { given: { f: 'yes' } }, norway, [...routines.values()]);
      return toJson(walk, routine, { calendar: norway, routines }).steps.map(({ because }) => because);
    };
    assert.deepEqual(
      told('routine r "Main"\nstart go "Go"\n  step a "A"\n    takes 3 days\n  follow sub\n', sub('en')),
      ['the case began on 1 March 2024: “Go”', 'the routine “Main” follows “Sub”', 'f is yes'],
    );
    assert.deepEqual(told('rutine r "Hoved"\nstart go "Go"\n  følg sub\n', sub('nb')), [
      'rutinen «Hoved» følger «Sub»',
      'f er ja',
    ]);
  });

  it('1.9: a late step without a new deadline is due when its limit was missed', () => {
    const late = (text: string) =>
      json(text, { answers: [{ of: 's', overdue: true }] }).steps.map((one) => [
        one.step,
        one.due,
        one.dueBecause,
        one.overdue,
        one.cannotBeKept,
      ]);
    assert.deepEqual(
      late('rutine r "R"\nstart go "Begynn"\n  steg f "F"\n  steg s "S"\n    innen 72 timer etter go\n'),
      [
        ['f', null, null, undefined, undefined],
        ['s', '2024-03-04T09:00', 'innen 72 timer etter «Begynn», som ikke ble holdt', true, undefined],
      ],
    );
    assert.deepEqual(late('routine r "R"\nstart go "Begin"\n  step s "S"\n    within 72 hours after go\n'), [
      ['s', '2024-03-04T09:00', 'within 72 hours after “Begin”, which was missed', true, undefined],
    ]);
  });

  it('1.2: all answers of the rounds are reported', () => {
    const text =
      'routine r "R"\ncase\n  ok is yes or no\n  f is yes or no\nstart go "Go"\n  repeat until ok\n    step s "S"\n';
    const said: Case = { given: { ok: ['no', 'yes'], f: 'yes' } };
    assert.deepEqual(json(text, said).given, { ok: ['no', 'yes'], f: 'yes' });
    assert.deepEqual(walked(routineOf(text), said).trace.givenAll, { ok: ['no', 'yes'], f: ['yes'] });
  });

  it('2.15: what can be done only after it is due is marked', () => {
    const own = 'routine r "R"\nstart go "Go"\n  step s "S"\n    within 30 minutes\n    takes 3 hours\n';
    assert.equal(json(own).steps[0]?.cannotBeKept, true);
    assert.equal(isTooLate(entryOf(walked(routineOf(own), {}), 's')), true);
    assert.equal(json(own.replace('3 hours', '30 minutes')).steps[0]?.cannotBeKept, undefined);
    const rounds =
      'routine r "R"\ncase\n  ok is yes or no\nstart go "Go"\n  repeat every 1 week until ok\n    step t "T"\n  step s "S"\n    within 72 hours after go\n';
    const { steps } = json(rounds, { given: { ok: ['no', 'yes'] } });
    assert.deepEqual(
      steps.map(({ step, cannotBeKept }) => [step, cannotBeKept ?? false]),
      [
        ['t', false],
        ['t', true],
        ['s', true],
      ],
    );
  });
});

describe('walk: what breaks a rule, in words', () => {
  const told = (text: string, form: string, said: Case = {}, nb = false) => {
    const routine = routineOf(`${nb ? 'rutine' : 'routine'} r "R"\n${text}${nb ? 'regel' : 'rule'} x "X"\n  ${form}\n`);
    const walk = walked(routine, said);
    const telling = tellingOf(walk, routine, { calendar: norway });
    return walk.verdicts.flatMap(({ forms }) =>
      forms.flatMap(({ breaks }) => breaks.map(({ why, entries }) => breakWords(telling, why, entries))),
    );
  };
  const en = 'roles\n  B\nstart go "Go"\n  step a "First"\n    by B\n  step b "Second"\n    by B\n    takes 2 days\n';
  const nb =
    'roller\n  B\nstart go "Go"\n  steg a "Svar"\n    utføres av B\n  steg b "Klage"\n    utføres av B\n    tar 2 dager\n';

  it('names the entries', () => {
    assert.deepEqual(told(en, 'every b is followed by a'), ['nothing that is required follows “Second”']);
    assert.deepEqual(told(nb, 'hver b følges av a', {}, true), ['det som kreves, kommer ikke etter «Klage»']);
    assert.deepEqual(told(en, 'every a is preceded by b'), ['nothing that is required comes before “First”']);
    assert.deepEqual(told(en, 'every a is followed by b within 1 day'), [
      '“First” and “Second” are too far apart in time',
    ]);
    assert.deepEqual(told(nb, 'hver a følges av b innen 1 dag', {}, true), [
      'det går for lang tid mellom «Svar» og «Klage»',
    ]);
    assert.deepEqual(told(en, 'a and b are done by different people'), [
      '“First” and “Second” are perhaps done by the same person',
    ]);
    assert.deepEqual(told(en, 'the case ends within 1 day'), ['the case ended too late: with “Second”']);
    assert.deepEqual(told(en, 'every a is recorded'), ['“First” is not recorded as required']);
  });

  it('counts without entries', () => {
    assert.deepEqual(told(en, 'a happens at least 2 times'), ['too few: “First”']);
    assert.deepEqual(told(en, 'go happens at least 2 times'), ['too few: “Go”']);
    assert.deepEqual(told(en, 'a happens at most 0 times'), ['too many: “First”']);
    assert.deepEqual(told(nb, 'a skjer minst 2 ganger', {}, true), ['for få: «Svar»']);
    assert.deepEqual(told(en, 'a happens exactly once'), []);
  });

  it('has words for all, in both languages, with entries and without', () => {
    const routine = routineOf(`routine r "R"\n${en}`);
    const walk = walked(routine, {});
    const all =
      'nothing-follows nothing-before too-late no-own too-few too-many both gap not-allowed nobody-named same-person perhaps-same-person not-recorded recorded-late not-signed lacks not-ended ended-late ended-with order-unknown';
    for (const language of ['en', 'nb']) {
      const telling = { ...tellingOf(walk, routine, { calendar: norway }), language };
      for (const entries of [[], [1], [1, 2]]) {
        const words = all.split(' ').map((why) => breakWords(telling, why as 'gap', entries));
        assert.equal(new Set(words).size, words.length, words.join('\n'));
        for (const one of words) assert.ok(one.length > 0 && !/undefined|“”|«»|: $/.test(one), one);
      }
    }
  });
});
