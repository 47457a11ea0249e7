/** What a person does in the workbench, and sees. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** Waits until something is so. */
export async function until(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await look()); tries++) {
    if (tries === 300) assert.fail(`Waited in vain: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Calls a command by its title, with the keyboard: one that is not listed yet, as VS Code still starts, is asked for again. */
export async function call(page: Page, title: string): Promise<void> {
  const command = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await until(async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input').fill(`>${title}`);
    const listed = await command.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!listed) await page.keyboard.press('Escape');
    return listed;
  });
  await page.keyboard.press('Enter');
}

/** The content of the webview that is shown. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** What is hard or impossible to use for some people in the webview that is shown, as axe finds it. */
export async function hurdles(page: Page): Promise<string[]> {
  return hurdlesIn(await frameOf(page));
}

/** The frame of the webview that is shown. */
export async function frameOf(page: Page): Promise<Frame> {
  const around = await page.frameLocator('iframe.webview.ready').locator('iframe#active-frame').elementHandle();
  const frame = await around?.contentFrame();
  assert.ok(frame, 'No webview is shown.');
  return frame;
}

/** The same of any page. */
export async function hurdlesIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`),
    );
  });
}

/** As much of axe as is used. */
interface Axe {
  run(): Promise<{
    violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[];
  }>;
}
