import { setsLimit } from '../model/deadlines.ts';
import type { Deadline } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** The others set a limit, or say how work goes on, which wants none. */
const urging = new Set<Deadline['kind']>(['immediately', 'promptly', 'withoutDelay', 'inGoodTime', 'text']);

/** Every month has so many days. */
const always = 28;

/** A time that urges without a limit beside it, or a day that not every month has. */
export default fileRule({
  id: 'deadline-vague',
  group: 'time',
  severity: 'warning',
  messages: {
    vague: {
      en: "This urges, but sets no limit, so nobody can say that it came too late. Write a limit beside it, such as 'within 2 working days'.",
      nb: 'Dette haster på, men setter ingen grense, så ingen kan si at det kom for sent. Skriv en grense ved siden av, for eksempel «innen 2 virkedager».',
    },
    day: {
      en: 'Not every month has a day {day}, and readers may take it for the last day or the first of the next month. Here the last day counts. Write the 28th or an earlier day, so that all read it alike.',
      nb: 'Ikke alle måneder har en {day}. dag, og leseren kan ta det for den siste dagen eller den første i neste måned. Her gjelder den siste. Skriv den 28. eller en tidligere dag, så alle leser det likt.',
    },
  },
  check({ model }, report) {
    for (const { step } of stepsOf(model)) {
      // A question that stands there says already that something is open.
      if (isOpen(step)) continue;
      const deadlines = step.deadlines ?? [];
      for (const deadline of deadlines)
        if (deadline.kind === 'byDay' && deadline.day > always) report('day', deadline, { day: `${deadline.day}` });
      if (deadlines.some(setsLimit)) continue;
      for (const deadline of deadlines) if (urging.has(deadline.kind)) report('vague', deadline);
    }
  },
});
