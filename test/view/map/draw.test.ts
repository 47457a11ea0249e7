// What is drawn: all that the graph says, as nothing but text, and what is to be seen besides.
import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { MapGraph } from '../../../src/view/map/data.ts';
import { draw, type MapState } from '../../../src/view/map/draw.ts';
import { graphOf } from '../../../src/view/map/graph.ts';
import { type Layout, layoutOf } from '../../../src/view/map/layout.ts';
import { routineOf, routines } from './samples.ts';

const text = `routine r "R"
roles
  A
start go "Go"
  step one "One & <b>two</b> 'three' \\"four\\""
    by A
  if "it is so"
    step two "Two"
  close the case
  step late "Too late"
`;

describe('the drawing of a map', () => {
  let graph: MapGraph;
  let layout: Layout;
  before(async () => {
    graph = graphOf(routineOf(text));
    layout = await layoutOf(graph);
  });
  const drawn = (state?: MapState, live?: boolean) => draw(graph, layout, state, live);
  /** The classes of what bears a title that begins so. */
  const classesOf = (svg: string, title: string): string | undefined =>
    new RegExp(`<g class="([^"]*)"[^>]*><title>${title}`).exec(svg)?.[1];

  it('is XML, of each of the samples', async () => {
    for (const routine of await routines()) {
      const one = graphOf(routine);
      const placed = await layoutOf(one);
      for (const live of [false, true]) assert.equal(XMLValidator.validate(draw(one, placed, {}, live)), true);
    }
  });

  it('says all that stands in a node, and reads no text as markup', () => {
    const words = (svg: string): string =>
      [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one]) => one).join(' ');
    assert.match(words(drawn()), /One &amp; &lt;b&gt;two&lt;\/b&gt; &#39;three&#39; &quot;four&quot;/);
    const odd = 'a\u0000b\u202ec\ud800d]]><script>';
    const evil = graphOf(routineOf(text.replace('"Two"', `"${odd}"`)));
    assert.doesNotMatch(draw(evil, layout), /<script|\u0000|\u202e|\ud800/);
  });

  it('tells the whole routine to who does not see it, in the order of the text', () => {
    const { svg } = new XMLParser({ htmlEntities: true }).parse(drawn());
    assert.equal(svg.title, 'Map: R');
    assert.equal(
      svg.desc,
      [
        'Go. The case begins',
        `– Step: One & <b>two</b> 'three' "four". A`,
        '– Decision: It is so?',
        '– Step: Two. Nobody named',
        '– End of the case: The case is closed',
        '– Step: Too late. Nobody named. No case comes here',
      ].join('\n'),
    );
    assert.match(drawn(), /^<svg [^>]*role="img"/);
  });

  it('can be reached and opened in a page, in the order of the text', () => {
    const keys = [...drawn({}, true).matchAll(/<g [^>]*data-key="([^"]+)" role="button" tabindex="0"/g)].map(
      ([, key]) => key,
    );
    assert.deepEqual(keys, [
      'r/procedure/go',
      'r/start/go',
      'r/step/one',
      'r/decision/decision-1',
      'r/step/two',
      'r/close/close',
      'r/step/late',
    ]);
    assert.doesNotMatch(drawn({}, true), /<style|style=/);
    assert.doesNotMatch(drawn(), /tabindex|data-key/);
  });

  it('brings its colours along as a picture, in words that any program knows', () => {
    assert.match(drawn(), /<style>[^<]*\.map \.shape \{ fill: #/);
    assert.doesNotMatch(drawn(), /var\(|light-dark|@media|url\(|href/);
  });

  it('lights where a case came, and greys out where none comes', () => {
    const svg = drawn({ lit: ['r/step/one', 'r/start/go>r/step/one'], unreachable: ['r/step/two'] });
    assert.equal(classesOf(svg, 'Step: One'), 'step lit');
    assert.equal(classesOf(svg, 'Step: Two'), 'step dead');
    assert.equal(classesOf(svg, 'Step: Too late'), 'step dead');
    assert.equal(classesOf(svg, 'Decision'), 'decision');
    assert.match(svg, /<title>Step: One[^<]*The case came here<\/title>/);
    assert.equal([...svg.matchAll(/<g class="lit"><path class="edge"/g)].length, 1);
  });

  it('marks what was found, by the worst of it, and says it all', () => {
    const mark = (severity: 'error' | 'warning' | 'info', message: string) => ({
      key: 'r/step/two',
      severity,
      message,
    });
    const svg = drawn({ marks: [mark('info', 'Small.'), mark('error', 'Large <!>')] });
    assert.equal([...svg.matchAll(/class="mark error"/g)].length, 1);
    assert.match(svg, /<title>Step: Two[^<]*Remark: Small\. Error: Large &lt;!&gt;<\/title>/);
  });
});
