// The preview's component in a plain page, as a handbook holds it, and how its fields answer.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromium as installed } from '../../../scripts/vscode-tools.ts';
import { routineOf } from '../../simulate/read.ts';
import { describeInVSCode } from '../../vscode/in-vscode.ts';

const evil = '<img src=x onerror="document.title=1">';
const routine = routineOf(`routine visit "Visit"
  purpose "P"
roles
  Host
  Guard
systems
  Log
case
  what "What is it ${evil.replaceAll('"', "'")}?" is number from 1 to 9
  day "Which day?" is date
  long "How long?" is duration
  name "Whose?" is text
  colour "Which colour?" is
    a
    b
    c
    d
    e
    f
    g
    h
start arrives "A guest arrives"
  if what is over 3 and day is after 2026-03-01 and long is over 2 days and colour is b
    step greet "Greet them, {name}"
      by Host, otherwise Guard
      within 1 day
  optional step tea "Offer tea"
    by Guard
on leaves "The guest leaves"
  step bye "Say goodbye"
    by Host
`);

describeInVSCode('the case preview in a page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'page.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      outdir: 'unused',
    });
    browser = await chromium.launch({ executablePath: installed()!, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    await page.setContent('<main></main>');
    await page.evaluate((model) => Object.assign(globalThis, { routine: model }), routine as object);
    await page.addScriptTag({ type: 'module', content: outputFiles[0]!.text });
    await page.locator('form').waitFor();
  });
  after(() => browser?.close());

  const titles = () => page.locator('.item .title').allTextContents();
  const done = () => page.evaluate(() => (globalThis as unknown as { done: unknown[] }).done);

  it('shows a text of the routine as a text', async () => {
    await page.getByText("<img src=x onerror='document.title=1'>").first().waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.title(), '');
  });

  it('takes a number, a date, a length of time, one of many, a text', async () => {
    const field = page.locator('fieldset.next');
    await field.locator('input').fill('5');
    await page.keyboard.press('Enter');
    await field.locator('input[type=date]').fill('2026-03-05');
    await page.keyboard.press('Tab');
    await field.locator('input[type=number]').fill('3');
    await page.keyboard.press('Tab');
    await field.locator('select').selectOption({ label: 'b' });
    await page.locator('.item', { hasText: 'Greet them' }).waitFor();
    assert.deepEqual(await titles(), ['Greet them, {name}']);
  });

  it('takes no number out of its bounds, and says so', async () => {
    const number = page.locator('fieldset', { hasText: 'What is it' }).locator('input');
    await number.fill('10');
    await page.keyboard.press('Tab');
    assert.deepEqual(await titles(), ['Greet them, {name}']);
    await number.fill('2');
    await page.keyboard.press('Tab');
    await page.locator('.item').waitFor({ state: 'detached' });
    await number.fill('5');
    await page.keyboard.press('Tab');
    await page.locator('.item').waitFor();
  });

  it('lets somebody be away, an optional step be done, and an event come', async () => {
    await page.getByText('Who is away').click();
    await page.getByLabel('Host').check();
    await page.locator('.item .who', { hasText: 'Guard' }).waitFor();
    await page.getByText('Unless you say otherwise').click();
    await page.getByRole('group', { name: 'Is this done: Offer tea?' }).getByLabel('yes').check();
    await page.getByText('What happens on the way').click();
    await page.getByRole('button', { name: 'Add: The guest leaves' }).click();
    await page.locator('.coming input').fill('2');
    await page.keyboard.press('Tab');
    await page.locator('h2', { hasText: 'Wednesday 4 March 2026' }).waitFor();
    assert.deepEqual(await titles(), [
      'Greet them, {name}',
      'Offer tea (may)',
      'Happens: The guest leaves',
      'Say goodbye',
    ]);
    await page.getByRole('button', { name: 'Remove The guest leaves' }).click();
    await page.locator('h2', { hasText: 'Wednesday' }).waitFor({ state: 'detached' });
  });

  it('tells whoever holds it what is wanted', async () => {
    await page.locator('.item a').first().click();
    await page.getByRole('button', { name: 'Print' }).click();
    const [of, act] = (await done()) as [object, { action: string; said: { unavailable: string[] } }];
    assert.deepEqual(of, { routine: 'visit', id: 'greet' });
    assert.equal(act.action, 'print');
    assert.deepEqual(act.said.unavailable, ['Host']);
  });
});
