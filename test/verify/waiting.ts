/**
 * Every state that a small case can come to, with events that come when they may, by the definition (`semantics.md`, 1.10, 1.17):
 * slow and plain, so that what is said of waits can be held against it.
 */
import type { Id, Procedure, Routine, Statement } from '../../src/generated/routine.ts';

/** What is decided once for a case: the fact `f`, and which steps of the start are done. */
export type Chosen = { readonly f: 'yes' | 'no'; readonly left: ReadonlySet<Id> };

type Counts = Readonly<Record<Id, number>>;
type Task =
  | Statement
  | { readonly kind: 'round'; readonly of: Extract<Statement, { kind: 'repeat' }>; readonly number: number };
type Process = {
  readonly tasks: readonly Task[];
  readonly since: Counts;
  readonly beside: readonly Process[];
};
type State = {
  readonly all: readonly { readonly of: Id; readonly process: Process }[];
  readonly counts: Counts;
  readonly done: readonly Id[];
  readonly closed: boolean;
};
/** `passed`: where a wait ended, by its place. */
type Edge = { readonly to: number; readonly passed: string | null };

export type Graph = {
  /** For each wait the states in which somebody is at it: at which place, and whether it can't end from there. */
  readonly at: ReadonlyMap<Id, readonly { state: number; stuck: boolean }[]>;
  /** States from which the case can come to an end. */
  readonly ending: ReadonlySet<number>;
  /** Whether further comings of each event would be followed from a state. */
  readonly hasRoom: (state: number) => boolean;
  readonly begun: ReadonlySet<Id>;
};

const rounds = 3;

/** @param most how often each event comes at most @param bound of states; nothing beyond it */
export function explore(routine: Routine, chosen: Chosen, most: number, bound: number): Graph | null {
  const start = routine.procedures.find(({ kind }) => kind === 'start')!;
  const text = JSON.stringify(routine.procedures);
  const events = routine.events.map(({ id }) => id).filter((id) => text.includes(`"${id}"`));
  const zero: Counts = Object.fromEntries(events.map((event) => [event, 0]));
  const states: State[] = [];
  const edges: Edge[][] = [];
  const known = new Map<string, number>();
  const numberOf = (state: State): number => {
    const key = JSON.stringify([state, state.closed]);
    const number = known.get(key) ?? states.push(state) - 1;
    known.set(key, number);
    return number;
  };
  const fresh = (tasks: readonly Task[], since: Counts): Process => ({ tasks, since, beside: [] });
  numberOf({
    all: [{ of: start.id, process: fresh(start.body, zero) }],
    counts: zero,
    done: [start.id],
    closed: false,
  });
  for (let number = 0; number < states.length; number += 1) {
    if (states.length > bound) return null;
    edges.push(nexts(states[number]!));
  }
  const back = states.map((): number[] => []);
  for (const [from, all] of edges.entries()) for (const { to } of all) back[to]!.push(from);
  const leadingTo = (goals: readonly number[]) => {
    const seen = new Set(goals);
    for (const one of seen) for (const before of back[one]!) seen.add(before);
    return seen;
  };
  const passing = new Map<string, number[]>();
  for (const [from, all] of edges.entries())
    for (const { passed } of all) if (passed !== null) passing.set(passed, [...(passing.get(passed) ?? []), from]);
  const canPass = new Map([...passing].map(([place, from]) => [place, leadingTo(from)]));
  const at = new Map<Id, { state: number; stuck: boolean }[]>();
  for (const [number, { all, closed }] of states.entries())
    if (!closed)
      for (const [index, { process }] of all.entries())
        for (const { id, place } of waiting(process, String(index)))
          at.set(id, [...(at.get(id) ?? []), { state: number, stuck: !canPass.get(place)?.has(number) }]);
  const isEnd = ({ all, closed }: State) => closed || all.every(({ process }) => isOver(process));
  return {
    at,
    ending: leadingTo([...states.keys()].filter((number) => isEnd(states[number]!))),
    hasRoom: (number) =>
      events.every((event) => states[number]!.counts[event]! <= most - 2 || isUsedUp(event, states[number]!)),
    begun: new Set(states.flatMap(({ all }) => all.map(({ of }) => of))),
  };

  function nexts(state: State): Edge[] {
    if (state.closed) return [];
    const found: Edge[] = [];
    for (const [index, { of, process }] of state.all.entries())
      for (const move of moves(process, String(index), state, of))
        found.push({
          to: numberOf({ ...move.state, all: move.state.all.with(index, { of, process: move.process }) }),
          passed: move.passed ?? null,
        });
    for (const event of events) {
      if (state.counts[event]! >= most) continue;
      const begun = routine.procedures.filter((one) => one.events?.includes(event));
      if (!begun.every((one) => mayBegin(one, state))) continue;
      const counts = { ...state.counts, [event]: state.counts[event]! + 1 };
      const added = begun.map(({ id, body }) => ({ of: id, process: fresh(body, counts) }));
      const done = [...new Set([...state.done, ...begun.map(({ id }) => id), event])].sort();
      found.push({ to: numberOf({ ...state, counts, done, all: [...state.all, ...added] }), passed: null });
    }
    return found;
  }

  function isUsedUp(event: Id, { all }: State): boolean {
    return routine.procedures.some(
      ({ id, events: own, atMost }) =>
        own?.includes(event) && atMost !== undefined && all.filter(({ of }) => of === id).length >= atMost,
    );
  }

  function mayBegin({ id, after, atMost }: Procedure, { all, done }: State): boolean {
    const before = all.filter(({ of }) => of === id).length;
    const isAfter = !after || after.some((ref) => ref.kind !== 'text' && done.includes(ref.id));
    return isAfter && (atMost === undefined || before < atMost);
  }

  function moves(
    process: Process,
    place: string,
    state: State,
    of: Id,
  ): { process: Process; state: State; passed?: string }[] {
    const { tasks, since, beside } = process;
    if (!beside.every(isOver))
      return beside.flatMap((one, index) =>
        moves(one, `${place}.${index}`, state, of).map((move) => ({
          ...move,
          process: { ...process, beside: beside.with(index, move.process) },
        })),
      );
    const [task, ...rest] = tasks;
    if (!task) return [];
    const on = (body: readonly Task[] = [], next = state, anew = since) => ({
      process:
        anew === since ? fresh([...body, ...rest], since) : { ...fresh(rest, since), beside: [fresh(body, anew)] },
      state: next,
    });
    switch (task.kind) {
      case 'step': {
        const did = on([], { ...state, done: [...new Set([...state.done, task.id])].sort() });
        if (task.modality === 'must') return [did];
        const isFixed = isChosen(routine, task.id);
        return isFixed ? [chosen.left.has(task.id) ? on() : did] : [did, on()];
      }
      case 'decision': {
        const branch = task.branches.find(({ when }) => !when || (when.op === 'is' && when.values[0] === chosen.f));
        return [on(branch?.body ?? [])];
      }
      case 'anyOrder':
        return [{ process: { tasks: rest, since, beside: task.body.map((one) => fresh([one], since)) }, state }];
      case 'phase':
        return [on(task.body)];
      case 'repeat':
        return [on([{ kind: 'round', of: task, number: 0 }])];
      case 'round': {
        const ends = task.number > 0 ? [on()] : [];
        if (task.number >= rounds) return ends;
        const next: Task = { kind: 'round', of: task.of, number: task.number + 1 };
        const body = { ...fresh([next, ...rest], since), beside: [fresh(task.of.body, state.counts)] };
        return [...ends, { process: body, state }];
      }
      case 'wait': {
        const has = task.events.some((event) => state.counts[event]! > since[event]!);
        const passed = has || task.atMost ? [{ ...on(), passed: `${place}:${task.id}` }] : [];
        return passed;
      }
      case 'close':
        return [on([], { ...state, closed: true })];
      default:
        throw new Error(task.kind);
    }
  }
}

/** Whether it is decided once for a case that a step is done: it stands in the start, outside of rounds. */
export function isChosen({ procedures }: Routine, id: Id): boolean {
  const within = (all: readonly Statement[]): boolean =>
    all.some((one) => {
      if (one.id === id) return true;
      if (one.kind === 'decision') return one.branches.some(({ body }) => within(body));
      return (one.kind === 'phase' || one.kind === 'anyOrder') && within(one.body);
    });
  return within(procedures.find(({ kind }) => kind === 'start')!.body);
}

function waiting({ tasks: [task], beside }: Process, place: string): { id: Id; place: string }[] {
  if (!beside.every(isOver)) return beside.flatMap((one, index) => waiting(one, `${place}.${index}`));
  return task?.kind === 'wait' ? [{ id: task.id, place: `${place}:${task.id}` }] : [];
}

const isOver = ({ tasks, beside }: Process): boolean => tasks.length === 0 && beside.every(isOver);
