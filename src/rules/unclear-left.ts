import { allLines } from '../language/tree.ts';
import { fileRule } from './rule.ts';

/** What the routine itself calls unclear. */
export default fileRule({
  id: 'unclear-left',
  group: 'wording',
  severity: 'info',
  messages: {
    unclear: {
      en: 'This is an open question, so whoever follows the routine must decide it alone. Find the answer, and write it in place of the question.',
      nb: 'Dette er et åpent spørsmål, så den som følger rutinen, må avgjøre det alene. Finn svaret, og skriv det i stedet for spørsmålet.',
    },
  },
  check({ tree }, report) {
    for (const line of allLines(tree)) if (line.kind === 'unclear') report('unclear', line);
  },
});
