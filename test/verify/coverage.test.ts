// What examples show of a routine, counted by hand.
import assert from 'node:assert/strict';
import type { Case } from '../../src/model/model.ts';
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

const counted = (...cases: readonly Case[]): Record<string, number> =>
  Object.fromEntries(
    coverageOf(
      routine,
      cases.map((said) => walked(routine, said)),
    ).map((one) => [`${one.kind} ${names[one.kind](one as never)}`, one.walks]),
  );

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
});
