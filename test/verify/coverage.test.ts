// What examples show of a routine, counted by hand.
import assert from 'node:assert/strict';
import type { Case, Routine } from '../../src/model/model.ts';
import { type Covered, coverageOf } from '../../src/verify/coverage.ts';
import { routineOf, walked } from '../simulate/read.ts';

const routine = routineOf(`routine complaint "Complaint"
  purpose "P"
requirements
  answered "Each complaint is answered"
  never-met "Nothing says that it meets this"
roles
  Clerk
case
  serious is yes or no
  by-mail is yes or no
  outcome becomes letter or call
start new "A complaint"
  step register "Register it"
    by Clerk
  if serious
    step inspect "Inspect it"
      by Clerk
  choose one
    option "By letter"
      step letter "Write"
        by Clerk
        fulfils answered
    option "By phone"
      step phone "Call"
        by Clerk
  step stamp "Buy a stamp", if by-mail
    by Clerk
  wait for reply at most 3 days
  otherwise
    step remind "Remind them"
      by Clerk
on reply "They reply"
  step thank "Thank them"
    by Clerk
rule inspected "Serious ones are inspected"
  inspect happens at least once, if serious
`);

const names: Readonly<Record<Covered['kind'], (one: never) => string>> = {
  step: ({ of }: { of: { id: string } }) => of.id,
  way: ({ statement, way }: { statement: { id: string }; way: string | null }) => `${statement.id} → ${way}`,
  value: ({ of, value }: { of: { id: string }; value: string }) => `${of.id} = ${value}`,
  rule: ({ of }: { of: { id: string } }) => of.id,
  requirement: ({ of }: { of: { id: string } }) => of.id,
};

const countedOf = (of: Routine, cases: readonly Case[]): Record<string, number> =>
  Object.fromEntries(
    coverageOf(
      of,
      cases.map((said) => walked(of, said)),
    ).map((one) => [`${one.kind} ${names[one.kind](one as never)}`, one.walks]),
  );

const counted = (...cases: readonly Case[]) => countedOf(routine, cases);

const mild: Case = { given: { serious: 'no', 'by-mail': 'yes' } };
const serious: Case = {
  given: { serious: 'yes', 'by-mail': 'no' },
  answers: [
    { of: 'choice-1', choose: 'by-phone' },
    { of: 'wait-reply', waits: 'limit' },
  ],
};

describe('what examples cover', () => {
  it('is nothing without examples, but tells all that there is to cover', () => {
    assert.deepEqual(Object.values(counted()), Array(21).fill(0));
  });

  it('is what was done, decided, answered and judged', () => {
    const all = counted(mild);
    const shown = Object.keys(all).filter((key) => all[key]! > 0);
    assert.deepEqual(shown, [
      'step register',
      'step letter',
      'step stamp',
      'step thank',
      'way decision-1 → null',
      'way choice-1 → by-letter',
      'way stamp → stamp',
      'way wait-reply → wait-reply',
      'value serious = no',
      'value by-mail = yes',
      'requirement answered',
    ]);
  });

  it('counts the examples that show a thing', () => {
    const all = counted(mild, serious, serious);
    assert.equal(all['step register'], 3);
    assert.equal(all['step inspect'], 2);
    assert.equal(all['way wait-reply → null'], 2);
    assert.equal(all['way stamp → null'], 2);
    assert.equal(all['rule inspected'], 2);
    assert.equal(all['requirement answered'], 1);
    assert.ok(Object.values(all).every((times) => times > 0));
  });

  it('is of several walks what it is of each, together', () => {
    const [one, other, both] = [counted(mild), counted(serious), counted(mild, serious)];
    for (const key of Object.keys(both)) assert.equal(both[key], one[key]! + other[key]!, key);
  });

  it('is not of a way that nobody can go: where all that a fact can be is named, there is no other', () => {
    const ways = (...lines: readonly string[]) => Object.keys(countedOf(deciding(lines), [])).filter(isOtherwise);
    const [one, other] = ['step one "One"', 'step other "Other"'];
    assert.deepEqual(ways('if urgent', `  ${one}`, 'otherwise if not urgent', `  ${other}`), []);
    assert.deepEqual(
      ways('depending on colour', '  when red or green', `    ${one}`, '  when blue', `    ${other}`),
      [],
    );
    assert.deepEqual(ways('if dark', `  ${one}`, 'otherwise if colour is red', `  ${other}`), []);
    assert.equal(ways('if dark', `  ${one}`, 'otherwise if colour is green', `  ${other}`).length, 1);
    assert.equal(ways('if urgent', `  ${one}`, 'otherwise if not known', `  ${other}`).length, 1);
    // Somebody may be there, and who is not known is neither new nor not.
    assert.equal(
      ways('if urgent', `  ${one}`, 'otherwise if not urgent and Clerk is not available', `  ${other}`).length,
      1,
    );
    const bySender = ['depending on new-sender', '  when yes', `    ${one}`, '  when no', `    ${other}`];
    assert.equal(ways(...bySender).length, 1);
  });

  it('is of the answers that the flow reads, by itself or in what a name means, not of what only rules read', () => {
    const answers = (...lines: readonly string[]) =>
      Object.keys(countedOf(deciding(lines), [])).filter((key) => key.startsWith('value '));
    assert.deepEqual(answers('step one "One"'), []);
    assert.deepEqual(answers('step one "One"', '  by Clerk, if urgent'), ['value urgent = yes', 'value urgent = no']);
    assert.deepEqual(answers('if dark', '  step one "One"'), [
      'value colour = red',
      'value colour = green',
      'value colour = blue',
    ]);
    assert.deepEqual(answers('if new-sender', '  step one "One"'), [
      'value known = yes',
      'value known = no',
      'value new-sender = yes',
      'value new-sender = no',
    ]);
  });
});

const isOtherwise = (key: string) => key.startsWith('way ') && key.endsWith('null');

/** A routine whose flow is these lines. */
const deciding = (lines: readonly string[]): Routine =>
  routineOf(`routine complaint "Complaint"
  purpose "P"
roles
  Clerk
case
  urgent is yes or no
  colour is red, green or blue
  known is yes or no
  new-sender is yes or no, if known
  judged is yes or no
  dark means colour is blue or green
start new "A complaint"
${lines.map((line) => `  ${line}`).join('\n')}
  step last "Last"
rule finished "It is finished"
  last happens at least once, if judged
`);
