/**
 * `by its own Y within D` (`semantics.md`, 2.13). Where it can be told how many are owed at once (`owed.ts`), each X has the Y that
 * comes after as many others as were owed before it; else it is not proved.
 */
import type { Case } from '../generated/case.ts';
import type { Duration, Form, Rule } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import { casesOfX } from './form-order.ts';
import { judgeOwn } from './form-own.ts';
import { judgeWithin, timing } from './form-time.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged, Make, World } from './judged.ts';
import { type Owed, owedIn } from './owed.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { slowed } from './timings.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

export function judgeOwnWithin(guards: Guards, world: World, rule: Rule, form: OrderForm, within: Duration): Judged {
  const { diagrams } = guards.space;
  const xs = (visit: Visit) => casesOfX(guards, rule, form.every, form.when, visit);
  const ys = (visit: Visit) => diagrams.and(visit.done, selects(guards, rule, form.by, visit).surely);
  const { within: _, ...whenever } = form;
  const untimed = judgeOwn(guards, world, rule, whenever, within);
  const timed = timing(guards, world, within);
  const ways = guards.ways.filter(({ visits }) => visits.some((visit) => xs(visit) !== never));
  const isTold = ways.every((way) => {
    const owed = owedIn(guards, form.kind, way.flow, xs, ys);
    if (!owed) return false;
    if (form.kind === 'followed') lookOn(way, owed);
    else lookBack(way, owed);
    return true;
  });
  if (isTold)
    return {
      applies: untimed.applies,
      breaches: [...untimed.breaches, ...timed.breaches],
      unknown: [...untimed.unknown, ...timed.unknown],
    };
  // What has none in time has none of its own in time.
  const { own: __, ...shared } = form;
  const any = judgeWithin(guards, world, rule, shared, within);
  // Several may have to share what comes in time, though there are enough of them.
  const slow = ways.map((way): Breach => {
    const cases = diagrams.or(...way.visits.map(xs));
    return { cases, guess: true, ways: [way], told: slowly };
  });
  return {
    applies: any.applies,
    breaches: [...any.breaches, ...untimed.breaches, ...slow],
    unknown: [...any.unknown, ...untimed.unknown, { kind: 'untreated', what: 'own-within', of: null }],
  };

  /** From each X on to its own Y; those before it, of which one may be its own already, come no later. */
  function lookOn(way: Way, owed: ReadonlyMap<Visit, Owed>): void {
    for (const [visit, others] of owed) {
      // The fewer are owed before it, the more are passed already of the most there can be.
      const most = others.length;
      const passed = others.reduce((so, level, number) => diagrams.ite(level, ~(most - 1 - number), so), ~most);
      const own = (other: Visit, count: Node) =>
        diagrams.and(
          ys(other),
          diagrams.map(count, (value) => Number(value >= most)),
        );
      timed.look(way, visit, { cases: xs(visit), passed, counts: ys }, ys, own);
    }
  }

  /** From each Y on to the Xs that may have it as their own: those that have no more between that others have. */
  function lookBack(way: Way, owed: ReadonlyMap<Visit, Owed>): void {
    const most = Math.max(...[...owed.values()].map(({ length }) => length));
    const upTo = (count: Node, limit: number) => diagrams.map(count, (value) => Number(value <= limit));
    const target = (other: Visit, count: Node) => {
      const levels = (owed.get(other) ?? []).map((level, number) => diagrams.and(level, upTo(count, number + 1)));
      return diagrams.and(xs(other), diagrams.or(upTo(count, 0), ...levels));
    };
    const stops = (other: Visit, count: Node) => diagrams.and(ys(other), diagrams.not(upTo(count, most - 1)));
    for (const visit of way.visits) {
      const cases = diagrams.and(visit.reach, ys(visit));
      if (cases !== never) timed.look(way, visit, { cases, counts: ys }, target, stops);
    }
  }
}

/** Cases in which all takes as long as it may, of one, or of several turns and rounds. */
function* slowly(stage: Stage, make: Make): Iterable<Case> {
  for (const often of [{}, { turns: 2 }, { rounds: 2 }, { comings: 2 }])
    for (const tight of [false, true]) {
      const slow = slowed(stage, make(often), () => true, tight);
      if (slow) yield slow;
    }
}
