// The texts of the extension in Norwegian, in the real workbench. Pictures are in build/vscode.
import { join } from 'node:path';
import { files } from './files.ts';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { call as callIn } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

describeInVSCode('the extension in Norwegian', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });
  const call = (title: string) => callIn(workbench.page, title);
  const tab = (label: string) => workbench.page.locator('.tab', { hasText: label }).first();
  /** A text in the webview that was opened last. */
  const shown = (text: string) =>
    workbench.page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('iframe#active-frame').getByText(text);

  before(async () => {
    workbench = await openWorkbench({
      name: 'norwegian',
      files,
      vsix: packed(),
      open: 'klager.rutine',
      language: 'nb',
    });
    await workbench.page.locator('.view-line', { hasText: 'rutine' }).first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture('norwegian-failed');
  });
  after(() => workbench?.close());

  it('has commands, and walks a case', async () => {
    await call('Rutine: Gå gjennom en sak');
    await tab('Sak: ').waitFor();
    await shown('Hvem som er borte').waitFor();
    await picture('norwegian-case');
  });

  it('draws a map', async () => {
    await call('Rutine: Vis kartet');
    await tab('Kart: ').waitFor();
    await shown('Hva tegnene betyr').waitFor();
    await picture('norwegian-map');
  });

  it('leads through the first steps', async () => {
    await call('Rutine: De første stegene');
    const { page } = workbench;
    await page.locator('.getting-started-step', { hasText: 'Skriv en første rutine' }).first().waitFor();
    await picture('norwegian-first-steps');
  });

  it('explains its settings', async () => {
    const { page } = workbench;
    await call('Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container').click();
    await page.keyboard.type('@ext:rutine.rutine');
    await page.locator('.setting-item-description', { hasText: 'Språket en ny rutine begynner på.' }).first().waitFor();
    await picture('norwegian-settings');
  });
});
