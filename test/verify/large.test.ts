// What is too much, or as large as it gets: a verdict comes all the same, and no more is claimed than is so.
import assert from 'node:assert/strict';
import { forProofs } from '../../src/verify/bounds.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const verdicts = (text: string, others: readonly string[] = []) => {
  const [routine, ...more] = [text, ...others].map((one) => routineOf(one, ['a', 'b']));
  const routines = new Map([routine!, ...more].map((one) => [one.id, one]));
  return prove(routine!, { calendar: norway, routines }).map(({ verdict, because }) =>
    [verdict, ...(because?.map(({ kind }) => kind) ?? [])].join(' '),
  );
};

const deciding = (decisions: number): string => `routine r
case
${lines(decisions, (at) => `  x${at} is yes or no`)}
start go
  step first
${lines(decisions, (at) => `  if x${at}\n    step s${at}`)}
  step last
rule
  every first is followed by last
rule
  every first is followed by s1`;

/** The least work with which something holds that holds with more. */
function leastFor(holds: (work: number) => boolean): number {
  let [low, high] = [0, 1_000_000];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

describe('proofs of what is large', () => {
  it('say that they met the bound where no order of the facts keeps the cases few', () => {
    const pairs = 40;
    const alike = Array.from({ length: pairs }, (_, at) => `(x${at} and y${at} or not x${at} and not y${at})`);
    const text = `routine r
case
${lines(pairs, (at) => `  x${at} is yes or no`)}
${lines(pairs, (at) => `  y${at} is yes or no`)}
start go
  step first
${lines(pairs, (at) => `  if x${at}\n    step s${at}`)}
  step last, if ${alike.join(' and ')}
rule
  every first is followed by last`;
    assert.deepEqual(verdicts(text), ['unknown bound']);
  });

  it('come to the same verdicts however slow the machine is', () => {
    const { now } = Date;
    let later = now();
    Date.now = () => {
      later += 3_600_000;
      return later;
    };
    try {
      assert.deepEqual(verdicts(deciding(60)), ['proved', 'violated']);
    } finally {
      Date.now = now;
    }
  });

  it('give up after the same work each time, and say so', () => {
    const routine = routineOf(deciding(60), []);
    const worked = (work: number) =>
      prove(routine, { calendar: norway }, { ...forProofs, work }).map(({ because }) => because);
    const met = [{ kind: 'bound', bound: { kind: 'work', limit: 1000 } }];
    assert.deepEqual(worked(1000), [met, met]);
    const least = leastFor((work) => worked(work)[0]!.length === 0);
    assert.deepEqual(
      [least - 1, least, least - 1].map((work) => worked(work)[0]!.length),
      [1, 0, 1],
    );
  });

  it('do not fill the memory where a choice has very many values', () => {
    const text = `routine r
case
  o becomes a or b
start go
  step first
${lines(1000, (at) => `on e${at}\n  set o to a\n  step s${at}, if o is a`)}
rule
  every first is followed by s7`;
    const [proof] = prove(routineOf(text, []), { calendar: norway });
    assert.deepEqual(proof!.because, [{ kind: 'bound', bound: { kind: 'nodes', limit: forProofs.nodes } }]);
  });

  it('hold over 2,000 facts', () => {
    const text = `routine r
case
${lines(2000, (at) => `  x${at} is yes or no`)}
start go
  step first
${lines(2000, (at) => `  if x${at}\n    step s${at}`)}
  step last
rule
  every first is followed by last
rule
  every s7 is preceded by first`;
    assert.deepEqual(verdicts(text), ['proved', 'proved']);
  });

  it('hold over 20,000 steps, and add their times up', () => {
    const text = `routine r
start go
${lines(20_000, (at) => `  step s${at}\n    within 1 hour`)}
rule
  every s0 is followed by s19999
rule
  the case ends within 20000 hours
rule
  the case ends within 19999 hours
rule
  every s19999 is followed by s0`;
    assert.deepEqual(verdicts(text), ['proved', 'proved', 'violated', 'violated']);
  });

  it('show the gap that many duties leave that are all done as late as may be', () => {
    const text = `routine r "R"
  valid from 2024-01-01
  valid to 2024-03-31
start go
  step first
regularly
  every 1 day
  step report
    within 30 days
rule
  report happens at least every 31 days
rule
  report happens at least every 20 days`;
    assert.deepEqual(verdicts(text), ['proved', 'violated']);
  });

  it('tell numbers apart that differ in their last place, and dates at the ends of the calendar', () => {
    const text = `routine r
case
  amount is number
  day is date
start go
  step one, if amount is over 9007199254740993
  step two, if amount is at least 9007199254740993
  step three, if day is before 0001-01-02
  step four, if day is after 9999-12-30
rule
  every one is followed by two
rule
  every two is preceded by one
rule
  three and four never happen in the same case`;
    assert.deepEqual(verdicts(text), ['proved', 'violated', 'proved']);
  });

  it('do not go round in routines that follow each other', () => {
    const follows = (id: string, other: string) => `routine ${id}
start go
  step one
  follow ${other}
rule
  every one is followed by one`;
    assert.deepEqual(verdicts(follows('a', 'b'), [follows('b', 'a')]), ['unknown untreated']);
  });
});
