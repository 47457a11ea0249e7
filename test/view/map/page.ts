/** A page of the web that holds the map, under a policy that is as strict as an editor's. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { chromium as installedChromium } from '../../../scripts/vscode-tools.ts';
import type { RoutineMap } from '../../../src/view/map/map.ts';

/** What the page holds, for who drives it. */
export interface Shown {
  readonly map: RoutineMap;
  readonly opened: string[];
  /** What its policy forbade. */
  readonly forbidden: string[];
}

const folder = join(import.meta.dirname, '../../..');
const script = `
import { RoutineMap } from './src/view/map/map.ts';
const shown = { opened: [], forbidden: [] };
addEventListener('securitypolicyviolation', ({ violatedDirective }) => shown.forbidden.push(violatedDirective));
shown.map = new RoutineMap(document.querySelector('div'), { open: (key) => shown.opened.push(key), save: () => {} });
window.shown = shown;
`;

/** @param colours those that the reader has chosen */
export async function openPage(
  colours: 'light' | 'dark' = 'light',
): Promise<{ page: Page; close: () => Promise<void> }> {
  const bundled = { bundle: true, write: false, absWorkingDir: folder, format: 'iife', target: 'es2023' } as const;
  const stdin = { contents: script, resolveDir: folder, loader: 'ts' } as const;
  const [
    {
      outputFiles: [program],
    },
    {
      outputFiles: [style],
    },
  ] = await Promise.all([build({ ...bundled, stdin }), build({ ...bundled, entryPoints: ['src/view/map/map.css'] })]);
  const browser = await chromium.launch({
    executablePath: installedChromium()!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const page = await browser.newPage({ colorScheme: colours, viewport: { width: 1000, height: 700 } });
  const policy = `default-src 'none'; img-src blob:; style-src http://map.test; script-src http://map.test`;
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': [
      'text/html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Map</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/map.css"><link rel="stylesheet" href="/page.css"><main><h1>Map</h1><div></div></main><script src="/map.js"></script></html>`,
    ],
    '/map.js': ['text/javascript', program!.text],
    '/map.css': ['text/css', style!.text],
    '/page.css': [
      'text/css',
      ':root { color-scheme: light dark } html, body, main { height: 100%; margin: 0 } main { display: flex; flex-direction: column } h1 { margin: 0 } main > div { flex: 1; min-height: 0 }',
    ],
  };
  await page.route('**/*', (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body, headers: { 'content-security-policy': policy } });
  });
  await page.goto('http://map.test/');
  return { page, close: () => browser.close() };
}
