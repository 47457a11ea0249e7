/** Kinds of work, each in a process of its own, in turn; printed as a table against the first. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folder, inTurn, median, ms, printTable, root, times } from './measure.ts';
import type { Took } from './work.ts';

const runs = 5;

export interface Kind {
  readonly what: string;
  /** Its name in `work.ts`, and the folder that it works on. */
  readonly kind: string;
  readonly on: string;
  readonly goal?: string;
}

/** Measures and prints. @param against what the first kind is called in the table's head */
export function compare(title: string, against: string, kinds: readonly Kind[]): void {
  const measured = inTurn(
    runs,
    kinds.map(({ kind, on }) => () => {
      const said = execFileSync(process.execPath, [join(folder, 'work.js'), kind, on], { encoding: 'utf8', cwd: root });
      return JSON.parse(said) as Took;
    }),
  );
  const took = measured.map((all) => median(all.map((one) => one.ms)));
  const peaks = measured.map((all) => median(all.map((one) => one.peak)));
  printTable(`${title}, median of ${runs}`, [
    ['', 'time', `against ${against}`, 'goal', 'peak memory'],
    ...kinds.map(({ what, goal = '' }, at) => [
      what,
      ms(took[at]!),
      times(took[at]! / took[0]!),
      goal,
      `${peaks[at]!.toFixed(0)} MB`,
    ]),
  ]);
}
