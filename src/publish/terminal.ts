import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import type { Detail, Timetable } from '../view/timetable/table.ts';

/** A timetable for a terminal: days, times, who does what; below each step what there is to know of it. */
export function asTerminal(told: Timetable): string {
  const table = escapedAll(told);
  const out = [colours.bold(table.title), ...table.case.map((line) => colours.dim(line))];
  const who = Math.max(0, ...table.days.flatMap(({ items }) => items.map((item) => widthOf(item.who))));
  const column = Math.min(who, 30);
  for (const { date, items } of table.days) {
    out.push('', colours.bold(colours.cyan(date)));
    let time = '';
    let phase: string | null = null;
    for (const item of items) {
      if (item.phase !== phase && item.phase !== null) out.push(colours.dim(`         ${item.phase}`));
      phase = item.phase;
      const shown = item.time === time ? ' '.repeat(item.time.length) : item.time;
      time = item.time;
      const modality = item.modality === null ? '' : colours.yellow(` (${item.modality})`);
      out.push(`  ${colours.dim(shown)}  ${pad(item.who, column)}  ${colours.bold(item.title)}${modality}`);
      const margin = ' '.repeat(4 + item.time.length + column + 2);
      for (const detail of item.details) out.push(`${margin}${painted(detail)}`);
    }
  }
  for (const { heading, lines } of table.sections) {
    out.push('', colours.bold(heading));
    for (const { text, bad } of lines)
      out.push(bad ? `  ${colours.red('✖')} ${text}` : `  ${colours.green('•')} ${text}`);
  }
  return `${out.join('\n')}\n`;
}

const painted = ({ kind, label, text }: Detail): string => {
  const line = label ? `${label} ${text}` : text;
  if (kind === 'deadline') return colours.yellow(line);
  return kind === 'why' ? colours.dim(line) : line;
};

const widthOf = (text: string): number => text.replace(/\p{M}/gu, '').length;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Every text of the table as it can be written to a terminal, before any colour of ours is added. */
const escapedAll = (table: Timetable): Timetable =>
  JSON.parse(JSON.stringify(table), (_, value) =>
    typeof value === 'string' ? forTerminal(value) : value,
  ) as Timetable;
