import { today as machineDate } from '../workspace/today.ts';
import type { Given } from './command.ts';
import { Usage } from './usage.ts';

/** The date that counts as today, YYYY-MM-DD: `--today`, else what this machine's calendar says. */
export function todayOf({ today }: Given): string {
  if (typeof today === 'string') {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(`${today}T00:00:00Z`) : undefined;
    // A day that the month does not have is taken for one of the next month.
    if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== today)
      throw new Usage(`--today takes a date, such as 2025-01-31, not '${today}'.`);
    return today;
  }
  return machineDate();
}
