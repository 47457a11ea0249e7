/**
 * `by its own Y` (`semantics.md`, 2.13): a one-to-one choice. Going along the flow it can be made if from (up to) each X on
 * there are at least as many Ys as Xs, however that falls together with what goes on beside.
 */
import type { Duration, Form, Rule } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import type { Flow, Visit } from './flow.ts';
import { bareBreaches, breachAt, casesOfX, judgeOrder } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged, World } from './judged.ts';
import type { Branch } from './orders.ts';
import { mostIn } from './owed.ts';
import { longest } from './replay.ts';
import { selects } from './selects.ts';
import { type Sums, sumsOf } from './sums.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

/** @param within how soon it must come, for the cases that are shown */
export function judgeOwn(guards: Guards, world: World, rule: Rule, form: OrderForm, within?: Duration): Judged {
  const { own: _, ...plain } = form;
  const judged = judgeOrder(guards, world, rule, plain);
  const { diagrams } = guards.space;
  const xs = (visit: Visit) => casesOfX(guards, rule, form.every, form.when, visit);
  const ys = (visit: Visit) => diagrams.and(visit.done, selects(guards, rule, form.by, visit).surely);
  const counts = (visit: Visit, number: Sums['number']): Node => {
    const [more, none, less] = [number(1), number(0), number(-1)];
    return diagrams.ite(xs(visit), diagrams.ite(ys(visit), none, less), diagrams.ite(ys(visit), more, none));
  };
  const breaches: Breach[] = [];
  for (const way of guards.ways) {
    const owed = mostIn(way.flow, xs);
    if (owed === 0) continue;
    // What lies beyond all that can be owed need not be told apart.
    const sums = sumsOf(guards, counts, 'least', owed + 1);
    // Two turns may have to share what is outside of them; more rounds than there are Ys can't have one each.
    const often = [{ turns: 2 }, { rounds: Math.min(mostIn(way.flow, ys) + 1, longest) }];
    shortages(guards, sums, way.flow, form.kind, xs, (visit, cases, path) => {
      breaches.push(breachAt(guards, { rule, form, way, visit, path, often, ...(within && { within }) }, cases));
    });
  }
  return { ...judged, breaches: [...judged.breaches, ...bareBreaches(guards, rule, form), ...breaches] };
}

type See = (visit: Visit, cases: Node, path: readonly Branch[]) => void;

/** Each X of a flow, with the cases in which too few Ys may come after (before) it for all Xs from (up to) there. */
function shortages(
  guards: Guards,
  sums: Sums,
  whole: Flow,
  kind: OrderForm['kind'],
  xs: (visit: Visit) => Node,
  see: See,
): void {
  const { diagrams } = guards.space;
  const zero = sums.number(0);
  const path: Branch[] = [];
  go(whole, zero, zero);

  /** @param beyond what comes after (before) the flow @param closed what comes once it is closed */
  function go(flow: Flow, beyond: Node, closed: Node): void {
    switch (flow.kind) {
      case 'visit': {
        const short = diagrams.and(
          xs(flow.visit),
          sums.where(beyond, (sum) => sum < 1),
        );
        if (short !== never) see(flow.visit, short, [...path]);
        break;
      }
      case 'series': {
        let sum = beyond;
        for (const item of kind === 'followed' ? flow.items.toReversed() : flow.items) {
          go(item, sum, closed);
          sum = past(item, sum, closed);
        }
        break;
      }
      case 'either':
        for (const { body } of flow.options) go(body, beyond, closed);
        break;
      case 'beside': {
        // Branches that have enough each by itself take nothing from each other.
        const apart = flow.branches.every((branch) => !isShort(branch));
        for (const [number, branch] of flow.branches.entries()) {
          // Else the others may have as much to settle then as they ever have.
          const others = flow.branches
            .filter((other) => other !== branch)
            .map(kind === 'followed' ? sums.left : sums.upTo);
          const rest = (sum: Node) => (apart ? zero : others.reduce(sums.add, sum));
          path.push({ block: flow, number });
          go(branch, rest(beyond), rest(closed));
          path.pop();
        }
        break;
      }
      case 'assume':
        break;
      case 'rounds': {
        const { early, last, more } = flow;
        if (!early) {
          go(last, beyond, closed);
          break;
        }
        // Other early rounds take away what they lack.
        const others = sums.otherRounds(flow);
        const after = kind === 'followed' ? past(last, beyond, closed) : beyond;
        go(early, sums.add(others, after), closed);
        const before = sums.add(others, past(early, beyond, closed));
        go(last, kind === 'followed' ? beyond : diagrams.ite(more, before, beyond), closed);
        break;
      }
      case 'turns':
        // What is outside belongs to all turns alike, so none of them can count on it.
        go(flow.body, zero, zero);
        break;
      case 'followed':
        go(flow.body, beyond, beyond);
        break;
    }
  }

  function past(flow: Flow, beyond: Node, closed: Node): Node {
    const sum = sums.of(flow);
    // Turns have enough each by itself, or that is told there.
    const through = flow.kind === 'turns' ? zero : sum.through;
    if (kind === 'preceded') return sums.add(through, beyond);
    const ended =
      flow.kind === 'turns'
        ? diagrams.ite(
            sums.where(sum.closed, () => true),
            zero,
            sums.nothing,
          )
        : sum.closed;
    return sums.best(sums.add(through, beyond), sums.add(ended, closed));
  }

  function isShort(flow: Flow): boolean {
    let short = false;
    shortages(guards, sums, flow, kind, xs, () => {
      short = true;
    });
    return short;
  }
}
