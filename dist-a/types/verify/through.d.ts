/** Going through statements: what each adds to the flow, and how far the flow has come with it. */
import type { Procedure } from '../generated/routine.ts';
import { type Pass } from './beside.ts';
import { type Node } from './diagram.ts';
import type { Flow, Here, State } from './flow.ts';
import type { Space } from './space.ts';
/** How far the flow has come: with which cases, and with what set and asked. */
type At = {
    readonly reach: Node;
    readonly state: State;
};
type Gone = At & {
    readonly flow: Flow;
};
/** An occurrence of a procedure, its trigger first. */
export declare function begun(pass: Pass, around: Here, procedure: Procedure, at: At): Gone & {
    here: Here;
};
/** The variables made since there were so many, but for facts of the whole case. */
export declare function variablesSince(space: Space, before: number): number[];
export {};
