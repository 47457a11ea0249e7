// Texts that nobody would write are read too, in no time to speak of, and end in no stack.
import assert from 'node:assert/strict';
import { bound } from './bound.ts';

const routine = (facts: readonly string[], condition: string) =>
  `routine t "T"\n\ncase\n  ${facts.join('\n  ')}\n\nstart s "S"\n  step x "X", if ${condition}\n`;
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('texts that nobody would write', () => {
  const texts: readonly [what: string, text: string][] = [
    [
      'a chain of named conditions',
      routine([...many(5000, (at) => `d${at} means d${at + 1}`), 'd5000 is yes or no'], 'not d0'),
    ],
    [
      'named conditions that double each time',
      routine(
        ['a is yes or no', ...many(60, (at) => `d${at} means ${at ? `not d${at - 1} and d${at - 1}` : 'not a'}`)],
        'not d59',
      ),
    ],
    [
      'a chain of facts that exist by each other',
      routine(['f0 is yes or no', ...many(3000, (at) => `f${at + 1} is yes or no, if f${at}`)], 'f3000 and not f2999'),
    ],
    [
      'facts that exist by conditions that double',
      routine(
        [
          'a is yes or no',
          ...many(60, (at) => `d${at} means ${at ? `d${at - 1} or not d${at - 1}` : 'a'}`),
          'f is yes or no, if d59',
        ],
        'a and f',
      ),
    ],
    ['a condition of 20,000 parts', routine(['a is yes or no'], many(20_000, () => 'a').join(' and '))],
    [
      'a condition on twenty choices of twenty',
      routine(
        many(
          20,
          (at) =>
            `c${at} is ${many(20, (value) => `v${value}`)
              .join(', ')
              .replace(/, (\w+)$/, ' or $1')}`,
        ),
        many(20, (at) => `c${at} is v0`).join(' and not '),
      ),
    ],
  ];
  for (const [what, text] of texts)
    it(what, () => {
      assert.deepEqual(bound(text).findings, []);
    });
});
