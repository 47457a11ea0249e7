// The map in a browser, under a strict policy: what is seen of it, and what can be done with it by mouse and by keys.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import type { Page } from 'playwright-core';
import type { MapGraph } from '../../../src/view/map/data.ts';
import { graphOf } from '../../../src/view/map/graph.ts';
import { describeInVSCode } from '../../vscode/in-vscode.ts';
import { hurdlesIn } from '../../vscode/person.ts';
import { output } from '../../vscode/workbench.ts';
import { faintTexts } from './contrast.ts';
import { openPage, type Shown } from './page.ts';
import { routineOf, routines } from './samples.ts';

declare const shown: Shown;

const text = `routine r "R"
roles
  A
  B
start go "Go"
  step one "One"
    by A
  if "it is so"
    step two "Two"
      by B
  step three "Three"
    by A
`;
const graph = graphOf(routineOf(text));

describeInVSCode('the map in a browser', function () {
  this.timeout(60_000);
  let page: Page;
  let close: () => Promise<void>;
  before(async () => {
    ({ page, close } = await openPage());
  });
  after(() => close?.());

  const show = (what: MapGraph, state = {}) =>
    page.evaluate(([one, seen]) => shown.map.draw(one, seen), [what, state] as const);
  const viewBox = async () =>
    (await page.locator('.map-view > svg').getAttribute('viewBox'))!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
  const opened = () => page.evaluate(() => shown.opened.splice(0));
  const node = (key: string) => page.locator(`[data-key="r/${key}"]`);

  beforeEach(async () => {
    await show(graph);
    await page.evaluate(() => shown.map.fit());
  });

  it('holds each text of the samples in its box, in the fonts that are there', async () => {
    const all = await routines();
    const wide: string[] = [];
    for (const routine of all) {
      const one = graphOf(routine);
      if (one.pools.length === 0) continue;
      await show(one);
      wide.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('[role=listitem] > g')].flatMap((part) => {
            const shape = (part.querySelector('.shape') as SVGGraphicsElement).getBBox();
            const isBelow = part.classList.contains('close');
            return [...part.querySelectorAll(':scope > text')].flatMap((text) => {
              const { x, y, width, height } = (text as SVGGraphicsElement).getBBox();
              const fits =
                x >= shape.x &&
                x + width <= shape.x + shape.width &&
                y >= shape.y - 1 &&
                y + height <= shape.y + shape.height + 1;
              return fits || isBelow ? [] : [text.textContent!];
            });
          }),
        )),
      );
    }
    assert.deepEqual(wide, []);
  });

  it('opens what is clicked, or chosen by Enter', async () => {
    await node('step/one').click();
    assert.deepEqual(await opened(), ['r/step/one']);
    await node('step/two').focus();
    await page.keyboard.press('Enter');
    await node('procedure/go').focus();
    await page.keyboard.press(' ');
    assert.deepEqual(await opened(), ['r/step/two', 'r/procedure/go']);
  });

  it('comes to its parts in the order of the text, and brings each into view', async () => {
    await page.setViewportSize({ width: 400, height: 300 });
    await page.locator('.map-bar button').last().focus();
    const names: (string | null)[] = [];
    for (let at = 0; at < 5; at++) {
      await page.keyboard.press('Tab');
      const part = page.locator(':focus');
      names.push(await part.getAttribute('data-key'));
      const { x, y, width, height } = (await part.boundingBox())!;
      const isSeen = await part.evaluate((one) => {
        const shape = one.querySelector('.shape');
        const text = getComputedStyle(one.querySelector('text') ?? one);
        return shape ? getComputedStyle(shape).strokeWidth === '4px' : text.textDecorationLine === 'underline';
      });
      assert.ok(isSeen, `${names.at(-1)} does not show that it has the focus`);
      assert.ok(x >= 0 && y >= 0 && x + width <= 400 && y + height <= 300, `${names.at(-1)} is out of view`);
    }
    assert.deepEqual(names, ['r/procedure/go', 'r/start/go', 'r/step/one', 'r/decision/decision-1', 'r/step/two']);
    await page.setViewportSize({ width: 1000, height: 700 });
  });

  it('is moved by dragging, which opens nothing, by the wheel and by arrow keys', async () => {
    const [x, y] = await viewBox();
    const { x: left, y: top } = (await node('step/one').boundingBox())!;
    await page.mouse.move(left + 20, top + 10);
    await page.mouse.down();
    await page.mouse.move(left + 120, top + 60, { steps: 4 });
    await page.mouse.up();
    const [movedX, movedY, width] = await viewBox();
    const scale = 1000 / width;
    assert.deepEqual([Math.round((x - movedX) * scale), Math.round((y - movedY) * scale)], [100, 50]);
    assert.deepEqual(await opened(), []);
    await page.mouse.wheel(0, 40);
    await node('step/one').focus();
    await page.keyboard.press('ArrowRight');
    const [lastX, lastY] = await viewBox();
    assert.deepEqual([Math.round((lastX - movedX) * scale), Math.round((lastY - movedY) * scale)], [60, 40]);
  });

  it('grows and shrinks by keys, by buttons and by the wheel with Ctrl, around where the mouse is', async () => {
    const width = async () => Math.round((await viewBox())[2]);
    const first = await width();
    await node('step/one').focus();
    await page.keyboard.press('+');
    assert.equal(await width(), Math.round(first / 1.25));
    await page.getByRole('button', { name: 'Smaller' }).click();
    assert.equal(await width(), first);
    const before = (await node('step/two').boundingBox())!;
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    const after = (await node('step/two').boundingBox())!;
    assert.ok(after.width > before.width * 1.3);
    assert.ok(Math.abs(after.x - before.x) < 2 && Math.abs(after.y - before.y) < 2);
    await page.getByRole('button', { name: 'Show all' }).click();
    const [x, y, wide, high] = await viewBox();
    assert.ok(x <= 0 && y <= 0 && wide > 0 && high > 0);
  });

  it('shows what is lit and marked without moving, and leaves the focus where it is', async () => {
    await node('step/two').focus();
    await page.keyboard.press('+');
    const before = await viewBox();
    await page.evaluate(() =>
      shown.map.show({ lit: ['r/step/two'], marks: [{ key: 'r/step/two', severity: 'error', message: 'No.' }] }),
    );
    assert.match((await node('step/two').getAttribute('class'))!, /lit/);
    assert.equal(await page.locator(':focus').getAttribute('data-key'), 'r/step/two');
    assert.deepEqual(await viewBox(), before);
    assert.equal(await page.locator('.map-view .mark.error').count(), 1);
  });

  it('points at a part and brings it into view', async () => {
    await page.evaluate(() => shown.map.zoom(4));
    await page.evaluate(() => shown.map.point('r/step/three'));
    assert.match((await node('step/three').getAttribute('class'))!, /here/);
    const { x, y } = (await node('step/three').boundingBox())!;
    assert.ok(x >= 0 && y >= 0 && x < 1000 && y < 700);
    await page.evaluate(() => shown.map.point(null));
    assert.equal(await page.locator('.here').count(), 0);
  });

  it('stays where it is when the routine is edited', async () => {
    await page.evaluate(() => shown.map.zoom(2));
    const before = await viewBox();
    await show(graphOf(routineOf(text.replace('"Three"', '"Third"'))));
    assert.match((await node('step/three').locator('title').textContent())!, /Third/);
    assert.deepEqual(await viewBox(), before);
  });

  it('draws what is newest, also when what is older takes longer', async () => {
    const steps = Array.from({ length: 40 }, (_, at) => `  if "${at}"\n    step "S${at}"\n      by B\n`);
    const long = graphOf(routineOf(text + steps.join('')));
    await page.evaluate(([old, now]) => Promise.all([shown.map.draw(old), shown.map.draw(now)]), [
      long,
      graph,
    ] as const);
    assert.equal(await page.locator('.map-view .step').count(), 3);
  });

  it('says what its signs mean, those that it has', async () => {
    const summary = page.getByText('What the signs mean');
    await summary.focus();
    await page.keyboard.press('Enter');
    const words = await page.locator('.map-legend li').allTextContents();
    const seen = ['The case came here', 'No case comes here', '!Error', '!Warning', 'iRemark'];
    assert.deepEqual(words, ['Start', 'Step', 'Decision', 'End', ...seen]);
    assert.deepEqual(await hurdlesIn(page.mainFrame()), []);
    mkdirSync(output, { recursive: true });
    await page.screenshot({ path: join(output, 'map-legend.png') });
    await show(graphOf(routineOf(text.replace('step two', 'optional step two'))));
    assert.match((await page.locator('.map-legend').textContent())!, /Optional step/);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.map-legend li').first().isVisible(), false);
  });

  it('says so where there is nothing to draw', async () => {
    await show({ ...graph, pools: [] });
    assert.equal(await page.getByRole('status').textContent(), 'There is no procedure to draw yet.');
    assert.equal(await page.locator('.map-view svg').count(), 0);
  });

  it('is saved as a drawing and as an image of twice its size', async () => {
    const svg = await page.evaluate(() => shown.map.svg());
    assert.equal(XMLValidator.validate(svg), true);
    const [, width] = /<svg [^>]*width="([\d.]+)"/.exec(svg)!;
    const image = await page.evaluate(async () => {
      const blob = await shown.map.png();
      const { width, height } = await createImageBitmap(blob);
      return { type: blob.type, width, height };
    });
    assert.deepEqual(
      { type: image.type, width: image.width },
      { type: 'image/png', width: Math.floor(Number(width) * 2) },
    );
  });

  it('keeps to the strictest policy', async () => {
    assert.deepEqual(await page.evaluate(() => shown.forbidden), []);
  });

  it('puts no hurdle in the way that axe knows, in light, dark and forced colours', async () => {
    mkdirSync(output, { recursive: true });
    const [sample] = (await routines()).filter(({ id }) => id === 'breach');
    const drawn = graphOf(sample!);
    const lit = drawn.pools[0]!.nodes.slice(0, 4).map(({ key }) => key);
    await show(drawn, { lit, marks: [{ key: drawn.pools[0]!.nodes[3]!.key, severity: 'warning', message: 'Look.' }] });
    for (const [name, media] of [
      ['light', { colorScheme: 'light', forcedColors: 'none' }],
      ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
      ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
    ] as const) {
      await page.emulateMedia(media);
      await page.screenshot({ path: join(output, `map-page-${name}.png`) });
      assert.deepEqual(await hurdlesIn(page.mainFrame()), []);
      assert.deepEqual(await faintTexts(page.mainFrame()), [], name);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });
});
