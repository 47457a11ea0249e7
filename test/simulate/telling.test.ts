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

  it('1.10: events that do not count are reported', () => {
    const text = 'routine r "R"\nstart go "Go"\n  step s "S"\non call "Call"\n  step c "C"\n';
    assert.deepEqual(json(text, { events: [{ event: 'call', at: '2024-02-01' }] }).ignored, [
      { event: 'call', at: '2024-02-01T09:00', why: 'before-start' },
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
  const told = (text: string, form: string, said: Case = {}) => {
    const rule = text.startsWith('rutine') ? 'regel' : 'rule';
    const routine = routineOf(`${text}${rule} x "X"\n  ${form}\n`);
    const walk = walked(routine, said);
    const telling = tellingOf(walk, routine, { calendar: norway });
    return walk.verdicts.flatMap(({ forms }) =>
      forms.flatMap(({ breaks }, at) => breaks.map((one) => breakWords(telling, routine.rules[0]!.forms[at]!, one))),
    );
  };
  const en =
    'routine r "R"\nroles\n  B\nstart go "Go"\n  step a "First"\n    by B\n  step b "Second"\n    by B\n    takes 2 days\non call "A call"\n  step c "Third"\n';
  const nb =
    'rutine r "R"\nroller\n  B\nstart go "Go"\n  steg a "Svar"\n    utføres av B\n  steg b "Klage"\n    utføres av B\n    tar 2 dager\nved ring "Noen ringer"\n  steg c "Notat"\n';

  it('says what does not come, and of what', () => {
    assert.deepEqual(told(en, 'every b is followed by a'), ['“Second” is not followed by “First”']);
    assert.deepEqual(told(nb, 'hver b følges av a eller c'), ['«Klage» følges ikke av «Svar» eller «Notat»']);
    assert.deepEqual(told(en, 'every a is preceded by b'), ['“First” is not preceded by “Second”']);
    assert.deepEqual(told(nb, 'hver a kommer etter b'), ['«Svar» kommer ikke etter «Klage»']);
    assert.deepEqual(told(en, 'every b is followed by its own a'), ['“Second” has no “First” of its own']);
    assert.deepEqual(told(en, 'every b is followed by step by B'), [
      '“Second” is not followed by a step as the rule says',
    ]);
    assert.deepEqual(told(en, 'every a is followed by b within 1 day'), [
      '“First” and “Second” are too far apart in time',
    ]);
    assert.deepEqual(told(nb, 'hver a følges av b innen 1 dag'), ['det går for lang tid mellom «Svar» og «Klage»']);
  });

  it('says how often, and how often it should be', () => {
    assert.deepEqual(told(en, 'c happens at least once'), ['“Third” has not happened']);
    assert.deepEqual(told(en, 'a happens at least 2 times'), ['“First” has happened once, not at least 2 times']);
    assert.deepEqual(told(en, 'a or b happens exactly 3 times'), [
      '“First” or “Second” has happened 2 times, not exactly 3 times',
    ]);
    assert.deepEqual(told(nb, 'c skjer minst én gang'), ['«Notat» har ikke skjedd']);
    assert.deepEqual(told(nb, 'a skjer minst 2 ganger'), ['«Svar» har skjedd 1 gang, ikke minst 2 ganger']);
    assert.deepEqual(told(en, 'a happens at most 0 times'), ['“First” has happened once']);
    assert.deepEqual(told(en, 'a never happens'), ['“First” has happened once']);
    assert.deepEqual(told(en, 'a happens exactly once'), []);
    assert.deepEqual(told(nb, 'nøyaktig én av c, ring skjer'), ['verken «Notat» eller «Noen ringer» har skjedd']);
    assert.deepEqual(told(en, 'exactly one of a, b happens'), ['both “First” and “Second”']);
  });

  it('says from when to when a gap was too long', () => {
    const talk = (language: 'en' | 'nb', form: string, said: Case) =>
      told(
        language === 'en'
          ? 'routine r "R"\nstart go "Go"\n  step a "A"\n    takes 10 months\non talk "Talk"\n  step t "The talk"\n'
          : 'rutine r "R"\nstart go "Go"\n  steg a "A"\n    tar 10 måneder\nved tale "Tale"\n  steg t "Samtalen"\n',
        form,
        said,
      );
    const inMonths = (event: string, ...months: number[]): Case => ({
      events: months.map((count) => ({ event, after: { count: String(count), unit: 'month' } })),
    });
    assert.deepEqual(talk('en', 't happens at least every 3 months', inMonths('talk', 4, 6, 10)), [
      'too long before “The talk” on 1 July 2024',
      'too long between “The talk” on 1 September 2024 and “The talk” on 1 January 2025',
    ]);
    assert.deepEqual(talk('nb', 't skjer minst hver 3. måned', inMonths('tale', 2)), [
      'det går for lang tid etter «Samtalen» 1. mai 2024',
    ]);
    assert.deepEqual(talk('nb', 't skjer minst hver 3. måned', {}), ['det går for lang tid uten «Samtalen»']);
    // Of hours the date alone does not say how far apart they are.
    assert.deepEqual(talk('en', 't happens at least every 900 hours', inMonths('talk', 1, 3)), [
      'too long between “The talk” on 1 April 2024 at 09:00 and “The talk” on 1 June 2024 at 09:00',
      'too long after “The talk” on 1 June 2024 at 09:00',
    ]);
    assert.deepEqual(talk('nb', 't skjer minst hver 90. time', inMonths('tale', 10)), [
      'det går for lang tid før «Samtalen» 1. januar 2025 kl. 09:00',
    ]);
  });

  it('says what a step lacks', () => {
    assert.deepEqual(told(en, 'every a has deadline, responsible and system'), [
      '“First” lacks a deadline and a system',
    ]);
    assert.deepEqual(told(nb, 'hver a har begrunnelse'), ['«Svar» mangler begrunnelse']);
    assert.deepEqual(told(en, 'every a is recorded'), ['“First” is not recorded as required']);
    assert.deepEqual(told(nb, 'hver a signeres av B'), ['«Svar» er ikke signert av B']);
  });

  it('says who may have done both, and how the case ended', () => {
    assert.deepEqual(told(en, 'a and b are done by different people'), [
      '“First” and “Second” are perhaps done by the same person',
    ]);
    assert.deepEqual(told(en, 'the case ends within 1 day'), [
      'the case ended too late, on 3 March 2024: with “Second”',
    ]);
    assert.deepEqual(told(nb, 'saken avsluttes innen 1 dag'), [
      'saken ble avsluttet for sent, 3. mars 2024: med «Klage»',
    ]);
    const ends = (language: 'en' | 'nb', form: string) =>
      told(
        language === 'en'
          ? 'routine r "R"\ncase\n  result "The result" becomes good or bad\nstart go "Go"\n  set result to bad\n  close the case\n'
          : 'rutine r "R"\nsak\n  utfall blir godt eller dårlig\nstart go "Go"\n  sett utfall til dårlig\n',
        form,
      );
    assert.deepEqual(ends('en', 'the case ends with result being good'), [
      'the case ended with this: “The result”: bad',
    ]);
    assert.deepEqual(ends('nb', 'saken ender med at utfall er godt'), ['saken endte slik: utfall er dårlig']);
    assert.deepEqual(ends('en', 'every go is followed by go'), ['“Go” is not followed by “Go”']);
    assert.deepEqual(ends('en', 'go happens at least 2 times'), ['“Go” has happened once, not at least 2 times']);
  });
});
