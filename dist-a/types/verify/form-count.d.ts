import type { Condition, Form, Rule } from '../generated/routine.ts';
import { type Node } from './diagram.ts';
import type { Way } from './flow.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged } from './judged.ts';
type CountForm = Extract<Form, {
    kind: 'count';
}>;
export declare function judgeCount(guards: Guards, rule: Rule, form: CountForm): Judged;
/** The cases in which the condition of a form that looks back from the end may hold then. */
export declare function holdsAtEnd(guards: Guards, begun: Way, when: Condition | undefined): Node;
/** Something else closes the case at once, or as soon as it can. */
export declare function closedBy(guards: Guards, way: Way, cases: Node): Breach[];
export {};
