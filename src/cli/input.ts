/** The files that a command was called with. */
import { readFileSync } from 'node:fs';
import { forTerminal } from '../report/escape.ts';
import { filesOf, isFolder } from '../workspace/files.ts';
import { decode, Unreadable } from '../workspace/read.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { Given } from './command.ts';
import { progressOf } from './progress.ts';
import { Usage } from './usage.ts';

export interface Input {
  readonly workspace: Workspace;
  /** A workspace that has read nothing yet but standard input. */
  readonly open: () => Workspace;
  readonly files: readonly string[];
  /** The folders that were named, of which all files are among them. */
  readonly folders: readonly string[];
}

/** Finds the files of paths, `.` if there are none; `-` is read here, and known by that name. */
export async function inputOf(paths: readonly string[]): Promise<Input> {
  const files = await filesOf(paths.length ? paths : ['.']);
  const typed = files.includes('-') ? decode(readFileSync(0)) : undefined;
  const open = () => {
    const workspace = new Workspace();
    if (typed) workspace.open('-', typed);
    return workspace;
  };
  const folders = (paths.length ? paths : ['.']).filter(isFolder);
  return { workspace: open(), open, files, folders };
}

/** The one file of a command that takes one. */
export async function fileOf(paths: readonly string[], command: string): Promise<Input & { readonly file: string }> {
  const [path, more] = paths;
  if (path === undefined || more !== undefined)
    throw new Usage(`rutine ${command} takes one file. See: rutine ${command} --help`);
  const input = await inputOf([path]);
  if (input.files.length !== 1)
    throw new Usage(`rutine ${command} takes one file, and ${path} holds ${input.files.length}.`);
  return { ...input, file: input.files[0]! };
}

/** An option's value, which must be one of some. */
export function oneOf<T extends string>(options: Given, key: string, allowed: readonly T[]): T {
  const value = (options[key] ?? allowed[0]) as T;
  if (!allowed.includes(value)) throw new Usage(`--${key} can be ${allowed.join(', ')}, not '${value}'.`);
  return value;
}

/** An option's value, which must be a whole number of 0 or more. */
export function numberOf(options: Given, key: string): number {
  const value = String(options[key]);
  if (!/^\d{1,9}$/.test(value)) throw new Usage(`--${key} takes a whole number, not '${value}'.`);
  return Number(value);
}

/** Names what could not be done, on the error stream; the command then ends with 2. */
export function tell(failures: readonly string[]): void {
  for (const failure of failures) process.stderr.write(forTerminal(`${failure}\n`));
  if (failures.length) process.exitCode = 2;
}

/** Goes through files one by one. A file that can't be read is named and the others go on. */
export async function eachFile(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const progress = progressOf(files.length);
  for (const [at, file] of files.entries()) {
    try {
      await work(file);
    } catch (error) {
      if (!(error instanceof Unreadable) || files.length === 1) throw error;
      tell([error.message]);
    }
    progress.to(at + 1);
  }
  progress.end();
}
