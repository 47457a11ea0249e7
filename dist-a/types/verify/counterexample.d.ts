import type { Rule } from '../generated/routine.ts';
import { type Guards } from './guards.ts';
import type { Breach } from './judged.ts';
import { type Shown, type Stage } from './replay.ts';
/** A way in which a rule is broken, and a case that shows it. */
export type Found = {
    readonly breach: Breach;
    readonly shown: Shown;
};
/** The ways in which a rule is shown to be broken; of what answers of one kind do not show those of another may. */
export declare function shownBy(guards: Guards, stage: Stage, rule: Rule, breaches: readonly Breach[]): Found[];
/** The combinations of facts in which a rule is broken, each in words; none if it is so in all. `rest`: there may be more. */
export type When = {
    readonly words: readonly string[];
    readonly rest: boolean;
};
/** The combinations of facts in which a rule is broken, in few words; each is confirmed by a walk too. */
export declare function whenBroken(guards: Guards, stage: Stage, rule: Rule, found: readonly Found[]): When;
