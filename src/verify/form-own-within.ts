/** `by its own Y within D` (`semantics.md`, 2.13): where what is owed is settled before it is owed once more, else not proved. */
import type { Case } from '../generated/case.ts';
import type { Duration, Form, Rule } from '../generated/routine.ts';
import { isApart } from './apart.ts';
import { never } from './diagram.ts';
import type { Visit } from './flow.ts';
import { casesOfX } from './form-order.ts';
import { judgeOwn } from './form-own.ts';
import { judgeWithin, type World } from './form-time.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged, Make } from './judged.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { slowed } from './timings.ts';

type OrderForm = Extract<Form, { kind: 'followed' | 'preceded' }>;

export function judgeOwnWithin(guards: Guards, world: World, rule: Rule, form: OrderForm, within: Duration): Judged {
  const { diagrams } = guards.space;
  const { own: _, ...shared } = form;
  // What has none in time has none of its own in time.
  const timed = judgeWithin(guards, world, rule, shared, within);
  const xs = (visit: Visit) => casesOfX(guards, rule, form.every, form.when, visit);
  const ys = (visit: Visit) => diagrams.and(visit.done, selects(guards, rule, form.by, visit).surely);
  if (guards.ways.every(({ flow }) => isApart(guards, form.kind, flow, xs, ys))) return timed;
  const { within: __, ...whenever } = form;
  const untimed = judgeOwn(guards, rule, whenever);
  // Several may have to share what comes in time, though there are enough of them.
  const slow = guards.ways
    .filter(({ visits }) => visits.some((visit) => xs(visit) !== never))
    .map((way): Breach => {
      const cases = diagrams.or(...way.visits.map(xs));
      return { cases, guess: true, ways: [way], told: slowly };
    });
  return {
    applies: timed.applies,
    breaches: [...timed.breaches, ...untimed.breaches, ...slow],
    unknown: [...timed.unknown, ...untimed.unknown, { kind: 'untreated', what: 'own-within', of: null }],
  };
}

/** Cases in which all takes as long as it may, of one, or of several turns and rounds. */
function* slowly(stage: Stage, make: Make): Iterable<Case> {
  for (const often of [{}, { turns: 2 }, { rounds: 2 }, { comings: 2 }])
    for (const tight of [false, true]) {
      const slow = slowed(stage, make(often), () => true, tight);
      if (slow) yield slow;
    }
}
