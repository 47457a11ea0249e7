/** What is to be placed of a part of a procedure: its rows, and what stands in each from left to right. */
import type { MapEdge } from './data.ts';
import type { Part } from './parts.ts';
import { rowsOf } from './rows.ts';
import { type Block, blockOf, labelText, phaseText, type Shape, type Size, shapeOf } from './shapes.ts';

/** Something that takes room in a row. */
export interface Item extends Size {
  readonly id: string;
}

/** A straight line from the first to the last of some rows: the border of a lane, or a side of a frame. */
export interface Line {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

export interface Plan {
  readonly rows: readonly (readonly Item[])[];
  readonly lines: readonly Line[];
  /** Lines that are no further from each other than they must be. */
  readonly near: readonly (readonly [left: Line, right: Line])[];
  /** The lanes that it needs, by their places in the pool. */
  readonly lanes: readonly number[];
  readonly shapes: readonly Shape[];
  readonly labels: readonly (Block | undefined)[];
  readonly titles: readonly (Block | undefined)[];
  /** The first and the last row of each frame. */
  readonly frames: readonly (readonly [number, number])[];
}

/** Where something stands: in which row and lane, in which layer there, and after what. */
type Order = readonly [row: number, lane: number, layer: number, place: number];
type Placed = Item & { readonly order: Order };

/** Layers of a lane: its border, the left sides of frames, what they hold, their right sides. */
const [border, left, title, inside, right] = [0, 1, 2, 3, 4];

/** The ids are those of the part's own: `node0`, `label0`, `title0`; what it leads to is `next`. */
export function planOf(part: Part): Plan {
  const { nodes, edges, frames, next } = part;
  const found = rowsOf(nodes.length, edges, frames);
  const last = found.count - (next === undefined ? 1 : 0);
  const shapes = nodes.map(shapeOf);
  const labels = edges.map(({ label }) => (label ? blockOf([label], 'label', labelText) : undefined));
  const titles = frames.map(({ title }) => (title ? blockOf([title], 'phase', phaseText) : undefined));
  const lanes = [...new Set([...nodes.map(({ lane }) => lane), ...(next === undefined ? [] : [next])])].sort(
    (a, b) => a - b,
  );
  const laneOf = (node: number) => lanes.indexOf(nodes[node]?.lane ?? next!);
  const labelLane = edges.map((edge) => laneOf(labelNear(part, edge)));
  const side = besides(part);
  const place = (node: number) => node + (side.has(node) ? nodes.length : 0);

  const items: Placed[] = shapes.map(({ width, height }, node) => ({
    id: `node${node}`,
    width,
    height,
    order: [found.nodes[node]!, laneOf(node), inside, place(node)] as const,
  }));
  for (const [at, label] of labels.entries())
    if (label) {
      const order = [found.labels[at]!, labelLane[at]!, inside, place(edges[at]!.to) - 0.5] as const;
      items.push({ id: `label${at}`, width: label.width + 8, height: label.height + 4, order });
    }
  if (next !== undefined)
    items.push({ id: 'next', width: 2, height: 1, order: [last, lanes.indexOf(next), inside, 0] });

  const lines: Line[] = [];
  const line = (id: string, rows: readonly [number, number], lane: number, layer: number, place: number): Line => {
    const made = { id, first: rows[0], last: rows[1] };
    lines.push(made);
    for (let row = made.first; row <= made.last; row++)
      items.push({ id: `${id}/${row}`, width: 2, height: 1, order: [row, lane, layer, place] });
    return made;
  };
  const borders = [...lanes.keys()].slice(1).map((lane) => line(`border${lane}`, [0, last], lane, border, 0));
  const near: [Line, Line][] = borders.slice(1).map((one, at) => [borders[at]!, one]);
  for (const [at, frame] of frames.entries()) {
    const within = (node: number) => frame.first <= node && node <= frame.last;
    const held = [
      ...[...nodes.keys()].filter(within).map(laneOf),
      ...[...edges.keys()].filter((edge) => labels[edge] && within(edges[edge]!.from)).map((edge) => labelLane[edge]!),
    ];
    const [from, to] = [Math.min(...held), Math.max(...held)];
    const rows = found.groups[at]!;
    // Those further out come first on the left, and last on the right.
    near.push([line(`left${at}`, rows, from, left, at), line(`right${at}`, rows, to, right, -at)]);
    const name = titles[at];
    if (name)
      items.push({ id: `title${at}`, width: name.width, height: name.height, order: [rows[0], from, title, at] });
  }
  const byRow = Map.groupBy(items.sort(inOrder), ({ order }) => order[0]);
  const rows = Array.from({ length: last + 1 }, (_, row) => byRow.get(row)!);
  return { rows, lines, near, lanes, shapes, labels, titles, frames: found.groups };
}

function inOrder({ order: a }: Placed, { order: b }: Placed): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

/** What is done only when something is overdue: it stands to the right of what is done anyway. */
function besides({ nodes, edges }: Part): ReadonlySet<number> {
  const side = new Set<number>();
  const into = Map.groupBy(edges, ({ to }) => to);
  for (const node of nodes.keys())
    if (into.get(node)?.every(({ from, aside }) => aside || side.has(from))) side.add(node);
  return side;
}

/** The node in whose lane a label stands: that to which the edge leads, unless it leaves a frame, or others lead there too. */
function labelNear({ edges, frames }: Part, { from, to }: MapEdge): number {
  const leaves = frames.some(({ first, last }) => first <= from && from <= last && to > last);
  return leaves || edges.filter((edge) => edge.to === to).length > 1 ? from : to;
}
