// `at least every D` over duties that end or have conditions, held against cases in which all comes at once, or as late as may be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Routine } from '../../src/generated/routine.ts';
import { formatDay, parseDay } from '../../src/simulate/day.ts';
import { keepsLimits } from '../../src/simulate/due.ts';
import { formatUnambiguous } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { some } from './random.ts';

/** When cases begin, and until when they are looked at. */
type Season = {
  readonly from: string;
  readonly to: string;
  readonly starts: readonly string[];
  readonly until: string;
};

/** What is drawn for routines of a kind, and when their cases are tried. */
type Kind = {
  readonly limits: readonly string[];
  readonly periods: readonly string[];
  /** What the rule allows; a number of hours is so much more than what limits and periods come to together. */
  readonly every: readonly (string | number)[];
  readonly countedFrom: readonly string[];
  readonly until: readonly string[];
  readonly seasons: readonly Season[];
  /** How many days after the start events come. */
  readonly coming: readonly number[];
};

const plain: Kind = {
  limits: ['1 day', '1 week', '5 working days'],
  periods: ['2 weeks', 'month', 'month', 'Monday'],
  every: ['16 days', '5 weeks', '5 weeks', '6 weeks', '2 months', '3 months'],
  countedFrom: [''],
  until: ['', 'leave', 'leave', 'last', 'gone'],
  seasons: [
    {
      ...{ from: '2024-01-30', to: '2024-02-10', until: '2024-12-01' },
      starts: ['2024-01-30T09:00', '2024-02-10T23:00'],
    },
  ],
  coming: [0, 13, 28, 29, 58, 59, 75, 130],
};

const counted: Kind = {
  ...plain,
  limits: ['1 day', '1 day', '1 week', '5 working days'],
  every: ['2 months', '3 months', -48, -24, 0, 0, 24, 48],
  countedFrom: [...'go first first first early last last'.split(' '), 'first or leave', 'leave', 'other', 'gone', 'd'],
  until: ['', '', '', 'leave', 'last', 'gone'],
};

// Around the night to 27 October, in which an hour comes twice, and the one to 31 March, in which one is left out.
const inHours: Kind = {
  ...plain,
  limits: ['2 hours', '10 hours', '30 hours', '1 day'],
  periods: ['36 hours', '36 hours', '36 hours', '90 hours', '2 days', '2 days', 'Monday'],
  every: ['2 days', '3 days', '5 days', '10 days', '250 hours', -1, 0, 1, 23, 24, 25, 49],
  countedFrom: ['', '', '', 'first', 'last'],
  until: ['', '', '', 'leave', 'last'],
  seasons: [
    {
      ...{ from: '2024-10-24', to: '2024-10-30', until: '2024-12-15' },
      starts: ['2024-10-24T00:00', '2024-10-25T13:59', '2024-10-26T02:30', '2024-10-26T23:59', '2024-10-30T22:30'],
    },
    {
      ...{ from: '2024-03-28', to: '2024-04-03', until: '2024-05-15' },
      starts: ['2024-03-28T00:00', '2024-03-29T13:59', '2024-03-30T02:30', '2024-03-30T23:59', '2024-04-03T22:30'],
    },
  ],
  coming: [0, 1, 2, 4, 8, 20],
};

const hoursIn: Readonly<Record<string, number>> = {
  ...{ hours: 1, hour: 1, day: 24, days: 24, week: 168, weeks: 168, month: 744, Monday: 168, working: 33 },
};

/** About how many hours there are in the durations of a text. */
function hoursOf(text: string): number {
  const all = text.matchAll(/(?:(\d+) )?(hours?|days?|weeks?|month|Monday|working)/g);
  return [...all].reduce((sum, [, count = '1', unit = '']) => sum + Number(count) * hoursIn[unit]!, 0);
}

/** A routine with a duty, an event that may end it, and one that may come as well. */
const textsOf = (kind: Kind) => {
  const limit = some(fc.constantFrom(...kind.limits), 12).map((one) => (one ? `\n    within ${one}` : ''));
  const line = fc
    .tuple(fc.constantFrom(...kind.periods), fc.constantFrom('', '', '', '', ', if f', ', if not f'))
    .map(([every, when]) => `  every ${every}${when}\n`);
  return fc
    .record({
      season: fc.constantFrom(...kind.seasons),
      step: limit,
      middle: fc.constantFrom(true, false, false),
      more: some(limit, 4),
      lines: fc.array(line, { minLength: 1, maxLength: 2 }),
      from: fc.constantFrom(...kind.countedFrom),
      until: fc.constantFrom(...kind.until),
      report: limit,
      when: fc.constantFrom('', '', '', '', ', if f'),
      leave: some(limit),
      once: fc.boolean(),
      closes: fc.constantFrom(true, true, true, false),
      over: fc.constantFrom(false, false, false, true),
      other: some(limit, 2).map((one) => (one?.includes(kind.limits[0]!) ? one : undefined)),
      every: fc.constantFrom(...kind.every),
      rule: fc.constantFrom('', ', if f', ', unless f'),
    })
    .map(({ every, ...one }) => {
      const before = { go: '', first: one.step, early: one.step, last: `${one.step} ${one.more}` }[one.from] ?? '';
      const hours = typeof every === 'number' && hoursOf(`${before} ${one.lines[0]} ${one.report}`) + every;
      const inDays = hours && kind !== inHours ? `${Math.max(1, Math.floor(hours / 24))} days` : `${hours} hours`;
      return { ...one, every: typeof every === 'number' ? inDays : every };
    })
    .map(
      (one) => `routine r "R"
  valid from ${one.season.from} to ${one.season.to}
case
  f is yes or no
${one.from === 'd' ? '  d is date\n' : ''}start go "Go"
  phase early "Early"
    step first "First"${one.step.replace('    ', '      ')}
${one.middle ? '  step middle "Middle"\n' : ''}  step last "Last"${one.more ?? ''}
${one.until === 'gone' || one.from === 'gone' ? '  wait for gone "It is gone" at most 1 week\n' : ''}${one.over && one.from ? '  close the case\n' : ''}regularly duty "Duty"
${one.lines.join('')}${one.from && `  counted from ${one.from}\n`}${one.until && `  until ${one.until}\n`}  step report "Report"${one.when}${one.report}
on leave "Leaving"
${one.once ? '  at most 1 time\n' : ''}${one.leave === undefined ? '' : `  step bye "Bye"${one.leave}\n`}${one.closes ? '  close the case\n' : one.leave === undefined ? '  step gone-now "Gone"\n    within 1 day\n' : ''}
${one.other === undefined && one.from !== 'other' ? '' : `on other "Other"\n  step answer "Answer"${one.other ?? ''}\n`}
rule x "X"
  report happens at least every ${one.every}${one.rule}
`,
    );
};

/** A lawful case that breaks the rule, if one of those that are tried does. */
function broken(routine: Routine, kind: Kind): Case | null {
  const text = JSON.stringify(routine.procedures);
  const { starts, until } = kind.seasons.find(({ from }) => from === routine.validFrom)!;
  for (const start of starts)
    for (const given of givens(routine, start))
      for (const events of comings(text, start, kind.coming))
        for (const slow of slowIn(events)) {
          const said = slowly(routine, { start, given, events, until }, slow);
          const result = walk(routine, said, { calendar: norway, bound: 500 });
          if (!('walk' in result)) continue;
          if (keepsLimits(result.walk) && result.walk.verdicts[0]?.verdict === 'violated') return said;
        }
  return null;
}

/** Which procedures take their time: of those that there are in the case. */
function slowIn(events: NonNullable<Case['events']>): Set<string> {
  const come = ['leave', 'other'].filter((one) => events.some(({ event }) => event === one));
  const all = [[], ['go'], ['duty'], ...come.map((one) => [one]), ['go', ...come], ['go', 'duty', ...come]];
  return new Set(all.map((one) => one.join(' ')));
}

function givens({ facts }: Routine, start: string): NonNullable<Case['given']>[] {
  const from = parseDay(start.slice(0, 10))!;
  const dates = facts.some(({ id }) => id === 'd')
    ? [-20, 0, 100].map((days) => ({ d: formatDay(from + days) }))
    : [{}];
  return ['yes', 'no'].flatMap((f) => dates.map((date) => ({ f, ...date })));
}

/** Events at no time, and on several dates. */
function* comings(text: string, start: string, coming: readonly number[]): Generator<NonNullable<Case['events']>> {
  yield [];
  const from = parseDay(start.slice(0, 10))!;
  for (const event of ['leave', 'other', 'gone'])
    if (text.includes(`"${event}"`))
      for (const days of coming) {
        const at = (name: string, later: number) => ({ event: name, at: `${formatDay(from + later)}T08:59` });
        yield [at(event, days + 1)];
        if (event === 'leave' && text.includes('"other"')) yield [at('leave', days + 1), at('other', days + 40)];
        if (event === 'leave') yield [at('leave', days + 1), at('leave', days + 50)];
      }
}

/** The case in which all steps of some procedures are done at their limit; what has none is put off until late in the year. */
function slowly(routine: Routine, told: Case, procedures: string): Case {
  let said = told;
  const seen = new Set<string>();
  for (let times = 0; times < 40; times += 1) {
    const result = walk(routine, said, { calendar: norway, bound: 500 });
    if (!('walk' in result)) return told;
    const next = result.walk.trace.entries.find(
      (entry) =>
        entry.kind === 'step' &&
        !seen.has(`${entry.id} ${entry.occurrence}`) &&
        procedures.split(' ').some((one) => entry.scope.some(({ key }) => key === `r:${one}`)),
    );
    if (next?.kind !== 'step') return said;
    seen.add(`${next.id} ${next.occurrence}`);
    const at = next.due ? formatUnambiguous(next.due.moment, norway) : '2024-09-01T09:00';
    const place = { of: next.id, ...(next.occurrence > 1 && { occurrence: next.occurrence }) };
    said = { ...said, answers: [...(said.answers ?? []), { ...place, at }] };
  }
  return said;
}

const seed = Number(process.env.SEED ?? 1);
const numRuns = Number(process.env.RUNS ?? 120);

describe('duties that come again and again', () => {
  for (const [name, kind] of [
    ['from the start', plain],
    ['counted from something else', counted],
    ['in hours', inHours],
  ] as const)
    it(`${name} agree with cases in which all is done at once, or as late as may be`, () => {
      const tally = { ends: 0, proved: 0, violated: 0, unknown: 0, unshown: 0 };
      fc.assert(
        fc.property(textsOf(kind), (text) => {
          const routine = routineOf(text);
          const [proof] = prove(routine, { calendar: norway });
          const found = broken(routine, kind);
          const told = () =>
            `${text}${JSON.stringify({ proof: { ...proof, cases: 0, shown: proof?.shown?.said }, found })}`;
          if (proof?.verdict === 'proved') assert.equal(found, null, told());
          if (proof?.verdict === 'violated') {
            const again = walk(routine, proof.shown!.said, { calendar: norway });
            assert.ok(
              'walk' in again && again.walk.verdicts[0]?.verdict === 'violated' && keepsLimits(again.walk),
              told(),
            );
            const day = proof.shown!.said.start!.slice(0, 10);
            assert.ok(routine.validFrom! <= day && day <= routine.validTo!, told());
          }
          if (proof?.verdict === 'unknown' && found) {
            tally.unshown += 1;
            if (process.env.SHOW) console.log('unshown', told());
          } else tally[proof!.verdict] += 1;
          if (proof?.verdict === 'proved' && text.includes('until ')) tally.ends += 1;
          if (process.env.SHOW === '2' && proof?.verdict === 'unknown' && !found) console.log('unknown', told());
        }),
        { numRuns, seed },
      );
      if (process.env.SHOW) console.log(tally);
      assert.ok(tally.proved > numRuns / 6 && tally.violated > numRuns / 6, JSON.stringify(tally));
      assert.ok(tally.unknown + tally.unshown <= numRuns / 20, JSON.stringify(tally));
    });

  const verdictOf = (lines: string) => prove(routineOf(`routine r "R"\n${lines}`), { calendar: norway })[0]?.verdict;
  const duty = (every: string, report: string, rule: string, more = '') => `  valid from 2024-01-30 to 2025-01-30
case
  f is yes or no
start go "Go"
  step first "First"
    within 1 day
${more}
regularly duty "Duty"
  every ${every}
  step report "Report"
    within ${report}
rule x "X"
  report happens at least every ${rule}
`;

  it('hold whenever in the day a case begins', () => {
    assert.equal(verdictOf(duty('2 weeks', '10 hours', '14 days')), 'violated');
    assert.equal(verdictOf(duty('2 weeks', '10 hours', '15 days')), 'proved');
    assert.equal(verdictOf(duty('36 hours', '10 hours', '46 hours')), 'proved');
    assert.equal(verdictOf(duty('36 hours', '10 hours', '45 hours')), 'violated');
    assert.equal(verdictOf(duty('day', '1 day', '73 hours')), 'proved');
    assert.equal(verdictOf(duty('day', '1 day', '72 hours')), 'violated');
    assert.equal(verdictOf(duty('36 hours\n  every Monday', '1 hour', '37 hours')), 'proved');
  });

  it('heed that a clock is changed', () => {
    // From 1 May to 1 November there are 184 days and an hour.
    assert.equal(verdictOf(duty('6 months', '12 hours', '4429 hours')), 'proved');
    assert.equal(verdictOf(duty('6 months', '12 hours', '4428 hours')), 'violated');
    // The time of the day from which 1010 hours lead to a midnight is another one when the clock is changed on the way.
    const autumn = (rule: string) =>
      duty('1000 hours\n  counted from first', '1 day', rule)
        .replace('2024-01-30 to 2025-01-30', '2024-10-20 to 2024-10-20')
        .replace('1 day', '10 hours');
    assert.equal(verdictOf(autumn('1058 hours')), 'proved');
    assert.equal(verdictOf(autumn('1057 hours')), 'violated');
  });

  it('are counted from one of the last days of a month', () => {
    // A month after 30 January at 23:59 is 29 February at 23:59, and one after the midnight that follows is earlier.
    const month = (rule: string) =>
      duty('month\n  counted from first', '1 hour', rule)
        .replace('01-30 to 2025-01-30', '01-28 to 2024-01-28')
        .replace('1 day', '2 days');
    assert.equal(verdictOf(month('32 days')), 'violated');
    assert.equal(verdictOf(month('33 days')), 'proved');
  });

  it('matter not where the case is over before', () => {
    assert.equal(verdictOf(duty('month, if f', '1 day', '33 days')), 'proved');
    assert.equal(verdictOf(duty('month, if f', '1 day', '1 day')), 'violated');
    const closed = '  step last "Last"\n    within 1 day\n  close the case\non ring "It rings"';
    assert.equal(verdictOf(duty('month\n  counted from ring', '1 day', '3 days', closed)), 'proved');
    assert.equal(verdictOf(duty('month\n  counted from ring', '1 day', '2 days', closed)), 'violated');
  });

  it('may be ended, or follow, by what comes from outside, before it is waited for or after the end', () => {
    const waiting = '  step last "Last"\n  wait for gone "It is gone" at most 1 week\n  close the case';
    assert.equal(verdictOf(duty('2 weeks\n  until gone', '1 day', '24 days', waiting)), 'violated');
    const coming = '  wait for ring "It rings" at most 1 day\non leave "Leaving"\n  at most 1 time';
    const either = duty('2 weeks\n  until leave', '1 day', '24 days', coming);
    assert.equal(verdictOf(either), 'proved');
    assert.equal(verdictOf(either.replace('report happens', 'report or ring happens')), 'violated');
  });
});
