/** Steps that nobody may do any more: the one person who could has done another step, which a rule gives to somebody else. */
import type { Form, Id, Rule } from '../generated/routine.ts';
import { comingsOf } from './comings.ts';
import { always, type Node, never } from './diagram.ts';
import { doersIn, type May } from './doers.ts';
import { casesBegun } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import { casesOfX } from './form-order.ts';
import { isOneCase } from './form-people.ts';
import type { Guards } from './guards.ts';

/** `after`: what the one who could do it has done; `rule`: what asks for different people. */
export type Excluded = {
  readonly of: Id;
  readonly after: Id;
  readonly rule: Id;
  readonly cases: Node;
  readonly within: Node;
};

type Apart = Extract<Form, { kind: 'differentPeople' }>;

/** Each pair of steps that only one and the same person can do, though a rule asks for two; the later one is told. */
export function excludedIn(guards: Guards): Excluded[] {
  const { rules } = guards.space.texts[0]!.routine;
  const asked = rules.flatMap((rule) =>
    rule.forms.flatMap((form) => (form.kind === 'differentPeople' ? [{ rule, form }] : [])),
  );
  if (asked.length === 0) return [];
  const { begins, fixed } = comingsOf(guards);
  const known = fixed(() => always);
  const begun = new Map(guards.ways.map((way) => [way, begins(way, known)]));
  return asked.flatMap(({ rule, form }) => excludedBy(guards, rule, form, begun));
}

/** A step of a side of the rule. `at`: its place in the text, what the start does before all else. */
type Sided = {
  readonly side: number;
  readonly at: number;
  readonly way: Way;
  readonly visit: Visit;
  readonly cases: Node;
  readonly lone: ReadonlyMap<string, Node>;
};

function excludedBy(guards: Guards, rule: Rule, form: Apart, begun: ReadonlyMap<Way, Node>): Excluded[] {
  const { diagrams, texts } = guards.space;
  const mayDo = doersIn(guards);
  const isStart = ({ procedure }: Way) => procedure === texts[0]!.start;
  const ways = guards.ways.toSorted((one, other) => Number(isStart(other)) - Number(isStart(one)));
  const steps = ways
    .flatMap((way) => way.visits.map((visit) => ({ way, visit })))
    .flatMap(({ way, visit }, at) =>
      form.of.flatMap((selection, side): Sided[] => {
        const isStep = visit.kind === 'step' && visit.here.text === texts[0];
        const x = isStep ? casesOfX(guards, rule, selection, undefined, visit) : never;
        const cases = diagrams.and(x, begun.get(way)!);
        return cases === never ? [] : [{ side, at, way, visit, cases, lone: loneIn(guards, mayDo(way, visit)) }];
      }),
    );
  const [first] = casesBegun(guards);
  const atEnd = first ? holdsAtEnd(guards, first, form.when) : guards.care;
  return steps.flatMap((one) =>
    steps
      .filter((other) => other.at < one.at && other.side !== one.side && isOneCase(guards, one.way, other.way))
      .flatMap((other): Excluded[] => {
        const alone = [...one.lone].map(([who, mine]) => diagrams.and(mine, other.lone.get(who) ?? never));
        const cases = diagrams.and(one.cases, other.cases, atEnd, diagrams.or(...alone));
        if (cases === never) return [];
        return [{ of: one.visit.id, after: other.visit.id, rule: rule.id, cases, within: one.visit.reach }];
      }),
  );
}

/** Each of whom it is sure that they alone do a step, and in which cases: whoever does some step, or a role of one person. */
function loneIn({ space: { diagrams, texts } }: Guards, { who, unnamed, same }: May): Map<string, Node> {
  const found = new Map([...same].map(([step, { surely }]) => [`step ${step}`, surely]));
  for (const { ref } of who) {
    if (ref.kind !== 'role' || !texts[0]!.roles.get(ref.id)?.onePerson) continue;
    const cases = (isOwn: boolean) =>
      diagrams.or(
        ...who.filter((one) => (one.ref.kind === 'role' && one.ref.id === ref.id) === isOwn).map(({ when }) => when),
      );
    found.set(`role ${ref.id}`, diagrams.and(cases(true), diagrams.not(cases(false)), diagrams.not(unnamed)));
  }
  return found;
}
