/** The real workbench: code-server with an extension, shown by a Chromium, in folders of its own that go away with it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { codeServer, codeServerNode, chromium as installedChromium } from '../../scripts/vscode-tools.ts';

/** Where pictures and logs of a run are kept. */
export const output = join(import.meta.dirname, '../../build/vscode');

interface Wanted {
  /** Names its logs. */
  readonly name: string;
  /** Files of the folder that is opened. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language in which extensions speak, other than English. */
  readonly language?: 'nb';
  /** Whether the writer is asked to trust the folder; else it is trusted. */
  readonly trustAsked?: boolean;
  /** A `.vsix` to install. */
  readonly vsix?: string;
  /** An extension in the making, a suite that is run in its extension host, and what of the environment the suite reads. */
  readonly suite?: {
    readonly extension: string;
    readonly path: string;
    readonly env: Readonly<Record<string, string>>;
  };
  /** A file of the folder to open, if no suite does it. */
  readonly open?: string;
}

export interface Workbench {
  readonly page: Page;
  /** The folder that is opened. */
  readonly folder: string;
  /** With what the suite ended: 0 if all is well. */
  readonly ended: Promise<number>;
  readonly close: () => Promise<void>;
}

/** No start page, questions, telemetry, tips or suggestions: what a test did not ask for. */
const calm = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'window.confirmBeforeClose': 'never',
  'files.autoSave': 'off',
  'editor.accessibilitySupport': 'off',
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Opens it. What was begun is ended again if that fails. */
export async function openWorkbench(wanted: Wanted): Promise<Workbench> {
  const own = mkdtempSync(join(tmpdir(), 'rutine-vscode-'));
  const ends: (() => Promise<unknown>)[] = [
    async () => rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  ];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const folder = join(own, 'folder');
    write(folder, wanted.files);
    const port = await freePort();
    const server = await startServer(own, port, wanted);
    ends.push(() => endGroup(server));
    await healthy(port, server);
    return { folder, close, ...(await show(own, port, folder, wanted, ends)) };
  } catch (error) {
    await close();
    throw error;
  }
}

function write(folder: string, files: Wanted['files']): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function startServer(own: string, port: number, wanted: Wanted): Promise<ChildProcess> {
  const { name, settings, trustAsked = false, vsix, suite } = wanted;
  const trust = { 'security.workspace.trust.enabled': trustAsked };
  write(own, { 'data/User/settings.json': JSON.stringify({ ...calm, ...trust, ...settings }) });
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: own,
    XDG_CONFIG_HOME: join(own, 'config'),
    XDG_DATA_HOME: join(own, 'share'),
    // No marketplace is asked.
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
    ...suite?.env,
  };
  const folders = ['--user-data-dir', join(own, 'data'), '--extensions-dir', join(own, 'extensions')];
  const program = [codeServer()!, '--config', join(own, 'config.yaml'), ...folders];
  mkdirSync(output, { recursive: true });
  if (vsix) execFileSync(codeServerNode, [...program, '--install-extension', vsix], { env, stdio: 'ignore' });
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  // Without the driver a suite is passed over without a word; with it no message is shown. An older one needs none, nor knows it.
  const driven = suite && !process.env.CODE_SERVER ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const trusted = trustAsked ? [] : ['--disable-workspace-trust'];
  const args = [...program, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', ...quiet, ...trusted, ...driven];
  const server = spawn(codeServerNode, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(output, `${name}.log`));
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  return server;
}

async function healthy(port: number, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 60_000; ; await pause(100)) {
    if (server.exitCode !== null) throw new Error(`code-server ended with ${server.exitCode}; see ${output}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`code-server does not answer; see ${output}`);
  }
}

/** Ends a process and all that it started, and waits for them: one that lives on would write in a folder that is gone. */
async function endGroup({ pid }: ChildProcess): Promise<void> {
  const send = (signal: NodeJS.Signals | 0) => {
    try {
      return process.kill(-pid!, signal);
    } catch {
      return false;
    }
  };
  send('SIGTERM');
  for (let waits = 0; waits < 100 && send(waits < 60 ? 0 : 'SIGKILL'); waits++) await pause(100);
}

async function show(
  own: string,
  port: number,
  folder: string,
  { name, suite, open, language }: Wanted,
  ends: (() => Promise<unknown>)[],
): Promise<Pick<Workbench, 'page' | 'ended'>> {
  const browser = await chromium.launchPersistentContext(join(own, 'browser'), {
    executablePath: installedChromium()!,
    headless: true,
    // Nothing is half there in a picture.
    reducedMotion: 'reduce',
    viewport: { width: 1400, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  ends.push(() => browser.close());
  const page = browser.pages()[0] ?? (await browser.newPage());
  const console = createWriteStream(join(output, `${name}.console.log`));
  page.on('console', (message) => console.write(`${message.type()}: ${message.text()}\n`));
  // Both must be there before the page asks for them.
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) =>
    console.write(`${type}: ${JSON.stringify(args)}\n`),
  );
  await page.exposeFunction('codeAutomationExit', resolve);
  // A language pack says so before the workbench begins; there is none to be had, and its own texts stay English.
  if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(suite ? [['extensionDevelopmentPath', remote(suite.extension)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite.path)]] : []),
    ...(open ? [['openFile', remote(join(folder, open))]] : []),
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  return { page, ended };
}
