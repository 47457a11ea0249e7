/** The rules that one case breaks, as findings. */
import { type Finding, fill } from '../finding.ts';
import { rangeOf } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import type { Case } from '../model/model.ts';
import { brokenWords, languageOf, type Surroundings, tellingOf, type Walk } from '../simulate/index.ts';
import { said } from '../simulate/words-basic.ts';
import type { When } from '../verify/counterexample.ts';
import { ledPast } from './led-past.ts';
import { timeUsed } from './time-used.ts';

/** Where the case comes from: it was asked about, an example tells it, or it was found among all cases. */
export type Origin =
  | { readonly kind: 'case' }
  | { readonly kind: 'example'; readonly title: string }
  | { readonly kind: 'proof'; readonly when: When };

const messages = {
  'rule-violated': {
    en: {
      case: "In this case the rule '{rule}' is broken: {why}.",
      example: "In the example '{example}' the rule '{rule}' is broken: {why}.",
      some: "The rule '{rule}' is broken when {when}: {why}.",
      ever: "The rule '{rule}' can be broken: {why}.",
      advice: 'Let the routine lead to what the rule asks for, or mend the rule.',
    },
    nb: {
      case: 'I denne saken er regelen «{rule}» brutt: {why}.',
      example: 'I eksempelet «{example}» er regelen «{rule}» brutt: {why}.',
      some: 'Regelen «{rule}» er brutt når {when}: {why}.',
      ever: 'Regelen «{rule}» kan bli brutt: {why}.',
      advice: 'La rutinen føre til det som regelen krever, eller rett regelen.',
    },
  },
  'guideline-violated': {
    en: {
      case: "In this case the guideline '{rule}' is not followed: {why}.",
      example: "In the example '{example}' the guideline '{rule}' is not followed: {why}.",
      some: "The guideline '{rule}' is not followed when {when}: {why}.",
      ever: "The guideline '{rule}' is not always followed: {why}.",
      advice: 'Let the routine lead to what it asks for, or mend the guideline.',
    },
    nb: {
      case: 'I denne saken er anbefalingen «{rule}» ikke fulgt: {why}.',
      example: 'I eksempelet «{example}» er anbefalingen «{rule}» ikke fulgt: {why}.',
      some: 'Anbefalingen «{rule}» er ikke fulgt når {when}: {why}.',
      ever: 'Anbefalingen «{rule}» er ikke alltid fulgt: {why}.',
      advice: 'La rutinen føre til det den ber om, eller rett anbefalingen.',
    },
  },
} as const;

/** Each stands at its rule; that of another file, such as a catalogue's, at the head of the routine that is walked. */
export function brokenFindings(
  bound: Bound,
  walk: Walk,
  told: Case,
  surroundings: Surroundings,
  origin: Origin = { kind: 'case' },
): Finding[] {
  const { model, source, spans } = bound;
  const telling = tellingOf(walk, model, surroundings);
  const language = languageOf(model.language);
  return walk.verdicts.flatMap((verdict): Finding[] => {
    const rule = telling.texts.get(verdict.routine)?.rules.get(verdict.rule);
    if (verdict.verdict !== 'violated' || !rule) return [];
    const id = verdict.kind === 'guideline' ? 'guideline-violated' : 'rule-violated';
    const words = messages[id][language];
    const because = [...ledPast(bound, walk, verdict, language), ...timeUsed(telling, verdict, language)];
    const why = [...brokenWords(telling, verdict), ...because].join('; ');
    const values = { rule: rule.title ?? rule.id, why, ...valuesOf(origin, language) };
    return [
      {
        rule: id,
        severity: id === 'guideline-violated' ? 'warning' : 'error',
        message: `${fill(words[leadOf(origin)], values)} ${words.advice}`,
        file: source.file,
        range: rangeOf(source, spans.get(rule) ?? spans.get(model) ?? { start: 0, end: 0 }),
        related: [],
        fix: null,
        case: told,
        breaks: rule.id,
      },
    ];
  });
}

function leadOf(origin: Origin): 'case' | 'example' | 'some' | 'ever' {
  if (origin.kind !== 'proof') return origin.kind;
  return origin.when.words.length > 0 ? 'some' : 'ever';
}

function valuesOf(origin: Origin, language: 'en' | 'nb'): Record<string, string> {
  if (origin.kind === 'example') return { example: origin.title };
  if (origin.kind === 'case') return {};
  const { words, rest } = origin.when;
  const more = rest ? [said(language, 'perhaps in more cases', 'kanskje i flere saker')] : [];
  return { when: [words.join(said(language, ', or when ', ', eller når ')), ...more].join(', ') };
}
