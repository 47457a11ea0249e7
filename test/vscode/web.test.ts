// The packed extension in the web worker's extension host, where there is no Node: a short round.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInVSCode } from './in-vscode.ts';
import { packed } from './packed.ts';
import { call, until, webview } from './person.ts';
import { openWorkbench, output, type Workbench } from './workbench.ts';

const catalogue = `katalog felles "Felles"

roller
  Saksbehandler
`;

const routine = `rutine klage "Slik behandler vi klager"
  formål "Hver klage får svar"
  bygger på felles

sak
  alvorlig "Er klagen alvorlig?" er ja eller nei

regel "Hver klage granskes"
  granske skjer minst 1 gang

start ny "En ny klage kommer"
  steg registrer "Registrer klagen"
    utføres av Saksbehandler
  hvis alvorlig
    steg granske "Gransk klagen"
      utføres av Saksbehandlr
`;

/** A schema of the organisation, and a rule in JavaScript, which a browser does not run. */
const house = {
  'rutine.config.json': '{ "schemas": ["house/all.json"], "ruleModules": ["./house/own.mjs"] }',
  'house/all.json': '{}',
};

describeInVSCode("the packed extension in the web worker's extension host", function () {
  this.timeout(120_000);
  this.bail(true);
  let workbench: Workbench;
  const picture = (name: string) => workbench.page.screenshot({ path: join(output, `${name}.png`) });
  const problem = (text: string) => workbench.page.locator('.markers-panel .monaco-list-row', { hasText: text });

  before(async () => {
    workbench = await openWorkbench({
      name: 'web',
      files: { 'klage.rutine': routine, 'felles.rutine': catalogue, ...house },
      settings: { 'remote.extensionKind': { 'rutine.rutine': ['web'] } },
      vsix: packed(),
      open: 'klage.rutine',
    });
    await workbench.page.locator('.view-line', { hasText: 'Slik behandler' }).first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture('web-failed');
  });
  after(() => workbench?.close());

  it('says what is wrong, and knows the names of a catalogue', async () => {
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await call(workbench.page, 'Problems: Focus on Problems View');
    await problem('Ingenting her heter «Saksbehandlr»').waitFor();
    await problem('The rules in house/own.mjs were not loaded').waitFor();
    assert.equal(await problem('felles').count(), 0);
  });

  it('has no server in a process of its own', () => {
    const processes = execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' });
    assert.doesNotMatch(processes, new RegExp(`${workbench.folder.replace(/folder$/, '')}.*dist.server\\.cjs`));
  });

  it('mends it', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'Saksbehandlr' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+.');
    await page.getByText('Skriv «Saksbehandler»').first().waitFor();
    await page.keyboard.press('Enter');
    await problem('Saksbehandlr').waitFor({ state: 'detached' });
  });

  it('proves its rules', async () => {
    await problem('Hver klage granskes').waitFor();
  });

  it('hears what the organisation demands by now', async () => {
    writeFileSync(join(workbench.folder, 'house/all.json'), '{ "title": "House", "required": ["review"] }');
    await problem('«revideres» mangler').first().waitFor();
  });

  it('is started again, and knows as much', async () => {
    await call(workbench.page, 'Rutine: Restart the Language Server');
    writeFileSync(join(workbench.folder, 'house/all.json'), '{ "title": "The House", "required": ["review"] }');
    await problem('krever det (The House)').first().waitFor();
  });

  it('walks a case', async () => {
    const { page } = workbench;
    await call(page, 'Rutine: Walk a Case');
    const question = webview(page).getByRole('group', { name: 'Er klagen alvorlig?' });
    await question.getByLabel('ja').check();
    await until(async () => (await webview(page).locator('.item').count()) === 2);
    await picture('web');
  });
});
