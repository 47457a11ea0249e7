/** The state of a walk while it runs, and its clock: threads that each say when they go on, resumed in order. */
import type { Id, Value } from '../generated/routine.ts';
import { Agenda } from './agenda.ts';
import type { Answers } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { CaseProblem, MissingFact } from './result.ts';
import type { At, Frame, Pace, Pause, Process, Run, Thread } from './state.ts';
import type { Text } from './text.ts';

/** Thrown, and caught by `walk`: the case lacks an answer, does not fit on the way, or never comes to an end. */
export class Stopped extends Error {
  readonly result: { missing: MissingFact } | { problems: readonly CaseProblem[] } | { bound: number };
  constructor(result: Stopped['result']) {
    super('the walk cannot go on');
    this.result = result;
  }
}

export function makeRun(
  texts: readonly Text[],
  answers: Answers,
  calendar: Calendar,
  { bound = 100_000, pace = null }: { readonly bound?: number; readonly pace?: Pace | null },
  runBody: Run['runBody'],
): Run {
  return {
    calendar,
    answers,
    texts: new Map(texts.map((text) => [text.id, text])),
    agenda: new Agenda(),
    clock: answers.start,
    current: null,
    entries: [],
    nodes: [],
    states: [{}],
    cases: [],
    instances: [],
    turns: [],
    frames: new Set(),
    duties: [],
    occurrences: new Map(),
    happenings: new Map(),
    firsts: new Map(),
    watchers: new Map(),
    holds: new Map(),
    links: [],
    cut: [],
    askings: new Map(),
    assumed: [],
    announced: new Map(),
    ignored: [],
    passed: new Map(),
    asked: new Map(),
    ways: new Map(),
    turnsOfTheWheel: 0,
    bound,
    pace,
    runBody,
  };
}

/** Resumes threads in order until none goes on before the horizon. */
export function turnTheWheel(run: Run): void {
  for (let next = run.agenda.take(run.answers.until); next; next = run.agenda.take(run.answers.until)) {
    const { thread, open } = next.what;
    if (!isAlive(thread.frame)) {
      // What a close has cut off has no say in what the time is.
      if (open) run.cut.push(open());
      continue;
    }
    run.clock = Math.max(run.clock, next.at);
    resume(run, thread);
  }
}

/** Lets a thread go on to its next pause, or its end. */
export function resume(run: Run, thread: Thread): void {
  if (!isAlive(thread.frame)) return;
  const before = run.current;
  run.current = thread;
  const next = thread.process.next();
  run.current = before;
  if (next.done) thread.onDone(next.value);
  else if (next.value !== parked) {
    const { at, key, open } = next.value;
    run.agenda.add(Math.max(at, run.clock), key, open ? { thread, open } : { thread });
  }
}

/** The pause of a thread that others wake, and of one that never goes on. */
export const parked: Pause = { at: Number.POSITIVE_INFINITY, key: [] };

/** Whether neither the frame nor one around it has been closed. */
export function isAlive(frame: Frame): boolean {
  for (let one: Frame | null = frame; one; one = one.parent) if (one.closed) return false;
  return true;
}

/** Runs processes side by side; done when all are, and after all of them (2.6). */
export function* together(run: Run, frame: Frame, from: At, all: readonly Process[]): Process {
  const nodes: number[] = [];
  let left = all.length;
  let waiting = false;
  const me = run.current;
  const onDone = (at: At) => {
    nodes.push(at.node);
    left -= 1;
    if (left === 0 && waiting && me) resume(run, me);
  };
  for (const process of all) resume(run, { process, frame, onDone });
  if (left > 0) {
    waiting = true;
    yield parked;
  }
  if (nodes.length === 0) return from;
  return { ready: Math.max(run.clock, from.ready), node: joinNodes(run, nodes) };
}

/** A node without an entry, after all of those. */
export function joinNodes(run: Run, nodes: readonly number[]): number {
  const before = [...new Set(nodes)];
  if (before.length === 1) return before[0]!;
  return run.nodes.push({ entry: null, before }) - 1;
}

/** The state after a `set`, or a further answer. */
export function changeState(run: Run, name: Id, value: Value): void {
  const last = run.states.at(-1)!;
  if (last[name] !== value) run.states.push({ ...last, [name]: value });
}

/** Counts a turn of the wheel, and gives up where a routine goes round without end. */
export function countTurn(run: Run): void {
  run.turnsOfTheWheel += 1;
  if (run.entries.length >= run.bound || run.turnsOfTheWheel > run.bound * 20) throw new Stopped({ bound: run.bound });
}
