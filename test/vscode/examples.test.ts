// The Test Explorer in the real workbench: examples found, run, with what was expected and what came, and their coverage.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { call, until } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

const routine = `rutine klage "Klager"
  formål "Hver klage får svar"

roller
  Leder

sak
  alvorlig er ja eller nei

start ny "En ny klage kommer"
  steg registrer "Registrer klagen"
    utføres av Leder
  hvis alvorlig
    steg granske "Gransk klagen"
      utføres av Leder

eksempel "Ikke alvorlig"
  gitt alvorlig er nei
  start 2026-03-02
  forvent ikke granske

eksempel "Ikke alvorlig, men gransket"
  gitt alvorlig er nei
  start 2026-03-02
  forvent granske
`;

const without = `rutine annen "Uten eksempler"
  formål "Ingen"

roller
  Leder

start ny "Noe hender"
  steg gjør "Gjør noe"
    utføres av Leder
`;

describeInVSCode('the Test Explorer', function () {
  this.timeout(120_000);
  this.bail(true);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });
  const row = (text: string) => workbench.page.locator('.test-explorer .monaco-list-row', { hasText: text });

  before(async () => {
    const files = { 'klage.rutine': routine, 'annen.rutine': without };
    // The text is to be seen, and not what the run had to say.
    const settings = { 'testing.automaticallyOpenTestResults': 'neverOpen' };
    workbench = await openWorkbench({ name: 'examples', files, settings, vsix: packed(), open: 'klage.rutine' });
    await workbench.page.locator('.view-line', { hasText: 'Klager' }).first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture('examples-failed');
  });
  after(() => workbench?.close());

  it('shows the examples by their files, and no file that has none', async () => {
    await workbench.page.getByRole('tab', { name: 'Testing' }).first().click();
    await row('klage.rutine').first().waitFor();
    await until(async () => (await row('annen.rutine').count()) === 0);
  });

  it('runs them, and says what was expected and what came', async () => {
    const { page } = workbench;
    await call(page, 'Test: Run All Tests');
    await page.locator('.test-explorer', { hasText: '1/2' }).first().waitFor();
    await call(page, 'Test: Peek Output');
    await page.getByText('det skjer ikke').first().waitFor();
    await picture('examples');
    await page.keyboard.press('Escape');
  });

  it('are found, run and looked at with the keyboard alone', async () => {
    const { page } = workbench;
    const { keyboard } = page;
    const focused = page.locator('.test-explorer .monaco-list-row.focused');
    await call(page, 'Testing: Focus on Test Explorer View');
    await keyboard.press('Home');
    await until(async () => {
      if (/Ikke alvorlig, men gransket/.test((await focused.getAttribute('aria-label')) ?? '')) return true;
      await keyboard.press('ArrowDown');
      return false;
    });
    // It leads to where the example fails in the text, and the cursor is in it.
    await keyboard.press('Enter');
    await keyboard.press('Control+1');
    await page.locator('.statusbar-item', { hasText: 'Ln 25,' }).waitFor();
    await keyboard.press('Control+;');
    await keyboard.press('c');
    await page.locator('.test-explorer', { hasText: '0/1' }).first().waitFor();
    await call(page, 'Test: Peek Output');
    await page.getByText('det skjer ikke').first().waitFor();
    await picture('examples-keyboard');
    await keyboard.press('Escape');
  });

  it('shows in the text what they cover', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'forvent ikke' }).click();
    await page.keyboard.press('Control+Home');
    await call(page, 'Test: Run All Tests with Coverage');
    await page.locator('.coverage-deco-gutter').first().waitFor();
    await page.locator('.coverage-deco-gutter.coverage-deco-miss').first().waitFor();
    await picture('examples-coverage');
  });

  it('says so where none can be walked', async () => {
    const { page, folder } = workbench;
    writeFileSync(join(folder, 'rutine.config.json'), '{ "calendar": "nowhere" }');
    await until(async () => {
      await call(page, 'Test: Run All Tests');
      // While a run goes on nothing is counted yet.
      await page
        .locator('.test-explorer', { hasText: /[01]\/2/ })
        .first()
        .waitFor();
      return (await page.locator('.test-explorer', { hasText: '0/2' }).count()) > 0;
    });
    await call(page, 'Test: Peek Output');
    await page.getByText('The routine has mistakes').first().waitFor();
  });
});
