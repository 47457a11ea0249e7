import assert from 'node:assert/strict';
import { inFolder, rutine } from './rutine.ts';

/** What is said of a case as a file, of a routine in a language. */
function said(told: object, language: 'en' | 'nb' = 'nb'): string {
  const routine =
    language === 'nb'
      ? 'rutine r "R"\nsak\n  avtale er Assist eller BHT\nstart s "S"\n  steg t "T"\nved klage "K"\n  steg u "U"\n'
      : 'routine r "R"\ncase\n  plan is A or B\nstart s "S"\n  step t "T"\non complaint "C"\n  step u "U"\n';
  return inFolder({ 'r.rutine': routine, 'c.json': JSON.stringify(told) }, (folder) => {
    const { code, out, err } = rutine(['walk', 'r.rutine', '--case', 'c.json'], { cwd: folder });
    assert.deepEqual([code, out], [2, '']);
    return err;
  });
}

describe('A case as a file', () => {
  it('names what it does not know, what was likely meant, and what there is', () => {
    assert.equal(
      said({ strat: '2024-01-01' }),
      'Saken i c.json kan ikke leses:\n  «strat» kan ikke stå i en sak. Mente du «start»? Her kan stå: given, start, until, events, unavailable, answers.\n',
    );
    assert.equal(
      said({ start: '2024-01-01', answers: [{ of: 't' }, { of: 't', overdeu: true }] }, 'en'),
      "The case in c.json can't be read:\n  'overdeu' can't stand in answers, number 2. Did you mean 'overdue'? Here can stand: of, occurrence, turn, round, given, done, choose, rounds, turns, waits, overdue, by, unavailable, order, at.\n",
    );
  });

  it('says in plain words what is missing, and what can stand where', () => {
    const lines = (told: object, language?: 'en') => said(told, language).trim().split('\n  ').slice(1);
    assert.deepEqual(lines({ events: [{ at: '2024-01-01' }] }), ['events, nummer 1: «event» mangler.']);
    assert.deepEqual(lines({ start: '1.1.2024' }), [
      'start: «1.1.2024» er ingen dato. Skriv den som 2024-03-01 eller 2024-03-01T09:00.',
    ]);
    assert.deepEqual(lines({ events: [{ event: 'klage', after: { count: '3', unit: 'days' } }] }), [
      'events, nummer 1, after, unit: «days» er ingen enhet. Mente du «day»? Det kan være minute, hour, day, workingDay, week, month, quarter, year.',
    ]);
    assert.deepEqual(
      lines({ given: 'BHT', unavailable: 'PFA', answers: [{ of: 't', done: 'yes', turns: -1 }] }, 'en'),
      [
        'given: names with a value each must stand here, in { }.',
        'unavailable: a list must stand here, in [ ].',
        'answers, number 1, done: true or false must stand here.',
        'answers, number 1, turns: a whole number of 0 or more must stand here.',
      ],
    );
    assert.deepEqual(lines({ given: { avtale: null } }), [
      'given, avtale: her må det stå en tekst, et tall, true eller false, en varighet som { "count": "3", "unit": "day" }, eller en liste av slike.',
    ]);
    assert.deepEqual(lines({ answers: [{ of: 't', waits: 'forever' }] }, 'en'), [
      'answers, number 1, waits: "limit" or a length of time such as { "count": "3", "unit": "day" } must stand here.',
    ]);
    assert.equal(said([]), 'Saken i c.json kan ikke leses:\n  Her må det stå navn med hver sin verdi, i { }.\n');
  });

  it('names the nearest fact, event, role, place and option there is', () => {
    const start = '2024-01-01';
    assert.match(said({ start, given: { avtal: 'BHT' } }), /«avtal»\. Mente du «avtale»\?/);
    assert.match(said({ start, events: [{ event: 'klagen' }] }), /«klagen»\. Mente du «klage»\?/);
    assert.match(said({ start, answers: [{ of: 'sx', done: true }] }), /«sx»\.( Mente du «.+»\?)?\n/);
    assert.match(said({ start, given: { plans: 'A' } }, 'en'), /'plans'\. Did you mean 'plan'\?/);
    assert.match(said({ start, given: { nothing: 'A' } }, 'en'), /'nothing'\.\n/);
  });
});
