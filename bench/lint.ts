/** The linter on a workspace of many routines: against ESLint and bpmnlint on as much, warm against cold, with threads. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { bpmn, javascript, writeWorkspace } from './generate.ts';
import { folder, inTurn, median, ms, printTable, root, times } from './measure.ts';

const runs = 5;
const count = 1000;

/** Measures and prints. */
export function lint(): void {
  const workspace = join(folder, 'linted');
  const peers = join(folder, 'peers');
  mkdirSync(peers, { recursive: true });
  let lines = 0;
  for (const [at, text] of writeWorkspace(workspace, count).entries()) {
    const own = text.split('\n').length - 1;
    lines += own;
    writeFileSync(join(peers, `module-${at}.js`), javascript(own, at));
    writeFileSync(join(peers, `process-${at}.bpmn`), bpmn(text.split('\n    step ').length - 1, at));
  }
  compare(`Linting: ${count} files, ${lines} lines`, 'rutine', [
    { what: 'rutine check, examples walked', kind: 'lint', on: workspace },
    { what: 'ESLint, recommended, as many lines', kind: 'eslint', on: peers, goal: '≥ 5' },
    { what: 'bpmnlint, recommended, as many tasks as steps', kind: 'bpmnlint', on: peers },
  ]);
  warmed(workspace);
}

/** The whole program from start to end, as a CI calls it. */
function warmed(workspace: string): void {
  const cache = join(folder, 'cache.json');
  const wall = (...more: string[]) => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [
      join(root, 'dist/rutine.cjs'),
      'check',
      workspace,
      ...more,
    ]);
    if (status === 2) throw new Error(String(stderr));
    return performance.now() - before;
  };
  const cold = () => {
    rmSync(cache, { force: true });
    return wall('--cache', cache);
  };
  const [plain, first, warm, two] = inTurn(runs, [
    () => wall(),
    cold,
    () => wall('--cache', cache),
    () => wall('--threads', '2'),
  ]).map(median);
  printTable(`A cache and threads: the same workspace, from start to end, median of ${runs}`, [
    ['', 'time', 'against the first', 'goal'],
    ['rutine check', ms(plain!), times(1), ''],
    ['with a cache that is written', ms(first!), times(first! / plain!), ''],
    ['with a cache that is read', ms(warm!), times(warm! / plain!), '< 0.1'],
    ['with two threads', ms(two!), times(two! / plain!), ''],
  ]);
}
