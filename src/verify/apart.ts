/**
 * Whether what is owed is settled before it is owed once more: from each X on a Y comes before the next X (of `preceded`: since the
 * X before, a Y has come). Then the Y next to each X is its own, and no other choice need be looked at. What goes on beside,
 * or in other turns, must settle what it owes by itself.
 */
import type { Form } from '../generated/routine.ts';
import { closes } from './beside.ts';
import { always, type Node, never } from './diagram.ts';
import type { Flow, Visit } from './flow.ts';
import type { Guards } from './guards.ts';

/** @param xs in which cases a visit may be an X @param ys in which cases it surely is a Y */
export function isApart(
  { space: { diagrams } }: Guards,
  kind: Extract<Form, { kind: 'followed' | 'preceded' }>['kind'],
  whole: Flow,
  xs: (visit: Visit) => Node,
  ys: (visit: Visit) => Node,
): boolean {
  let apart = true;
  // Before the first X nothing is owed to it, or all of what must come before it.
  const atFirst = kind === 'followed' ? never : always;
  go(whole, atFirst);
  return apart;

  /** @param owed the cases in which an X may be without its Y before the flow; returns those after it */
  function go(flow: Flow, owed: Node): Node {
    switch (flow.kind) {
      case 'visit': {
        const x = xs(flow.visit);
        const isNoY = diagrams.not(ys(flow.visit));
        // One that is both is a Y for the X before, or for the next, and never for itself.
        const left = kind === 'followed' ? diagrams.and(owed, isNoY) : owed;
        if (diagrams.and(x, left) !== never) apart = false;
        const now = diagrams.or(left, x);
        return kind === 'followed' ? now : diagrams.and(now, isNoY);
      }
      case 'series':
        return flow.items.reduce((so, item) => go(item, so), owed);
      case 'either': {
        const rest = diagrams.not(diagrams.or(...flow.options.map(({ when }) => when)));
        const ends = flow.options.map(({ when, body }) => go(body, diagrams.and(owed, when)));
        return diagrams.or(diagrams.and(owed, rest), ...ends);
      }
      case 'beside': {
        const [only, ...others] = flow.branches.filter(hasAny);
        if (!only) return owed;
        if (others.length === 0) return go(only, owed);
        for (const branch of [only, ...others]) byItself(branch, owed);
        return atFirst;
      }
      case 'assume':
        return diagrams.and(owed, flow.when);
      case 'rounds': {
        let before = owed;
        // Round after round, until no more can be owed at the beginning of one.
        while (flow.early && apart) {
          const so = diagrams.or(before, diagrams.exists(go(flow.early, before), flow.own));
          if (so === before) break;
          before = so;
        }
        return go(flow.last, before);
      }
      case 'turns':
        if (!hasAny(flow.body)) return owed;
        byItself(flow.body, owed);
        return atFirst;
      case 'followed':
        // What may end it at any time may leave anything behind.
        if (closes(flow.text) && hasAny(flow.body)) apart = false;
        return go(flow.body, owed);
    }
  }

  function byItself(flow: Flow, owed: Node): void {
    const left = go(flow, atFirst);
    if (kind === 'followed' && (owed !== never || left !== never)) apart = false;
  }

  function hasAny(flow: Flow): boolean {
    switch (flow.kind) {
      case 'visit':
        return xs(flow.visit) !== never || ys(flow.visit) !== never;
      case 'series':
        return flow.items.some(hasAny);
      case 'either':
        return flow.options.some(({ body }) => hasAny(body));
      case 'beside':
        return flow.branches.some(hasAny);
      case 'assume':
        return false;
      case 'rounds':
        return hasAny(flow.last) || (flow.early !== null && hasAny(flow.early));
      case 'turns':
      case 'followed':
        return hasAny(flow.body);
    }
  }
}
