/** Where all of a map stands: the parts of a procedure below one another, in common lanes, and the procedures as words on a page. */
import type { ELK } from 'elkjs/lib/elk-api.js';
import type { MapGraph, MapNode, Pool } from './data.ts';
import { bandsOf, type Part, partsOf } from './parts.ts';
import {
  bandGap,
  isTooLarge,
  type PlacedEdge,
  type PlacedNode,
  type PlacedPart,
  type PlacedText,
  type Point,
  placed,
  type Rect,
  rim,
  rowGap,
} from './place.ts';
import { planOf } from './plan.ts';
import { type Block, blockOf, laneText, phaseText, type Size, shapeOf } from './shapes.ts';

export interface PlacedPool extends Rect {
  readonly title: PlacedText;
  readonly lanes: readonly (Rect & { readonly head: PlacedText })[];
  /** Where the heads of the lanes end. */
  readonly bodyTop: number;
  /** By the places of the graph's nodes, edges and groups. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** A phase that divides the procedure is a band over all of its lanes; the other groups are frames. */
  readonly groups: readonly (Rect & { readonly isBand: boolean; readonly title?: PlacedText })[];
}

export interface Layout extends Size {
  readonly title: PlacedText;
  readonly pools: readonly PlacedPool[];
}

/** More goes on side by side in a procedure, which the message names, than can be drawn. */
export class TooLarge extends Error {}

/** Between procedures. */
const gap = 28;

/** What was placed before: of a routine that is written in, most is as it was. */
export type Known = Map<string, PlacedPart>;

/**
 * Lays a map out. The engine is loaded when it is first needed.
 * @param known takes what is placed, for the next time
 */
export async function layoutOf(graph: MapGraph, known: Known = new Map()): Promise<Layout> {
  const before = new Map(known);
  known.clear();
  const pools: PlacedPool[] = [];
  for (const pool of graph.pools) pools.push(await poolLayout(pool, before, known));
  return shelved(graph.title, pools);
}

async function poolLayout(pool: Pool, before: Known, known: Known): Promise<PlacedPool> {
  const bands = bandsOf(pool);
  const parts = partsOf(pool, (group) => !bands.has(group));
  const all: PlacedPart[] = [];
  for (const part of parts) {
    const { nodes, edges, frames, next } = part;
    // What something is called in the map has no place in it.
    const key = JSON.stringify([nodes, edges, frames, next], (name, value) => (name === 'key' ? undefined : value));
    let place = before.get(key) ?? alone(part);
    if (!place) {
      const plan = planOf(part);
      if (isTooLarge(plan) && plan.lanes.length === 1) throw new TooLarge(pool.title);
      if (isTooLarge(plan)) return poolLayout(inOneLane(pool), before, known);
      place = await placed(part, plan, await load());
    }
    known.set(key, place);
    all.push(place);
  }
  return stacked(pool, parts, all, bands);
}

/** Where so much goes on side by side that lanes would take too long, each step says itself whose it is. */
function inOneLane(pool: Pool): Pool {
  const nodes = pool.nodes.map((node): MapNode => {
    const details = node.kind === 'step' ? [pool.lanes[node.lane]!.title, ...node.details] : node.details;
    return { ...node, details, lane: 0 };
  });
  return { ...pool, nodes, lanes: [{ key: 'all', title: '' }] };
}

let loaded: Promise<ELK> | undefined;

function load(): Promise<ELK> {
  loaded ??= import('elkjs/lib/elk.bundled.js').then(({ default: module }) => new module.default());
  return loaded;
}

/** A node by itself needs no engine. */
function alone({ nodes: [node, more], edges, frames, next }: Part): PlacedPart | undefined {
  if (!node || more || frames.length || edges.length > 1 || edges[0]?.label) return undefined;
  const shape = shapeOf(node);
  const { width, height } = shape;
  const end = next === undefined ? undefined : { x: width / 2, y: height };
  return {
    nodes: [{ x: 0, y: 0, width, height, shape }],
    edges: end ? [{ pieces: [[end]] }] : [],
    frames: [],
    lanes: [{ lane: node.lane, from: -rim, to: width + rim, middle: width / 2 }],
    bottom: height,
    ...(end && { end }),
  };
}

/** A procedure that begins at 0, 0. */
function stacked(
  pool: Pool,
  parts: readonly Part[],
  all: readonly PlacedPart[],
  bands: ReadonlySet<number>,
): PlacedPool {
  const phases = pool.groups.map(({ title = '' }, at) => (bands.has(at) ? blockOf([title], 'phase', phaseText) : null));
  const heads = pool.lanes.map(({ title }) => blockOf(title ? [title] : [], 'lane', laneText));
  const lanes = lanesOf(heads, all, Math.max(0, ...phases.map((phase) => (phase ? phase.width + 2 * rim : 0))));
  const width = lanes.at(-1)!.to;
  const name = nameOf(pool, width - 2 * rim);
  const headTop = name.height + 2 * rim;
  const headHeight = Math.max(...heads.map(({ height }) => height));
  const bodyTop = headTop + (headHeight ? headHeight + 2 * rim : 0);

  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  const groups: PlacedPool['groups'][number][] = [];
  let bottom = bodyTop;
  let before: { readonly end: Point; readonly edges: readonly number[] } | undefined;
  for (const [at, part] of parts.entries()) {
    const { first, places } = part;
    for (const group of bands)
      if (pool.groups[group]!.first === first) groups[group] = band(phases[group]!, bottom + (at ? bandGap : 0), width);
    const entry = lanes[part.nodes[0]!.lane]!.middle;
    const way = before ? wayOn(before.end, bottom, entry) : [{ x: entry, y: bottom + rowGap }];
    for (const edge of before?.edges ?? []) edges[edge] = longer(edges[edge]!, way);

    const here = movedTo(all[at]!, lanes, way.at(-1)!.y);
    nodes.push(...here.nodes);
    for (const [edge, one] of here.edges.entries()) edges[places.edges[edge]!] = one;
    for (const [frame, one] of here.frames.entries()) groups[places.frames[frame]!] = { ...one, isBand: false };
    bottom = here.bottom;
    for (const group of bands) {
      const { last } = pool.groups[group]!;
      if (last < first || last >= first + part.nodes.length) continue;
      // A phase is as high as its title at least.
      const { y } = groups[group]!;
      bottom = Math.max(bottom, y + phases[group]!.height + rim);
      groups[group] = { ...groups[group]!, height: bottom + bandGap - y };
    }
    const leading = places.edges.filter((_, edge) => part.edges[edge]!.to === part.nodes.length);
    before = here.end && { end: here.end, edges: leading };
  }
  const height = bottom + 2 * rim;
  return {
    ...{ x: 0, y: 0, width, height, bodyTop, nodes, edges, groups },
    title: textAt(name, rim, rim),
    lanes: lanes.map(({ from, to }, lane) => {
      const head = heads[lane]!;
      const [x, y] = [(from + to - head.width) / 2, headTop + rim + (headHeight - head.height) / 2];
      return { x: from, y: headTop, width: to - from, height: height - headTop, head: textAt(head, x, y) };
    }),
  };
}

/** A part below others, with the middles of its lanes in those of the procedure: what stands in a lane is moved as a whole. */
function movedTo(part: PlacedPart, lanes: readonly LaneAcross[], top: number): PlacedPart {
  const across = (x: number): number => {
    const lane = part.lanes.find(({ to }) => x <= to) ?? part.lanes.at(-1)!;
    return x - lane.middle + lanes[lane.lane]!.middle;
  };
  const point = ({ x, y }: Point): Point => ({ x: across(x), y: y + top });
  /** What stands in one lane keeps its width. */
  const whole = <T extends Rect>(rect: T): T => {
    const { x, y, width } = rect;
    return { ...rect, x: across(x + width / 2) - width / 2, y: y + top };
  };
  return {
    ...part,
    nodes: part.nodes.map(whole),
    edges: part.edges.map(({ pieces, label }) => ({
      pieces: pieces.map((piece) => piece.map(point)),
      ...(label && { label: whole(label) }),
    })),
    frames: part.frames.map(({ title, x, y, width, height }) => ({
      ...{ x: across(x), y: y + top, width: across(x + width) - across(x), height },
      ...(title && { title: whole(title) }),
    })),
    bottom: part.bottom + top,
    ...(part.end && { end: point(part.end) }),
  };
}

const textAt = (text: Block, x: number, y: number): PlacedText => ({
  x,
  y,
  width: text.width,
  height: text.height,
  text,
});

const band = (title: Block, y: number, width: number) => ({
  ...{ x: 0, y, width, height: 0, isBand: true },
  title: textAt(title, rim, y + rim),
});

interface LaneAcross {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Lanes beside one another, each as wide as what is left and right of its middle. */
function lanesOf(heads: readonly Block[], all: readonly PlacedPart[], gutter: number): LaneAcross[] {
  const sides = heads.map(({ width }) => [width / 2 + rim, width / 2 + rim] as [number, number]);
  for (const { lanes } of all)
    for (const { lane, from, to, middle } of lanes) {
      const side = sides[lane]!;
      side[0] = Math.max(side[0], middle - from);
      side[1] = Math.max(side[1], to - middle);
    }
  let x = gutter;
  return sides.map(([left, right]) => {
    const from = x;
    x += left + right;
    return { from, middle: from + left, to: x };
  });
}

/** From the end of a part to where the next begins. @param bottom that of all that stands in it */
function wayOn(end: Point, bottom: number, entry: number): Point[] {
  const isStraight = Math.abs(end.x - entry) < 0.5;
  // Ways that have met already are below all else; they need room only to turn.
  const isMet = end.y > bottom;
  const turn = isMet ? end.y + 1 : end.y + rowGap / 2;
  const top = isMet && isStraight ? end.y : turn + rowGap / 2;
  if (isStraight) return [{ x: end.x, y: top }];
  return [
    { x: end.x, y: turn },
    { x: entry, y: turn },
    { x: entry, y: top },
  ];
}

/** An edge that goes on. */
function longer({ pieces, ...rest }: PlacedEdge, way: readonly Point[]): PlacedEdge {
  return { ...rest, pieces: [...pieces.slice(0, -1), [...pieces.at(-1)!, ...way]] };
}

/** What stands above a pool: what it is called, and what begins it. */
function nameOf({ title, details }: Pool, width: number): Block {
  const [above, below] = [blockOf([title], 'pool', width), blockOf([details.join(' · ')], 'detail', width)];
  return {
    lines: [...above.lines, ...below.lines],
    width: Math.max(above.width, below.width),
    height: above.height + below.height,
  };
}

/** Pools in their order, side by side as words are on a page, which is about as wide as it is high. */
function shelved(title: string, pools: readonly PlacedPool[]): Layout {
  const area = pools.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const page = Math.max(360, Math.sqrt(area), ...pools.map(({ width }) => width));
  const name = blockOf([title], 'map', page);
  let [x, y, high] = [gap, 2 * gap + name.height, 0];
  const all = pools.map((pool) => {
    if (x > gap && x + pool.width > gap + page) {
      y += high + gap;
      [x, high] = [gap, 0];
    }
    const here = { ...pool, x, y };
    x += pool.width + gap;
    high = Math.max(high, pool.height);
    return here;
  });
  const width = Math.max(gap + name.width, ...all.map((pool) => pool.x + pool.width)) + gap;
  return { width, height: y + high + gap, title: textAt(name, gap, gap), pools: all };
}
