import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { entryOf, routineOf, verdictsOf, walked } from './read.ts';

/** Who does what: numbers are those of `semantics.md`. */
describe('walk: people', () => {
  const roles = `roles
  A "A" deputy D
  B
  C
  D
  E
  G
    H
`;
  const doersOf = (text: string, said: Case = {}, id = 'x') =>
    entryOf(walked(routineOf(`routine r "R"\n${roles}${text}`), said), id)
      .doers.map(({ ref }) => (ref.kind === 'text' ? ref.text : ref.id))
      .join(' ');
  const by = (who: string, unavailable: string[] = []) =>
    doersOf(`start go "Go"\n  step x "X"\n    by ${who}\n`, { unavailable });

  it('1.8, 2.15: the first named who is available; the last in the chain whatever happens', () => {
    assert.deepEqual([by('B or C'), by('B or C', ['B']), by('B and C'), by('each of B, C')], ['B', 'C', 'B C', 'B C']);
    assert.deepEqual(
      [by('B, otherwise C'), by('B, otherwise C', ['B']), by('B, otherwise C', ['B', 'C'])],
      ['B', 'C', 'C'],
    );
    assert.equal(by('B and C, otherwise E', ['C']), 'E');
    assert.equal(by('B or C, otherwise E', ['B', 'C']), 'E');
    assert.equal(by('B, possibly C'), 'B');
    assert.equal(by('B or C', ['B', 'C']), 'C');
  });

  it('1.8: a deputy is tried after the one stood in for', () => {
    assert.deepEqual([by('A', ['A']), by('A, otherwise B', ['A']), by('A, otherwise B', ['A', 'D'])], ['D', 'D', 'B']);
    assert.deepEqual([by('A and B', ['A']), by('B or A', ['B']), by('A', ['A', 'D'])], ['D B', 'A', 'D']);
  });

  it('1.8: nobody left is told', () => {
    const nobody = (unavailable: string[]) =>
      entryOf(
        walked(routineOf(`routine r "R"\n${roles}start go "Go"\n  step x "X"\n    by B, otherwise C\n`), {
          unavailable,
        }),
        'x',
      ).nobody;
    assert.deepEqual([nobody(['B']), nobody(['B', 'C'])], [false, true]);
  });

  it('1.8: availability is answered once for each occurrence', () => {
    const routine = routineOf(
      `routine r "R"\n${roles}start go "Go"\n  step a "A"\non call "Call"\n  step x "X", if B is available\n    by B, otherwise C\n  step y "Y"\n    by B, otherwise C\n`,
    );
    const two = walked(routine, {
      events: [{ event: 'call' }, { event: 'call' }],
      answers: [{ of: 'call', occurrence: 2, unavailable: ['B'] }],
    });
    const told = two.trace.entries.flatMap((entry) =>
      entry.kind === 'step' && entry.id !== 'a'
        ? [`${entry.id} ${entry.doers.map(({ ref }) => ref.kind === 'role' && ref.id)}`]
        : [],
    );
    assert.deepEqual(told, ['x B', 'y B', 'y C']);
  });

  it('2.1: the case may say who does it; a role fact may stand where a role can', () => {
    assert.equal(doersOf('start go "Go"\n  step x "X"\n    by B\n', { answers: [{ of: 'x', by: ['C', 'E'] }] }), 'C E');
    const fact = 'case\n  worker is role\nstart go "Go"\n  step x "X"\n    by worker\n';
    assert.equal(doersOf(fact, { given: { worker: 'C' } }), 'C');
  });

  it('1.33: after a hand-over later steps without a by of their own are the receiver’s, also where one is inherited', () => {
    const text = `start go "Go"
  by B
  step give "Give"
    hand over to C or E
  step x "X"
  step y "Y"
    by G
on call "Call"
  step z "Z"
`;
    const call = { events: [{ event: 'call', after: { count: '1', unit: 'hour' as const } }] };
    assert.deepEqual(
      ['give', 'x', 'y', 'z'].map((id) => doersOf(text, call, id)),
      ['B', 'C', 'G', 'C'],
    );
    assert.equal(doersOf(text, { unavailable: ['C'] }), 'E');
  });

  it('1.33: when accepted, the step is a wait for the yes; without it the giver keeps the case', () => {
    const text = `messages
  sorry "Sorry"
start go "Go"
  by B
  step give "Give"
    hand over to C, when accepted, otherwise send sorry to E
    within 2 days
  step x "X"
`;
    assert.equal(doersOf(text), 'C');
    const refused = { answers: [{ of: 'give', waits: 'limit' as const }] };
    assert.equal(doersOf(text, refused), 'B');
    const routine = routineOf(`routine r "R"\n${roles}${text}`);
    assert.equal(entryOf(walked(routine, refused), 'give').attributes.send?.length, 1);
    const asked = walked(routine, { answers: [{ of: 'give', waits: { count: '5', unit: 'hour' } }] });
    assert.equal(entryOf(asked, 'x').moment - asked.trace.from, 5 * 3_600_000);
  });

  it('1.33: where nobody is available to take over, otherwise send is done', () => {
    const text =
      'messages\n  sorry "Sorry"\nstart go "Go"\n  step give "Give"\n    by B\n    hand over to C, otherwise send sorry to E\n  step x "X"\n';
    const routine = routineOf(`routine r "R"\n${roles}${text}`);
    const away = walked(routine, { unavailable: ['C'] });
    assert.deepEqual(
      [entryOf(away, 'give').attributes.send?.length, entryOf(away, 'give').handedTo, entryOf(away, 'x').doers],
      [1, null, []],
    );
    assert.equal(entryOf(walked(routine, {}), 'give').attributes.send, undefined);
    const last = text.replace(', otherwise send sorry to E', '');
    assert.equal(doersOf(last, { unavailable: ['C'] }), 'C');
  });

  it('3.3: by the same person as a step', () => {
    const text = 'start go "Go"\n  step a "A"\n    by B or C\n  step x "X"\n    by the same person as a\n';
    assert.equal(doersOf(text, { unavailable: ['B'] }), 'C');
    const routine = routineOf(
      `routine r "R"\n${roles}${text}rule other "Others"\n  a and x are done by different people\n`,
    );
    const all = walked(routine, {});
    assert.equal(entryOf(all, 'x').sameAs, entryOf(all, 'a').index);
    assert.deepEqual(verdictsOf(all), { other: 'violated' });
    const through = routineOf(
      `routine r "R"\n${roles}${text}  step y "Y"\n    by the same person as x\nrule other "Others"\n  a and y are done by different people\n`,
    );
    assert.deepEqual(verdictsOf(walked(through, {})), { other: 'violated' }, 'the one who did x did a');
  });

  it('1.27: different people: disjoint roles prove it, a role in common does not, one person breaks it', () => {
    const verdict = (first: string, second: string, declared = '') => {
      const routine = routineOf(
        `routine r "R"\nroles\n  K one person\n  B\n  C\n${declared}start go "Go"\n  step a "A"\n    by ${first}\n  step x "X"\n    by ${second}\nrule other "Others"\n  a and x are done by different people\n`,
      );
      const all = walked(routine, {});
      assert.deepEqual(entryOf(all, 'x').notBy, [{ rule: 'other', entries: [entryOf(all, 'a').index] }]);
      return verdictsOf(all).other;
    };
    assert.deepEqual(
      [verdict('B', 'C'), verdict('B', 'B'), verdict('K', 'K'), verdict('B and K', 'K')],
      ['satisfied', 'unknown', 'violated', 'violated'],
    );
  });

  it('1.28: only A: A or part of A; a step that names nobody is unknown', () => {
    const only = (who: string, said: Case = {}) =>
      verdictsOf(
        walked(
          routineOf(
            `routine r "R"\n${roles}start go "Go"\n  step x "X"\n${who}rule only-g "Only G"\n  only G or A may do x\n`,
          ),
          said,
        ),
      )['only-g'];
    assert.deepEqual(
      [only('    by G\n'), only('    by H\n'), only('    by B\n'), only('')],
      ['satisfied', 'satisfied', 'violated', 'unknown'],
    );
    assert.equal(only('    by A\n', { unavailable: ['A'] }), 'violated');
  });
});
