/** A procedure, cut where all that goes on comes together: what is between two cuts can be placed by itself. */
import type { Group, MapEdge, MapNode, Pool } from './data.ts';

/** Nodes that follow one another. Places count from its first node; the one after its last is what it leads to. */
export interface Part {
  /** The place of its first node in the pool. */
  readonly first: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly frames: readonly Group[];
  /** Where its edges and frames are in the pool. */
  readonly places: { readonly edges: readonly number[]; readonly frames: readonly number[] };
  /** The lane of what it leads to, if it leads anywhere. */
  readonly next: number | undefined;
}

/** The phases that divide a procedure: nothing leads past where they begin and end. The other groups are frames. */
export function bandsOf({ edges, groups }: Pool): ReadonlySet<number> {
  const leads = (place: number) => edges.some(({ from, to }) => from < place && place < to);
  return new Set(
    [...groups.keys()].filter((at) => {
      const { kind, first, last } = groups[at]!;
      const isInside = groups.slice(0, at).some((outer) => outer.last >= first);
      return kind === 'phase' && !isInside && !leads(first) && !leads(last + 1);
    }),
  );
}

/** @param isFrame whether a group of the pool is framed: it is not cut */
export function partsOf({ nodes, edges, groups }: Pool, isFrame: (group: number) => boolean): Part[] {
  const frames = [...groups.keys()].filter(isFrame);
  const edgesFrom = Map.groupBy(edges.keys(), (edge) => edges[edge]!.from);
  const framesFrom = Map.groupBy(frames, (group) => groups[group]!.first);
  const cuts: number[] = [];
  // The furthest place that something before leads to, or that a frame around it reaches beyond.
  let reached = 0;
  for (const place of nodes.keys()) {
    if (reached <= place) cuts.push(place);
    const tos = (edgesFrom.get(place) ?? []).map((edge) => edges[edge]!.to);
    const ends = (framesFrom.get(place) ?? []).map((group) => groups[group]!.last + 1);
    reached = Math.max(reached, ...tos, ...ends);
  }
  return cuts.map((first, at) => {
    const end = cuts[at + 1] ?? nodes.length;
    const inside = Array.from({ length: end - first }, (_, place) => first + place);
    const ownEdges = inside.flatMap((place) => edgesFrom.get(place) ?? []);
    const ownFrames = inside.flatMap((place) => framesFrom.get(place) ?? []);
    const leads = ownEdges.some((edge) => edges[edge]!.to >= end);
    return {
      first,
      nodes: nodes.slice(first, end),
      edges: ownEdges.map((edge) => {
        const { from, to, ...rest } = edges[edge]!;
        return { ...rest, from: from - first, to: to - first };
      }),
      frames: ownFrames.map((group) => {
        const { first: begin, last, ...rest } = groups[group]!;
        return { ...rest, first: begin - first, last: last - first };
      }),
      places: { edges: ownEdges, frames: ownFrames },
      next: leads ? nodes[end]!.lane : undefined,
    };
  });
}
