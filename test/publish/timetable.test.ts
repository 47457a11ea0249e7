import assert from 'node:assert/strict';
import type { Case, Routine } from '../../src/model/model.ts';
import type { Item } from '../../src/publish/table.ts';
import { timetableOf } from '../../src/publish/timetable.ts';
import { norway, routineOf, walked } from '../simulate/read.ts';

const inDays = (count: number, event: string) => ({ event, after: { count: String(count), unit: 'day' as const } });

/** What a walk of this routine shows. */
function shown(text: string, said: Case = {}, others: readonly Routine[] = [], allowed: readonly string[] = []) {
  const routine = routineOf(
    text,
    others.map(({ id }) => id),
    allowed,
  );
  const around = { calendar: norway, routines: new Map(others.map((one) => [one.id, one])) };
  return timetableOf(walked(routine, said, norway, others), routine, around);
}

const itemsOf = (...args: Parameters<typeof shown>): Item[] => shown(...args).days.flatMap(({ items }) => items);
const titles = (items: readonly Item[]): string[] => items.map(({ title }) => title);

describe('timetable: who', () => {
  const text =
    'rutine r "R"\nroller\n  A, B, C, D\nstart s "S"\n  steg t "T"\n    utføres av A eller B eller C, eventuelt D\n';
  const who = (unavailable: string[]) => itemsOf(text, { unavailable })[0]?.who;

  it('names nobody who is away as one who may do it too', () => {
    assert.equal(who([]), 'A (eller B eller C), eventuelt D');
    assert.equal(who(['A']), 'B (eller C), eventuelt D');
    assert.equal(who(['B', 'D']), 'A (eller C)');
    assert.equal(who(['B', 'C']), 'A, eventuelt D');
  });
});
