/** What shows the real VS Code without a desktop: the workbench of code-server, and a Chromium. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** VS Code 1.139.1. */
export const version = '4.139.1';

/** Some 800 MB, so beside the checkouts, which share it, and not in each. */
export const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rutine', `code-server-${version}`);

/**
 * The server's program, if all of it is there: what is not complete has another name. The environment may name another one, such as
 * the oldest that the extension works in, and the Node that it needs.
 */
export const codeServer = (): string | undefined =>
  [process.env.CODE_SERVER || join(folder, 'node_modules/code-server/out/node/entry.js')].find((path) =>
    existsSync(path),
  );

export const codeServerNode = process.env.CODE_SERVER_NODE || process.execPath;

/** The browser that is there, or the one that the environment names. */
export const chromium = (): string | undefined =>
  process.env.CHROMIUM ||
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((path) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(path, name)))
    .find((path) => existsSync(path));

/** What is missing, for people, and how it is had; nothing if all is there. */
export function missing(): string | undefined {
  const names = [!chromium() && 'a Chromium (or CHROMIUM, its path)', !codeServer() && `code-server ${version}`];
  const lacking = names.filter(Boolean);
  return lacking.length
    ? `To run the extension in the real VS Code there is no ${lacking.join(' and no ')}. Install: npm run vscode`
    : undefined;
}
