// The case preview in the real workbench: by mouse, by the keyboard alone, and as axe sees it. Pictures are in build/vscode.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { call, hurdles, until, webview } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

const routine = `rutine klage "Slik behandler vi klager"
  formål "Hver klage får svar"

roller
  Saksbehandler
  Leder

sak
  alvorlig "Er klagen alvorlig?" er ja eller nei
  hvis alvorlig
    om-en-ansatt "Gjelder den en ansatt?" er ja eller nei
  svar blir brev eller møte

start ny "En ny klage kommer"
  fase "Mottak"
    steg registrer "Registrer klagen"
      utføres av Saksbehandler
      innen 1 virkedag
  hvis alvorlig og om-en-ansatt
    steg møte "Hold et møte med den ansatte"
      utføres av Leder
      innen 3 virkedager
    sett svar til møte
  ellers
    sett svar til brev
  steg svare "Svar den som klaget"
    utføres av Saksbehandler
    innen 14 dager

ved purring "Den som klaget, purrer"
  steg forklare "Forklar hvor saken står"
    utføres av Saksbehandler

regel "Lederen ser hver alvorlige klage"
  møte skjer minst 1 gang, hvis alvorlig

eksempel "Ikke alvorlig"
  gitt alvorlig er nei
  start 2026-03-02
  forvent svar er brev

eksempel "Alvorlig, men ingen ansatt"
  gitt alvorlig er ja, om-en-ansatt er nei
  start 2026-03-02
  forvent svar er møte
`;

describeInVSCode('the case preview', function () {
  this.timeout(120_000);
  // Each goes on from where the one before left the workbench.
  this.bail(true);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });
  const beside = () => webview(workbench.page);
  const question = (title: string): Locator => beside().getByRole('group', { name: title, exact: true });
  const item = (title: string): Locator => beside().locator('.item', { hasText: title });
  const titles = () => beside().locator('.item .title').allTextContents();
  const line = (number: number): Promise<boolean> =>
    workbench.page.locator('.statusbar-item', { hasText: `Ln ${number},` }).isVisible();
  const lineOf = (text: string): number => routine.slice(0, routine.indexOf(text)).split('\n').length;
  const theme = async (name: string) => {
    mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
    writeFileSync(join(workbench.folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
    await beside().locator(`body[data-vscode-theme-id="${name}"]`).waitFor();
  };

  before(async () => {
    const files = {
      'feil.rutine': 'rutine feil "Feil"\n\nhva\n',
      'rutine.config.json': '{ "calendar": "NO", "timeZone": "Europe/Oslo" }\n',
      'klage.rutine': routine,
    };
    workbench = await openWorkbench({ name: 'preview', files, vsix: packed(), open: 'klage.rutine' });
    await workbench.page.locator('.view-line', { hasText: 'Slik behandler' }).first().waitFor();
    // There is room for those who do something side by side.
    await workbench.page.keyboard.press('Control+b');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture('preview-failed');
  });
  after(() => workbench?.close());

  it('asks what the path needs, and shows who does what, when and why', async () => {
    await workbench.page.getByRole('button', { name: 'Walk a Case' }).first().click();
    await question('Er klagen alvorlig?').waitFor();
    assert.equal(await question('Gjelder den en ansatt?').count(), 0);
    await question('Er klagen alvorlig?').getByLabel('ja').check();
    await question('Gjelder den en ansatt?').waitFor();
    assert.deepEqual(await titles(), ['Registrer klagen']);
    await question('Gjelder den en ansatt?').getByLabel('ja').check();
    await item('Svar den som klaget').waitFor();
    assert.match((await item('Hold et møte med den ansatte').textContent())!, /Leder.*Frist.*Fordi/s);
    await picture('preview');
  });

  it('shows at once what changes when an answer changes', async () => {
    await question('Gjelder den en ansatt?').getByLabel('nei').check();
    await beside().getByText('Gjøres ikke lenger: Hold et møte').waitFor();
    assert.equal(await item('Hold et møte med den ansatte').count(), 0);
    await beside().locator('.rules .bad', { hasText: 'Lederen ser hver alvorlige klage' }).waitFor();
    await picture('preview-changed');
  });

  it('leads from a step to the text, and from the text to the step', async () => {
    await item('Svar den som klaget').getByRole('link', { name: 'Svar den som klaget' }).click();
    await until(() => line(lineOf('  steg svare')));
    await item('Svar den som klaget').and(beside().locator('[aria-current=step]')).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'steg registrer' }).click();
    await item('Registrer klagen').and(beside().locator('[aria-current=step]')).waitFor();
  });

  it('follows what is written, and says when it can not', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'steg svare' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(' skriftlig');
    await item('Svar den som klaget skriftlig').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' hva');
    await beside().getByText('Teksten har feil nå').waitFor();
    for (let sign = 0; sign < 4; sign++) await page.keyboard.press('Backspace');
    await until(async () => (await beside().getByText('Teksten har feil nå').count()) === 0);
  });

  it('shows nothing of one routine while another that has mistakes is written in', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget:visible input').fill('feil.rutine');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'feil.rutine' }).first().waitFor();
    await page.keyboard.press('Enter');
    await beside().getByText('Rutinen har feil').waitFor();
    assert.equal(await beside().locator('.item').count(), 0);
    await page.getByRole('tab', { name: 'klage.rutine' }).click();
    await item('Svar den som klaget').waitFor();
  });

  it('is kept as an example', async () => {
    const { page } = workbench;
    await beside().getByRole('button', { name: 'Lagre som eksempel' }).click();
    await page.locator('.quick-input-widget:visible input').fill('Alvorlig, om en annen');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'Alvorlig, om en annen' }).waitFor();
    await page.locator('.view-line', { hasText: 'gitt alvorlig er ja, om-en-ansatt er nei' }).last().waitFor();
  });

  it('opens the case of a finding, at the step that breaks the rule', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'forvent svar er møte' }).click();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget', { hasText: 'Gå gjennom saken' }).waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await beside().locator('select').first().inputValue()) === '1');
    await item('svar blir brev').waitFor();
  });

  it('opens the case that breaks a rule from above the rule, when it was held against every case', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'regel "Lederen ser' }).click();
    const lens = page.locator('.codelens-decoration a', { hasText: 'brutt: gå gjennom saken' });
    await lens.waitFor();
    await picture('proofs');
    await lens.click();
    await beside().getByText('Mandag 1. januar 2024').waitFor();
    await beside().getByText('Lederen ser hver alvorlige klage – er brutt').waitFor();
  });

  it('has nothing that is hard to use, in any theme', async () => {
    for (const name of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
      await theme(name);
      await item('svar blir brev').waitFor();
      assert.deepEqual(await hurdles(workbench.page), [], name);
      await picture(`preview-${name.toLowerCase().replaceAll(' ', '-')}`);
    }
  });

  it('is used with the keyboard alone', async () => {
    const { page } = workbench;
    const { keyboard } = page;
    const focused = (what: string) => beside().locator(`${what}:focus`).waitFor();
    const tabTo = async (what: string, key = 'Tab') => {
      await until(async () => {
        if ((await beside().locator(`${what}:focus`).count()) > 0) return true;
        await keyboard.press(key);
        return false;
      });
    };
    await call(page, 'View: Focus First Editor Group');
    await call(page, 'Rutine: Walk a Case');
    await call(page, 'View: Focus Next Editor Group');
    await tabTo('button');
    // To begin anew leads to the first question.
    await keyboard.press('Enter');
    await focused('input[type=radio]');
    await keyboard.press('Space');
    await question('Gjelder den en ansatt?').waitFor();
    await tabTo('fieldset.next input[type=radio]');
    await keyboard.press('Space');
    await item('Hold et møte med den ansatte').waitFor();
    await tabTo('.item .title a');
    await keyboard.press('Enter');
    await until(() => line(lineOf('    steg registrer')));
    await picture('preview-keyboard');
  });
});
