/** The files that a command was called with. */
import { readFileSync } from 'node:fs';
import { forTerminal } from '../report/escape.ts';
import { filesOf } from '../workspace/files.ts';
import { decode, Unreadable } from '../workspace/read.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { Given } from './command.ts';
import { Usage } from './usage.ts';

export interface Input {
  readonly workspace: Workspace;
  readonly files: readonly string[];
}

/** Finds the files of paths, `.` if there are none; `-` is read here, and known by that name. */
export async function inputOf(paths: readonly string[]): Promise<Input> {
  const files = await filesOf(paths.length ? paths : ['.']);
  const workspace = new Workspace();
  if (files.includes('-')) workspace.open('-', decode(readFileSync(0)));
  return { workspace, files };
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

/**
 * Goes through files one by one, and shows how far it has come where someone is watching and has to wait. A file that
 * can't be read is named on the error stream and the others go on; the command then ends with 2.
 */
export async function eachFile<T>(files: readonly string[], work: (file: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const shows = process.stderr.isTTY && files.length > 50;
  for (const [at, file] of files.entries()) {
    try {
      results.push(await work(file));
    } catch (error) {
      if (!(error instanceof Unreadable) || files.length === 1) throw error;
      process.stderr.write(forTerminal(`${error.message}\n`));
      process.exitCode = 2;
    }
    if (shows && at % 10 === 0) process.stderr.write(`\r${at + 1}/${files.length}`);
  }
  if (shows) process.stderr.write('\r\x1b[K');
  return results;
}
