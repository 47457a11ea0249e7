/** Looks at many files in several threads, each with a workspace of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis } from './analysis.ts';
import { BadConfiguration, type ConfigProblem } from './config/bad.ts';

/** A file, and whether it is asked about or only indexed. */
export interface Job {
  readonly file: string;
  readonly asked: boolean;
  /** Hold its rules against every case. */
  readonly proves: boolean;
}

/** What came of some jobs: analyses, files that could not be read, rules of the organisation that failed. */
export interface Done {
  readonly analyses: readonly Analysis[];
  readonly failures: readonly string[];
  /** What is wrong with a configuration, by which the thread ended; an error would lose its class on the way. */
  readonly unusable?: readonly ConfigProblem[] | string;
  /** A fault of the program, by which it ended. */
  readonly error?: unknown;
}

/** So many files are handed out at a time: few enough that no thread waits long for the last. */
const batch = 20;

/** Beside the bundle, or beside the sources. */
const entry = ['thread.cjs', 'thread.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path))!;

/**
 * Does jobs in threads. Throws what ends a thread.
 * @param files all files, as the user named them
 * @param done is told of each analysis, as it comes
 */
export async function inThreads(
  count: number,
  files: readonly string[],
  jobs: readonly Job[],
  done: (analysis: Analysis) => void,
): Promise<string[]> {
  const failures = new Set<string>();
  let next = 0;
  const work = () =>
    new Promise<void>((end, fail) => {
      const worker = new Worker(entry, { workerData: files });
      const hand = () => {
        if (next >= jobs.length) return void worker.terminate().then(() => end());
        worker.postMessage(jobs.slice(next, next + batch));
        next += batch;
      };
      worker.on('message', ({ analyses, failures: own, unusable, error }: Done) => {
        for (const failure of own) failures.add(failure);
        for (const analysis of analyses) done(analysis);
        const ended = unusable === undefined ? error : new BadConfiguration(unusable);
        if (ended !== undefined) return void worker.terminate().then(() => fail(ended));
        hand();
      });
      worker.on('error', fail);
      hand();
    });
  await Promise.all(Array.from({ length: count }, work));
  return [...failures];
}
