/** Answers of a diagram as a case that can be walked (`schemas/case.schema.json`). */
import type { Answer, Case, Value as Said } from '../generated/case.ts';
import type { Id, Procedure } from '../generated/routine.ts';
import type { Answers } from './counting.ts';
import type { Node } from './diagram.ts';
import type { Way } from './flow.ts';
import type { Place, Space, Variable } from './space.ts';

type Fact = Extract<Variable, { kind: 'fact' }>;
type Told = { readonly what: Fact; readonly value: number };

/** How often things come that may come often: comings of events, rounds before the last and turns. */
export type Often = { readonly comings?: number; readonly rounds?: number; readonly turns?: number };

/**
 * The case in which some procedures are gone through with these answers. What they leave open is left out of it, and so taken
 * as a walk takes it; facts that the walk then asks for can be anything.
 */
export function caseOf(space: Space, answers: Answers, ways: readonly Way[], start: string, often: Often = {}): Case {
  const holds = (node: Node) => space.diagrams.evaluate(node, (variable) => answers.get(variable) ?? 0) === 1;
  const told: Answer[] = [];
  const once = ways.flatMap(({ procedure }) => eventOf(space, answers, procedure) ?? []);
  const events = Array.from({ length: often.comings ?? 1 }, () => once).flat();
  const facts = new Map<Id, Told[]>();
  for (const [variable, value] of [...answers].sort(([a], [b]) => a - b)) {
    const what = space.variables[variable]!;
    if ('place' in what && !isThere(what.place, holds)) continue;
    if (what.kind === 'fact') facts.set(what.fact, [...(facts.get(what.fact) ?? []), { what, value }]);
    else if (what.kind === 'available')
      told.push(...(value === 0 && what.procedure ? [{ of: what.procedure, unavailable: [what.role] }] : []));
    else if (what.kind !== 'perhaps' && what.kind !== 'began') {
      if (what.kind === 'waits' && value > 0 && value < what.events.length) events.push(what.events[value]!);
      const said = saidOf(what, value, holds, often);
      const of = 'of' in what ? what.of : what.repeat.id;
      if (said) for (const round of roundsAt(what.place, holds, often)) told.push({ of, ...round, ...said });
    }
  }
  told.push(...roundsBeyond(ways, often));
  const given: NonNullable<Case['given']> = {};
  for (const [fact, list] of facts) {
    if (list.length === 1 || list.every(({ what }) => what.inRounds)) {
      const values = list.flatMap(({ what, value }) =>
        roundsAt(what.place, holds, often).map(() => saidValue(what, value)),
      );
      given[fact] = values.length === 1 ? values[0]! : (values as [Said, ...Said[]]);
    } else {
      for (const { what, value } of list)
        for (const round of roundsAt(what.place, holds, often))
          if (what.scope !== null) told.push({ of: what.scope, ...round, given: { [fact]: saidValue(what, value) } });
    }
  }
  return {
    ...(facts.size > 0 && { given }),
    start,
    ...(events.length > 0 && { events: events.map((event) => ({ event })) }),
    ...(told.length > 0 && { answers: told }),
  };
}

/** The event that begins a procedure; nothing where it begins by itself. */
function eventOf({ variables }: Space, answers: Answers, procedure: Procedure): Id | undefined {
  const { kind, id, events, every } = procedure;
  if (kind === 'recurring') return every?.length ? undefined : id;
  if (kind === 'start') return undefined;
  const variable = [...answers.keys()].find((one) => {
    const what = variables[one]!;
    return what.kind === 'began' && what.procedure === id;
  });
  return (events ?? [id])[variable === undefined ? 0 : answers.get(variable)!];
}

const saidValue = ({ regions }: Fact, region: number): Said => regions[region]!.value;

type Plain = Exclude<Variable, { kind: 'fact' | 'began' | 'available' | 'perhaps' }>;

/** What an answer says of a statement; nothing where a walk takes it so anyway, or where it follows from others. */
function saidOf(
  what: Plain,
  value: number,
  holds: (node: Node) => boolean,
  { turns = 1, rounds = 2 }: Often,
): Omit<Answer, 'of'> | undefined {
  switch (what.kind) {
    case 'done':
      return { done: value === 1 };
    case 'choose': {
      const choose = what.options[what.taken.findIndex(holds)];
      return choose === undefined ? undefined : { choose };
    }
    case 'waits':
      return value === what.events.length ? { waits: 'limit' } : undefined;
    case 'overdue':
      return value === 1 ? { overdue: true } : undefined;
    case 'turns':
      return { turns: value * turns };
    case 'more':
      return what.repeat.until
        ? undefined
        : { rounds: value === 1 ? Math.min(rounds, what.repeat.atMost ?? rounds) : 1 };
    case 'spent':
      return undefined;
  }
}

/** More rounds of what no variable leaves open, as there are several anyway. */
function roundsBeyond(ways: readonly Way[], { rounds = 0 }: Often): Answer[] {
  const texts = new Set(ways.map(({ text }) => text));
  return [...texts].flatMap(({ statements }) =>
    [...statements.values()].flatMap((one): Answer[] => {
      if (one.kind !== 'repeat' || one.until) return [];
      const { id: of, atLeast = 1, atMost = rounds } = one;
      return atLeast > 1 && rounds > atLeast && atMost > atLeast ? [{ of, rounds: Math.min(rounds, atMost) }] : [];
    }),
  );
}

/** Whether the round that something is of comes to be. */
function isThere({ round }: Place, holds: (node: Node) => boolean): boolean {
  return !round || (holds(round.reach) && (!round.early || holds(round.more)));
}

/** The rounds that something stands for, as a case numbers them. */
function roundsAt({ round }: Place, holds: (node: Node) => boolean, { rounds = 2 }: Often): { round?: number }[] {
  if (!round || !holds(round.more)) return [{}];
  const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = round.repeat;
  const all = holds(round.spent) ? atMost : Math.min(Math.max(rounds, atLeast), atMost);
  return round.early ? Array.from({ length: all - 1 }, (_, before) => ({ round: before + 1 })) : [{ round: all }];
}
