import type { Timetable } from '../view/timetable/table.ts';

/** A timetable as Markdown. Texts of routines are not trusted: marks that mean something there are escaped. */
export function asMarkdown(table: Timetable): string {
  const out = [`# ${escaped(table.title)}`, '', ...table.case.map((line) => `- ${escaped(line)}`)];
  for (const { date, items } of table.days) {
    out.push('', `## ${escaped(date)}`, '');
    let phase: string | null = null;
    for (const item of items) {
      if (item.phase !== null && item.phase !== phase) out.push('', `### ${escaped(item.phase)}`, '');
      phase = item.phase ?? phase;
      const modality = item.modality === null ? '' : ` *(${escaped(item.modality)})*`;
      const who = item.who ? ` – ${escaped(item.who)}` : '';
      out.push(`- ${escaped(item.time)} **${escaped(item.title)}**${modality}${who}`);
      for (const { label, text } of item.details) out.push(`  - ${escaped(label ? `${label} ${text}` : text)}`);
    }
  }
  for (const { heading, lines } of table.sections)
    out.push('', `## ${escaped(heading)}`, '', ...lines.map(({ text, bad }) => `- ${bad ? '✖ ' : ''}${escaped(text)}`));
  return `${out.join('\n')}\n`;
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
