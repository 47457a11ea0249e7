import type { Run } from './command.ts';
import { Usage } from './usage.ts';

/** `rutine server --stdio`: ends when the editor does. */
export const run: Run = async (paths, options) => {
  if (!options.stdio || paths.length) throw new Usage('rutine server takes --stdio and nothing else.');
  await import('../server/main.ts');
  return new Promise(() => {});
};
