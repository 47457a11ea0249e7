import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inFolder, program, rutine } from './rutine.ts';

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

describe('Answers as people write them', () => {
  const text =
    'rutine r "R"\nsak\n  dag "Dagen" er dato\n  lengde er varighet\nstart s "S"\n  hvis dag er før 2024-05-01\n    steg a "A"\n  hvis lengde er over 2 dager\n    steg b "B"\n';
  const walk = (...args: string[]) =>
    inFolder({ 'r.rutine': text }, (cwd) => rutine(['walk', 'r.rutine', ...args, '--format', 'json'], { cwd }));
  const given = (dag: string, lengde: string, start = '2024-03-01') =>
    walk('--start', start, '--given', `dag=${dag}`, '--given', `lengde=${lengde}`);

  it('takes dates and lengths of time in the words of either language', () => {
    for (const [dag, lengde] of [
      ['2024-03-01', '3d'],
      ['01.03.2024', '3 dager'],
      ['1.3.2024', '3 days'],
      ['2024-03-01', '1 måned'],
      ['2024-03-01', '5 virkedager'],
    ] as const) {
      const { code, out, err } = given(dag, lengde, '1.3.2024 10:30');
      assert.deepEqual([code, err], [0, ''], `${dag} ${lengde}`);
      const walked = JSON.parse(out);
      assert.equal(walked.start, '2024-03-01T10:30');
      assert.equal(walked.given.dag, '2024-03-01');
    }
  });

  it('says in the language of the routine what a length of time is', () => {
    assert.deepEqual(
      given('2024-03-01', '3 dagr').err,
      '«lengde» kan ikke være «3 dagr». Det kan være en varighet, som 3d.\n',
    );
  });

  it('takes them at a terminal too, and asks again', () => {
    inFolder({ 'r.rutine': text }, (cwd) => {
      const { stdout } = spawnSync('script', ['-qec', `${process.execPath} ${program} walk r.rutine`, '/dev/null'], {
        cwd,
        input: '1.3.2024\n31.02.2024\n02.03.2024\n3 dagr\n3 dager\n',
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      assert.match(stdout, /«dag» kan ikke være «2024-02-31»/);
      assert.match(stdout, /«lengde» kan ikke være «3 dagr»/);
      assert.match(stdout, /lengde: 3 dager\r?\nSaken begynner fredag 1\. mars 2024 kl\. 09:00/);
    });
  });
});
