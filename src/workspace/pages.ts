/** The pages of the rules, as they are shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundle, or beside the sources. */
const folder = ['../docs/rules', '../../docs/rules']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path))!;

/** The ids of all pages. */
export const pages = (): string[] =>
  readdirSync(folder)
    .flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
    .sort();

/** Where the page of a rule is; nothing if it has none. */
export function pagePathOf(rule: string): string | undefined {
  const path = join(folder, `${rule}.md`);
  // A rule of an organisation may be called anything.
  return /^[\w-]+$/.test(rule) && existsSync(path) ? path : undefined;
}

/** The page of a rule, in Markdown; nothing if it has none. */
export function pageOf(rule: string): string | undefined {
  const path = pagePathOf(rule);
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
