/**
 * Every trace of a small routine, listed one by one by the definition (`semantics.md`, 2): each case, each choice, each order
 * of what goes on side by side. Slow and plain, so that what is clever can be held against it.
 */
import type { Condition, Id, Procedure, Ref, Routine, Statement, Step, Value } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { cutsIn, regionsOf } from '../../src/verify/domains.ts';
import { holds } from './reading.ts';

export type Level = { readonly key: Id; readonly n: number };

/** What can be read at an entry. */
export type Before = {
  readonly values: Readonly<Record<Id, Value>>;
  readonly outcomes: Readonly<Record<Id, Value>>;
  readonly away: readonly Id[];
  readonly event: Id | null;
};

export type Listed = {
  readonly kind: 'trigger' | 'step' | 'wait' | 'set' | 'close';
  readonly id: Id;
  readonly names: readonly string[];
  readonly scope: readonly Level[];
  readonly phases: readonly Id[];
  readonly before: Before;
  readonly statement: Statement | null;
};

/** A trace of a case that has ended. */
export type Complete = {
  readonly entries: readonly Listed[];
  readonly end: Before;
  readonly given: Readonly<Record<Id, Value>>;
  /** The occurrences and turns that there were, by the keys of their texts. */
  readonly scopes: readonly (readonly Level[])[];
};

type Env = {
  readonly scope: readonly Level[];
  readonly phases: readonly Id[];
  readonly own: Readonly<Record<Id, Value>>;
  readonly away: readonly Id[];
  readonly event: Id | null;
};
type Task =
  | { readonly do: Statement }
  | { readonly round: Extract<Statement, { kind: 'repeat' }>; readonly number: number };
type Process =
  | { readonly tasks: readonly Task[]; readonly env: Env }
  | { readonly beside: readonly Process[]; readonly tasks: readonly Task[]; readonly env: Env };
type State = {
  readonly outcomes: Readonly<Record<Id, Value>>;
  readonly asked: Readonly<Record<Id, Value>>;
  readonly closed: boolean;
  readonly entries: readonly Listed[];
  readonly scopes: readonly (readonly Level[])[];
};
type Move = { readonly process: Process; readonly state: State };

/** How far is listed: rounds of each repeat, turns of each `for each`, comings of each procedure, and steps of the search. */
export type Reach = {
  readonly rounds: number;
  readonly turns: number;
  readonly comings: number;
  readonly most: number;
  /** Recommended steps are always done. */
  readonly heeding?: boolean;
  /** Events that begin nothing, and may come all the same. */
  readonly bare?: readonly Id[];
};

export const nameOf = (ref: Ref): string => (ref.kind === 'text' ? `text ${ref.text}` : `${ref.kind} ${ref.id}`);

/** Calls `found` with each trace; false if there are more than can be looked at. */
export function listTraces(routine: Routine, reach: Reach, found: (trace: Complete) => void): boolean {
  let left = reach.most;
  const facts = routine.facts.filter(({ outcome, scope }) => !outcome && scope === undefined);
  const cuts = cutsIn(routine);
  const valuesOf = (id: Id): readonly Value[] => {
    const fact = routine.facts.find((one) => one.id === id)!;
    return regionsOf(fact, cuts.get(id) ?? [], [], false).map(({ value }) => value);
  };
  const until = new Map(
    routine.procedures
      .flatMap(({ body }) => statementsIn(body))
      .flatMap((one) => (one.kind === 'repeat' && one.until ? [[one.id, factsIn(one.until)] as const] : [])),
  );
  const inRounds = new Set([...until.values()].flat());
  const steady = facts.filter(({ id }) => !inRounds.has(id));
  for (const given of combinations(steady.map(({ id }) => [id, valuesOf(id)] as const))) {
    const isPossible = !routine.impossible.some((one) =>
      holds(routine, one, { values: given, outcomes: {}, away: [], event: null }),
    );
    if (isPossible && !listCase(given)) return false;
  }
  return true;

  function factsIn(condition: Condition): Id[] {
    if ('items' in condition) return condition.items.flatMap(factsIn);
    if ('item' in condition) return factsIn(condition.item);
    const isFact = 'fact' in condition && !routine.facts.find(({ id }) => id === condition.fact)?.outcome;
    return isFact ? [condition.fact] : [];
  }

  function listCase(given: Readonly<Record<Id, Value>>): boolean {
    const counts = new Map<Id, number>();
    const start = routine.procedures.find(({ kind }) => kind === 'start')!;
    const nobody: Env = { scope: [], phases: [], own: {}, away: [], event: null };
    const empty: State = { outcomes: {}, asked: {}, closed: false, entries: [], scopes: [] };
    const beforeOf = (env: Env, { asked, outcomes }: State): Before => ({
      values: { ...given, ...asked, ...env.own },
      outcomes,
      away: env.away,
      event: env.event,
    });
    return begin(start, null, empty).every(({ process, state }) => search([process], state));

    /** Goes on in every way from what is running. */
    function search(running: readonly Process[], state: State): boolean {
      left -= 1;
      if (left < 0) return false;
      const isDone = state.closed || running.every(isOver);
      if (isDone) {
        const end = beforeOf(nobody, state);
        found({ entries: state.entries, end, given, scopes: state.scopes });
      }
      if (state.closed) return true;
      for (const [at, process] of running.entries())
        for (const move of moves(process, state)) if (!search(running.with(at, move.process), move.state)) return false;
      for (const procedure of routine.procedures) {
        if (procedure.kind !== 'event') continue;
        const before = counts.get(procedure.id) ?? 0;
        if (before >= Math.min(reach.comings, procedure.atMost ?? reach.comings)) continue;
        const isLetIn = (ref: Ref) => state.entries.some(({ names }) => names.includes(nameOf(ref)));
        if (procedure.after && !procedure.after.some(isLetIn)) continue;
        counts.set(procedure.id, before + 1);
        for (const event of procedure.events ?? [procedure.id])
          for (const { process, state: begun } of begin(procedure, event, state))
            if (!search([...running, process], begun)) return false;
        counts.set(procedure.id, before);
      }
      for (const event of reach.bare ?? []) {
        const before = counts.get(event) ?? 0;
        if (before >= reach.comings) continue;
        counts.set(event, before + 1);
        const come = entry(nobody, state, 'trigger', event, [`event ${event}`], null);
        if (!search(running, come)) return false;
        counts.set(event, before);
      }
      return true;
    }

    function begin(procedure: Procedure, event: Id | null, state: State): Move[] {
      const scope = [{ key: procedure.id, n: state.scopes.length }];
      return ownOf(procedure.id).flatMap((own) =>
        [[], ['A']].map((away): Move => {
          const env: Env = { scope, phases: [], own, away, event };
          const names = [`procedure ${procedure.id}`, ...(event === null ? [] : [`event ${event}`])];
          const begun = entry(
            env,
            { ...state, scopes: [...state.scopes, scope] },
            'trigger',
            procedure.id,
            names,
            null,
          );
          return { process: { tasks: procedure.body.map((one) => ({ do: one })), env }, state: begun };
        }),
      );
    }

    function ownOf(scope: Id): Record<Id, Value>[] {
      const own = routine.facts.filter((fact) => fact.scope === scope);
      return combinations(own.map(({ id }) => [id, valuesOf(id)] as const));
    }

    function entry(
      env: Env,
      state: State,
      kind: Listed['kind'],
      id: Id,
      names: string[],
      statement: Statement | null,
    ): State {
      const { scope, phases } = env;
      const made: Listed = { kind, id, names, scope, phases, before: beforeOf(env, state), statement };
      return { ...state, entries: [...state.entries, made] };
    }

    /** All that a process can do next: an entry, or a decision that leaves none. */
    function moves(process: Process, state: State): Move[] {
      if ('beside' in process) {
        const { beside, tasks, env } = process;
        if (beside.every(isOver)) return moves({ tasks, env }, state);
        return beside.flatMap((branch, at) =>
          moves(branch, state).map((move) => ({
            process: { beside: beside.with(at, move.process), tasks, env },
            state: move.state,
          })),
        );
      }
      const [task, ...rest] = process.tasks;
      const { env } = process;
      if (!task) return [];
      const goOn = (tasks: readonly Task[], next: State, inside: Env = env): Move =>
        inside === env
          ? { process: { tasks: [...tasks, ...rest], env }, state: next }
          : { process: { beside: [{ tasks, env: inside }], tasks: rest, env }, state: next };
      const bodyOf = (body: readonly Statement[]): Task[] => body.map((one) => ({ do: one }));
      const now = beforeOf(env, state);
      if ('round' in task) return afterRound(task.round, task.number, goOn, now, state);
      const one = task.do;
      switch (one.kind) {
        case 'step': {
          if (one.when && !holds(routine, one.when, now)) return [goOn([], state)];
          const documents = (one.write ?? [])
            .filter(({ when }) => !when || holds(routine, when, now))
            .flatMap((line) => line.documents.map((ref) => `document ${ref.kind === 'text' ? ref.text : ref.id}`));
          const done = entry(env, state, 'step', one.id, [`step ${one.id}`, ...documents], one);
          const isFree = one.modality === 'may' || (one.modality === 'should' && !reach.heeding);
          const isLate = one.overdue !== undefined && (one.deadlines ?? []).length > 0;
          const late: Move[] = isLate
            ? [
                {
                  process: {
                    beside: [
                      {
                        tasks: [
                          {
                            do: { ...withoutLimits(one), modality: 'must' },
                          },
                        ],
                        env,
                      },
                      { tasks: bodyOf(one.overdue!.body), env },
                    ],
                    tasks: rest,
                    env,
                  },
                  state,
                },
              ]
            : [];
          return [goOn([], done), ...(isFree ? [goOn([], state)] : []), ...late];
        }
        case 'phase':
          return [goOn(bodyOf(one.body), state, { ...env, phases: [...env.phases, one.id] })];
        case 'decision': {
          const branch = one.branches.find(({ when }) => !when || holds(routine, when, now));
          return [goOn(bodyOf(branch?.body ?? []), state)];
        }
        case 'choice': {
          const possible = one.options.filter(({ when }) => !when || holds(routine, when, now));
          return possible.length === 0 ? [goOn([], state)] : possible.map(({ body }) => goOn(bodyOf(body), state));
        }
        case 'anyOrder': {
          const beside = one.body.map((branch): Process => ({ tasks: [{ do: branch }], env }));
          return [{ process: { beside, tasks: rest, env }, state }];
        }
        case 'forEach':
          return Array.from({ length: reach.turns + 1 }, (_, turns) => turns).map((turns): Move => {
            const scopes = Array.from({ length: turns }, (_, at) => [
              ...env.scope,
              { key: one.id, n: state.scopes.length + at },
            ]);
            const beside = scopes.map((scope): Process => ({ tasks: bodyOf(one.body), env: { ...env, scope } }));
            return { process: { beside, tasks: rest, env }, state: { ...state, scopes: [...state.scopes, ...scopes] } };
          });
        case 'repeat':
          return [goOn([{ round: one, number: 0 }], state)];
        case 'wait':
          return [
            ...one.events.map((event) => goOn([], entry(env, state, 'wait', one.id, [`event ${event}`], one))),
            ...(one.atMost ? [goOn(bodyOf(one.otherwise ?? []), entry(env, state, 'wait', one.id, [], one))] : []),
          ];
        case 'set': {
          const set = entry(env, state, 'set', one.id, [], one);
          return [goOn([], { ...set, outcomes: { ...state.outcomes, [one.outcome]: one.value } })];
        }
        case 'close':
          return [goOn([], { ...entry(env, state, 'close', one.id, [], one), closed: true })];
        case 'follow':
          return [goOn([], state)];
      }
    }

    /** Another round, or none. */
    function afterRound(
      repeat: Extract<Statement, { kind: 'repeat' }>,
      number: number,
      goOn: (tasks: readonly Task[], state: State) => Move,
      now: Before,
      state: State,
    ): Move[] {
      const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = repeat;
      const ends = repeat.until ? holds(routine, repeat.until, now) : true;
      const mayEnd = number > 0 && (number >= atMost || (number >= atLeast && ends));
      const mayGoOn = number === 0 || (number < atMost && (number < atLeast || !repeat.until || !ends));
      const exits = mayEnd ? [goOn([], state)] : [];
      if (!mayGoOn || number >= reach.rounds) return exits;
      const asked = combinations((until.get(repeat.id) ?? []).map((id) => [id, valuesOf(id)] as const));
      const body: Task[] = [...repeat.body.map((one) => ({ do: one })), { round: repeat, number: number + 1 }];
      return [...exits, ...asked.map((answers) => goOn(body, { ...state, asked: { ...state.asked, ...answers } }))];
    }
  }
}

function withoutLimits({ deadlines: _, overdue: __, when: ___, ...step }: Step): Step {
  return step;
}

function isOver(process: Process): boolean {
  return process.tasks.length === 0 && (!('beside' in process) || process.beside.every(isOver));
}

function combinations(all: readonly (readonly [Id, readonly Value[]])[]): Record<Id, Value>[] {
  return all.reduce<Record<Id, Value>[]>(
    (some, [id, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
}
