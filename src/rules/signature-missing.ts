import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** That something is signed, at the beginning of a word; a signature that is only looked at is none. */
const signing =
  /(?<!\p{L})(?:signer(?:er|es)?|underskriv(?:er|es)?|undertegn(?:er|es)?|skriv under|sign|countersign)(?!\p{L})/iu;

/** A step whose title says that something is signed, and nothing says what and by whom. */
export default fileRule({
  id: 'signature-missing',
  group: 'records',
  severity: 'warning',
  messages: {
    missing: {
      en: "The title says that something is signed, and no line says what and by whom, so a missing signature is noticed by nobody. Write 'sign DOCUMENT by ROLE' below it.",
      nb: 'Tittelen sier at noe underskrives, og ingen linje sier hva og av hvem, så ingen merker at en underskrift mangler. Skriv «signer DOKUMENT av ROLLE» under det.',
    },
  },
  check({ model, spans }, report) {
    for (const { step } of stepsOf(model)) {
      if (step.title === undefined || !signing.test(step.title) || !spans.has(step)) continue;
      if (step.sign || step.write?.some(({ signedBy }) => signedBy) || isOpen(step)) continue;
      report('missing', step);
    }
  },
});
