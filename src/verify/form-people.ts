/** Who may do a step: `only A may do X`, `X and Y are done by different people` (`semantics.md`, 1.27, 1.28). */
import type { Case } from '../generated/case.ts';
import type { Form, Id, Ref, Rule } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { rolesOf } from '../simulate/doers.ts';
import { isPartOf } from '../simulate/named-steps.ts';
import { casesOf } from './conditions.ts';
import { type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import { casesOfX } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Because, Breach, Judged, Make } from './judged.ts';
import type { Stage } from './replay.ts';

/** Everyone who may do a step, with the cases in which they may; `unnamed`: the cases in which perhaps nobody is named. */
type May = { readonly who: readonly { readonly ref: Ref; readonly when: Node }[]; readonly unnamed: Node };

/** Those named, those who step in for them, and those who may take the case over. */
export function mayDo(guards: Guards, visit: Visit, seen: readonly Id[] = []): May {
  const { space } = guards;
  const { diagrams } = space;
  const { here, state, step, reach } = visit;
  const by = (step?.by ?? []).map((doers) => ({
    doers,
    when: diagrams.and(reach, casesOf(space, here, state, doers.when)),
  }));
  const own = by.flatMap(({ doers: { chain, possibly, sameAs }, when }): May['who'][number][] => {
    if (sameAs === undefined) {
      const all = [...rolesOf(chain, here.text), ...(possibly ?? [])];
      return all.flatMap((ref) => rolesFor(guards, ref).map((one) => ({ ref: one, when })));
    }
    if (seen.includes(sameAs)) return [];
    const before = guards.ways.flatMap(({ visits }) =>
      visits.filter(({ kind, id, here: there }) => kind === 'step' && id === sameAs && there.text === here.text),
    );
    return before.flatMap((one) => mayDo(guards, one, [...seen, sameAs]).who.map(({ ref }) => ({ ref, when })));
  });
  const takers = step?.by && !step.inherited?.includes('by') ? [] : takersIn(guards);
  const named = diagrams.or(
    ...by.filter(({ doers: { sameAs, chain } }) => sameAs === undefined && chain.length > 0).map(({ when }) => when),
  );
  return {
    who: [...own, ...takers.map((ref) => ({ ref, when: reach }))],
    unnamed: diagrams.and(reach, diagrams.not(named)),
  };
}

/** A fact that stands for a role can be any. */
function rolesFor({ space }: Guards, ref: Ref): Ref[] {
  if (ref.kind !== 'fact') return [ref];
  return space.regions(ref.id).map(({ value }) => ({ kind: 'role', id: String(value) }));
}

/** Everyone to whom the case may be handed over. */
function takersIn({ space }: Guards): Ref[] {
  return space.texts.flatMap((text) =>
    text.routine.procedures
      .flatMap(({ body }) => statementsIn(body))
      .flatMap((one) =>
        one.kind === 'step' ? [...(one.handOver ?? []), ...(one.overdue?.attributes.handOver ?? [])] : [],
      )
      .flatMap(({ to }) => rolesOf(to, text)),
  );
}

export function judgeOnly(guards: Guards, rule: Rule, form: Extract<Form, { kind: 'only' }>): Judged {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  let applies = false;
  for (const way of guards.ways) {
    const [begun = way] = casesBegun(guards);
    const atEnd = holdsAtEnd(guards, begun, form.when);
    for (const visit of way.visits) {
      if (visit.kind !== 'step') continue;
      const x = diagrams.and(casesOfX(guards, rule, form.of, undefined, visit), atEnd);
      if (x === never) continue;
      applies = true;
      const { who, unnamed } = mayDo(guards, visit);
      if (diagrams.and(x, unnamed) !== never) unknown.push({ kind: 'nobody-named', of: visit.id });
      for (const { ref, when } of who) {
        const cases = diagrams.and(x, when);
        if (cases === never || isPartOf(ref, form.roles, text)) continue;
        breaches.push({
          cases,
          ways: [way],
          told: doneBy(
            visit,
            ref,
            who.map((one) => one.ref),
          ),
        });
      }
    }
  }
  return { applies, breaches, unknown };
}

/** Somebody does a step because the case says so, or because all others are away. */
function doneBy({ id }: Visit, ref: Ref, all: readonly Ref[]): Breach['told'] {
  return function* (_: Stage, make: Make): Iterable<Case> {
    const said = make();
    yield said;
    if (ref.kind === 'text') return;
    const others = all.flatMap((one) => (one.kind !== 'text' && one.id !== ref.id ? [one.id] : []));
    yield { ...said, unavailable: [...new Set(others)] };
    yield { ...said, answers: [...(said.answers ?? []), { of: id, by: [ref.id] }] };
  };
}

/** Disjoint roles are different people; of a role in common that is not known, unless it is one person. */
export function judgePeople(guards: Guards, rule: Rule, form: Extract<Form, { kind: 'differentPeople' }>): Judged {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  let applies = false;
  const sides = form.of.map((selection) =>
    guards.ways.flatMap((way) =>
      way.visits.flatMap((visit) => {
        if (visit.kind !== 'step') return [];
        const cases = casesOfX(guards, rule, selection, undefined, visit);
        return cases === never ? [] : [{ way, visit, cases, may: mayDo(guards, visit) }];
      }),
    ),
  );
  const [first] = casesBegun(guards);
  const atEnd = first ? holdsAtEnd(guards, first, form.when) : guards.care;
  for (const [number, xs] of sides.entries()) {
    for (const y of sides.slice(number + 1).flat()) {
      for (const x of xs) {
        if (x.visit === y.visit || !isOneCase(guards, x.way, y.way)) continue;
        const both = diagrams.and(x.cases, y.cases, atEnd);
        // What is answered anew may be answered otherwise for the other one.
        const [anewX, anewY] = x.way === y.way ? [inRounds(guards, x.way), []] : [x.way.own, y.way.own];
        const freeOf = (cases: Node) => diagrams.exists(cases, [...anewX, ...anewY]);
        const free = diagrams.and(freeOf(x.cases), freeOf(y.cases), atEnd);
        if (free === never) continue;
        applies = true;
        for (const one of [x, y])
          if (diagrams.and(one.cases, one.may.unnamed) !== never)
            unknown.push({ kind: 'nobody-named', of: one.visit.id });
        const sameAs = [x, y].some(({ visit }) => visit.step?.by?.some((doers) => doers.sameAs !== undefined));
        const shared = x.may.who.filter(({ ref, when }) =>
          y.may.who.some((other) => {
            if (nameOf(other.ref) !== nameOf(ref)) return false;
            const [mine, theirs] = [diagrams.and(x.cases, when), diagrams.and(y.cases, other.when)];
            return diagrams.and(freeOf(mine), freeOf(theirs), atEnd) !== never;
          }),
        );
        for (const { ref } of shared) unknown.push({ kind: 'role-shared', role: ref, of: [x.visit.id, y.visit.id] });
        const one = shared.find(({ ref }) => ref.kind === 'role' && text.roles.get(ref.id)?.onePerson);
        if (!one && !sameAs) continue;
        const ref = (one ?? shared[0])?.ref;
        const all = [...x.may.who, ...y.may.who].map((may) => may.ref);
        breaches.push({
          cases: both === never ? free : both,
          ways: [...new Set([x.way, y.way])],
          told: ref ? bothBy(x.visit, y.visit, ref, all) : (_, make) => [make()],
        });
      }
    }
  }
  return { applies, breaches, unknown };
}

/** Whether what is done in two ways can be done in one case: what stands outside of it can't, and without a start each is a case of its own. */
function isOneCase({ space }: Guards, one: Way, other: Way): boolean {
  const main = space.texts[0]!;
  if (one === other || one.text !== main || other.text !== main) return true;
  return main.start !== undefined && one.procedure.outside === other.procedure.outside;
}

/** What each round answers anew: steps of two rounds belong together. */
function inRounds({ space }: Guards, { own }: Way): number[] {
  return own.filter((variable) => {
    const what = space.variables[variable]!;
    return 'place' in what && what.place.round !== null;
  });
}

function bothBy(x: Visit, y: Visit, ref: Ref, all: readonly Ref[]): Breach['told'] {
  return function* (_: Stage, make: Make): Iterable<Case> {
    const said = make();
    yield said;
    if (ref.kind === 'text') return;
    const answers = [x, y].map(({ id }) => ({ of: id, by: [ref.id] }));
    yield { ...said, answers: [...(said.answers ?? []), ...answers] };
    const others = all.flatMap((one) => (one.kind !== 'text' && one.id !== ref.id ? [one.id] : []));
    yield { ...said, unavailable: [...new Set(others)] };
  };
}

const nameOf = (ref: Ref): string => (ref.kind === 'text' ? `text ${ref.text}` : `${ref.kind} ${ref.id}`);
