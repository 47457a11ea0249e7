/** What two versions of a routine mean differently, in the words of its text. */
import type { Bound } from '../model/bind.ts';
import type { Fact } from '../model/model.ts';
import { type Language, languageOf, quoted, titleOf, valueWords } from '../simulate/index.ts';
import { textOf } from '../simulate/text.ts';
import { startOf } from '../verify/answers.ts';
import { BoundMet, forComparison } from '../verify/bounds.ts';
import { type Difference, differences, type Said } from '../verify/differences.ts';
import { guardsOf } from '../verify/guards.ts';
import { Space } from '../verify/space.ts';
import { comparedDeclarations } from './compared-declarations.ts';
import type { Checked } from './document.ts';
import { Unreadable } from './read.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Workspace } from './workspace.ts';

export type Compared = Pick<Difference, 'in' | 'rest' | 'case'> & {
  /** `rule` and `role`: what is declared, whatever the case; it has no case to show. */
  readonly kind: Said['kind'] | 'rule' | 'role';
  /** What it is about: a step, an outcome, a procedure, a rule, a role; nothing for what stands by itself. */
  readonly subject: string | null;
  /** What the version says. */
  readonly says: string;
  /** The cases in which it is so, in words; none if it is so in all. */
  readonly when: readonly string[];
};

/** Nothing where there are too many cases to look at them all. Throws `Unreadable` where a fact has become one of another kind. */
export async function compared(workspace: Workspace, old: Checked, now: Checked): Promise<Compared[] | null> {
  const texts = async (checked: Checked) =>
    [...(await workspace.followed(checked)).values()].map(({ bound }) => textOf(bound.model));
  const [before, after] = [await texts(old), await texts(now)];
  const [surroundingsBefore, surroundings] = [
    await surroundingsOf(workspace, old),
    await surroundingsOf(workspace, now),
  ];
  const isOther = ({ id, type }: Fact) =>
    old.bound.model.facts.some((one) => one.id === id && one.type.kind !== type.kind);
  const [other] = now.bound.model.facts.filter(isOther);
  if (other) throw new Unreadable(otherKind(other.id, languageOf(now.bound.model.language)));
  try {
    const space = new Space(before, forComparison, after);
    const beside = space.beside(after);
    const found = differences(
      {
        guards: guardsOf(space),
        stage: { routine: old.bound.model, surroundings: surroundingsBefore, space },
      },
      { guards: guardsOf(beside), stage: { routine: now.bound.model, surroundings, space: beside } },
      startOf(now.bound.model),
    );
    const flow = found.map((one) => told(one, one.in === 'old' ? old.bound : now.bound));
    return [...flow, ...comparedDeclarations(old.bound, now.bound)];
  } catch (error) {
    if (error instanceof BoundMet) return null;
    throw error;
  }
}

const otherKind = (fact: string, language: Language): string =>
  language === 'nb'
    ? `Versjonene kan ikke sammenlignes: «${fact}» er et annet slags svar i den ene enn i den andre. Gi det et annet navn der.`
    : `The versions can't be compared: '${fact}' is another kind of answer in the one than in the other. Give it another name there.`;

function told({ said, words, ...one }: Difference, { model, source, spans }: Bound): Compared {
  const language = languageOf(model.language);
  const text = textOf(model);
  const written = (of: object) => {
    const { start, end } = spans.get(of) ?? { start: 0, end: 0 };
    return source.text
      .slice(start, end)
      .split(/[\r\n]/)[0]!
      .trim();
  };
  const common = { in: one.in, rest: one.rest, case: one.case, kind: said.kind, when: words };
  switch (said.kind) {
    case 'step':
      return { ...common, subject: titleOf(said.step, text, language), says: phrase('done', language) };
    case 'modality':
      return { ...common, subject: titleOf(said.step, text, language), says: phrase(said.step.modality, language) };
    case 'line':
      return { ...common, subject: titleOf(said.step, text, language), says: written(said.line) };
    case 'order': {
      const later = quoted(titleOf(said.later, text, language), language);
      return { ...common, subject: titleOf(said.step, text, language), says: `${phrase('before', language)} ${later}` };
    }
    case 'outcome': {
      const fact = text.facts.get(said.outcome);
      return { ...common, subject: fact?.title ?? said.outcome, says: valueWords(said.value, fact, text, language) };
    }
    case 'period':
      return { ...common, subject: said.procedure.title ?? said.procedure.id, says: written(said.line) };
    case 'statement':
      return { ...common, subject: null, says: written(said.line) };
  }
}

const phrases = {
  done: ['is done', 'gjøres'],
  must: ['must be done', 'skal gjøres'],
  should: ['should be done', 'bør gjøres'],
  may: ['may be done', 'kan gjøres'],
  before: ['comes before', 'kommer før'],
} as const;

const phrase = (key: keyof typeof phrases, language: Language): string => phrases[key][language === 'nb' ? 1 : 0];
