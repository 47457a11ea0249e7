// A case with one answer more: where it is written, and what falls away with it.
import assert from 'node:assert/strict';
import type { MissingFact } from '../../src/simulate/index.ts';
import { withAnswer } from '../../src/simulate/index.ts';

const fact = (over: Partial<MissingFact> = {}) => ({
  fact: 'a',
  title: null,
  type: { kind: 'yesNo' as const },
  scope: null,
  occurrence: 1,
  turn: null,
  round: null,
  nth: null,
  ...over,
});
const start = '2024-03-01T09:00';

describe('an answer in a case', () => {
  it('stands in the whole case, or with the occurrence and turn that asks for it', () => {
    assert.deepEqual(withAnswer({ start }, fact(), 'yes'), { start, given: { a: 'yes' } });
    const turn = fact({ scope: 'each', turn: 2 });
    const once = withAnswer({ start }, turn, 'yes');
    assert.deepEqual(once.answers, [{ of: 'each', occurrence: 1, turn: 2, given: { a: 'yes' } }]);
    const twice = withAnswer(once, { ...turn, fact: 'b' }, 'no');
    assert.deepEqual(twice.answers, [{ of: 'each', occurrence: 1, turn: 2, given: { a: 'yes', b: 'no' } }]);
  });

  it('takes the place of the one before, and leaves nothing behind when it is taken away', () => {
    const answered = withAnswer(withAnswer({ start }, fact(), 'yes'), fact(), 'no');
    assert.deepEqual(answered.given, { a: 'no' });
    assert.deepEqual(withAnswer(answered, fact(), null).given, {});
    const turn = fact({ scope: 'each', turn: 2 });
    assert.deepEqual(withAnswer(withAnswer({ start }, turn, 'yes'), turn, null).answers, []);
  });

  it('is one of several where rounds ask, and takes those after it along', () => {
    const round = (nth: number) => fact({ round: nth, nth });
    const one = withAnswer({ start }, round(1), 'no');
    assert.deepEqual(one.given, { a: 'no' });
    const two = withAnswer(one, round(2), ['no', 'yes']);
    assert.deepEqual(two.given, { a: ['no', 'no', 'yes'] });
    assert.deepEqual(withAnswer(two, round(2), 'yes').given, { a: ['no', 'yes'] });
    assert.deepEqual(withAnswer(two, round(1), null).given, {});
  });

  it('says of a place what is done, chosen, counted', () => {
    const place = { routine: 'r', id: 's', occurrence: 1, turn: null, round: null };
    const done = withAnswer({ start }, { kind: 'done', ...place }, false);
    assert.deepEqual(done.answers, [{ of: 's', occurrence: 1, done: false }]);
    const late = withAnswer(done, { kind: 'overdue', ...place }, true);
    assert.deepEqual(late.answers, [{ of: 's', occurrence: 1, done: false, overdue: true }]);
  });
});
