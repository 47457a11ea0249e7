/** A generated workspace of many routines, against Gherkin on as many lines; each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature, writeWorkspace } from './generate.ts';
import { folder, inTurn, median, ms, printTable, times } from './measure.ts';
import type { Took } from './work.ts';

const runs = 5;
const count = 1000;

/** Measures and prints. */
export function throughput(): void {
  const workspace = join(folder, 'workspace');
  const texts = writeWorkspace(workspace, count);
  let lines = 0;
  for (const [at, text] of texts.entries()) {
    const own = text.split('\n').length - 1;
    lines += own;
    writeFileSync(join(workspace, `feature-${at}.feature`), feature(own, at));
  }
  const kinds = ['gherkin', 'parse', 'bind'];
  const measured = inTurn(
    runs,
    kinds.map((kind) => () => {
      const said = execFileSync(process.execPath, [join(folder, 'work.js'), kind, workspace], { encoding: 'utf8' });
      return JSON.parse(said) as Took;
    }),
  );
  const took = measured.map((all) => median(all.map((one) => one.ms)));
  const peaks = measured.map((all) => median(all.map((one) => one.peak)));
  const row = (what: string, at: number, goal: string) => [
    what,
    ms(took[at]!),
    times(took[at]! / took[0]!),
    goal,
    `${peaks[at]!.toFixed(0)} MB`,
  ];
  printTable(`Throughput: ${count} files, ${lines} lines, median of ${runs}`, [
    ['', 'time', 'against Gherkin', 'goal', 'peak memory'],
    row('@cucumber/gherkin, parsed', 0, ''),
    row('routines, parsed', 1, '≤ 1.5'),
    row('routines, parsed, bound, schema applied', 2, '≤ 3'),
  ]);
}
