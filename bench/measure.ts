/** Running programs in turn, each in a process of its own, and what they took. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const folder = join(root, 'dist/bench');

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Measures each of some things in turn, `runs` times over, so that what else the machine does falls on all alike. */
export function inTurn<T>(runs: number, measures: readonly (() => T)[]): T[][] {
  const results: T[][] = measures.map(() => []);
  for (let run = 0; run < runs; run++) for (const [at, measure] of measures.entries()) results[at]!.push(measure());
  return results;
}

/** The processor time of a call of Node in milliseconds, user and system. Node can't tell that of a child; Bash can. */
export function processorTime(args: readonly string[]): number {
  const script = `TIMEFORMAT='%3U %3S'; { time "$@" >&3 2>&3; } 3>/dev/null 2>&1`;
  const said = execFileSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  const [user, system] = said.trim().split(' ').map(Number);
  return (user! + system!) * 1000;
}

/** Prints rows of cells, the first to the left and the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('   ')}`,
    );
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (value: number): string => `× ${value.toFixed(2)}`;
