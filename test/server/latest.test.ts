// Steps bound by the limit of a later one, held against what the walk of every case says.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bindingSteps } from '../../src/server/latest.ts';
import { bound } from '../model/bound.ts';
import { walked } from '../simulate/read.ts';

type Tree = { one: string[]; body: string[] };

/** Lines of statements whose steps are called `s`, and numbered afterwards. */
const { body } = fc.letrec<Tree>((tie) => {
  const headed = (...heads: string[]) =>
    fc.tuple(fc.constantFrom(...heads), tie('body')).map(([head, lines]) => [head, ...indented(lines)]);
  const limits = [
    ...['within 3 days', 'within 9 days after go', 'within 5 days after s1', 'by 2024-03-20', 'same day', 'promptly'],
    ...['within 8 days after s2, if f', 'before s3', 'within 2 days, where practical', 'within 4 days after f2'],
  ];
  return {
    one: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom('step s "S"', 'step s "S"', 'recommended step s "S"', 'step s "S", if f'),
            fc.option(fc.constantFrom(...limits), { nil: undefined, freq: 3 }),
          )
          .map(([step, limit]) => [step, ...(limit ? [`  ${limit}`] : [])]),
      },
      headed('phase "P"', 'in any order', 'repeat at most 2 times', 'if f', 'for each "T"'),
    ),
    body: fc.array(tie('one'), { minLength: 1, maxLength: 4 }).map((lines) => lines.flat()),
  };
});
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

describe('a step that is bound by a later one', () => {
  it('has its latest moment from that one, in the walk of every case', () => {
    let seen = 0;
    fc.assert(
      fc.property(body, fc.boolean(), fc.boolean(), (lines, f, isClosed) => {
        let number = 0;
        const steps = lines.map((line) => line.replace(/step s /, () => `step s${++number} `));
        fc.pre(number >= 3);
        const text = [
          'routine a "A"',
          'case',
          '  f is yes or no',
          '  f2 is date, if f',
          'start go "Go"',
          ...indented(steps),
          ...(isClosed ? ['  close the case'] : []),
        ];
        const { routine, findings } = bound(`${text.join('\n')}\n`);
        fc.pre(!findings.some(({ severity }) => severity === 'error'));
        const [procedure] = routine.procedures;
        const given = { f: f ? 'yes' : 'no', ...(f && { f2: '2024-03-05' }) };
        const { entries } = walked(routine, { given }).trace;
        for (const [step, later] of bindingSteps(routine, procedure!)) {
          const done = entries.filter((entry) => entry.kind === 'step' && entry.id === step.id);
          for (const entry of done) {
            seen++;
            assert.equal(entry.kind === 'step' && entry.due?.of, later.id, text.join('\n'));
          }
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(seen > 10, String(seen));
  });
});
