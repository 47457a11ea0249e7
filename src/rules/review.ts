/** When a routine is to be looked at again. */
import type { Routine } from '../model/model.ts';
import { makeCalendar } from '../simulate/calendar.ts';
import { formatDay } from '../simulate/day.ts';
import { parseMoment } from '../simulate/moment.ts';
import { occurrence } from '../simulate/recurrence.ts';

/** The latest date on which it was looked at, YYYY-MM-DD; nothing if the header names none. */
export const lastLookedAt = ({ created, revised, approved }: Routine): string | undefined =>
  [created, revised, approved?.on]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);

/** Dates alone are counted, so no clock and no holidays are needed. */
const calendar = makeCalendar(null, 'UTC')!;

/** The date of the next review, YYYY-MM-DD; nothing where none is asked for, or nothing says from when to count. */
export function nextReview(model: Routine): string | undefined {
  const from = lastLookedAt(model);
  // What is no longer valid need not be looked at.
  if (!model.review || from === undefined || model.status === 'obsolete') return undefined;
  const start = parseMoment(from, calendar);
  const next =
    start === undefined ? undefined : occurrence(model.review as Parameters<typeof occurrence>[0], start, 1, calendar);
  return next && formatDay(next.day);
}
