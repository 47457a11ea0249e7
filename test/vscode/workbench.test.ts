// The packed extension in the workbench, as a person sees it. Pictures of it are kept in build/vscode.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { files, withHouseRule } from './files.ts';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { call as callIn, until, webview } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

describeInVSCode('the packed extension', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });

  before(async () => {
    const houseRules = { ...files, ...withHouseRule };
    workbench = await openWorkbench({
      name: 'workbench',
      files: houseRules,
      vsix: packed(),
      trustAsked: true,
      open: 'odd.rutine',
    });
  });
  afterEach(async function () {
    // Those after one that failed often fail too, and tell less.
    if (this.currentTest?.isFailed()) await picture(`failed: ${this.currentTest.title}`);
  });
  after(() => workbench?.close());

  const call = (title: string) => callIn(workbench.page, title);
  const problem = (text: string) => workbench.page.locator('.markers-panel .monaco-list-row', { hasText: text });

  it('colours words and names', async () => {
    const lines = workbench.page.locator('.view-lines .view-line');
    const colour = (text: string) =>
      lines
        .locator('span', { hasText: new RegExp(`^\\s*${text}$`) })
        .last()
        .evaluate((span) => (globalThis as unknown as Window).getComputedStyle(span as never).color);
    await lines
      .locator('span', { hasText: /^rutine$/ })
      .last()
      .waitFor();
    // The colours come a little after the words; what names nothing has none.
    await until(async () => new Set(await Promise.all(['rutine', 'meld', 'Leder', 'Ledr'].map(colour))).size === 4);
  });

  it('underlines a mistake, and lists it among the problems', async () => {
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await call('Problems: Focus on Problems View');
    await problem('Ingenting her heter «Ledr»').waitFor();
    await picture('problems');
  });

  it('shows a mistake that is typed, and mends it, with the keyboard alone', async () => {
    const { page } = workbench;
    const { keyboard } = page;
    await keyboard.press('Control+1');
    await keyboard.press('Control+End');
    await keyboard.type('rolller');
    await problem('rolller').waitFor();
    // New findings have VS Code look for fixes by itself a little later, and that breaks off what was asked for meanwhile.
    const fixes = page.locator('.action-widget').first();
    await until(async () => {
      await keyboard.press('Control+.');
      return fixes.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    await picture('fix-keyboard');
    await page.locator('.action-widget', { hasText: 'Skriv «roller»' }).waitFor();
    await keyboard.press('Enter');
    await until(async () => (await problem('rolller').count()) === 0);
    await page
      .locator('.view-line', { hasText: /^roller$/ })
      .nth(1)
      .waitFor();
    await keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('runs no rule of a folder that is not trusted, and marks no Norwegian letters there', async () => {
    const { page } = workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    assert.equal(await problem('Husets regel').count(), 0);
    // A text that was shown before the language's own settings had come keeps its marks until it is shown again.
    await call('View: Close Editor');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'odd.rutine' }).dblclick();
    await page.locator('.view-line', { hasText: 'Nøkler' }).first().waitFor();
    await until(async () => (await page.locator('.unicode-highlight').count()) === 0);
  });

  it("runs the folder's rules once it is trusted", async () => {
    await call('Workspaces: Manage Workspace Trust');
    await workbench.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await problem('Husets regel').first().waitFor();
    await call('View: Close Editor');
    await picture('trusted');
  });

  it('leads through the first steps', async () => {
    const { page } = workbench;
    await call('Rutine: First Steps');
    await page.locator('.getting-started-step', { hasText: 'Write a first routine' }).first().waitFor();
    await webview(page).getByText('Register the complaint').waitFor();
    await picture('first-steps');
  });
});

/** As much of a browser's names as is used, as these tests are typed for Node. */
interface Window {
  getComputedStyle(element: never): { readonly color: string };
}
