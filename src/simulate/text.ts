/** A routine as the walk looks things up in it: by id, with what each `repeat` asks anew. */
import type {
  Condition,
  Fact,
  Id,
  Procedure,
  Role,
  Routine,
  Rule,
  Statement,
  Step,
  System,
} from '../generated/routine.ts';
import { kept } from '../language/kept.ts';
import { statementsIn } from '../model/statements.ts';
import { factsOf } from './condition.ts';

export type Text = {
  readonly routine: Routine;
  readonly id: Id;
  readonly facts: ReadonlyMap<Id, Fact>;
  readonly definitions: ReadonlyMap<Id, Condition>;
  readonly roles: ReadonlyMap<Id, Role>;
  readonly systems: ReadonlyMap<Id, System>;
  readonly procedures: ReadonlyMap<Id, Procedure>;
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly rules: ReadonlyMap<Id, Rule>;
  /** The events that begin a procedure or end a wait, and periods without an `every` line, which come like events. */
  readonly events: ReadonlySet<Id>;
  readonly start: Procedure | undefined;
  /** For each `repeat`, the facts that its `until` reads: they are answered anew in each round (1.2). */
  readonly asked: ReadonlyMap<Id, readonly Id[]>;
  readonly askedInRounds: ReadonlySet<Id>;
};

/** The lookups of a routine, made once. Of two things with one id the first counts, as in the model. */
export const textOf = kept(makeText);

/** The step of that id, if it is one. */
export function stepOf(text: Text | undefined, id: Id): Step | undefined {
  const statement = text?.statements.get(id);
  return statement?.kind === 'step' ? statement : undefined;
}

function makeText(routine: Routine): Text {
  const statements = routine.procedures.flatMap(({ body }) => statementsIn(body));
  const facts = byId(routine.facts);
  const definitions = new Map(routine.definitions.map(({ id, condition }) => [id, condition]));
  const asked = new Map(
    statements.flatMap((statement) =>
      statement.kind === 'repeat' && statement.until
        ? [[statement.id, untilFacts(statement.until, definitions, facts)] as const]
        : [],
    ),
  );
  const comings = routine.procedures.filter(({ kind, every }) => kind === 'recurring' && !every?.length);
  return {
    routine,
    id: routine.id,
    facts,
    definitions,
    roles: byId(routine.roles),
    systems: byId(routine.systems),
    procedures: byId(routine.procedures),
    statements: byId(statements),
    rules: byId(routine.rules),
    events: new Set([
      ...routine.events.map(({ id }) => id),
      ...routine.procedures.flatMap(({ events }) => events ?? []),
      ...statements.flatMap((statement) => (statement.kind === 'wait' ? statement.events : [])),
      ...comings.map(({ id }) => id),
    ]),
    start: routine.procedures.find(({ kind }) => kind === 'start'),
    asked,
    askedInRounds: new Set([...asked.values()].flat()),
  };
}

function untilFacts(until: Condition, definitions: Text['definitions'], facts: Text['facts']): readonly Id[] {
  return factsOf(until, (name) => definitions.get(name)).filter((id) => facts.get(id)?.outcome !== true);
}

function byId<T extends { id: Id }>(all: readonly T[]): Map<Id, T> {
  const map = new Map<Id, T>();
  for (const one of all) if (!map.has(one.id)) map.set(one.id, one);
  return map;
}
