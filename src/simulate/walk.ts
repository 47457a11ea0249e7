/** The walk of one case (`semantics.md`, 2.15). */
import type { Case } from '../generated/case.ts';
import type { Routine } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import type { Answers } from './answers.ts';
import { runBody } from './blocks.ts';
import type { Calendar } from './calendar.ts';
import { read, singleValues } from './context.ts';
import { setDue } from './due.ts';
import { startDuties } from './duties.ts';
import { awaitEvents } from './events.ts';
import { fitCase } from './fit.ts';
import { beginProcedure, endIfDone, makeCase, makeFrame, rootContext } from './instances.ts';
import { setInstructions } from './instructions.ts';
import { judgeWalk } from './judge.ts';
import type { CaseProblem, Open, Walk, WalkResult } from './result.ts';
import { isAlive, makeRun, Stopped, turnTheWheel } from './run.ts';
import type { Frame, Pace, Run } from './state.ts';
import { type Text, textOf } from './text.ts';
import { goingOn } from './to-come.ts';
import type { Trace } from './trace.ts';

/** What a walk needs beside the routine and the case. */
export type Surroundings = {
  readonly calendar: Calendar;
  /** The routines that may be followed, by id. */
  readonly routines?: ReadonlyMap<string, Routine>;
  /** After how many entries a walk is given up; 100,000 without it. */
  readonly bound?: number;
  readonly pace?: Pace;
};

/**
 * Walks one case to its end or its horizon. What the case does not answer is taken as 2.15 says, but for facts: one that
 * the path reads and nobody answered stops the walk, and so does an answer that does not fit. Never throws for them.
 */
export function walk(routine: Routine, said: Case, surroundings: Surroundings): WalkResult {
  const run = prepare(routine, said, surroundings);
  if (Array.isArray(run)) return { problems: run };
  return goThrough(run, textOf(routine));
}

/** The same; where the case lacks an answer, also what happens up to there. No rule is judged by it. */
export function walkSoFar(
  routine: Routine,
  said: Case,
  surroundings: Surroundings,
): { readonly result: WalkResult; readonly soFar: Walk | null } {
  const run = prepare(routine, said, surroundings);
  if (Array.isArray(run)) return { result: { problems: run }, soFar: null };
  const text = textOf(routine);
  const result = goThrough(run, text);
  return { result, soFar: 'missing' in result ? toldSoFar(run, text) : null };
}

function prepare(routine: Routine, said: Case, surroundings: Surroundings): Run | CaseProblem[] {
  const texts = followed(textOf(routine), surroundings.routines ?? new Map());
  if (!Array.isArray(texts)) return [texts];
  const answers = fitCase(texts, said, surroundings.calendar);
  if (Array.isArray(answers)) return answers;
  return makeRun(texts, answers, surroundings.calendar, surroundings, runBody);
}

function goThrough(run: Run, text: Text): WalkResult {
  try {
    begin(run, text);
    turnTheWheel(run);
    setDue(run);
    const so = toldSoFar(run, text);
    const all = goingOn(run, text);
    const cases = so.trace.cases.map((one, at) => ({ ...one, goingOn: all[at]! }));
    const walked = { ...so, trace: { ...so.trace, cases }, open: openAtEnd(run) };
    setInstructions(walked.trace, run.texts, run.calendar);
    return { walk: { ...walked, verdicts: judgeWalk(walked.trace, run.texts, run.calendar) } };
  } catch (error) {
    if (error instanceof Stopped) return error.result;
    throw error;
  }
}

function begin(run: Run, text: Text): void {
  const house = makeFrame(run, text, null, 'house');
  const ofCase = text.start ? makeCase(run) : null;
  const main = ofCase && makeFrame(run, text, ofCase, 'case');
  // It can't end before its duties are there, though nothing else be to do.
  if (ofCase) ofCase.active += 1;
  refuseImpossible(run, text, house);
  // What never occurs is not of the path.
  run.asked.clear();
  if (main && text.start) beginProcedure(run, main, text.start, null);
  awaitEvents(run, house);
  for (const frame of main ? [main, house] : [house]) startDuties(run, frame);
  if (!ofCase) return;
  ofCase.active -= 1;
  endIfDone(run, ofCase);
}

/** What has happened. What is open is known at the end alone. */
function toldSoFar(run: Run, text: Text): Walk {
  const { answers } = run;
  const trace = traceOf(run, text, answers);
  const outcomes = Object.fromEntries(
    Object.entries(run.states.at(-1)!).filter(([id]) =>
      [...run.texts.values()].some(({ facts }) => facts.get(id)?.outcome),
    ),
  );
  const ignored = answers.early.map(({ event, moment }) => ({
    event,
    moment,
    why: moment < answers.start ? ('before-start' as const) : ('after-horizon' as const),
  }));
  return {
    routine: text.id,
    language: text.routine.language,
    trace,
    outcomes,
    open: [],
    ignored: [...ignored, ...run.ignored],
    passed: [...run.passed.values()],
    asked: [...run.asked.values()],
    ways: [...run.ways.values()],
    verdicts: [],
  };
}

function traceOf(run: Run, text: Text, answers: Answers): Trace {
  return {
    routine: text.id,
    given: singleValues(answers.given),
    givenAll: Object.fromEntries(answers.given),
    cases: run.cases.map(({ began, ends, ended }) => ({ began, ends, ended, goingOn: null })),
    entries: run.entries,
    instances: run.instances,
    turns: run.turns,
    states: run.states,
    from: answers.start,
    to: answers.until,
  };
}

/** What waited to go on when the walk came to its end: cut off by a close, or to come after the horizon. */
function openAtEnd(run: Run): Open[] {
  const waiting = run.agenda.rest().flatMap(({ what: { thread, open } }): Open[] => {
    if (!open) return [];
    if (isAlive(thread.frame)) return [open()];
    run.cut.push(open());
    return [];
  });
  const cut = run.cut.map((one): Open => (one.kind === 'period' ? one : { ...one, cut: true }));
  const periods = run.duties.flatMap(({ frame, procedure, applies, next }): Open[] =>
    isAlive(frame) && next !== null && applies()
      ? [{ kind: 'period', routine: frame.text.id, procedure, at: next }]
      : [],
  );
  return [...cut, ...waiting, ...periods];
}

/** The routine and all that it follows, however far; or why one of them can't be followed. */
function followed(text: Text, routines: ReadonlyMap<string, Routine>): Text[] | CaseProblem {
  const found: Text[] = [];
  const visit = (one: Text, around: readonly string[]): CaseProblem | undefined => {
    if (around.includes(one.id)) return { kind: 'routine-circle', id: one.id, value: [...around, one.id].join(' → ') };
    if (!found.includes(one)) found.push(one);
    for (const procedure of one.routine.procedures) {
      for (const statement of statementsIn(procedure.body)) {
        if (statement.kind !== 'follow') continue;
        const other = statement.routine === text.id ? text.routine : routines.get(statement.routine);
        if (!other) return { kind: 'routine-missing', id: statement.id, value: statement.routine };
        const problem = visit(textOf(other), [...around, one.id]);
        if (problem) return problem;
      }
    }
    return undefined;
  };
  return visit(text, []) ?? found;
}

/** A combination that does not occur is no case. What the case leaves open can't be impossible yet. */
function refuseImpossible(run: Run, text: Text, house: Frame): void {
  for (const [number, condition] of text.routine.impossible.entries()) {
    const context = rootContext(run, house);
    const by = { kind: 'fact', routine: text.id, id: String(number) } as const;
    try {
      if (!read(context, condition, by).holds) continue;
    } catch (error) {
      if (error instanceof Stopped) continue;
      throw error;
    }
    throw new Stopped({ problems: [{ kind: 'impossible', id: String(number), value: null }] });
  }
}
