/** `exactly one of X, Y happens`, `X and Y never happen in the same case`, and how the case ends (`semantics.md`, 2.13). */
import type { Form, Id, Rule } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import { lasting, remaining } from './duties.ts';
import { casesAtEnd, casesBegun, endsOf, othersIn } from './ends.ts';
import type { Flow, Visit, Way } from './flow.ts';
import { closedBy, holdsAtEnd } from './form-count.ts';
import { bareEvents } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Breach, Judged } from './judged.ts';
import { orderOf } from './orders.ts';
import { selects } from './selects.ts';

type TogetherForm = Extract<Form, { kind: 'exactlyOne' | 'notBoth' }>;

export function judgeTogether(guards: Guards, rule: Rule, form: TogetherForm): Judged {
  const { diagrams } = guards.space;
  const breaches: Breach[] = [];
  let applies = false;
  for (const begun of casesBegun(guards)) {
    const when = holdsAtEnd(guards, begun, form.when);
    applies ||= when !== never;
    breaches.push(...both(guards, rule, form, begun, when));
    if (form.kind === 'notBoth') continue;
    const surely = (visit: Visit) =>
      diagrams.or(...form.of.map((selection) => selects(guards, rule, selection, visit).surely));
    const { through, closed } = orderOf(guards, surely).without(begun.flow);
    const lasts = diagrams.or(...form.of.map((selection) => lasting(guards, rule, selection)));
    const none = diagrams.and(when, diagrams.or(through, closed), begun.visits[0]!.reach, diagrams.not(lasts));
    if (none !== never) breaches.push({ cases: none, ways: [begun], told: (_, make) => [make()] });
    const cut = diagrams.and(when, diagrams.not(surely(begun.visits[0]!)));
    breaches.push(...closedBy(guards, begun, cut, surely));
  }
  return { applies, breaches, unknown: [] };
}

/** A visit of what is selected, with the cases in which it may happen; or an event that begins nothing, in any case. */
type Happening = { readonly way: Way; readonly visit: Visit; readonly cases: Node; readonly bare: Id | null };

/** Two of what is selected happening in one case. */
function both(guards: Guards, rule: Rule, form: TogetherForm, begun: Way, when: Node): Breach[] {
  const { diagrams } = guards.space;
  const ways = [begun, ...othersIn(guards, begun)];
  const happening = form.of.map((selection): Happening[] => [
    ...ways.flatMap((way) =>
      way.visits.flatMap((visit): Happening[] => {
        const named = selects(guards, rule, selection, visit).perhaps;
        const cases = named === never ? never : diagrams.and(visit.reach, visit.done, named);
        return cases === never ? [] : [{ way, visit, cases, bare: null }];
      }),
    ),
    ...bareEvents(guards, selection).map(
      (bare): Happening => ({ way: begun, visit: begun.visits[0]!, cases: guards.care, bare }),
    ),
  ]);
  const anew = new Map(ways.map((way) => [way, answeredAnew(way)]));
  return happening.flatMap((xs, number) =>
    happening.slice(0, number).flatMap((ys) =>
      xs.flatMap((x) =>
        ys.flatMap((y): Breach[] => {
          const together = [...new Set([begun, x.way, y.way])];
          const bare = [x, y].flatMap((one) => (one.bare === null ? [] : [{ event: one.bare }]));
          const told: Breach['told'] = function* (_, make) {
            for (const said of [make(), make({ comings: 2, turns: 2, rounds: 3 })])
              yield bare.length === 0 ? said : { ...said, events: [...(said.events ?? []), ...bare] };
          };
          const once = diagrams.and(when, x.cases, y.cases);
          if (once !== never) return [{ cases: once, ways: together, told }];
          // In two rounds, turns or occurrences the answers may differ.
          const free = ({ way, visit, cases }: Happening) => diagrams.exists(cases, anew.get(way)!(visit));
          const several = diagrams.and(when, free(x), free(y));
          return several === never ? [] : [{ cases: several, ways: together, told }];
        }),
      ),
    ),
  );
}

/** For a visit, the variables that may be answered otherwise elsewhere in the same case. */
function answeredAnew(way: Way): (visit: Visit) => readonly number[] {
  if (way.procedure.kind !== 'start') return () => way.own;
  const found = new Map<Visit, readonly number[]>();
  const go = (flow: Flow, own: readonly number[]): void => {
    switch (flow.kind) {
      case 'visit':
        found.set(flow.visit, own);
        break;
      case 'series':
        for (const item of flow.items) go(item, own);
        break;
      case 'either':
        for (const { body } of flow.options) go(body, own);
        break;
      case 'beside':
        for (const branch of flow.branches) go(branch, own);
        break;
      case 'assume':
        break;
      case 'rounds':
        go(flow.last, own);
        if (flow.early) go(flow.early, [...own, ...flow.own]);
        break;
      case 'turns':
        go(flow.body, [...own, ...flow.own]);
        break;
      case 'followed':
        go(flow.body, own);
        break;
    }
  };
  go(way.flow, []);
  return (visit) => found.get(visit) ?? [];
}

/** `the case ends with F being V`: at every end. */
export function judgeEndsWith(guards: Guards, form: Extract<Form, { kind: 'endsWith' }>): Judged {
  const { diagrams } = guards.space;
  const breaches: Breach[] = [];
  let applies = false;
  for (const begun of casesBegun(guards)) {
    const goesOn = diagrams.not(remaining(guards, begun));
    for (const end of endsOf(guards, begun)) {
      const comes = end.by === 'close' ? end.reach : diagrams.and(end.reach, goesOn);
      const when = diagrams.and(comes, casesAtEnd(guards, end, form.when));
      applies ||= when !== never;
      const cases = diagrams.and(when, diagrams.not(casesAtEnd(guards, end, form.condition)));
      if (cases !== never) breaches.push({ cases, ways: [...new Set([begun, end.way])], told: (_, make) => [make()] });
    }
  }
  return { applies, breaches, unknown: [] };
}
