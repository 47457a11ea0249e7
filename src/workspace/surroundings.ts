/** What a walk needs to know beside the routine: whose calendar and clock, and the routines that it follows. */

import type { Surroundings } from '../simulate/index.ts';
import { openCalendar } from '../simulate/index.ts';
import { BadConfiguration } from './config/bad.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';

const calendars = new Map<string, ReturnType<typeof openCalendar>>();

let ownZone: string | undefined;

/** Asking for it takes as long as walking a small case, so it is asked once. */
function machineZone(): string {
  ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ownZone;
}

/** The routine's own calendar and time zone, else those of the configuration, else no holidays and this machine's clock. */
export async function surroundingsOf(workspace: Workspace, checked: Checked): Promise<Surroundings> {
  const { model } = checked.bound;
  const { configuration } = checked;
  const country = model.calendar ?? configuration.calendar ?? null;
  const zone = model.timeZone ?? configuration.timeZone ?? machineZone();
  const key = `${country} ${zone}`;
  const opened = calendars.get(key) ?? openCalendar(country, zone);
  calendars.set(key, opened);
  const calendar = await opened;
  if (calendar === 'unknown-country')
    throw new BadConfiguration(
      `No public holidays are known for the calendar '${country}'. Write a country's two letters, such as NO.`,
    );
  if (calendar === 'unknown-zone')
    throw new BadConfiguration(`There is no time zone '${zone}'. Write one such as Europe/Oslo.`);
  const followed = [...(await workspace.followed(checked))];
  return { calendar, routines: new Map(followed.map(([id, { bound }]) => [id, bound.model])) };
}
