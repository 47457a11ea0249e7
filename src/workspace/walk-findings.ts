/** The rules that one case breaks, as findings. */
import { type Finding, fill } from '../finding.ts';
import { rangeOf } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import type { Case } from '../model/model.ts';
import { brokenWords, languageOf, type Surroundings, tellingOf, type Walk } from '../simulate/index.ts';

const messages = {
  'rule-violated': {
    en: "In this case the rule '{rule}' is broken: {why}. Let the routine lead to what the rule asks for, or mend the rule.",
    nb: 'I denne saken er regelen «{rule}» brutt: {why}. La rutinen føre til det som regelen krever, eller rett regelen.',
  },
  'guideline-violated': {
    en: "In this case the guideline '{rule}' is not followed: {why}. Let the routine lead to what it asks for, or mend the guideline.",
    nb: 'I denne saken er anbefalingen «{rule}» ikke fulgt: {why}. La rutinen føre til det den ber om, eller rett anbefalingen.',
  },
} as const;

/** Each stands at its rule; that of another file, such as a catalogue's, at the head of the routine that is walked. */
export function walkFindings(bound: Bound, walk: Walk, told: Case, surroundings: Surroundings): Finding[] {
  const { model, source, spans } = bound;
  const telling = tellingOf(walk, model, surroundings);
  const language = languageOf(model.language);
  return walk.verdicts.flatMap((verdict): Finding[] => {
    const rule = telling.texts.get(verdict.routine)?.rules.get(verdict.rule);
    if (verdict.verdict !== 'violated' || !rule) return [];
    const id = verdict.kind === 'guideline' ? 'guideline-violated' : 'rule-violated';
    const why = brokenWords(telling, verdict).join('; ');
    return [
      {
        rule: id,
        severity: id === 'guideline-violated' ? 'warning' : 'error',
        message: fill(messages[id][language], { rule: rule.title ?? rule.id, why }),
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
