/** The rules that one case breaks, as findings. */
import { type Finding } from '../finding.ts';
import type { Bound } from '../model/bind.ts';
import type { Case } from '../model/model.ts';
import { type Surroundings, type Walk } from '../simulate/index.ts';
import type { When } from '../verify/counterexample.ts';
/** Where the case comes from: it was asked about, an example tells it, or it was found among all cases. */
export type Origin = {
    readonly kind: 'case';
} | {
    readonly kind: 'example';
    readonly title: string;
} | {
    readonly kind: 'proof';
    readonly when: When;
};
/** Each stands at its rule; that of another file, such as a catalogue's, at the head of the routine that is walked. */
export declare function brokenFindings(bound: Bound, walk: Walk, told: Case, surroundings: Surroundings, origin?: Origin): Finding[];
