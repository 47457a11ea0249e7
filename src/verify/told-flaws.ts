/** What is wrong with the flow of a routine, as plain data for a person: where, in which cases, and one of them to look at. */
import type { Case } from '../generated/case.ts';
import type { Id, Procedure, Routine, Wait } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { textOf } from '../simulate/text.ts';
import { languageOf, said } from '../simulate/words-basic.ts';
import { answersTo, startOf } from './answers.ts';
import { attempt, forLooks } from './bounds.ts';
import { caseOf } from './cases.ts';
import { eventsOf, isBegunBy } from './comings.ts';
import { coverOf } from './cover.ts';
import { cubeWords } from './cube-words.ts';
import { type Node, never } from './diagram.ts';
import type { Way } from './flow.ts';
import { followed } from './followed.ts';
import { type Guards, guardsOf } from './guards.ts';
import { type Flaw, flawsOf } from './soundness.ts';
import { Space } from './space.ts';

export interface ToldFlaw {
  readonly kind: Flaw['kind'];
  readonly why: 'way' | 'before' | 'condition' | 'after' | 'often' | 'again' | 'circle' | 'event' | null;
  /** Objects of the model: what it is about, and what it is at odds with. */
  readonly at: object;
  readonly with: readonly object[];
  /** The combinations of facts in which it is so, in few words; nothing where facts do not decide it. */
  readonly cases: string;
  /** One of the cases, for a walk. */
  readonly shown: Case | null;
}

// More than these nobody reads, and so many are counted.
const mostWords = 3;
const mostCounted = 12;

/**
 * All that is wrong with the flow of a routine; nothing of one with too many cases to keep apart, or that goes in a circle.
 * @param routines those that it follows, by id
 */
export function toldFlaws(routine: Routine, routines: ReadonlyMap<Id, Routine>): ToldFlaw[] {
  const texts = followed(textOf(routine), routines);
  if (!Array.isArray(texts)) return [];
  const space = new Space(texts, forLooks);
  const found = attempt(() => {
    const guards = guardsOf(space);
    return flawsOf(guards).map((flaw) => told(guards, flaw));
  });
  return 'done' in found ? found.done : [];
}

function told(guards: Guards, flaw: Flaw): ToldFlaw {
  const text = guards.space.texts[0]!;
  const { kind, of } = flaw;
  const { procedures } = text.routine;
  const statement = text.statements.get(of) ?? text.facts.get(of) ?? procedures.find(({ id }) => id === of)!;
  const branches = 'branches' in statement ? statement.branches : 'options' in statement ? statement.options : [];
  const branch = (id: Id) => branches.find((one) => one.id === id)!;
  const begunBy = (events: readonly Id[]) => procedures.filter((one) => events.some((event) => isBegunBy(one, event)));
  const plain = { kind, why: null, at: statement, with: [], cases: '', shown: null };
  switch (flaw.kind) {
    case 'step':
      return { ...plain, why: flaw.why };
    case 'unbegun': {
      const others = begunBy(eventsOf(statement as Procedure)).filter((one) => one !== statement);
      return { ...plain, why: flaw.why, with: flaw.why === 'event' ? others : [] };
    }
    case 'stuck':
      return { ...plain, ...shownIn(guards, flaw), why: flaw.why, with: begunBy((statement as Wait).events) };
    case 'constant':
      return { ...plain, at: branches[0] ?? statement };
    case 'branch': {
      const before = branches.slice(0, branches.indexOf(branch(flaw.branch)));
      return { ...plain, why: flaw.why, at: branch(flaw.branch), with: flaw.why === 'before' ? before : [] };
    }
    case 'overlap': {
      const [first, second] = flaw.branches;
      return { ...plain, ...shownIn(guards, flaw), at: branch(second), with: [branch(first)] };
    }
    case 'unrouted': {
      const { type } = text.facts.get(of)!;
      return { ...plain, with: type.kind === 'choice' ? type.values.filter(({ id }) => flaw.values.includes(id)) : [] };
    }
    case 'excluded': {
      const rule = text.routine.rules.find(({ id }) => id === flaw.rule)!;
      return { ...plain, ...shownIn(guards, flaw), with: [text.statements.get(flaw.after)!, rule] };
    }
    // A walk of a case that never ends would not end.
    case 'endless':
      return { ...plain, cases: casesWords(guards, flaw) };
    default:
      return { ...plain, ...shownIn(guards, flaw) };
  }
}

type Placed = Extract<Flaw, { cases: Node }>;

function shownIn(guards: Guards, flaw: Placed): { readonly cases: string; readonly shown: Case | null } {
  const { routine, start } = guards.space.texts[0]!;
  const places = [flaw.of, ...(flaw.kind === 'excluded' ? [flaw.after] : [])];
  const stands = ({ procedure }: Way) => statementsIn(procedure.body).some(({ id }) => places.includes(id));
  // What comes of a wait may hang on what is done in the start.
  const ways = guards.ways.filter((way) =>
    way.procedure === start
      ? flaw.kind === 'unset' || flaw.kind === 'stuck' || stands(way)
      : way.text.routine === routine && stands(way),
  );
  const answers = answersTo(guards, flaw.cases, ways);
  const shown = answers ? caseOf(guards.space, answers, ways, startOf(routine)) : null;
  return { cases: casesWords(guards, flaw), shown };
}

/** What tells the cases apart from others that come to the same place. */
function casesWords({ space }: Guards, { cases, within }: Placed): string {
  const { diagrams } = space;
  const text = space.texts[0]!;
  const language = languageOf(text.routine.language);
  const ofFacts = (node: Node) =>
    diagrams.exists(
      node,
      diagrams.support(node).filter((variable) => space.variables[variable]!.kind !== 'fact'),
    );
  const all = ofFacts(cases);
  const allowed = diagrams.or(all, diagrams.not(ofFacts(within)));
  const { cubes, rest } = coverOf(diagrams, all, allowed, mostCounted);
  const words = [...new Set(cubes.map((cube) => cubeWords(space, cube, text, language)))].filter(Boolean);
  const left = words.length - mostWords;
  const more =
    rest !== never
      ? said(language, 'and others', 'og flere')
      : left > 0 && said(language, `and ${left} more`, `og ${left} til`);
  return [...words.slice(0, mostWords), ...(more ? [more] : [])].join('; ');
}
