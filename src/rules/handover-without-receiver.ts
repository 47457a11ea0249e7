import { setsLimit } from '../model/deadlines.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A hand-over that waits for a yes which may never come. */
export default fileRule({
  id: 'handover-without-receiver',
  group: 'people',
  severity: 'warning',
  messages: {
    nobody: {
      en: "The case is handed over once the receiver has accepted, and nothing says what happens if nobody does. Write 'otherwise send … to ROLE', or a limit such as 'within 2 working days'.",
      nb: 'Saken overføres når mottakeren har sagt ja, og ingenting sier hva som skjer hvis ingen gjør det. Skriv «ellers send … til ROLLE», eller en frist som «innen 2 virkedager».',
    },
  },
  check({ model }, report) {
    for (const { step } of stepsOf(model)) {
      if (isOpen(step) || step.deadlines?.some(setsLimit)) continue;
      for (const handOver of step.handOver ?? [])
        if (handOver.whenAccepted && !handOver.otherwiseSend) report('nobody', handOver);
    }
  },
});
