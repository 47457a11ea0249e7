/** What each rule of the linter takes of the time over a workspace of many routines, and all of them against reading it. */
import { join } from 'node:path';
import { rules as all } from '../src/rules/index.ts';
import { presets } from '../src/rules/presets.ts';
import type { FileNote, Settings } from '../src/rules/rule.ts';
import { compareNotes, runRules } from '../src/rules/run.ts';
import { filesBelow } from '../src/workspace/files.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { writeWorkspace } from './generate.ts';
import { folder, median, ms, printTable, times } from './measure.ts';

const runs = 5;
const count = 1000;
const today = '2026-01-01';
/** Every rule, also those that a house must ask for. */
const settings: Settings = { level: presets.strict!, options: () => ({}) };

/** Measures and prints. */
export async function rules(): Promise<void> {
  const workspace = join(folder, 'ruled');
  writeWorkspace(workspace, count);
  const files = await filesBelow([workspace], []);
  // What is compiled on the way is not counted.
  await look(files);
  const looks: Look[] = [];
  for (let run = 0; run < runs; run++) looks.push(await look(files));
  const whole = looks.map(({ reading, took }) => reading + sum(took.values()));
  const shares = all.map(({ id }) => ({ id, share: median(looks.map(({ took }, at) => took.get(id)! / whole[at]!)) }));
  const reading = median(looks.map((one) => one.reading));
  printTable(`The rules: ${count} routines, all rules on, median of ${runs}`, [
    ['', 'share', 'goal'],
    ...shares.sort((a, b) => b.share - a.share).map(({ id, share }) => [id, `${(share * 100).toFixed(2)} %`, '< 10 %']),
  ]);
  printTable('All rules against the engine without them', [
    ['', 'time', 'against reading', 'goal'],
    ['reading and binding', ms(reading), times(1), ''],
    ['and all rules', ms(median(whole)), times(median(whole.map((one, at) => one / looks[at]!.reading))), '< 2'],
  ]);
}

interface Look {
  /** Milliseconds. */
  readonly reading: number;
  /** By the rule's id. What rules share is paid by the first that asks for it. */
  readonly took: ReadonlyMap<string, number>;
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

async function look(files: readonly string[]): Promise<Look> {
  const workspace = new Workspace();
  const took = new Map(all.map(({ id }) => [id, 0]));
  const notes = new Map<string, FileNote[]>();
  let reading = 0;
  const timed = <T>(id: string, work: () => T): T => {
    const before = performance.now();
    const done = work();
    took.set(id, took.get(id)! + performance.now() - before);
    return done;
  };
  for (const file of files) {
    const before = performance.now();
    const checked = await workspace.check(file);
    reading += performance.now() - before;
    const subject = { ...checked.bound, tree: checked.document.parsed.tree };
    for (const rule of all) {
      const looked = timed(rule.id, () => runRules([rule], subject, settings));
      for (const [id, more] of Object.entries(looked.notes)) notes.set(id, [...(notes.get(id) ?? []), ...more]);
    }
    workspace.release(checked);
  }
  for (const rule of all)
    if ('compare' in rule) timed(rule.id, () => compareNotes(rule, notes.get(rule.id) ?? [], () => 'warning', today));
  return { reading, took };
}
