/** What a walk passes through that leaves no entry: remarks of all but steps, and which way was gone where there are several. */
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

/** Notes which way is gone at a statement that has several. */
export function goWay({ run, text }: Context, of: Id, way: Id | null): void {
  const name = `${text.id}:${of}:${way}`;
  if (!run.ways.has(name)) run.ways.set(name, { routine: text.id, of, way });
}
