/** From cases in which a rule may be broken to the smallest one that a walk confirms, and all of them in few words. */
import type { Case } from '../generated/case.ts';
import type { Rule } from '../generated/routine.ts';
import { languageOf } from '../simulate/words-basic.ts';
import { answersTo, startOf } from './answers.ts';
import { caseOf, type Often } from './cases.ts';
import type { Answers } from './counting.ts';
import { coverOf, unionOf } from './cover.ts';
import { cubeWords } from './cube-words.ts';
import { type Node, never } from './diagram.ts';
import { type Guards, steady } from './guards.ts';
import type { Breach } from './judged.ts';
import { anyBroken, compareSizes, isBroken, type Shown, type Stage, sizeOf, smallest } from './replay.ts';
import type { Space } from './space.ts';
import { outlasting, procedureFirst, turned } from './timings.ts';

// So many kinds of answers are tried for each.
const mostKinds = 3;
// More lines than these on when a rule is broken nobody reads.
const mostWords = 5;

/** A way in which a rule is broken, and a case that shows it. */
export type Found = { readonly breach: Breach; readonly shown: Shown };

/** The ways in which a rule is shown to be broken; of what answers of one kind do not show those of another may. */
export function shownBy(guards: Guards, stage: Stage, rule: Rule, breaches: readonly Breach[]): Found[] {
  let left = breaches.map((breach) => ({ breach, answers: answersTo(guards, breach.cases, breach.ways) }));
  for (let kinds = 0; kinds < mostKinds; kinds += 1) {
    const found = left.flatMap(({ breach, answers }) => {
      const shown = smallest(stage, rule, toldOf(guards, stage, breach, answers));
      return shown ? [{ breach, shown }] : [];
    });
    if (found.length > 0) return found.sort((a, b) => compareSizes(sizeOf(a.shown), sizeOf(b.shown)));
    left = left.flatMap(({ breach, answers }) => {
      const others = answers ? without(guards.space, breach.cases, answers) : never;
      if (others === never) return [];
      const cases = { ...breach, cases: others };
      return [{ breach: cases, answers: answersTo(guards, others, breach.ways) }];
    });
  }
  return [];
}

/** A case in which what has no limit takes longer than the rule allows: its walk shows what else the time goes to. */
export function overrunBy(guards: Guards, stage: Stage, rule: Rule, breaches: readonly Breach[]): Shown | null {
  for (const breach of breaches) {
    const { endless } = breach;
    if (!endless) continue;
    const answers = answersTo(guards, breach.cases, breach.ways);
    const shown = anyBroken(stage, rule, toldOf(guards, stage, { ...breach, told: endless }, answers));
    if (shown) return shown;
  }
  return null;
}

/** The combinations of facts in which a rule is broken, each in words; none if it is so in all. `rest`: there may be more. */
export type When = { readonly words: readonly string[]; readonly rest: boolean };

/** The combinations of facts in which a rule is broken, in few words; each is confirmed by a walk too. */
export function whenBroken(guards: Guards, stage: Stage, rule: Rule, found: readonly Found[]): When {
  const { space, care } = guards;
  const { diagrams } = space;
  const isFollowed = ({ cases }: Breach) =>
    diagrams.support(cases).every((variable) => space.variables[variable]!.kind !== 'perhaps');
  const known = found.map(({ breach }) => breach).filter(isFollowed);
  const broken = diagrams.or(...known.map(({ cases }) => steady(space, cases)));
  const all = steady(space, care);
  if (broken === never || diagrams.implies(all, broken)) return { words: [], rest: known.length < found.length };
  const { cubes, rest } = coverOf(diagrams, broken, diagrams.or(broken, diagrams.not(all)), mostWords);
  const confirmed = cubes.filter((cube) =>
    known.some((breach) => {
      const cases = diagrams.and(breach.cases, unionOf(diagrams, [cube]));
      const answers = answersTo(guards, cases, breach.ways);
      return isBroken(stage, rule, toldOf(guards, stage, { ...breach, cases }, answers));
    }),
  );
  const language = languageOf(stage.routine.language);
  const words = confirmed.map((cube) => cubeWords(space, cube, space.texts[0]!, language));
  return { words, rest: rest !== never || confirmed.length < cubes.length || known.length < found.length };
}

/** The cases in which facts are otherwise. */
function without({ diagrams, isGlobal }: Space, cases: Node, answers: Answers): Node {
  const same = [...answers]
    .filter(([variable]) => isGlobal(variable))
    .map(([variable, value]) => diagrams.is(variable, value));
  return same.length === 0 ? never : diagrams.and(cases, diagrams.not(diagrams.and(...same)));
}

/** The cases that may show that a rule is broken. */
function* toldOf(guards: Guards, stage: Stage, { ways, told }: Breach, answers: Answers | undefined): Iterable<Case> {
  const { space } = guards;
  if (!answers) return;
  const start = startOf(stage.routine);
  const first = space.texts[0]!.start?.id;
  for (const said of told(stage, (often) => caseOf(space, answers, ways, start, often))) {
    yield said;
    const other = turned(said, ways);
    if (other) yield other;
    for (const way of ways) {
      const late = outlasting(stage, said, way);
      if (late) yield late;
    }
    // What comes from outside may come before anything is done.
    const events = ways.filter(({ procedure }) => procedure.kind === 'event').map(({ procedure }) => procedure.id);
    if (first !== undefined && events.length > 0) yield procedureFirst(said, [...events, first]);
  }
  if ([...answers.keys()].every((variable) => space.variables[variable]!.kind !== 'perhaps')) return;
  // What hangs on what others set may come about when they come as well, before all else or after.
  for (const other of guards.ways) {
    const { procedure } = other;
    if (ways.includes(other) || procedure.kind !== 'event' || !other.visits.some(({ kind }) => kind === 'set'))
      continue;
    const both = (often?: Often) => caseOf(space, answers, [other, ...ways], start, often);
    yield* told(stage, both);
    if (first !== undefined) yield* told(stage, (often) => procedureFirst(both(often), [procedure.id, first]));
  }
}
