/**
 * Multi-valued decision diagrams: functions of many variables, each with a few values, in which equal parts are shared.
 * So two functions are equal if their nodes are, and any number of cases is looked at in one go.
 */
import { type Bound, BoundMet, forever, type Limits } from './bounds.ts';
import { Memo } from './memo.ts';

/** A function. A terminal, where nothing is left to be asked, is the complement of its value: `~0` never, `~1` always. */
export type Node = number;

export const never: Node = ~0;
export const always: Node = ~1;

/** How the values of two functions make one. `known`: what is known without looking further down, if it is. */
export type Operation = {
  readonly of: (a: number, b: number) => number;
  readonly known?: (a: Node, b: Node) => Node | undefined;
};

// Deeper than this the recursion could fill the stack; so many facts on one path are no routine.
const deepest = 2500;
// Nodes and values lie below this.
const most = 2 ** 24;
// The memory that nodes take is that of so many values of each, be there fewer nodes with more.
const usual = 16;
// Above any value that a function has: it has none there.
const hole = most - 1;

const conjunction: Operation = {
  of: (a, b) => a & b,
  known: (a, b) => (a === never || b === never ? never : a === always || a === b ? b : b === always ? a : undefined),
};
const disjunction: Operation = {
  of: (a, b) => a | b,
  known: (a, b) => (a === always || b === always ? always : a === never || a === b ? b : b === never ? a : undefined),
};
const masking: Operation = {
  of: (where, value) => (where === 1 ? value : hole),
  known: (where, value) => (where === never ? ~hole : where === always ? value : undefined),
};
const merging: Operation = {
  of: (a, b) => (a === hole ? b : a),
  known: (a, b) => (a === ~hole || a === b ? b : b === ~hole ? a : undefined),
};
const negation = (value: number): number => 1 - value;

/** The functions of one routine, and the variables that they are of, in their order. */
export class Diagrams {
  /** How many values each variable has. */
  readonly sizes: number[] = [];
  readonly #variables: number[] = [];
  readonly #children: (readonly Node[])[] = [];
  readonly #unique = new Map<string, Node>();
  readonly #memos = new Map<Operation, Memo>();
  readonly #negations = new Map<Node, Node>();
  readonly #limits: Limits;
  #depth = 0;
  #spent = 0;
  #held = 0;

  constructor({ nodes, work }: Limits = forever) {
    this.#limits = { nodes: Math.min(nodes, most), work };
  }

  /** How many nodes have been made. */
  get count(): number {
    return this.#variables.length;
  }

  /** A further variable, after all others. */
  variable(size: number): number {
    return this.sizes.push(size) - 1;
  }

  /** The function that asks a variable first. */
  node(variable: number, children: readonly Node[]): Node {
    const first = children[0]!;
    if (children.every((child) => child === first)) return first;
    this.spend(children.length);
    const key = `${variable}:${children.join()}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    const { nodes } = this.#limits;
    if (this.count >= nodes || this.#held + children.length > nodes * usual) this.#meet('nodes', nodes);
    this.#held += children.length;
    const made = this.#variables.push(variable) - 1;
    this.#children.push(children);
    this.#unique.set(key, made);
    return made;
  }

  /** How many steps of work have been done. */
  get spent(): number {
    return this.#spent;
  }

  /** Whether no more work may be done. */
  get isSpent(): boolean {
    return this.#spent > this.#limits.work;
  }

  /** Counts work, also what is done elsewhere: in steps that take about as long as one of an operation here. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.isSpent) this.#meet('work', this.#limits.work);
  }

  /** Whether a variable has a value for which that holds. */
  literal(variable: number, holds: (value: number) => boolean): Node {
    return this.node(
      variable,
      Array.from({ length: this.sizes[variable]! }, (_, value) => (holds(value) ? always : never)),
    );
  }

  /** Whether a variable has that value. */
  is(variable: number, value: number): Node {
    return this.literal(variable, (one) => one === value);
  }

  /** The variable that a function asks first; infinite for a terminal. */
  variableOf(node: Node): number {
    return node < 0 ? Number.POSITIVE_INFINITY : this.#variables[node]!;
  }

  /** What a function becomes for each value of the variable that it asks first. */
  childrenOf(node: Node): readonly Node[] {
    return node < 0 ? [] : this.#children[node]!;
  }

  and(...all: readonly Node[]): Node {
    let made = always;
    for (const one of all) made = this.apply(conjunction, made, one);
    return made;
  }

  or(...all: readonly Node[]): Node {
    let made = never;
    for (const one of all) made = this.apply(disjunction, made, one);
    return made;
  }

  not(node: Node): Node {
    return this.#map(node, negation, this.#negations);
  }

  /** Whether the one holds wherever the other does. */
  implies(a: Node, b: Node): boolean {
    return this.and(a, this.not(b)) === never;
  }

  /** The values of one function where a condition holds, of another elsewhere. */
  ite(where: Node, then: Node, otherwise: Node): Node {
    if (where === always || then === otherwise) return then;
    if (where === never) return otherwise;
    if (then === always && otherwise === never) return where;
    const elsewhere = this.apply(masking, this.not(where), otherwise);
    return this.apply(merging, this.apply(masking, where, then), elsewhere);
  }

  /** One function of the values of two. */
  apply(operation: Operation, a: Node, b: Node): Node {
    this.spend(1);
    const known = operation.known?.(a, b);
    if (known !== undefined) return known;
    if (a < 0 && b < 0) return ~operation.of(~a, ~b);
    let memo = this.#memos.get(operation);
    if (!memo) {
      memo = new Memo();
      this.#memos.set(operation, memo);
    }
    const before = memo.get(a, b);
    if (before !== undefined) return before;
    const variable = Math.min(this.variableOf(a), this.variableOf(b));
    const asksA = this.variableOf(a) === variable;
    const asksB = this.variableOf(b) === variable;
    const children: Node[] = [];
    this.#descend();
    for (let value = 0; value < this.sizes[variable]!; value += 1) {
      const left = asksA ? this.#children[a]![value]! : a;
      const right = asksB ? this.#children[b]![value]! : b;
      children.push(this.apply(operation, left, right));
    }
    this.#depth -= 1;
    const made = this.node(variable, children);
    memo.set(a, b, made);
    return made;
  }

  /** A function of the values of another. */
  map(node: Node, of: (value: number) => number): Node {
    return this.#map(node, of, new Map());
  }

  #map(node: Node, of: (value: number) => number, memo: Map<Node, Node>): Node {
    this.spend(1);
    if (node < 0) return ~of(~node);
    const known = memo.get(node);
    if (known !== undefined) return known;
    const children: Node[] = [];
    this.#descend();
    for (const child of this.#children[node]!) children.push(this.#map(child, of, memo));
    this.#depth -= 1;
    const made = this.node(this.#variables[node]!, children);
    memo.set(node, made);
    return made;
  }

  /** What is left of a function when variables have those values. */
  restrict(node: Node, values: ReadonlyMap<number, number>): Node {
    return this.#without(node, (variable, children) => children[values.get(variable) ?? -1], new Map());
  }

  /** Whether it holds for some values of these variables. */
  exists(node: Node, variables: Iterable<number>): Node {
    return this.joined(node, variables, disjunction);
  }

  /** What a function comes to for all values of these variables together, two of its values made one by an operation. */
  joined(node: Node, variables: Iterable<number>, operation: Operation): Node {
    const out = new Set(variables);
    const join = (variable: number, children: readonly Node[]) =>
      out.has(variable) ? children.reduce((so, child) => this.apply(operation, so, child)) : undefined;
    return out.size === 0 ? node : this.#without(node, join, new Map());
  }

  /** The function without the variables in whose place `join` puts something. */
  #without(
    node: Node,
    join: (variable: number, children: readonly Node[]) => Node | undefined,
    memo: Map<Node, Node>,
  ): Node {
    this.spend(1);
    if (node < 0) return node;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const variable = this.#variables[node]!;
    const children: Node[] = [];
    this.#descend();
    for (const child of this.#children[node]!) children.push(this.#without(child, join, memo));
    this.#depth -= 1;
    const made = join(variable, children) ?? this.node(variable, children);
    memo.set(node, made);
    return made;
  }

  /** The variables that a function asks, in their order. */
  support(node: Node): number[] {
    const found = new Set([...this.below(node)].map((one) => this.#variables[one]!));
    return [...found].sort((a, b) => a - b);
  }

  /** The values that a function can have, in their order. */
  values(node: Node): number[] {
    const terminals = [...this.below(node)].flatMap((one) => this.#children[one]!.filter((child) => child < 0));
    return [...new Set(node < 0 ? [node] : terminals)].map((terminal) => ~terminal).sort((a, b) => a - b);
  }

  /** The value of a function for one case. */
  evaluate(node: Node, answer: (variable: number) => number): number {
    let at = node;
    while (at >= 0) at = this.#children[at]![answer(this.#variables[at]!)]!;
    return ~at;
  }

  /** The nodes of a function that are no terminals, each once. */
  below(node: Node): ReadonlySet<Node> {
    const found = new Set<Node>(node < 0 ? [] : [node]);
    // What is added to a set while it is gone through is come to as well.
    for (const one of found) for (const child of this.#children[one]!) if (child >= 0) found.add(child);
    this.spend(found.size);
    return found;
  }

  #descend(): void {
    this.#depth += 1;
    if (this.#depth > deepest) this.#meet('depth', deepest);
  }

  #meet(kind: Bound['kind'], limit: number): never {
    this.#depth = 0;
    throw new BoundMet({ kind, limit });
  }
}
