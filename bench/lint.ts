/** The linter on a workspace of many routines: against ESLint and bpmnlint on as much, warm against cold, with threads. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bpmn, javascript, writeWorkspace } from './generate.ts';
import { folder, inTurn, median, ms, printTable, root, times } from './measure.ts';
import type { Took } from './work.ts';

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
  compared(workspace, peers, lines);
  warmed(workspace);
}

function compared(workspace: string, peers: string, lines: number): void {
  const kinds = [
    ['lint', workspace],
    ['eslint', peers],
    ['bpmnlint', peers],
  ] as const;
  const measured = inTurn(
    runs,
    kinds.map(([kind, where]) => () => {
      const said = execFileSync(process.execPath, [join(folder, 'work.js'), kind, where], {
        encoding: 'utf8',
        cwd: root,
      });
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
  printTable(`Linting: ${count} files, ${lines} lines, median of ${runs}`, [
    ['', 'time', 'against rutine', 'goal', 'peak memory'],
    row('rutine check, examples walked', 0, ''),
    row('ESLint, recommended, as many lines', 1, '≥ 5'),
    row('bpmnlint, recommended, as many tasks as steps', 2, ''),
  ]);
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
