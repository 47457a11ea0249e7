import { languageOf } from '../language/wording.ts';
import type { Deadline, Duration } from '../model/model.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** Within a week a weekend decides; over more days few ask. */
const week = 7;

/** Days, where the same routine counts working days. */
export default fileRule({
  id: 'deadline-unit',
  group: 'time',
  severity: 'warning',
  messages: {
    which: {
      en: 'Other limits here are in working days, and these {count} days count Saturdays, Sundays and holidays too, so on a Friday they are over before anyone is back. Say which days are meant.',
      nb: 'Andre frister her er i virkedager, mens disse {count} dagene teller lørdager, søndager og helligdager med, så en fredag er de over før noen er tilbake. Si hvilke dager som menes.',
      fix: { en: "Write 'working days'", nb: 'Skriv «virkedager»' },
    },
  },
  check({ model, source, spans, tree }, report) {
    const limits = stepsOf(model).flatMap(({ step }) => step.deadlines ?? []);
    if (!limits.some((limit) => durationOf(limit)?.unit === 'workingDay')) return;
    for (const limit of limits) {
      const duration = durationOf(limit);
      const count = Number(duration?.count);
      if (duration?.unit !== 'day' || count < 2 || count >= week) continue;
      const span = spans.get(limit);
      const unit = span && /\d\s+(days|dager|dagar)(?![\p{L}])/u.exec(source.text.slice(span.start, span.end));
      const start = span && unit ? span.start + unit.index + unit[0].length - unit[1]!.length : 0;
      const text = languageOf(tree.language) === 'en' ? 'working days' : 'virkedager';
      const fix = unit ? { fix: [{ start, end: start + unit[1]!.length, text }] } : {};
      report('which', limit, { count: duration.count }, fix);
    }
  },
});

const durationOf = (limit: Deadline): Duration | undefined => ('duration' in limit ? limit.duration : undefined);
