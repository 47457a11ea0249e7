// The kit: every rule of its routines gets the verdict, the case and the walk that are told beside it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatDay, parseDay } from '../../src/simulate/day.ts';
import { prove } from '../../src/verify/prove.ts';
import { fixture, namesOf, norway, walked } from '../simulate/read.ts';

const folder = join(import.meta.dirname, 'kit');

describe('the kit', () => {
  for (const name of readdirSync(folder)) {
    it(`${basename(name, '.txt')} gets its verdicts`, () => {
      const told = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const proofs = prove(fixture(`../kit/${basename(name, '.txt')}.rutine`), { calendar: norway });
      const got = proofs.flatMap(({ rule, verdict, shown, because }) => [
        `proof ${rule}: ${verdict}`,
        ...(shown ? [`case ${rule}: ${JSON.stringify(shown.said)}`, `walk ${rule}: ${namesOf(shown.walk)}`] : []),
        ...because.map((one) => `because ${rule}: ${Object.values(one).flat().join(' ')}`),
      ]);
      assert.deepEqual(got, told);
    });
  }

  it('10-working-days-easter breaks its rule from three starting days, of all 366', () => {
    const routine = fixture('../kit/10-working-days-easter.rutine');
    const days = Array.from({ length: 366 }, (_, at) => parseDay('2024-01-01')! + at);
    const lasting = (day: number): number => {
      const step = walked(routine, { start: formatDay(day) }).trace.entries.at(-1);
      return step?.kind === 'step' ? parseDay(step.due!.shown)! - day : Number.NaN;
    };
    assert.deepEqual(days.filter((day) => lasting(day) > 11).map(formatDay), [
      '2024-03-21',
      '2024-03-22',
      '2024-03-27',
    ]);
    assert.equal(Math.max(...days.map(lasting)), 12);
  });
});
