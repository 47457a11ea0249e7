/** What has changed in a folder under version control. */
import { execFileSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';

/** Git is not there, the folder is not its own, or it does not know the revision; said to a person. */
export class NoHistory extends Error {}

/**
 * The files that differ from a revision, as absolute paths: changed, new, and those that git does not know yet. Where
 * the revision is another branch, from where the two parted. Throws `NoHistory`.
 */
export function changedSince(revision: string): Set<string> {
  const top = git(['rev-parse', '--show-toplevel']).trim();
  // What begins with a hyphen would be an option.
  if (revision.startsWith('-')) throw new NoHistory(`'${revision}' is no revision that git knows.`);
  const base = git(['merge-base', revision, 'HEAD']).trim();
  const changed = git(['diff', '--name-only', '-z', base, '--'], top);
  const unknown = git(['ls-files', '--others', '--exclude-standard', '-z'], top);
  const names = `${changed}${unknown}`.split('\0').filter(Boolean);
  return new Set(names.map((name) => resolve(top, name)));
}

/** The text of a file in a revision. Throws `NoHistory`. */
export function textAt(revision: string, file: string): string {
  if (revision.startsWith('-')) throw new NoHistory(`'${revision}' is no revision that git knows.`);
  return git(
    ['show', `${revision}:./${basename(file)}`],
    dirname(file),
    (why) => `${file} can't be read as of '${revision}': ${why}.`,
  );
}

function git(args: readonly string[], cwd = '.', told = withoutHistory): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    const why = code === 'ENOENT' ? 'git is not installed here' : (stderr ?? '').trim().split('\n')[0];
    throw new NoHistory(told(String(why)));
  }
}

const withoutHistory = (why: string): string =>
  `Which files have changed can't be told: ${why}. Check all files, without --changed.`;
