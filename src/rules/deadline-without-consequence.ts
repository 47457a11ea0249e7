import { setsLimit } from '../model/deadlines.ts';
import type { Deadline } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A routine with time limits that says of none what happens when it is missed. */
export default fileRule({
  id: 'deadline-without-consequence',
  group: 'time',
  severity: 'warning',
  // A limit of law may have consequences that need not stand in the routine.
  optional: true,
  messages: {
    none: {
      en: "Nothing says what is done when a time limit of this routine is missed, so it is found out too late or not at all. Write 'when overdue' below the step, and what is done then.",
      nb: 'Ingenting sier hva som gjøres når en frist i denne rutinen ryker, så det oppdages for sent eller aldri. Skriv «ved fristbrudd» under steget, og hva som gjøres da.',
    },
  },
  check({ model }, report) {
    const limited = stepsOf(model).filter(({ step }) => step.deadlines?.some(canBeMissed));
    // Whoever has thought of it once has thought of it.
    if (limited.some(({ step }) => step.overdue || isOpen(step))) return;
    const first = limited[0]?.step.deadlines?.find(canBeMissed);
    if (first) report('none', first);
  },
});

/** What is to be done before something else holds that back, and so is never late. */
const canBeMissed = (deadline: Deadline): boolean => setsLimit(deadline) && deadline.kind !== 'before';
