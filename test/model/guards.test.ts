/**
 * Conditions that never hold, and those that hold for want of a value, against a plain enumeration: on small random
 * facts and conditions, every case is tried, with the meaning of `semantics.md`, 1.3, written down once more.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bound } from './bound.ts';

type Plain =
  | { readonly is: string; readonly values: readonly string[]; readonly not: boolean }
  | { readonly over: string; readonly than: number }
  | { readonly not: Plain }
  | { readonly all: readonly [Plain, Plain] }
  | { readonly any: readonly [Plain, Plain] };

/** `kind` always exists; the others exist in every case or in some alone. */
const domains = { kind: ['A', 'B', 'C'], urgent: ['yes', 'no'], size: ['0', '1', '2', '3'] } as const;
type Fact = keyof typeof domains;
type Case = Readonly<Partial<Record<Fact, string>>>;

const comparison: fc.Arbitrary<Plain> = fc.oneof(
  fc.record({ is: fc.constant('kind'), values: fc.subarray([...domains.kind], { minLength: 1 }), not: fc.boolean() }),
  fc.record({ is: fc.constant('urgent'), values: fc.constantFrom(['yes'], ['no']), not: fc.boolean() }),
  fc.record({ over: fc.constant('size'), than: fc.nat({ max: 2 }) }),
);
const condition: fc.Arbitrary<Plain> = fc.letrec<{ one: Plain }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.record({ not: tie('one') }),
    fc.record({ all: fc.tuple(tie('one'), tie('one')) }),
    fc.record({ any: fc.tuple(tie('one'), tie('one')) }),
  ),
})).one;
const existence = fc.subarray([...domains.kind], { minLength: 1 });

const written = (one: Plain): string => {
  if ('is' in one) return `${one.is} is ${one.not ? 'not ' : ''}${one.values.join(' or ')}`;
  if ('over' in one) return `${one.over} is over ${one.than}`;
  if ('not' in one) return `not (${written(one.not)})`;
  const [items, word] = 'all' in one ? [one.all, 'and'] : [one.any, 'or'];
  return items.map((item) => `(${written(item)})`).join(` ${word} `);
};

const holds = (one: Plain, values: Case): boolean => {
  if ('is' in one) {
    const value = values[one.is as Fact];
    return one.not !== (value !== undefined && one.values.includes(value));
  }
  if ('over' in one) {
    const value = values[one.over as Fact];
    return value !== undefined && Number(value) > one.than;
  }
  if ('not' in one) return !holds(one.not, values);
  return 'all' in one ? one.all.every((item) => holds(item, values)) : one.any.some((item) => holds(item, values));
};

const factsIn = (one: Plain): Fact[] => {
  if ('is' in one) return [one.is as Fact];
  if ('over' in one) return [one.over as Fact];
  if ('not' in one) return factsIn(one.not);
  return ('all' in one ? one.all : one.any).flatMap(factsIn);
};

/** Every case: the facts that exist in it with each of their values. */
function cases(exists: Readonly<Record<string, readonly string[]>>): Case[] {
  return domains.kind.flatMap((kind) => {
    const values = (fact: Fact): (string | undefined)[] =>
      exists[fact]!.includes(kind) ? [...domains[fact]] : [undefined];
    return values('urgent').flatMap((urgent) =>
      values('size').map((size): Case => ({ kind, ...(urgent && { urgent }), ...(size && { size }) })),
    );
  });
}

/** What exists in every case is declared without a condition. */
const onlyIf = (kinds: readonly string[]): string =>
  kinds.length === domains.kind.length ? '' : `, if kind is ${kinds.join(' or ')}`;

/** A condition of a step within others; it stands in the line that `innermost` tells. */
const routine = (exists: Readonly<Record<string, readonly string[]>>, around: readonly Plain[], inner: Plain): string =>
  [
    'routine t "T"',
    'case',
    '  kind is A, B or C',
    `  urgent is yes or no${onlyIf(exists.urgent!)}`,
    `  size is whole number from 0 to 3${onlyIf(exists.size!)}`,
    'start s "S"',
    ...[...around, inner].map((one, depth) => `${'  '.repeat(depth + 1)}if ${written(one)}`),
    `${'  '.repeat(around.length + 2)}step a "A"`,
    '',
  ].join('\n');

const innermost = (around: readonly Plain[]): number => 7 + around.length;

describe('conditions against an enumeration of every case', () => {
  const all = fc.record({ urgent: existence, size: existence });

  it('one never holds if there is no case in which it does', () => {
    fc.assert(
      fc.property(all, condition, (exists, one) => {
        const { findings } = bound(routine(exists, [], one));
        const never = findings.some(
          ({ rule, range }) => rule === 'condition-never' && range.start.line === innermost([]),
        );
        assert.equal(never, !cases(exists).some((values) => holds(one, values)));
      }),
      { numRuns: 300 },
    );
  });

  it('one holds for want of a value if it holds in a case where another value, were there one, would make it false', () => {
    fc.assert(
      fc.property(all, fc.array(condition, { minLength: 1, maxLength: 3 }), condition, (exists, around, one) => {
        const { findings } = bound(routine(exists, around, one));
        const on = (line: number) => findings.filter(({ range }) => range.start.line === line).map(({ rule }) => rule);
        // What holds around the condition protects it: only cases that come there count.
        const reached = cases(exists).filter((values) => around.every((outer) => holds(outer, values)));
        const lacking = reached.some((values) =>
          factsIn(one).some(
            (fact) =>
              values[fact] === undefined &&
              holds(one, values) &&
              domains[fact].some((value) => !holds(one, { ...values, [fact]: value })),
          ),
        );
        if (on(innermost(around)).includes('true-without-value')) assert.ok(lacking, 'reported without cause');
        else if (lacking && !on(innermost(around)).includes('condition-never')) assert.fail('not reported');
      }),
      { numRuns: 300 },
    );
  });
});
