/** What limits `after NAME` count from, seen from a visit. */
import type { Ref } from '../generated/routine.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';
import { orderOf } from './orders.ts';
import { selects } from './selects.ts';

/** The one visit that it can be, in which cases it is that, and those in which it surely came before x, or is x. */
export type Anchor = { readonly visit: Visit; readonly named: Node; readonly before: Node };

/** `has`: whether a limit on the way may count from a visit; `find`: what names stand for, if that is one visit of the way. */
export type Anchors = {
  readonly has: (visit: Visit) => boolean;
  readonly find: (refs: readonly Ref[]) => Anchor | null;
};

export function anchorsOf(guards: Guards, way: Way, x: Visit): Anchors {
  const { space, ways } = guards;
  const { diagrams } = space;
  const known = new Map<string, Anchor | null>();
  const find = (refs: readonly Ref[]): Anchor | null => {
    const key = JSON.stringify(refs);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(refs);
    known.set(key, found);
    return found;
  };
  const deadlines = way.visits.flatMap(({ step }) => step?.deadlines ?? []);
  const marked = new Set(
    deadlines.map((one) => (one.kind === 'within' && one.after ? find(one.after)?.visit : undefined)),
  );
  return { has: (visit) => marked.has(visit), find };

  function look(refs: readonly Ref[]): Anchor | null {
    const rule = {};
    const named = (visit: Visit) => selects(guards, rule, { entries: [...refs] }, visit);
    const all = ways.flatMap((one) =>
      one.visits.filter((visit) => named(visit).perhaps !== never).map((visit) => ({ one, visit })),
    );
    // Of several the latest counts, which need not be on this way.
    const [only] = all;
    const isPlain =
      all.length === 1 && only!.one === way && refs.every(({ kind }) => kind !== 'fact' && kind !== 'phase');
    if (!isPlain) return null;
    const { visit } = only!;
    const order = orderOf(guards, (one) => (one === visit ? named(one).surely : never));
    let missing = always;
    order.before(way, always, (one, open) => {
      if (one === x) missing = open;
    });
    const isX = visit === x ? named(x).surely : never;
    return { visit, named: named(visit).surely, before: diagrams.or(isX, diagrams.not(missing)) };
  }
}
