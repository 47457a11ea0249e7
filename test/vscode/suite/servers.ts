import { execFileSync } from 'node:child_process';

/** The servers that this extension host has started. */
export const servers = (): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && /dist.server\.cjs/.test(args.join(' ')))
    .map(([pid]) => Number(pid));
