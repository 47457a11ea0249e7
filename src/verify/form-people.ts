/** Who may do a step: `only A may do X`, `X and Y are done by different people` (`semantics.md`, 1.27, 1.28). */
import type { Case } from '../generated/case.ts';
import type { Form, Ref, Rule } from '../generated/routine.ts';
import { isPartOf } from '../simulate/named-steps.ts';
import { always, type Node, never } from './diagram.ts';
import { doersIn, type One } from './doers.ts';
import { casesBegun } from './ends.ts';
import type { Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import { casesOfX } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Because, Breach, Judged, Make } from './judged.ts';
import type { Stage } from './replay.ts';
import { procedureFirst } from './timings.ts';

export function judgeOnly(guards: Guards, rule: Rule, form: Extract<Form, { kind: 'only' }>): Judged {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  const mayDo = doersIn(guards);
  let applies = false;
  for (const way of guards.ways) {
    const [begun = way] = casesBegun(guards);
    const atEnd = holdsAtEnd(guards, begun, form.when);
    for (const visit of way.visits) {
      if (visit.kind !== 'step') continue;
      const x = diagrams.and(casesOfX(guards, rule, form.of, undefined, visit), atEnd);
      if (x === never) continue;
      applies = true;
      const { who, unnamed } = mayDo(way, visit);
      if (diagrams.and(x, unnamed) !== never) unknown.push({ kind: 'nobody-named', of: visit.id });
      for (const one of who) {
        const cases = diagrams.and(x, one.when);
        if (cases === never || isPartOf(one.ref, form.roles, text)) continue;
        breaches.push({ cases, ways: one.ways, told: doneBy([one], who) });
      }
    }
  }
  return { applies, breaches, unknown };
}

/** Somebody does steps because the case says so, or because all others are away. */
function doneBy(ones: readonly One[], all: readonly One[]): Breach['told'] {
  const ways = waysOf(ones);
  return function* (_: Stage, make: Make): Iterable<Case> {
    const own = ones.flatMap(({ ref, at }) => (ref.kind === 'text' ? [] : [{ of: at, by: [ref.id] }]));
    const names = own.flatMap(({ by }) => by);
    const others = all.flatMap(({ ref }) => (ref.kind !== 'text' && !names.includes(ref.id) ? [ref.id] : []));
    for (const said of inOrders(make(), ways)) {
      yield said;
      if (own.length === 0) continue;
      yield { ...said, answers: [...(said.answers ?? []), ...own] };
      yield { ...said, unavailable: [...new Set(others)] };
    }
  };
}

const waysOf = (ones: readonly One[]): Way[] => [...new Set(ones.flatMap(({ ways }) => ways))];

/** What is done in several procedures may be done in any order of them. */
function inOrders(said: Case, ways: readonly Way[]): Case[] {
  const ids = ways.map(({ procedure }) => procedure.id);
  return ids.length < 2 ? [said] : [said, procedureFirst(said, ids), procedureFirst(said, ids.toReversed())];
}

/** Disjoint roles are different people; of a role in common that is not known, unless it is one person. */
export function judgePeople(guards: Guards, rule: Rule, form: Extract<Form, { kind: 'differentPeople' }>): Judged {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  const mayDo = doersIn(guards);
  let applies = false;
  const sides = form.of.map((selection) =>
    guards.ways.flatMap((way) =>
      way.visits.flatMap((visit) => {
        if (visit.kind !== 'step') return [];
        const cases = casesOfX(guards, rule, selection, undefined, visit);
        return cases === never ? [] : [{ way, visit, cases, may: mayDo(way, visit) }];
      }),
    ),
  );
  const [first] = casesBegun(guards);
  const atEnd = first ? holdsAtEnd(guards, first, form.when) : guards.care;
  for (const [number, xs] of sides.entries()) {
    for (const y of sides.slice(number + 1).flat()) {
      for (const x of xs) {
        if (x.visit === y.visit || !isOneCase(guards, x.way, y.way)) continue;
        // What is answered anew may be answered otherwise for the other one.
        const anew = x.way === y.way ? inRounds(guards, x.way) : [...x.way.own, ...y.way.own];
        const jointly = (mine: Node, theirs: Node): Node => {
          const [one, other] = [diagrams.and(x.cases, mine), diagrams.and(y.cases, theirs)];
          const both = diagrams.and(one, other, atEnd);
          if (both !== never) return both;
          return diagrams.and(diagrams.exists(one, anew), diagrams.exists(other, anew), atEnd);
        };
        if (jointly(always, always) === never) continue;
        applies = true;
        for (const one of [x, y])
          if (diagrams.and(one.cases, one.may.unnamed) !== never)
            unknown.push({ kind: 'nobody-named', of: one.visit.id });
        const ways = [...new Set([x.way, y.way])];
        const same = [...x.may.same].map(([step, { perhaps }]) => {
          const theirs = y.may.same.get(step)?.perhaps ?? never;
          // That a step is done twice does not make it done by one person.
          return x.visit.id === y.visit.id && step.endsWith(`:${x.visit.id}`) ? never : jointly(perhaps, theirs);
        });
        if (same.some((cases) => cases !== never))
          breaches.push({ cases: diagrams.or(...same), ways, told: (_, make) => inOrders(make(), ways) });
        const all = [...x.may.who, ...y.may.who];
        for (const mine of x.may.who)
          for (const theirs of y.may.who) {
            const cases = nameOf(mine.ref) === nameOf(theirs.ref) ? jointly(mine.when, theirs.when) : never;
            if (cases === never) continue;
            const { ref } = mine;
            unknown.push({ kind: 'role-shared', role: ref, of: [x.visit.id, y.visit.id] });
            if (ref.kind === 'role' && text.roles.get(ref.id)?.onePerson)
              breaches.push({ cases, ways: waysOf([mine, theirs]), told: doneBy([mine, theirs], all) });
          }
      }
    }
  }
  return { applies, breaches, unknown };
}

/** Whether what is done in two ways can be done in one case: what stands outside of it can't, and without a start each is a case of its own. */
export function isOneCase({ space }: Guards, one: Way, other: Way): boolean {
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

const nameOf = (ref: Ref): string => (ref.kind === 'text' ? `text ${ref.text}` : `${ref.kind} ${ref.id}`);
