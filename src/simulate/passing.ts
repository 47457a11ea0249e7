/** What the text says beside what a walk passes through: a step tells its own remarks, all else has no entry to tell them. */
import type { Id, Remarks } from '../generated/routine.ts';
import type { Passed } from './result.ts';
import type { Context } from './state.ts';

/** Notes the remarks at a procedure, statement or branch, the first time that the walk comes by. */
export function passBy({ run, text, phases }: Context, { id, remarks }: { id: Id; remarks?: Remarks }): void {
  const name = `${text.id}:${id}`;
  if (!remarks || run.passed.has(name)) return;
  const passed: Passed = { routine: text.id, id, remarks, phases, moment: run.clock, entries: run.entries.length };
  run.passed.set(name, passed);
}
