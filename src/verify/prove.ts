/**
 * Rules held against every case that can occur: proved, broken (with a case that a walk confirms), or not proved, and why.
 */
import type { Id, Routine, Rule } from '../generated/routine.ts';
import { textOf } from '../simulate/text.ts';
import type { Surroundings } from '../simulate/walk.ts';
import { attempt, forProofs, type Limits } from './bounds.ts';
import { combinationsIn } from './combinations.ts';
import { overrunBy, shownBy, type When, whenBroken } from './counterexample.ts';
import { always, never } from './diagram.ts';
import { followed } from './followed.ts';
import { judge } from './forms.ts';
import { type Guards, guardsOf } from './guards.ts';
import type { Because, Breach } from './judged.ts';
import type { Shown, Stage } from './replay.ts';
import { unnamedFor } from './selects.ts';
import { Space } from './space.ts';

export type Proof = {
  readonly routine: Id;
  readonly rule: Id;
  readonly kind: Rule['kind'];
  readonly verdict: 'proved' | 'violated' | 'unknown';
  /** How many combinations of facts were covered. */
  readonly cases: bigint;
  readonly neverApplies: boolean;
  /** A smallest case that breaks it, with the walk that shows it. */
  readonly shown: Shown | null;
  /** Of what lacks a limit to be proved: a case in which what has none takes too long, with its walk. */
  readonly overrun: Shown | null;
  readonly when: When;
  /** Why it is not proved. */
  readonly because: readonly Because[];
};

// Of more ways to break a rule than these one of the first is shown.
const mostBreaches = 24;

/** Proves every rule of a routine that has a form, or says why it can't. */
export function prove(routine: Routine, surroundings: Surroundings, limits: Limits = forProofs): Proof[] {
  const rules = routine.rules.filter(({ forms }) => forms.length > 0);
  if (rules.length === 0) return [];
  const texts = followed(textOf(routine), surroundings.routines ?? new Map());
  if (!Array.isArray(texts)) return rules.map((rule) => unknown(routine, rule, 0n, [texts]));
  const space = new Space(texts, limits);
  const begun = attempt(() => {
    const guards = guardsOf(space);
    return { guards, cases: combinationsIn(guards)(always) };
  });
  if ('met' in begun) return rules.map((rule) => unknown(routine, rule, 0n, [{ kind: 'bound', bound: begun.met }]));
  const { guards, cases } = begun.done;
  const stage = { routine, surroundings, space };
  const tried = rules.map((rule): Tried => {
    const one = attempt(() => proveRule(guards, stage, rule, cases));
    if ('done' in one) return one.done;
    return { rule, proof: unknown(routine, rule, cases, [{ kind: 'bound', bound: one.met }]), breaches: [] };
  });
  // What only tells more comes last, so that no verdict hangs on the work that it takes.
  return tried.map(({ rule, proof, breaches }) => {
    if (proof.verdict !== 'unknown') return proof;
    const overrun = attempt(() => overrunBy(guards, stage, rule, breaches));
    return 'done' in overrun ? { ...proof, overrun: overrun.done } : proof;
  });
}

type Tried = { readonly rule: Rule; readonly proof: Proof; readonly breaches: readonly Breach[] };

function proveRule(guards: Guards, stage: Stage, rule: Rule, cases: bigint): Tried {
  const judged = rule.forms.map((form) => judge(guards, stage, rule, form));
  const breaches = judged
    .flatMap((one) => one.breaches)
    .map((one) => heeded(guards, rule, one))
    .filter((one) => one.cases !== never);
  const first = breaches.slice(0, mostBreaches);
  const found = shownBy(guards, stage, rule, first);
  const when: When = { words: [], rest: false };
  const { id: routine } = stage.routine;
  const common = { routine, rule: rule.id, kind: rule.kind, cases, shown: null, overrun: null, when };
  const neverApplies = judged.every(({ applies }) => !applies);
  const [least] = found;
  if (least) {
    // What is shown stays shown, though there be no work left to say in which other cases it is so.
    const told = attempt(() => whenBroken(guards, stage, rule, found));
    const when = 'done' in told ? told.done : { words: [], rest: true };
    const { shown } = least;
    return {
      rule,
      proof: { ...common, verdict: 'violated', neverApplies: false, shown, when, because: [] },
      breaches: first,
    };
  }
  // What was not tried, as too much was done before, is not said to show nothing.
  if (breaches.length > 0) guards.space.diagrams.spend(0);
  const because: Because[] = [
    ...judged.flatMap((one) => one.unknown),
    ...(breaches.some(({ guess }) => !guess) ? notShown(guards, rule) : []),
  ];
  const told = [...new Map(because.map((one) => [JSON.stringify(one), one])).values()];
  const verdict = because.length > 0 ? 'unknown' : 'proved';
  return { rule, proof: { ...common, verdict, neverApplies, because: told }, breaches: first };
}

/** Why no walk shows what seems broken: who does a step decides it, or it is not known. */
function notShown(guards: Guards, rule: Rule): Because[] {
  const unnamed = unnamedFor(guards, rule).map((of): Because => ({ kind: 'nobody-named', of }));
  return unnamed.length > 0 ? unnamed : [{ kind: 'not-shown', of: null }];
}

/** A guideline is held against those cases alone in which recommended steps are done. */
function heeded({ space }: Guards, { kind }: Rule, breach: Breach): Breach {
  if (kind !== 'guideline') return breach;
  const recommended = space.diagrams.support(breach.cases).filter((variable) => {
    const what = space.variables[variable]!;
    return what.kind === 'done' && what.modality === 'should';
  });
  const done = new Map(recommended.map((variable) => [variable, 1]));
  return { ...breach, cases: space.diagrams.restrict(breach.cases, done) };
}

function unknown({ id }: Routine, { id: rule, kind }: Rule, cases: bigint, because: readonly Because[]): Proof {
  return {
    routine: id,
    rule,
    kind,
    verdict: 'unknown',
    cases,
    neverApplies: false,
    shown: null,
    overrun: null,
    when: { words: [], rest: false },
    because,
  };
}
