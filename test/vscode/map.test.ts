// The map in the real workbench: beside the text, by mouse, by the keyboard, and as axe sees it. Pictures are in build/vscode.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { faintTexts } from '../view/map/contrast.ts';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { frameOf, hurdles, until, webview } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

const routine = `rutine klage "Slik behandler vi klager"
  formål "Hver klage får svar"

roller
  Saksbehandler
  Leder

sak
  alvorlig "Er klagen alvorlig?" er ja eller nei

start ny "En ny klage kommer"
  fase "Mottak"
    steg registrer "Registrer klagen"
      utføres av Saksbehandler
      innen 1 virkedag
  hvis alvorlig
    steg møte "Hold et møte"
      utføres av Leder
      innen 3 virkedager
  steg svare "Svar den som klaget"
    utføres av Saksbehandler
    innen 14 dager
`;

describeInVSCode('the map', function () {
  this.timeout(120_000);
  // Each goes on from where the one before left the workbench.
  this.bail(true);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });
  const beside = () => webview(workbench.page);
  const part = (key: string): Locator => beside().locator(`[data-key="klage/${key}"]`);
  const line = (number: number): Promise<boolean> =>
    workbench.page.locator('.statusbar-item', { hasText: `Ln ${number},` }).isVisible();
  const lineOf = (text: string): number => routine.slice(0, routine.indexOf(text)).split('\n').length;
  const isNow = (key: string, what: string) =>
    until(async () => (await part(key).getAttribute('class'))!.includes(what));

  before(async () => {
    const files = {
      'rutine.config.json': '{ "calendar": "NO", "timeZone": "Europe/Oslo" }\n',
      'klage.rutine': routine,
    };
    workbench = await openWorkbench({ name: 'map', files, vsix: packed(), open: 'klage.rutine' });
    await workbench.page.locator('.view-line', { hasText: 'Slik behandler' }).first().waitFor();
    await workbench.page.keyboard.press('Control+b');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture('map-failed');
  });
  after(() => workbench?.close());

  it('shows the routine beside its text', async () => {
    await workbench.page.getByRole('button', { name: 'Show the Map' }).first().click();
    await part('step/svare').waitFor();
    assert.equal(await beside().locator('.map-view .step').count(), 3);
    await workbench.page.getByRole('tab', { name: 'Map: Slik behandler vi klager' }).waitFor();
    await picture('map');
  });

  it('leads from a part to the text, and from the text to the part', async () => {
    await part('step/svare').click();
    await until(() => line(lineOf('  steg svare')));
    await isNow('step/svare', 'here');
    await workbench.page.locator('.view-line', { hasText: 'steg registrer' }).click();
    await isNow('step/registrer', 'here');
  });

  it('follows what is written, and marks what is wrong', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'utføres av Leder' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('e');
    await part('step/møte').locator('.mark.error').waitFor();
    assert.match((await part('step/møte').locator('title').textContent())!, /Feil: Ingenting her heter «Ledere»/);
    await picture('map-mistake');
    await page.keyboard.press('Backspace');
    await until(async () => (await beside().locator('.map-view .mark').count()) === 0);
  });

  it('lights the way of the case that is walked', async () => {
    const { page } = workbench;
    // The editor that was clicked last is not always taken for the active one at once.
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Walk a Case' }).first().click();
    const group = page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('iframe#active-frame');
    await group.getByRole('group', { name: 'Er klagen alvorlig?' }).getByLabel('nei').check();
    await page.getByRole('tab', { name: 'Map: Slik behandler vi klager' }).click();
    await isNow('step/svare', 'lit');
    assert.doesNotMatch((await part('step/møte').getAttribute('class'))!, /lit/);
    await picture('map-lit');
  });

  it('is saved as a drawing and as a picture', async () => {
    const { page } = workbench;
    for (const [ending, begins] of [
      ['svg', '<svg'],
      ['png', '\u0089PNG'],
    ] as const) {
      await beside().getByRole('button', { name: ending.toUpperCase() }).click();
      const input = page.locator('.quick-input-widget:visible input');
      await input.waitFor();
      await until(async () => (await input.inputValue()).endsWith(`klage.${ending}`));
      await page.keyboard.press('Enter');
      const file = join(workbench.folder, `klage.${ending}`);
      await until(async () => {
        try {
          return readFileSync(file, 'latin1').startsWith(begins);
        } catch {
          return false;
        }
      });
    }
  });

  it('has nothing that is hard to use, in any theme', async () => {
    mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
    for (const name of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
      const settings = join(workbench.folder, '.vscode/settings.json');
      writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': name }));
      await beside().locator(`body[data-vscode-theme-id="${name}"]`).waitFor();
      assert.deepEqual(await hurdles(workbench.page), [], name);
      assert.deepEqual(await faintTexts(await frameOf(workbench.page)), [], name);
      await picture(`map-${name.toLowerCase().replaceAll(' ', '-')}`);
    }
  });

  it('is used with the keyboard alone', async () => {
    const { keyboard } = workbench.page;
    await part('start/ny').focus();
    await keyboard.press('Tab');
    assert.equal(await beside().locator(':focus').getAttribute('data-key'), 'klage/step/registrer');
    await keyboard.press('Enter');
    await until(() => line(lineOf('    steg registrer')));
  });
});
