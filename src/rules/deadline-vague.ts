import { setsLimit } from '../model/deadlines.ts';
import type { Deadline } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** The others set a limit, or say how work goes on, which wants none. */
const urging = new Set<Deadline['kind']>(['immediately', 'promptly', 'withoutDelay', 'inGoodTime', 'text']);

/** A time that urges without a limit beside it. */
export default fileRule({
  id: 'deadline-vague',
  group: 'time',
  severity: 'warning',
  messages: {
    vague: {
      en: "This urges, but sets no limit, so nobody can say that it came too late. Write a limit beside it, such as 'within 2 working days'.",
      nb: 'Dette haster på, men setter ingen grense, så ingen kan si at det kom for sent. Skriv en grense ved siden av, for eksempel «innen 2 virkedager».',
    },
  },
  check({ model }, report) {
    for (const { step } of stepsOf(model)) {
      // A question that stands there says already that something is open.
      if (isOpen(step)) continue;
      const deadlines = step.deadlines ?? [];
      if (deadlines.some(setsLimit)) continue;
      for (const deadline of deadlines) if (urging.has(deadline.kind)) report('vague', deadline);
    }
  },
});
