/** The way of a case through the map of its routine. */
import type { Entry, Reason, Trace } from '../../simulate/index.ts';
import { keyOf, type MapEdge, type MapGraph, type Pool } from './data.ts';

/** The keys of the nodes that a case came to, in its order, and of the edges between them. */
export function pathOf(graph: MapGraph, trace: Trace): string[] {
  const came = new Set<string>();
  for (const entry of trace.entries) for (const key of keysOf(graph, entry)) came.add(key);
  for (const { routine, procedure, done } of trace.instances)
    if (routine === graph.routine && done !== null) came.add(keyOf(routine, 'end', procedure));
  return [...new Set([...came, ...graph.pools.flatMap((pool) => between(pool, came))])];
}

/** What an entry of the trace stands for, and what led to it. */
function keysOf({ routine }: MapGraph, entry: Entry): string[] {
  // Of a routine that is followed, the map shows that it is.
  const follows = entry.routine === routine ? -1 : entry.because.findIndex(({ kind }) => kind === 'follow');
  const ours = follows < 0 ? entry.because : entry.because.slice(0, follows + 1);
  const reasons = ours.flatMap((reason) => reasonKeys(routine, reason));
  if (entry.routine !== routine) return reasons;
  switch (entry.kind) {
    case 'trigger':
      return entry.procedure === null ? [] : [keyOf(routine, 'start', entry.procedure)];
    case 'wait':
      return entry.endedBy === 'limit'
        ? [...reasons, keyOf(routine, 'wait', entry.id), keyOf(routine, 'branch', `${entry.id}/otherwise`)]
        : [...reasons, keyOf(routine, 'wait', entry.id)];
    default:
      return [...reasons, keyOf(routine, entry.kind, entry.id)];
  }
}

function reasonKeys(routine: string, reason: Reason): string[] {
  switch (reason.kind) {
    case 'condition':
      return reason.branch === null
        ? []
        : [keyOf(routine, 'decision', reason.of), keyOf(routine, 'branch', reason.branch)];
    case 'option':
      return [keyOf(routine, 'choice', reason.of), keyOf(routine, 'branch', reason.option)];
    case 'turn':
      return [keyOf(routine, 'forEach', reason.of)];
    case 'round':
      return [keyOf(routine, 'repeat', reason.of)];
    case 'wait':
    case 'overdue':
      return [keyOf(routine, 'branch', `${reason.of}/${reason.kind === 'wait' ? 'otherwise' : 'overdue'}`)];
    case 'follow':
      return [keyOf(routine, 'follow', reason.of)];
    case 'trigger':
      return [];
  }
}

/** Where nothing is done, a trace says nothing: it is what lies on a way from one thing that was done to the next. */
function between({ nodes, edges }: Pool, came: ReadonlySet<string>): string[] {
  const isDone = (node: number) => came.has(nodes[node]!.key);
  // A step may have been passed over; what is waited for, or closes the case, may not.
  const isPassed = (node: number) =>
    isDone(node) || !['start', 'wait', 'set', 'close', 'end'].includes(nodes[node]!.kind);
  const outOf = Map.groupBy(edges, ({ from }) => from);
  const ahead: boolean[] = [];
  for (const node of [...nodes.keys()].reverse())
    ahead[node] = isDone(node) || (isPassed(node) && taken(node).some(({ to }) => ahead[to]));
  const reached = nodes.map((_, node) => isDone(node));
  const found: string[] = [];
  for (const node of nodes.keys()) {
    if (!reached[node] || !isPassed(node)) continue;
    const isControl = nodes[node]!.kind !== 'step';
    if (isControl && !isDone(node) && ahead[node]) found.push(nodes[node]!.key);
    for (const { key, to } of taken(node)) {
      if (!ahead[to]) continue;
      reached[to] = true;
      found.push(key);
    }
  }
  return found;

  /** The ways that were taken from a node. */
  function taken(node: number): readonly MapEdge[] {
    const ways = outOf.get(node) ?? [];
    const named = ways.filter(({ key }) => came.has(key));
    switch (nodes[node]!.kind) {
      case 'decision':
      case 'choice': {
        if (named.length) return named;
        // Nothing was done in any branch, so it went past them, or through one in which nothing had to be done.
        const open = ways.filter(({ to }) => ahead[to]);
        const past = open.find(({ to }) => edges.filter((edge) => edge.to === to).length > 1);
        return past ? [past] : open.slice(0, 1);
      }
      case 'anyOrder': {
        // Of what goes on side by side, some may have been passed over.
        const begun = ways.filter(({ to }) => isDone(to) || nodes[to]!.kind !== 'step');
        return begun.length ? begun : ways;
      }
      case 'wait':
        return named.length ? named : ways.filter(({ label }) => !label);
      default:
        return ways.filter(({ key, aside }) => !aside || came.has(key));
    }
  }
}
