/** Whether a routine or a configuration names a country and a time zone that can be reckoned with. */
import type { Finding } from '../finding.ts';
import type { Bound } from '../model/bind.ts';
/** Whether public holidays are known for a country. */
export declare function isCountry(country: string): Promise<boolean>;
/** Whether clocks know a time zone, by its own name or an older one. */
export declare function isZone(zone: string): boolean;
/** What is wrong with the calendar and the time zone in a routine's header. */
export declare function checkCalendar({ model, source, keySpans }: Bound): Promise<Finding[]>;
