/** Whether a routine or a configuration names a country and a time zone that can be reckoned with. */
import type { Finding } from '../finding.ts';
import { rangeOf } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import { fileFinding } from './problems.ts';

/** Whether public holidays are known for a country. */
export async function isCountry(country: string): Promise<boolean> {
  const { tables } = await import('../generated/holidays/index.ts');
  return Object.hasOwn(tables, country);
}

/** Whether clocks know a time zone, by its own name or an older one. */
export function isZone(zone: string): boolean {
  // The list is quick to have; asking for a clock is not, but knows older names too.
  if (Intl.supportedValuesOf('timeZone').includes(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with the calendar and the time zone in a routine's header. */
export async function checkCalendar({ model, source, keySpans }: Bound): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (rule: 'calendar-unknown' | 'time-zone-unknown', key: string, name: string) => {
    const span = keySpans.get(model)?.get(key) ?? { start: 0, end: 0 };
    findings.push(fileFinding(rule, model.language, source.file, { name }, rangeOf(source, span)));
  };
  if (model.calendar !== undefined && !(await isCountry(model.calendar)))
    report('calendar-unknown', 'calendar', model.calendar);
  if (model.timeZone !== undefined && !isZone(model.timeZone)) report('time-zone-unknown', 'timeZone', model.timeZone);
  return findings;
}
