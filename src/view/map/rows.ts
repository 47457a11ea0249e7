/** In which row each node stands: below all that leads to it. */
import type { Group, MapEdge } from './data.ts';

export interface Rows {
  /** How many there are. */
  readonly count: number;
  /** By the places of the nodes. */
  readonly nodes: readonly number[];
  /** Where the label of an edge stands, by the places of the edges; nothing for one without. */
  readonly labels: readonly (number | undefined)[];
  /** The first and the last row of each group. Nothing else stands in them than what belongs to it. */
  readonly groups: readonly (readonly [number, number])[];
}

/**
 * Goes through the nodes in the order of the text. Where a group begins or ends, the next row is one that was not used yet: so it
 * can be framed, though what stands in it is spread over the lanes.
 */
export function rowsOf(count: number, edges: readonly MapEdge[], groups: readonly Group[]): Rows {
  const rows: number[] = [];
  const labels: (number | undefined)[] = edges.map(() => undefined);
  const spans: [number, number][] = groups.map(() => [0, 0]);
  const into = Map.groupBy(edges, ({ to }) => to);
  const outOf = Map.groupBy(edges.keys(), (at) => edges[at]!.from);
  let floor = 0;
  let used = -1;
  const use = (row: number): number => {
    used = Math.max(used, row);
    return row;
  };
  for (let node = 0; node < count; node++) {
    const [begin, end] = [
      [...groups.keys()].filter((at) => groups[at]!.first === node),
      [...groups.keys()].filter((at) => groups[at]!.last === node),
    ];
    if (begin.length) floor = used + 1;
    for (const at of begin) spans[at]![0] = floor;
    // What nothing leads to stands below what is written before it.
    const above = into.get(node)?.map(({ from, label }) => rows[from]! + (label ? 2 : 1)) ?? [
      (rows[node - 1] ?? -1) + 1,
    ];
    const row = use(Math.max(floor, ...above));
    rows.push(row);
    for (const at of outOf.get(node) ?? []) if (edges[at]!.label) labels[at] = use(row + 1);
    for (const at of end) spans[at]![1] = used;
    if (end.length) floor = used + 1;
  }
  return { count: used + 1, nodes: rows, labels, groups: spans };
}
