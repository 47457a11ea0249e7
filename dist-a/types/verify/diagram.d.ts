/**
 * Multi-valued decision diagrams: functions of many variables, each with a few values, in which equal parts are shared.
 * So two functions are equal if their nodes are, and any number of cases is looked at in one go.
 */
/** A function. A terminal, where nothing is left to be asked, is the complement of its value: `~0` never, `~1` always. */
export type Node = number;
export declare const never: Node;
export declare const always: Node;
/** What was met: a proof that would need more than this is not tried any further. */
export type Bound = {
    readonly kind: 'nodes' | 'depth' | 'time';
    readonly limit: number;
};
/** Thrown where a bound is met; `attempt` makes a result of it. */
export declare class BoundMet extends Error {
    readonly bound: Bound;
    constructor(bound: Bound);
}
/** What comes of some work, or the bound that it met. */
export declare function attempt<T>(work: () => T): {
    readonly done: T;
} | {
    readonly met: Bound;
};
/** How the values of two functions make one. `known`: what is known without looking further down, if it is. */
export type Operation = {
    readonly of: (a: number, b: number) => number;
    readonly known?: (a: Node, b: Node) => Node | undefined;
};
/** The functions of one routine, and the variables that they are of, in their order. */
export declare class Diagrams {
    #private;
    /** How many values each variable has. */
    readonly sizes: number[];
    /** @param limits how many nodes there may be, and how many milliseconds it may take from now */
    constructor({ nodes, time }?: {
        nodes?: number;
        time?: number;
    });
    /** How many nodes have been made. */
    get count(): number;
    /** A further variable, after all others. */
    variable(size: number): number;
    /** The function that asks a variable first. */
    node(variable: number, children: readonly Node[]): Node;
    /** Whether there is no time left. */
    get isLate(): boolean;
    /** Throws if there is no time left. */
    checkTime(): void;
    /** Whether a variable has a value for which that holds. */
    literal(variable: number, holds: (value: number) => boolean): Node;
    /** Whether a variable has that value. */
    is(variable: number, value: number): Node;
    /** The variable that a function asks first; infinite for a terminal. */
    variableOf(node: Node): number;
    /** What a function becomes for each value of the variable that it asks first. */
    childrenOf(node: Node): readonly Node[];
    and(...all: readonly Node[]): Node;
    or(...all: readonly Node[]): Node;
    not(node: Node): Node;
    /** Whether the one holds wherever the other does. */
    implies(a: Node, b: Node): boolean;
    /** The values of one function where a condition holds, of another elsewhere. */
    ite(where: Node, then: Node, otherwise: Node): Node;
    /** One function of the values of two. */
    apply(operation: Operation, a: Node, b: Node): Node;
    /** A function of the values of another. */
    map(node: Node, of: (value: number) => number): Node;
    /** What is left of a function when variables have those values. */
    restrict(node: Node, values: ReadonlyMap<number, number>): Node;
    /** Whether it holds for some values of these variables. */
    exists(node: Node, variables: Iterable<number>): Node;
    /** The variables that a function asks, in their order. */
    support(node: Node): number[];
    /** The values that a function can have, in their order. */
    values(node: Node): number[];
    /** The value of a function for one case. */
    evaluate(node: Node, answer: (variable: number) => number): number;
    /** The nodes of a function that are no terminals, each once. */
    below(node: Node): ReadonlySet<Node>;
}
