/** Every form of a rule, and who looks at it. */
import type { Form, Rule } from '../generated/routine.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
import type { Stage } from './replay.ts';
/** In which ways a form may be broken, and what keeps it from being proved. Throws `BoundMet`. */
export declare function judge(guards: Guards, { routine, surroundings }: Stage, rule: Rule, form: Form): Judged;
