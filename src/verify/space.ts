/**
 * The cases of a routine as variables of decision diagrams: facts cut into regions, and every choice that the flow leaves
 * open. A variable is made when the flow first comes to what it stands for, so that what is read together stands together.
 */
import type { Fact, Id, Repeat, Routine, Value } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { forever, type Limits } from './bounds.ts';
import { Diagrams, type Node } from './diagram.ts';
import { type Cuts, cutsIn, objectsIn, type Region, regionsOf } from './domains.ts';

/** Of which turn and round something is. All turns are alike, so one stands for each. */
export type Place = { readonly turn: 1 | null; readonly round: RoundPlace | null };

/**
 * Of the rounds of a `repeat` the last one is told apart, and any one `early` before it, which there is in the cases `more`;
 * in the cases `spent` there are as many as there may be.
 */
export type RoundPlace = {
  readonly repeat: Repeat;
  /** The cases in which it is come to. */
  readonly reach: Node;
  readonly early: boolean;
  readonly more: Node;
  readonly spent: Node;
};

/** What a variable stands for; where it is an answer of a case, whose it is. */
export type Variable =
  /** `scope`: the procedure or `for each` that asks it anew. */
  | {
      readonly kind: 'fact';
      readonly fact: Id;
      readonly regions: readonly Region[];
      readonly scope: Id | null;
      /** Whether each round asks it anew. */
      readonly inRounds: boolean;
      readonly place: Place;
    }
  /** Whether a recommended or optional step is done. */
  | { readonly kind: 'done'; readonly of: Id; readonly modality: 'should' | 'may'; readonly place: Place }
  /** `taken`: for each option the cases in which it is, as the one that is chosen may not be possible. */
  | {
      readonly kind: 'choose';
      readonly of: Id;
      readonly options: readonly Id[];
      readonly taken: Node[];
      readonly place: Place;
    }
  /** Which event ends a wait; the value after those of the events: its limit does. */
  | { readonly kind: 'waits'; readonly of: Id; readonly events: readonly Id[]; readonly place: Place }
  | { readonly kind: 'overdue'; readonly of: Id; readonly place: Place }
  /** Whether there are further rounds before the last; whether the last one is the last that may be. */
  | { readonly kind: 'more' | 'spent'; readonly repeat: Repeat; readonly place: Place }
  /** Whether there is a turn at all. */
  | { readonly kind: 'turns'; readonly of: Id; readonly place: Place }
  | { readonly kind: 'available'; readonly role: Id; readonly procedure: Id }
  /** Which event began an occurrence. */
  | { readonly kind: 'began'; readonly procedure: Id; readonly events: readonly Id[] }
  /** What depends on things beside that are not followed: which of some values an outcome has, or a fact. */
  | { readonly kind: 'perhaps'; readonly of: Id };

export const nowhere: Place = { turn: null, round: null };

/** What variables stand for, for one routine and those that it follows. */
export class Space {
  readonly diagrams: Diagrams;
  readonly variables: Variable[] = [];
  readonly texts: readonly Text[];
  /** All whose facts are kept apart: its own, and those of another version beside it. */
  readonly #all: readonly Text[];
  readonly #cuts: ReadonlyMap<Id, Cuts>;
  readonly #regions: Map<Id, readonly Region[]> = new Map();
  readonly #facts: Map<Id, number> = new Map();
  readonly #values: Map<string, number> = new Map();
  readonly #valueList: Value[] = [];

  /**
   * @param texts the routine itself, then those that it follows
   * @param others of another version, which `beside` looks at in the same facts
   */
  constructor(texts: readonly Text[], limits: Limits = forever, others: readonly Text[] | Space = []) {
    this.texts = texts;
    if (others instanceof Space) {
      this.diagrams = others.diagrams;
      this.variables = others.variables;
      this.#all = others.#all;
      this.#cuts = others.#cuts;
      this.#regions = others.#regions;
      this.#facts = others.#facts;
      this.#values = others.#values;
      this.#valueList = others.#valueList;
      return;
    }
    this.diagrams = new Diagrams(limits);
    this.#all = [...texts, ...others];
    this.#cuts = cutsIn(this.#all.map(({ routine }) => conditionsIn(routine)));
  }

  /** The same facts, read by another version. */
  beside(texts: readonly Text[]): Space {
    return new Space(texts, forever, this);
  }

  /** The facts that some condition reads. */
  get read(): readonly Id[] {
    return [...this.#cuts.keys()].filter((id) => this.fact(id)?.outcome !== true && this.fact(id) !== undefined);
  }

  fact(id: Id): Fact | undefined {
    for (const { facts } of this.texts) {
      const found = facts.get(id);
      if (found) return found;
    }
    return undefined;
  }

  regions(id: Id): readonly Region[] {
    let regions = this.#regions.get(id);
    if (!regions) {
      const fact = inAll(this.#all.flatMap(({ facts }) => facts.get(id) ?? []));
      const isRole = fact?.type.kind === 'role';
      const roles = isRole ? [...new Set(this.#all.flatMap((text) => [...text.roles.keys()]))] : [];
      const does = isRole && doesSomething(id, this.#all);
      regions = fact ? regionsOf(fact, this.#cuts.get(id) ?? [], roles, does) : [];
      // A fact that can't be anything has no cases to tell apart.
      if (regions.length === 0) regions = [{ value: '–', other: true }];
      this.#regions.set(id, regions);
    }
    return regions;
  }

  add(variable: Variable, size: number): number {
    this.variables.push(variable);
    return this.diagrams.variable(size);
  }

  /** The variable of a fact that has one value through the whole case. */
  global(id: Id): number {
    let variable = this.#facts.get(id);
    if (variable === undefined) {
      variable = this.factVariable(id, null, nowhere);
      this.#facts.set(id, variable);
    }
    return variable;
  }

  /** A fact that is asked anew somewhere. */
  factVariable(id: Id, scope: Id | null, place: Place, inRounds = false): number {
    const regions = this.regions(id);
    return this.add({ kind: 'fact', fact: id, regions, scope, inRounds, place }, regions.length);
  }

  /** Which of its regions a fact lies in, by the variable that says so. */
  regionNode(variable: number): Node {
    return this.diagrams.node(
      variable,
      Array.from({ length: this.diagrams.sizes[variable]! }, (_, region) => ~region),
    );
  }

  /** A choice between several functions that nothing here decides. */
  either(of: Id, all: readonly Node[]): Node {
    const [first, ...others] = all;
    if (others.length === 0) return first!;
    const which = this.add({ kind: 'perhaps', of }, all.length);
    return others.reduce((rest, one, at) => this.diagrams.ite(this.diagrams.is(which, at + 1), one, rest), first!);
  }

  /** Whether a variable is a fact's of the whole case: it means the same wherever it is read. */
  readonly isGlobal = (variable: number): boolean => {
    const what = this.variables[variable]!;
    return what.kind === 'fact' && this.#facts.get(what.fact) === variable;
  };

  /** The number by which a value of an outcome is known; 0 is none. */
  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    let number = this.#values.get(key);
    if (number === undefined) {
      number = this.#valueList.push(value);
      this.#values.set(key, number);
    }
    return number;
  }

  valueOf(number: number): Value | null {
    return this.#valueList[number - 1] ?? null;
  }
}

/** A fact with all the values that it has in some version. */
function inAll(all: readonly Fact[]): Fact | undefined {
  const [first] = all;
  const types = all.map(({ type }) => type);
  switch (first?.type.kind) {
    case 'choice': {
      const values = types.flatMap((type) => (type.kind === 'choice' ? type.values : []));
      return { ...first, type: { ...first.type, values: [...new Map(values.map((one) => [one.id, one])).values()] } };
    }
    case 'number':
    case 'wholeNumber': {
      const { from: _, to: __, ...type } = first.type;
      const ends = (name: 'from' | 'to') => types.flatMap((one) => (name in one ? (one as Ranged)[name]! : []));
      const sorted = (name: 'from' | 'to') => ends(name).sort((a, b) => Number(a) - Number(b));
      const [from, to] = [sorted('from')[0], sorted('to').at(-1)];
      const isBound = (name: 'from' | 'to') => ends(name).length === all.length;
      return {
        ...first,
        type: { ...type, ...(isBound('from') && { from }), ...(isBound('to') && { to }) } as Fact['type'],
      };
    }
    default:
      return first;
  }
}

type Ranged = { readonly from?: string; readonly to?: string };

/** The parts of a routine in which conditions stand. */
const conditionsIn = ({ facts, definitions, impossible, procedures, rules, examples }: Routine) => [
  ...[facts, definitions, impossible],
  ...[procedures, rules, examples],
];

/** Whether a fact stands for a role where somebody does something. */
function doesSomething(id: Id, texts: readonly Text[]): boolean {
  const procedures = texts.map(({ routine }) => routine.procedures);
  return objectsIn(procedures).some((one) => 'kind' in one && one.kind === 'fact' && 'id' in one && one.id === id);
}
