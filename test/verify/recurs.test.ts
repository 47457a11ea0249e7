// `at least every D` over duties that end or have conditions, held against cases in which all comes at once, or as late as may be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Routine } from '../../src/generated/routine.ts';
import { formatDay, parseDay } from '../../src/simulate/day.ts';
import { isTooLate } from '../../src/simulate/due.ts';
import { formatUnambiguous } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { some } from './random.ts';

const limit = some(fc.constantFrom('1 day', '1 week', '5 working days'), 12).map((one) =>
  one ? `\n    within ${one}` : '',
);
const period = fc.constantFrom('2 weeks', 'month', 'month', 'Monday');
const line = fc
  .tuple(period, fc.constantFrom('', '', '', ', if f', ', if not f'))
  .map(([every, when]) => `  every ${every}${when}\n`);

/** A routine with a duty, an event that may end it, and one that may come as well. */
const texts = fc
  .record({
    step: limit,
    more: some(limit, 1),
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    until: fc.constantFrom('', '  until leave\n', '  until leave\n', '  until last\n', '  until gone\n'),
    report: limit,
    when: fc.constantFrom('', '', '', '', ', if f'),
    leave: some(limit),
    once: fc.boolean(),
    closes: fc.constantFrom(true, true, true, false),
    other: some(limit, 2).map((one) => (one?.includes('1 day') ? one : undefined)),
    every: fc.constantFrom('16 days', '5 weeks', '5 weeks', '6 weeks', '2 months', '3 months'),
    rule: fc.constantFrom('', ', if f', ', unless f'),
  })
  .map(
    (one) => `routine r "R"
  valid from 2024-01-30 to 2024-02-10
case
  f is yes or no
start go "Go"
  step first "First"${one.step}
${one.more === undefined ? '' : '  step middle "Middle"\n'}  step last "Last"${one.more ?? ''}
${one.until.includes('gone') ? '  wait for gone "It is gone" at most 1 week\n' : ''}regularly duty "Duty"
${one.lines.join('')}${one.until}  step report "Report"${one.when}${one.report}
on leave "Leaving"
${one.once ? '  at most 1 time\n' : ''}${one.leave === undefined ? '' : `  step bye "Bye"${one.leave}\n`}${one.closes ? '  close the case\n' : one.leave === undefined ? '  step gone-now "Gone"\n    within 1 day\n' : ''}
${one.other === undefined ? '' : `on other "Other"\n  step answer "Answer"${one.other}\n`}
rule x "X"
  report happens at least every ${one.every}${one.rule}
`,
  );

/** A lawful case that breaks the rule, if one of those that are tried does. */
function broken(routine: Routine): Case | null {
  const text = JSON.stringify(routine.procedures);
  for (const start of ['2024-01-30T09:00', '2024-02-10T23:00'])
    for (const f of ['yes', 'no'])
      for (const events of comings(text, start))
        for (const slow of ['', 'go', 'duty', 'leave', 'other', 'go leave other', 'go duty leave other']) {
          const said = slowly(routine, { start, given: { f }, events, until: '2024-12-01' }, slow);
          const result = walk(routine, said, { calendar: norway, bound: 500 });
          if (!('walk' in result)) continue;
          const { trace, verdicts } = result.walk;
          const isLawful = !trace.entries.some((entry) => entry.kind === 'step' && isTooLate(entry));
          if (isLawful && verdicts[0]?.verdict === 'violated') return said;
        }
  return null;
}

/** Events at no time, and on several dates. */
function* comings(text: string, start: string): Generator<NonNullable<Case['events']>> {
  yield [];
  const from = parseDay(start.slice(0, 10))!;
  for (const event of ['leave', 'other', 'gone'])
    if (text.includes(`"${event}"`))
      for (const days of [0, 13, 28, 29, 58, 59, 75, 130]) {
        const coming = (name: string, later: number) => ({ event: name, at: `${formatDay(from + later)}T08:59` });
        yield [coming(event, days + 1)];
        if (event === 'leave' && text.includes('"other"'))
          yield [coming('leave', days + 1), coming('other', days + 40)];
        if (event === 'leave') yield [coming('leave', days + 1), coming('leave', days + 50)];
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

describe('duties that come again and again', () => {
  it('agree with cases in which all is done at once, or as late as may be', () => {
    const tally = { ends: 0, proved: 0, violated: 0, unknown: 0, unshown: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const routine = routineOf(text);
        const [proof] = prove(routine, { calendar: norway });
        const found = broken(routine);
        const told = () =>
          `${text}${JSON.stringify({ proof: { ...proof, cases: 0, shown: proof?.shown?.said }, found })}`;
        if (proof?.verdict === 'proved') assert.equal(found, null, told());
        if (proof?.verdict === 'violated') {
          const again = walk(routine, proof.shown!.said, { calendar: norway });
          assert.ok('walk' in again && again.walk.verdicts[0]?.verdict === 'violated', told());
        }
        if (proof?.verdict === 'unknown' && found) {
          tally.unshown += 1;
          if (process.env.SHOW) console.log('unshown', told());
        } else tally[proof!.verdict] += 1;
        if (proof?.verdict === 'proved' && text.includes('until ')) tally.ends += 1;
        if (process.env.SHOW === '2' && proof?.verdict === 'unknown' && !found) console.log('unknown', told());
      }),
      { numRuns: Number(process.env.RUNS ?? 120), seed },
    );
    if (process.env.SHOW) console.log(tally);
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

  it('may be ended, or follow, by what comes from outside, before it is waited for or after the end', () => {
    const waiting = '  step last "Last"\n  wait for gone "It is gone" at most 1 week\n  close the case';
    assert.equal(verdictOf(duty('2 weeks\n  until gone', '1 day', '24 days', waiting)), 'violated');
    const coming = '  wait for ring "It rings" at most 1 day\non leave "Leaving"\n  at most 1 time';
    const either = duty('2 weeks\n  until leave', '1 day', '24 days', coming);
    assert.equal(verdictOf(either), 'proved');
    assert.equal(verdictOf(either.replace('report happens', 'report or ring happens')), 'violated');
  });
});
