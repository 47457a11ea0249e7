/** The pages of the rules, as they are shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundle, or beside the sources; in a browser they are nowhere. */
const folder =
  ['../docs/rules', '../../docs/rules']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path)) ?? '';

/** The ids of all pages. */
export const pages = (): string[] =>
  readdirSync(folder)
    .flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
    .sort();

const paths = new Map<string, string | undefined>();

/** Where the page of a rule is; nothing if it has none. An editor asks for it with each finding at each key stroke. */
export function pagePathOf(rule: string): string | undefined {
  if (!paths.has(rule)) {
    const path = join(folder, `${rule}.md`);
    // A rule of an organisation may be called anything.
    paths.set(rule, /^[\w-]+$/.test(rule) && existsSync(path) ? path : undefined);
  }
  return paths.get(rule);
}

/** The page of a rule, in Markdown; nothing if it has none. */
export function pageOf(rule: string): string | undefined {
  const path = pagePathOf(rule);
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
