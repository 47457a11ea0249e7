/**
 * Where the nodes of one part of a procedure stand, and how the edges between them go. The rows are our own (`plan.ts`); ELK finds
 * how much room there is between things. To it the borders of lanes and frames are chains of small nodes, one in each row, that want
 * to be straight: so what stands in a lane stays in it, and edges find their way around frames.
 */
import type { ELK, ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { MapEdge } from './data.ts';
import type { Part } from './parts.ts';
import type { Plan } from './plan.ts';
import type { Block, Shape, Size } from './shapes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point, Size {}

export interface PlacedText extends Rect {
  readonly text: Block;
}

export interface PlacedNode extends Rect {
  readonly shape: Shape;
}

/** In two pieces where it has a label between them. */
export interface PlacedEdge {
  readonly pieces: readonly (readonly Point[])[];
  readonly label?: PlacedText;
}

/** A part, the top of which is at 0. */
export interface PlacedPart {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly frames: readonly (Rect & { readonly title?: PlacedText })[];
  /** The lanes that it needs: where each begins and ends, and what is to stand in its middle. */
  readonly lanes: readonly {
    readonly lane: number;
    readonly from: number;
    readonly to: number;
    readonly middle: number;
  }[];
  /** Below all that stands in it. */
  readonly bottom: number;
  /** Where it leads on. */
  readonly end?: Point;
}

/** Between the rim of something and what is in it. */
export const rim = 12;
/** Between rows: first frames end, then phases, then ways go to the side, and frames begin. */
export const [rowGap, bandGap, sideGap] = [32, 12, 14];
const [endGap, beginGap, farthest] = [5, 8, 11];

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  // Rows, and the order in them, are taken from where the nodes stand already.
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  // What leaves a node, or comes to it, does so in its middle.
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': String(rim),
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(rowGap),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(sideGap),
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.randomSeed': '1',
};

/**
 * How much a line wants to be straight: borders above all; a way on more than ways that part or meet, of these the first most, and
 * what goes past something, or to another lane, least.
 */
const straightness = (priority: number): LayoutOptions => ({ 'elk.layered.priority.straightness': String(priority) });
const [straight, onward, main, other, past, elsewhere] = [10000, 100, 40, 30, 10, 1].map(straightness);

/** How much is placed with care, and how much at all: beyond that it would take too long. */
const most = { straight: 250, inLanes: 500, atAll: 2000 };

/** Whether a part is too large to be placed in lanes, or at all. */
export function isTooLarge(plan: Plan): boolean {
  return sizeOf(plan) > (plan.lanes.length > 1 ? most.inLanes : most.atAll);
}

const sizeOf = ({ rows }: Plan): number => rows.reduce((sum, { length }) => sum + length, 0);

export async function placed(part: Part, plan: Plan, engine: ELK): Promise<PlacedPart> {
  // ELK takes nodes for those of one row whose heights overlap.
  const children = plan.rows.flatMap((items, row) =>
    items.map(({ id, width, height }, at): ElkNode => {
      return { id, width, height, x: at, y: row * 1e6, layoutOptions: { 'elk.position': `(${at},${row})` } };
    }),
  );
  const edges: ElkExtendedEdge[] = [];
  const edge = (from: string, to: string, layoutOptions = elsewhere!) =>
    edges.push({ id: `edge${edges.length}`, sources: [from], targets: [to], layoutOptions });
  const weights = weightsOf(part);
  for (const [at, { from, to }] of part.edges.entries()) {
    const target = to === part.nodes.length ? 'next' : `node${to}`;
    const [begin, end, whole] = weights[at]!;
    if (plan.labels[at]) {
      edge(`node${from}`, `label${at}`, begin);
      edge(`label${at}`, target, end);
    } else edge(`node${from}`, target, whole);
  }
  for (const { id, first, last } of plan.lines)
    for (let row = first; row < last; row++) edge(`${id}/${row}`, `${id}/${row + 1}`, straight);
  for (const [left, right] of plan.near)
    if (left.first < left.last) edge(`${left.id}/${left.first}`, `${right.id}/${left.first + 1}`);
  const strategy = plan.lanes.length > 1 || sizeOf(plan) <= most.straight ? 'NETWORK_SIMPLEX' : 'BRANDES_KOEPF';
  const layoutOptions = { ...options, 'elk.layered.nodePlacement.strategy': strategy };
  return read(part, plan, await engine.layout({ id: 'part', children, edges, layoutOptions }));
}

/** How much an edge wants to be straight up to its label, from there on, and as a whole. */
function weightsOf({ nodes, edges, next }: Part): (readonly [LayoutOptions, LayoutOptions, LayoutOptions])[] {
  const outOf = Map.groupBy(edges, ({ from }) => from);
  const into = Map.groupBy(edges, ({ to }) => to);
  const laneOf = (node: number) => nodes[node]?.lane ?? next;
  const parts = ({ from }: MapEdge) => outOf.get(from)!.length > 1;
  const meets = ({ to }: MapEdge) => into.get(to)!.length > 1;
  // It leads from where ways part to where they meet, with nothing between.
  const isPast = (edge: MapEdge) => parts(edge) && meets(edge);
  const among = (edge: MapEdge, all: readonly MapEdge[]) => {
    if (all.length === 1) return onward!;
    return edge === all.find((one) => !isPast(one)) ? main! : other!;
  };
  return edges.map((edge) => {
    const { from, to } = edge;
    const away = laneOf(from) !== laneOf(to) ? elsewhere : isPast(edge) ? past : undefined;
    const [begin, end] = [among(edge, outOf.get(from)!), among(edge, into.get(to)!)];
    return [away ?? begin, (meets(edge) && away) || end, away ?? (parts(edge) ? begin : end)];
  });
}

/** What ELK found. */
function read(part: Part, plan: Plan, out: Pick<ElkNode, 'children' | 'edges'>): PlacedPart {
  const top = least(out.children!.map(({ y = 0 }) => y));
  const found = new Map(
    out.children!.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y: y - top, width, height }]),
  );
  const rect = (id: string): Rect => found.get(id)!;
  const pieces = out.edges!.map(({ sections = [] }) =>
    sections
      .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
      .map(({ x, y }) => ({ x, y: y - top })),
  );
  /** A text in the middle of the place that was kept for it. */
  const text = (id: string, block: Block): PlacedText => {
    const { x, y, width, height } = rect(id);
    const { width: wide, height: high } = block;
    return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high, text: block };
  };
  const rows = plan.rows.map((items) => {
    const rects = items.map(({ id }) => rect(id));
    return {
      top: Math.min(...rects.map(({ y }) => y)),
      bottom: Math.max(...rects.map(({ y, height }) => y + height)),
    };
  });
  let piece = 0;
  const edges = plan.labels.map((label, at) =>
    label
      ? { pieces: [pieces[piece++]!, pieces[piece++]!], label: text(`label${at}`, label) }
      : { pieces: [pieces[piece++]!] },
  );
  const nodes = plan.shapes.map((shape, node) => ({ ...rect(`node${node}`), shape }));
  const end = part.next === undefined ? undefined : middleOf(rect('next'));
  return {
    nodes,
    edges,
    frames: plan.frames.map(([first, last], at) => {
      const held = Array.from({ length: last - first + 1 }, (_, row) => first + row);
      const from = least(held.map((row) => rect(`left${at}/${row}`).x));
      const to = largest(held.map((row) => rect(`right${at}/${row}`).x));
      // Of frames that begin or end in one row, those further out reach further.
      const inner = (row: 0 | 1) =>
        plan.frames.filter((other, place) => place > at && other[row] === plan.frames[at]![row]);
      const reach = (frames: readonly unknown[], least: number) => Math.min(least + 3 * frames.length, farthest);
      const y = rows[first]!.top - reach(inner(0), beginGap);
      const bottom = rows[last]!.bottom + reach(inner(1), endGap);
      const title = plan.titles[at];
      return { x: from, y, width: to - from, height: bottom - y, ...(title && { title: text(`title${at}`, title) }) };
    }),
    lanes: lanesOf(part, plan, found, { edges, nodes, end }),
    bottom: rows[plan.rows.length - (end ? 2 : 1)]!.bottom,
    ...(end && { end }),
  };
}

const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity);
const middleOf = ({ x, y, width }: Rect): Point => ({ x: x + width / 2, y });

/** In the middle of a lane is where a part begins or ends there, or else its first node. */
function lanesOf(
  { nodes, next }: Part,
  { lanes }: Plan,
  rects: ReadonlyMap<string, Rect>,
  { edges, nodes: places, end }: Pick<PlacedPart, 'edges' | 'nodes'> & { end: Point | undefined },
): PlacedPart['lanes'] {
  const ways = edges.flatMap(({ pieces }) => pieces.flat());
  const xs = [...rects.values(), ...ways.map((point) => ({ ...point, width: 0 }))].flatMap(({ x, width }) => [
    x - rim,
    x + width + rim,
  ]);
  const inner = [...lanes.keys()].slice(1).map((at) => rects.get(`border${at}/0`)!.x);
  const borders = [least(xs), ...inner, largest(xs)];
  return lanes.map((lane, at) => {
    const first = nodes.findIndex((node) => node.lane === lane);
    const isEnd = lane === next && lane !== nodes[0]!.lane;
    const middle = isEnd ? end!.x : middleOf(places[first]!).x;
    return { lane, from: borders[at]!, to: borders[at + 1]!, middle };
  });
}
