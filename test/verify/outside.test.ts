// Order among what stands outside the case: what is proved there no walk may break, and what a walk breaks is not proved.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Form, Routine, Rule } from '../../src/generated/routine.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { routines, selection } from './random.ts';

const surroundings = { calendar: norway };
const start = '2024-03-01T09:00';

const order: fc.Arbitrary<readonly Rule[]> = fc
  .record({ kind: fc.constantFrom('followed', 'preceded'), every: selection, by: selection })
  .map((form) => [{ id: 'x', kind: 'rule', forms: [form as Form] }]);

const movedOut = (routine: Routine): Routine => ({
  ...routine,
  procedures: routine.procedures.map((one) => (one.kind === 'event' ? { ...one, outside: true as const } : one)),
});

const values: Readonly<Record<string, readonly string[]>> = {
  f: ['yes', 'no'],
  g: ['v', 'w', 'x'],
  n: ['2', '5', '9'],
};

/** Whether some case does not keep the rule, once all is done: with each answer to each fact, and events that come or don't. */
function isBroken(routine: Routine, said: Case): boolean {
  const result = walk(routine, said, surroundings);
  if ('missing' in result) {
    const { fact } = result.missing;
    return (values[fact] ?? ['yes', 'no']).some((value) =>
      isBroken(routine, { ...said, given: { ...said.given, [fact]: value } }),
    );
  }
  return 'walk' in result && result.walk.verdicts.some(({ verdict }) => verdict !== 'satisfied');
}

describe('what is outside the case', () => {
  it('keeps an order that is proved, whatever comes', () => {
    let [proved, broken] = [0, 0];
    fc.assert(
      fc.property(
        routines({ kinds: ['step', 'phase', 'decision'], events: true, width: 2 }, order).map(movedOut),
        (routine) => {
          const [proof] = prove(routine, surroundings);
          const after = { count: '2', unit: 'day' } as const;
          const comings = [[], [{ event: 'call' }], [{ event: 'ring' }], [{ event: 'call' }, { event: 'ring', after }]];
          const isShown = comings.some((events) => isBroken(routine, { start, events }));
          assert.ok(!isShown || proof!.verdict !== 'proved', JSON.stringify(routine));
          proved += Number(proof!.verdict === 'proved' && !proof!.neverApplies);
          broken += Number(isShown);
        },
      ),
      { numRuns: 1500, seed: Number(process.env.SEED ?? 1) },
    );
    assert.ok(proved > 20 && broken > 100, `${proved} proved, ${broken} broken`);
  });

  it('is followed by what its own procedure does, as nothing in the case can break that off', () => {
    const routine = routineOf(`routine letters "Letters"
case
  urgent is yes or no
start go "Go"
  step one "One"
  close the case
on need "A need"
  outside the case
  step write "Write"
  step post "Post", if urgent
rule written "It is written"
  every need is followed by write
rule posted "It is posted"
  every need is followed by post
`);
    const [written, posted] = prove(routine, surroundings);
    assert.equal(written!.verdict, 'proved');
    assert.notEqual(posted!.verdict, 'proved');
  });
});
