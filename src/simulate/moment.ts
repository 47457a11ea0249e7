/** Moments as text, in the calendar's time zone, and back. */
import type { Calendar } from './calendar.ts';
import { type Day, formatDay, parseDay, withinCalendar } from './day.ts';
import {
  clockChangesOn,
  dayAt,
  isMoment,
  type Moment,
  momentAt,
  msPerDay,
  offsetAt,
  startOfDay,
  wallTime,
} from './zone.ts';

const clock = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/;
const offsetBehind = /(?:Z|([+-])(\d{2}:\d{2}(?::\d{2})?))$/;

/**
 * Reads `2024-03-01T09:00` (a blank may stand for `T`; seconds and thousandths may follow), or `2024-03-01` with the
 * time in a text of its own; without any time, the first moment of that date. An offset behind the time (`+02:00`, `Z`)
 * settles the moment; else it is the zone's clock, and of a time shown twice the first, of one skipped what comes as
 * long after the change. `undefined` for any other text, or a date outside the years 1 to 9999.
 */
export function parseMoment(text: string, calendar: Calendar, time?: string): Moment | undefined {
  const [date = '', written] = /[T ]/.test(text.charAt(10)) ? [text.slice(0, 10), text.slice(11)] : [text, time];
  const day = parseDay(date);
  if (day === undefined) return undefined;
  if (written === undefined) return startOfDay(day, calendar.zone);
  const offset = offsetBehind.exec(written);
  const sinceMidnight = clockMs(offset ? written.slice(0, offset.index) : written);
  const ahead = offset ? clockMs(offset[2] ?? '00:00') : 0;
  if (sinceMidnight === undefined || ahead === undefined) return undefined;
  const wall = day * msPerDay + sinceMidnight;
  const moment = offset ? wall - (offset[1] === '-' ? -ahead : ahead) : momentAt(wall, calendar.zone);
  return dayOf(moment, calendar) === undefined ? undefined : moment;
}

/** The local date at that moment; `undefined` outside the years 1 to 9999. */
export function dayOf(moment: Moment, calendar: Calendar): Day | undefined {
  return isMoment(moment) ? withinCalendar(dayAt(moment, calendar.zone)) : undefined;
}

/** The local date, `YYYY-MM-DD`. */
export function formatDate(moment: Moment, calendar: Calendar): string {
  return formatDay(dayAt(moment, calendar.zone));
}

/** The local date and time, `YYYY-MM-DDTHH:mm`, with seconds and thousandths where they are not zero. */
export function formatMoment(moment: Moment, calendar: Calendar): string {
  const wall = wallTime(moment, calendar.zone);
  const day = Math.floor(wall / msPerDay);
  return `${formatDay(day)}T${formatClock(wall - day * msPerDay)}`;
}

/** As `formatMoment`, and on dates on which the clock is changed with its offset behind: `2024-10-27T02:30+01:00`. */
export function formatUnambiguous(moment: Moment, calendar: Calendar): string {
  const text = formatMoment(moment, calendar);
  if (!clockChangesOn(dayAt(moment, calendar.zone), calendar.zone)) return text;
  const offset = offsetAt(moment, calendar.zone);
  return `${text}${offset < 0 ? '-' : '+'}${formatClock(Math.abs(offset))}`;
}

function clockMs(text: string): number | undefined {
  const match = clock.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? '').padEnd(3, '0'));
}

function formatClock(ms: number): string {
  const pad = (number: number, digits = 2) => String(number).padStart(digits, '0');
  const text = `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}`;
  if (ms % 60_000 === 0) return text;
  const seconds = `${text}:${pad(Math.floor(ms / 1000) % 60)}`;
  return ms % 1000 === 0 ? seconds : `${seconds}.${pad(ms % 1000, 3)}`;
}
