/** Steps that nobody may do any more: the one person who is named has done another step, which a rule gives to somebody else. */
import type { Form, Id, Rule } from '../generated/routine.ts';
import { type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import { casesOfX } from './form-order.ts';
import { mayDo } from './form-people.ts';
import type { Guards } from './guards.ts';

/** `after`: what the one who is named has done; `rule`: what asks for different people. */
export type Excluded = {
  readonly of: Id;
  readonly after: Id;
  readonly rule: Id;
  readonly role: Id;
  readonly cases: Node;
  readonly within: Node;
};

type Apart = Extract<Form, { kind: 'differentPeople' }>;

/** Each pair of steps that only one and the same person can do, though a rule asks for two; the later one is told. */
export function excludedIn(guards: Guards): Excluded[] {
  const { rules } = guards.space.texts[0]!.routine;
  return rules.flatMap((rule) =>
    rule.forms.flatMap((form) =>
      form.kind === 'differentPeople' ? guards.ways.flatMap((way) => excludedBy(guards, rule, form, way)) : [],
    ),
  );
}

function excludedBy(guards: Guards, rule: Rule, form: Apart, way: Way): Excluded[] {
  const { diagrams } = guards.space;
  const [begun = way] = casesBegun(guards);
  const atEnd = holdsAtEnd(guards, begun, form.when);
  // Only what the case surely does takes somebody out of the next step.
  const sides = form.of.map((selection) =>
    way.visits.flatMap((visit, at) => {
      const isStep = visit.kind === 'step' && visit.here.text === guards.space.texts[0];
      const cases = isStep ? casesOfX(guards, rule, selection, undefined, visit) : never;
      return cases === never ? [] : [{ visit, at, cases, lone: loneIn(guards, visit) }];
    }),
  );
  return sides.flatMap((side, number) =>
    side.flatMap((one) =>
      sides
        .filter((_, other) => other !== number)
        .flat()
        .filter(({ at }) => at < one.at)
        .flatMap(({ visit, cases, lone }): Excluded[] => {
          const within = one.visit.reach;
          return [...one.lone].flatMap(([role, mine]) => {
            const both = diagrams.and(one.cases, cases, atEnd, mine, lone.get(role) ?? never);
            return both === never
              ? []
              : [{ of: one.visit.id, after: visit.id, rule: rule.id, role, cases: both, within }];
          });
        }),
    ),
  );
}

/** The roles of one person, each with the cases in which nobody else may do a step. */
function loneIn(guards: Guards, visit: Visit): Map<Id, Node> {
  const { diagrams, texts } = guards.space;
  const { who, unnamed } = mayDo(guards, visit);
  const found = new Map<Id, Node>();
  for (const { ref } of who) {
    if (ref.kind !== 'role' || !texts[0]!.roles.get(ref.id)?.onePerson) continue;
    const isSame = (other: typeof ref | (typeof who)[number]['ref']) => other.kind === 'role' && other.id === ref.id;
    const cases = (isOwn: boolean) =>
      diagrams.or(...who.filter((one) => isSame(one.ref) === isOwn).map(({ when }) => when));
    found.set(ref.id, diagrams.and(cases(true), diagrams.not(cases(false)), diagrams.not(unnamed)));
  }
  return found;
}
