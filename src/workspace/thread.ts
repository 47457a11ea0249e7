/** One of the threads of `threads.ts`. */
import { dirname, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../rules/index.ts';
import { type Analysis, analyse, index } from './analysis.ts';
import { BadConfiguration } from './config/bad.ts';
import { configurationOf, rulesOf } from './config/configuration.ts';
import { settingsFor } from './config/settings.ts';
import { Unreadable } from './read.ts';
import type { Done, Job } from './threads.ts';
import { Workspace } from './workspace.ts';

const workspace = new Workspace();
workspace.call(workerData as string[]);

parentPort!.on('message', async (jobs: readonly Job[]) => parentPort!.postMessage(await workOn(jobs)));

async function workOn(jobs: readonly Job[]): Promise<Done> {
  const analyses: Analysis[] = [];
  const failures: string[] = [];
  for (const { file, asked, proves } of jobs) {
    try {
      const configuration = await configurationOf(dirname(resolve(file)));
      const checked = await workspace.check(file);
      const own = rulesOf(rules, configuration);
      analyses.push(await (asked ? analyse : index)(workspace, checked, own, settingsFor(configuration, file), proves));
      workspace.release(checked);
      failures.push(...configuration.house.failures);
    } catch (error) {
      if (error instanceof BadConfiguration)
        return { analyses, failures, unusable: error.problems.length ? error.problems : error.message };
      if (!(error instanceof Unreadable)) return { analyses, failures, error };
      failures.push(error.message);
    }
  }
  return { analyses, failures };
}
