/** Checks files: each by itself, then all of their workspace together. */
import { dirname, sep } from 'node:path';
import type { Proved } from '../report/report.ts';
import { rules as ours } from '../rules/index.ts';
import type { LinkAnswer, Rule, Settings } from '../rules/rule.ts';
import { absolute } from './absolute.ts';
import type { Analysis } from './analysis.ts';
import type { Cache } from './cache.ts';
import { type Conclusion, conclude } from './conclusion.ts';
import { type Configuration, configurationOf, rulesOf } from './config/configuration.ts';
import { idlePatterns, isIgnored } from './config/patterns.ts';
import { settingsFor } from './config/settings.ts';
import { digestOf } from './digest.ts';
import { filesBelow } from './files.ts';
import { Unreadable } from './read.ts';
import type { Workspace } from './workspace.ts';

export interface Outcome extends Conclusion {
  /** The files that were looked at, in their order. */
  readonly files: readonly string[];
  /** Those of them that could be understood, so that all rules looked at them. */
  readonly whole: readonly string[];
  /** What is proved of their rules, where that is asked for. */
  readonly proofs: readonly Proved[];
  /** What could not be done, said to a person: files that could not be read, rules of the organisation that failed. */
  readonly failures: readonly string[];
  /** What is odd about the configuration. */
  readonly warnings: readonly string[];
}

export interface Request {
  /** YYYY-MM-DD */
  readonly today: string;
  /** What holds for a file, if not what its configuration says. */
  readonly settingsOf?: (configuration: Configuration, file: string) => Settings;
  /**
   * Which of the files are asked about, if not all; the others are only there to be compared with. It is told which other
   * files decide what is found: catalogues, routines that are followed, configurations.
   */
  readonly asks?: (file: string, uses: readonly string[]) => boolean;
  /** Rules beside ours and the organisation's. */
  readonly more?: readonly Rule[];
  readonly cache?: Cache;
  /** Folders of which all files were named. */
  readonly whole?: readonly string[];
  /** How many threads to look with, if this one is not enough. */
  readonly threads?: number;
  /** Hold the rules of routines against every case, too. */
  readonly proves?: boolean;
  /** Ask the servers of the web for the pages that are linked to, too. */
  readonly opensLinks?: boolean;
  /** Is told how many files are done. */
  readonly progress?: (done: number) => void;
}

/** A file, and what holds for it. */
interface Task {
  readonly file: string;
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly asks: NonNullable<Request['asks']>;
  /** Digests of what its analysis is made from; nothing without a cache. */
  readonly made: string | undefined;
}

/**
 * Checks files, named as the user named them. Throws `BadConfiguration`; and `Unreadable` for a file that can't be read,
 * if it is the only one.
 */
export async function checkFiles(workspace: Workspace, files: readonly string[], request: Request): Promise<Outcome> {
  workspace.call(files);
  const failures: string[] = [];
  const mayFail = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unreadable) || files.length === 1) throw error;
      failures.push(error.message);
      return undefined;
    }
  };
  const tasks: Task[] = [];
  const add = async (file: string, asks: Task['asks']) => {
    const task = await mayFail(() => taskOf(workspace, file, asks, request));
    if (task) tasks.push(task);
  };
  for (const file of files) await add(file, request.asks ?? (() => true));
  // What is compared is compared with all of the workspace, asked about or not.
  const isWhole = (folder: string) =>
    request.whole?.some((one) => `${folder}${sep}`.startsWith(`${absolute(one)}${sep}`));
  const all = files[0] === '-' ? [] : tasks.flatMap(({ configuration }) => configuration.folder ?? []);
  const folders = [...new Set(all)].filter((folder) => !isWhole(folder));
  for (const file of await filesBelow(folders, files)) await add(file, () => false);

  const analyses = new Map<string, Analysis>();
  const missing: Task[] = [];
  for (const task of tasks) {
    const known = keptFor(workspace, task, request.cache);
    if (known) analyses.set(task.file, known);
    else missing.push(task);
  }
  const keep = (task: Task, analysis: Analysis) => {
    analyses.set(task.file, analysis);
    if (task.made !== undefined) request.cache!.set(analysis, task.made, (used) => workspace.digest(used));
    request.progress?.(analyses.size);
  };
  if (mayThread(missing, request)) {
    const { inThreads } = await import('./threads.ts');
    const jobs = missing.map(({ file, asks }) => ({ file, asked: asks(file, []), proves: request.proves === true }));
    const taskFor = new Map(missing.map((task) => [task.file, task]));
    failures.push(...(await inThreads(request.threads!, files, jobs, (made) => keep(taskFor.get(made.file)!, made))));
  } else {
    for (const task of missing) {
      const analysis = await mayFail(() => lookAt(workspace, task, request));
      if (analysis) keep(task, analysis);
    }
  }
  request.cache?.save();
  return outcomeOf(files, tasks, analyses, request, failures);
}

/** For fewer files than this a second thread takes longer to begin than it saves. */
const worthwhile = 400;

/** What is decided by functions of this thread, or by texts that are not on disk, stays in it. */
const mayThread = (missing: readonly Task[], { threads = 1, asks, more, settingsOf }: Request): boolean =>
  threads > 1 && missing.length >= worthwhile && !asks && !more && !settingsOf;

const rulesFor = ({ configuration }: Pick<Task, 'configuration'>, { more = [] }: Request): readonly Rule[] => [
  ...rulesOf(ours, configuration),
  ...more,
];

async function taskOf(
  workspace: Workspace,
  file: string,
  asks: Task['asks'],
  { settingsOf = settingsFor, cache, proves }: Request,
): Promise<Task> {
  const configuration = await configurationOf(dirname(absolute(file)));
  const text = cache && workspace.digest(file);
  return {
    file,
    configuration,
    settings: settingsOf(configuration, file),
    asks: (own, uses) => !isIgnored(configuration, own) && asks(own, [...uses, ...configuration.sources]),
    made:
      text && [digestOf(configuration), text, await workspace.lookups(file), ...(proves ? ['proofs'] : [])].join(' '),
  };
}

/** What was found when the file was looked at before, if it is still so and was as much as is asked for now. */
function keptFor(workspace: Workspace, { file, made, asks }: Task, cache: Cache | undefined): Analysis | undefined {
  const known = made === undefined ? undefined : cache!.get(file, made, (used) => workspace.digest(used));
  if (!known) return undefined;
  const asked = asks(file, known.uses);
  return known.asked || !asked ? { ...known, asked } : undefined;
}

async function lookAt(workspace: Workspace, task: Task, request: Request): Promise<Analysis> {
  const { file, settings, asks } = task;
  // What looks at a routine is loaded only if there is one to look at.
  const { analyse, index } = await import('./analysis.ts');
  const checked = await workspace.check(file);
  const look = asks(file, await workspace.uses(checked)) ? analyse : index;
  const analysis = await look(workspace, checked, rulesFor(task, request), settings, request.proves);
  workspace.release(checked);
  return analysis;
}

async function outcomeOf(
  files: readonly string[],
  tasks: readonly Task[],
  analyses: ReadonlyMap<string, Analysis>,
  request: Request,
  failures: readonly string[],
): Promise<Outcome> {
  const settings = new Map(tasks.map((task) => [task.file, task.settings]));
  const configurations = [...new Set(tasks.map(({ configuration }) => configuration))];
  const comparing = new Set(configurations.flatMap((configuration) => rulesFor({ configuration }, request)));
  const looked = files.filter((file) => analyses.get(file)?.asked);
  const levelled = (file: string) => settings.get(file)!;
  const broken = request.opensLinks ? await brokenIn(looked.map((file) => analyses.get(file)!)) : undefined;
  const concluded = conclude(analyses, looked, [...comparing], levelled, request.today, broken);
  const idle = await Promise.all(configurations.map((one) => idlePatterns(one, [...analyses.keys()])));
  return {
    ...concluded,
    files: looked,
    whole: looked.filter((file) => analyses.get(file)!.whole),
    proofs: looked.flatMap((file) => analyses.get(file)!.proofs ?? []),
    failures: [...new Set([...failures, ...configurations.flatMap(({ house }) => house.failures)])],
    warnings: idle.flat().map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`),
  };
}

async function brokenIn(analyses: readonly Analysis[]): Promise<ReadonlyMap<string, LinkAnswer>> {
  const { brokenLinks } = await import('./links.ts');
  return brokenLinks(analyses.flatMap(({ notes }) => (notes['link-broken'] ?? []).map(({ key }) => key)));
}
