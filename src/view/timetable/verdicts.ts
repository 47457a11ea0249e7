/** The rules of a walk with their verdicts, each on a line. */
import {
  brokenWords,
  type Language,
  type RuleVerdict,
  refWords,
  type Telling,
  type Walk,
} from '../../simulate/index.ts';
import { type labels, word } from './labels.ts';
import type { Line } from './table.ts';

/** Rules that had anything to say in the case, and how many had not. */
export function ruleLines(walk: Walk, telling: Telling, language: Language): Line[] {
  const applied = walk.verdicts.filter(({ verdict, neverApplies }) => !neverApplies || verdict !== 'satisfied');
  const lines = applied.map((one): Line => {
    const { rule, verdict, routine, kind } = one;
    const title = telling.texts.get(routine)?.rules.get(rule)?.title ?? rule;
    const label: keyof typeof labels = kind === 'guideline' && verdict !== 'unknown' ? `guideline-${verdict}` : verdict;
    const why = whyWords(telling, one, language).join('; ');
    return {
      text: `${title} – ${word(label, language)}${why && `: ${why}`}`,
      bad: verdict === 'violated',
      of: { routine, id: rule },
      entries: one.forms.flatMap(({ breaks }) =>
        breaks.flatMap((broken) => (broken.verdict === 'violated' ? broken.entries : [])),
      ),
    };
  });
  const others = walk.verdicts.length - applied.length;
  if (others) lines.push({ text: `${others} ${word(others === 1 ? 'other' : 'others', language)}`, bad: false });
  return lines;
}

/** Whoever reads that a rule is broken wants to know by what; of what is only owed, that it is open tells enough. */
function whyWords(telling: Telling, one: RuleVerdict, language: Language): string[] {
  if (one.verdict !== 'violated' && one.verdict !== 'unknown') return [];
  const unanswered = one.missing.map(
    (id) => `${refWords(telling, { kind: 'fact', id }, one.routine)} ${word('unanswered', language)}`,
  );
  return [...brokenWords(telling, one), ...(one.verdict === 'unknown' ? unanswered : [])];
}
