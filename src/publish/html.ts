import { inEntities } from '../report/escape.ts';
import type { Item, Timetable } from '../view/timetable/table.ts';

/**
 * A timetable as one HTML page: no script, no resource from elsewhere (its content security policy allows none), readable
 * with a screen reader, in dark and in light, and on paper.
 */
export function asHtml(table: Timetable): string {
  const days = table.days.map(
    ({ date, items }) =>
      `<section><h2>${escaped(date)}</h2><ol>${items.map((item, at) => itemOf(item, items[at - 1]?.phase === item.phase ? null : item.phase)).join('')}</ol></section>`,
  );
  const sections = table.sections.map(
    ({ heading, lines }) =>
      `<section><h2>${escaped(heading)}</h2><ul>${lines.map(({ text, bad }) => `<li${bad ? ' class="bad"' : ''}>${escaped(text)}</li>`).join('')}</ul></section>`,
  );
  return `<!doctype html>
<html lang="${escaped(table.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(table.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(table.title)}</h1>
<ul class="case">${table.case.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
${[...days, ...sections].join('\n')}
</main>
</body>
</html>
`;
}

/** @param phase the phase that begins with it */
function itemOf(item: Item, phase: string | null): string {
  const modality = item.modality === null ? '' : ` <em>(${escaped(item.modality)})</em>`;
  const details = item.details
    .map(
      ({ kind, label, text }) => `<li class="${kind}">${label ? `<b>${escaped(label)}</b> ` : ''}${escaped(text)}</li>`,
    )
    .join('');
  const begins = phase === null ? '' : `<p class="phase">${escaped(phase)}</p>`;
  return `<li><time>${escaped(item.time)}</time><div>${begins}<p class="who">${escaped(item.who)}</p><h3>${escaped(item.title)}${modality}</h3>${details && `<ul>${details}</ul>`}</div></li>`;
}

/** Markup is text here, and marks that turn the reading direction are taken out. */
const escaped = (text: string): string =>
  inEntities(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --soft: color-mix(in srgb, currentColor 65%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin: 0; }
.case { color: var(--soft); padding: 0; list-style: none; }
ol { list-style: none; padding: 0; margin: 0; } ol > li { display: flex; gap: 1rem; padding: .5rem 0; }
time { color: var(--soft); font-variant-numeric: tabular-nums; min-width: 3rem; } p.who { margin: 0; color: var(--soft); } p.phase { margin: 0 0 .25rem; font-style: italic; }
li ul { padding-left: 1.1rem; margin: .25rem 0 0; font-size: .95rem; } .why { color: var(--soft); } .deadline { font-weight: 600; } .bad::marker { content: '✖ '; }
@media print { ol > li { break-inside: avoid; } }
`;
