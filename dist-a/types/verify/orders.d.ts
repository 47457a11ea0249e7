import { type Node } from './diagram.ts';
import type { Flow, Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';
/** The cases in which a flow may be gone through, or may close the case, with nothing on the way of what is looked for. */
export type Without = {
    readonly through: Node;
    readonly closed: Node;
};
/** Which branch of what is done in any order something stands in. */
export type Branch = {
    readonly block: Extract<Flow, {
        kind: 'beside';
    }>;
    readonly number: number;
};
/** `open`: nothing may come any more on its own; `cut`: something beside may close the case at any time. */
export type After = {
    readonly open: Node;
    readonly cut: Node;
};
export type Order = {
    readonly without: (flow: Flow) => Without;
    /** Each visit of a way, with the cases in which nothing that is looked for may come after it. */
    readonly after: (way: Way, see: (visit: Visit, missing: After, path: readonly Branch[]) => void) => void;
    /** Each visit of a way, with the cases in which nothing that is looked for may have come before it. */
    readonly before: (way: Way, from: Node, see: (visit: Visit, missing: Node, path: readonly Branch[]) => void) => void;
};
/** @param surely the cases in which a visit, if it is done, is surely what is looked for */
export declare function orderOf(guards: Guards, surely: (visit: Visit) => Node): Order;
/** The other procedures that can close the case in which a way is gone, each with the cases in which it can. */
export declare function closersOf({ space, ways }: Guards, way: Way): {
    way: Way;
    visit: Visit;
}[];
