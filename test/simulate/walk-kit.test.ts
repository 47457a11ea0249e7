import assert from 'node:assert/strict';
import { fixture, namesOf, verdictsOf, walked } from './read.ts';

/** Every walk that the kit tells (`test/kit`, made from the design's kit), with the verdicts that it tells. */
describe('walk: the kit', () => {
  const kit = (name: string) => fixture(`../kit/${name}.rutine`);

  it('01: both orders of branches side by side', () => {
    const routine = kit('01-parallel-both-orders');
    assert.equal(namesOf(walked(routine, {})), 'a b c');
    const turned = walked(routine, { answers: [{ of: 'any-order-1', order: ['b', 'a'] }] });
    assert.equal(namesOf(turned), 'b a c');
    assert.deepEqual(verdictsOf(turned), { response: 'violated', precedence: 'violated', join: 'satisfied' });
  });

  it('03: what is recommended is done, unless the case leaves it out', () => {
    const routine = kit('03-recommended-step');
    assert.equal(namesOf(walked(routine, {})), 'review publish');
    const without = walked(routine, { answers: [{ of: 'review', done: false }] });
    assert.equal(namesOf(without), 'publish');
    assert.equal(verdictsOf(without).reviewed, 'violated');
  });

  it('05: no turns, two turns, and four rounds', () => {
    const routine = kit('05-turns-and-counts');
    const none = { of: 'member', turns: 0 };
    assert.equal(namesOf(walked(routine, { given: { done: true }, answers: [none] })), 'try');
    const two = walked(routine, { given: { done: true }, answers: [{ of: 'member', turns: 2 }] });
    assert.equal(namesOf(two), 'ask note ask note try');
    assert.deepEqual([verdictsOf(two).noted, verdictsOf(two).one], ['satisfied', 'violated']);
    const four = walked(routine, { given: { done: ['no', 'no', 'no', 'yes'] }, answers: [none] });
    assert.equal(namesOf(four), 'try try try try');
    assert.deepEqual([verdictsOf(four).few, verdictsOf(four).some], ['violated', 'violated']);
  });

  it('06: two complaints, each with its answer', () => {
    const klage = { event: 'klage', after: { count: '1', unit: 'day' as const } };
    const two = walked(kit('06-two-complaints'), { events: [klage, klage] });
    assert.equal(namesOf(two), 'åpne registrer svar registrer svar');
    assert.deepEqual(verdictsOf(two), { besvart: 'satisfied', 'to-svar': 'violated' });
  });

  it('08: 48 and 24 hours are 72', () => {
    const late = walked(kit('08-waiting'), {
      answers: [
        { of: 'wait-reply', waits: 'limit' },
        { of: 'record', at: '2024-03-04T09:00' },
      ],
    });
    assert.equal(namesOf(late), 'ask record close');
    assert.deepEqual([verdictsOf(late).recorded, verdictsOf(late).tight], ['satisfied', 'violated']);
  });

  it('10: working days over Easter, and over the turn of the year', () => {
    const due = (start: string) => {
      const step = walked(kit('10-working-days-easter'), { start }).trace.entries.at(-1);
      return step?.kind === 'step' ? step.due?.shown : undefined;
    };
    assert.deepEqual(['2024-03-21', '2024-03-22', '2024-03-27', '2024-03-29', '2024-12-24'].map(due), [
      '2024-04-02',
      '2024-04-03',
      '2024-04-08',
      '2024-04-08',
      '2025-01-03',
    ]);
  });

  it('10: what is done on the twelfth day is violated by eleven', () => {
    const at = { of: 'attester', at: '2024-04-02T15:00' };
    const last = walked(kit('10-working-days-easter'), { start: '2024-03-21', answers: [at] });
    assert.deepEqual(verdictsOf(last), { tolv: 'satisfied', elleve: 'violated' });
  });

  it('14: periods count from the start, and a close cuts the duty without forgiving it', () => {
    const routine = kit('14-recurring-duty');
    const two = walked(routine, { start: '2025-08-31', until: '2026-12-31' });
    const told = two.trace.entries.flatMap((entry) => (entry.kind === 'step' ? [[entry.id, entry.due?.shown]] : []));
    assert.deepEqual(told, [
      ['welcome', undefined],
      ['report', '2026-03-14'],
      ['report', '2026-09-14'],
    ]);
    const cut = walked(routine, {
      events: [{ event: 'leaving' }],
      answers: [{ of: 'placed', order: ['leaving', 'placed'] }],
    });
    assert.equal(namesOf(cut), 'close');
    assert.equal(verdictsOf(cut).first, 'violated');
    assert.deepEqual(
      cut.open.map((open) => open.kind === 'step' && [open.id, open.cut]),
      [['welcome', true]],
    );
    const leaving = { event: 'leaving', at: '2024-09-02' };
    const late = walked(routine, { events: [leaving], answers: [{ of: 'report', at: '2024-09-09T09:00' }] });
    assert.equal(namesOf(late), 'welcome close');
    assert.equal(verdictsOf(late).due, 'violated');
  });
});
