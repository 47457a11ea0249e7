// Whatever a routine says, what is drawn of it does not lie on each other, and keeps to its lanes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MapGraph, Pool } from '../../../src/view/map/data.ts';
import { graphOf } from '../../../src/view/map/graph.ts';
import { type Layout, layoutOf, type PlacedPool, TooLarge } from '../../../src/view/map/layout.ts';
import type { Point, Rect } from '../../../src/view/map/place.ts';
import { fonts } from '../../../src/view/map/shapes.ts';
import { widthOf } from '../../../src/view/map/text.ts';
import { randomPool } from './random-pool.ts';
import { routineOf, routines } from './samples.ts';

const graphWith = (...pools: readonly Pool[]): MapGraph => ({ routine: 'r', language: 'en', title: 'R', pools });

/** Allows for numbers that are not exact. */
const little = 0.01;
const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - little &&
  inner.y >= outer.y - little &&
  inner.x + inner.width <= outer.x + outer.width + little &&
  inner.y + inner.height <= outer.y + outer.height + little;
const overlap = (a: Rect, b: Rect): boolean =>
  a.x + little < b.x + b.width &&
  b.x + little < a.x + a.width &&
  a.y + little < b.y + b.height &&
  b.y + little < a.y + a.height;
const told = (rect: Rect): string => `${rect.x} ${rect.y} ${rect.width} ${rect.height}`;

function assertApart(rects: readonly Rect[], what: string): void {
  for (const [at, a] of rects.entries())
    for (const b of rects.slice(at + 1))
      assert.ok(!overlap(a, b), `${what} lie on each other: ${told(a)} and ${told(b)}`);
}

function assertGood(pool: Pool, placed: PlacedPool): void {
  const { nodes, lanes, edges, groups, bodyTop, width, height } = placed;
  const all = { x: 0, y: 0, width, height };
  const labels = edges.flatMap(({ label }) => label ?? []);
  const titles = groups.flatMap(({ title }) => title ?? []);
  assertApart([...nodes, ...labels, ...titles], 'Nodes, labels or titles');
  assertApart(lanes, 'Lanes');
  for (const [at, node] of nodes.entries()) {
    // In a part that is too large for lanes there is one for all.
    const lane = lanes[lanes.length === pool.lanes.length ? pool.nodes[at]!.lane : 0]!;
    assert.ok(isInside(node, { ...lane, y: bodyTop, height: height - bodyTop }), `${at} is not in its lane`);
  }
  for (const { head, ...lane } of lanes)
    if (head.text.lines.length) assert.ok(isInside(head, { ...lane, height: bodyTop - lane.y + little }));
  for (const rect of [...labels, ...titles, ...groups]) assert.ok(isInside(rect, all), `${told(rect)} is outside`);
  for (const [at, { pieces }] of edges.entries()) {
    const { from, to } = pool.edges[at]!;
    const [begin, end] = [nodes[from]!, nodes[to]!];
    const ways = pieces.flat();
    const near = (a: Point, x: number, y: number) =>
      assert.ok(Math.abs(a.x - x) < 1 && Math.abs(a.y - y) < 1, `edge ${at} ends at ${a.x} ${a.y}, not at ${x} ${y}`);
    near(ways[0]!, begin.x + begin.width / 2, begin.y + begin.height);
    near(ways.at(-1)!, end.x + end.width / 2, end.y);
    for (const piece of pieces)
      for (const [next, a] of piece.slice(1).entries()) {
        const b = piece[next]!;
        assert.ok(Math.abs(a.x - b.x) < little || Math.abs(a.y - b.y) < little, `edge ${at} is askew`);
        const line = {
          x: Math.min(a.x, b.x),
          y: Math.min(a.y, b.y),
          width: Math.abs(a.x - b.x),
          height: Math.abs(a.y - b.y),
        };
        assert.ok(isInside(line, all), `edge ${at} leaves the procedure`);
        for (const [node, rect] of nodes.entries())
          assert.ok(
            !overlap(line, { x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2 }),
            `edge ${at} crosses node ${node}`,
          );
      }
  }
  for (const [at, { isBand, title: _, ...frame }] of groups.entries()) {
    const { first, last } = pool.groups[at]!;
    for (const [node, rect] of nodes.entries())
      if (first <= node && node <= last) assert.ok(isInside(rect, frame), `${node} is outside its group ${at}`);
      else assert.ok(!overlap(rect, frame), `${node} is in group ${at}`);
    for (const [other, outer] of groups.entries()) {
      const around = pool.groups[other]!;
      if (other < at && around.first <= first && last <= around.last)
        assert.ok(isInside(frame, outer), `group ${at} is outside ${other}`);
    }
    if (isBand) assert.equal(frame.width, width);
  }
}

function assertAll(graph: MapGraph, layout: Layout): void {
  for (const [at, pool] of graph.pools.entries()) {
    assertGood(pool, layout.pools[at]!);
    assert.ok(isInside(layout.pools[at]!, { x: 0, y: 0, width: layout.width, height: layout.height }));
  }
  assertApart([layout.title, ...layout.pools], 'Procedures');
}

describe('the layout of a map', () => {
  it('keeps apart what stands in the samples, and in its lanes', async () => {
    for (const routine of await routines()) {
      const graph = graphOf(routine);
      assertAll(graph, await layoutOf(graph));
    }
  });

  it('does so with any procedure', async () => {
    await fc.assert(
      fc.asyncProperty(randomPool(), async (pool) => {
        assertGood(pool, (await layoutOf(graphWith(pool))).pools[0]!);
      }),
      { numRuns: 150 },
    );
  });

  it('holds each text in its box', async () => {
    await fc.assert(
      fc.asyncProperty(randomPool(4), async (pool) => {
        const [placed] = (await layoutOf(graphWith(pool))).pools;
        for (const { shape } of placed!.nodes) {
          assert.ok(shape.down + shape.text.height <= shape.height + little);
          for (const { text, style } of shape.text.lines) {
            const { size, bold = false } = fonts[style];
            assert.ok(widthOf(text, size, bold) <= shape.width);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same each time', async () => {
    const graph = graphOf((await routines())[0]!);
    assert.deepEqual(await layoutOf(graph), await layoutOf(graph));
  });

  const inside = (count: number) => {
    const steps = Array.from(
      { length: count },
      (_, at) => `    if "${at}"\n      step "A${at}"\n    step "B${at}"\n      by ${'AB'[at % 2]}\n`,
    );
    return graphOf(routineOf(`routine r "R"\nroles\n  A\n  B\nstart go "Go"\n  if "it is so"\n${steps.join('')}`));
  };

  it('lets each step say whose it is where so much is done in one branch that lanes would take too long', async () => {
    const graph = inside(90);
    const layout = await layoutOf(graph);
    assertAll(graph, layout);
    const [{ lanes, nodes }] = layout.pools as [PlacedPool];
    assert.equal(lanes.length, 1);
    assert.deepEqual(
      nodes.find(({ shape }) => shape.text.lines[0]?.text === 'B3')?.shape.text.lines.map(({ text }) => text),
      ['B3', 'B'],
    );
  });

  it('says what is too large to be drawn', async () => {
    await assert.rejects(layoutOf(inside(900)), (error) => error instanceof TooLarge && error.message === 'Go');
  });
});
