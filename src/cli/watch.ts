/** `rutine check --watch`: again and again, whenever a file changes. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { language } from './terminal-language.ts';

/** Editors write a file in several strokes; what comes within this many milliseconds is one change. */
const pause = 60;

/** What a run may read: routines, configurations, schemas, rules. What it writes itself is a cache or a baseline. */
const isRead = (name: string): boolean =>
  /\.(rutine|json|ya?ml|m?js)$/.test(name) && !/(^|[\\/])(node_modules|\.)/.test(name);

/**
 * Works now, and after each change in the folders of some paths; never twice at once. Does not return.
 * @param own files that the work itself writes
 */
export async function watching(
  paths: readonly string[],
  own: readonly string[],
  work: () => Promise<unknown>,
): Promise<never> {
  const folders = new Set(
    paths.map((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path))),
  );
  let timer: NodeJS.Timeout | undefined;
  let changed = false;
  let working = false;
  const again = async () => {
    if (working) return;
    working = true;
    do {
      changed = false;
      if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[H');
      await work();
      const waits =
        language() === 'nb' ? 'Venter på endringer; Ctrl+C avslutter.' : 'Waiting for changes; Ctrl+C ends.';
      process.stderr.write(`${waits}\n`);
    } while (changed);
    working = false;
  };
  const watchers: FSWatcher[] = [...folders].map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (!name || !isRead(name) || own.some((file) => file.endsWith(name))) return;
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(again, pause);
    }),
  );
  await again();
  return new Promise<never>((_, reject) => {
    for (const watcher of watchers) watcher.on('error', reject);
  });
}
