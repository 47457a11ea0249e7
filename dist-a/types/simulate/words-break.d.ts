/** What breaks a rule, in words: a short clause that says of what, and what is lacking. */
import type { Form, Id } from '../generated/routine.ts';
import type { Break, RuleVerdict } from './result.ts';
import { type Telling } from './words.ts';
/** In which way a form of a rule is broken, such as `«Klage» følges ikke av «Svar»`. `routine`: whose rule it is. */
export declare function breakWords(telling: Telling, form: Form, one: Break, routine?: Id): string;
/** All that makes a rule's verdict what it is, each once: of a broken rule what is only owed is not among it. */
export declare function brokenWords(telling: Telling, { routine, rule, forms, verdict }: RuleVerdict): string[];
