/** What the examples of a file show of it, at its lines and in its words. */
import { positionAt } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import { languageOf, quoted, titleOf, valueWords, type Walk } from '../simulate/index.ts';
import { textOf } from '../simulate/text.ts';
import { type Covered, coverageOf } from '../verify/coverage.ts';

export interface CoveredLine {
  readonly kind: Covered['kind'];
  /** From 1. */
  readonly line: number;
  readonly title: string;
  /** How many examples show it. */
  readonly examples: number;
}

/** Each step, way, answer, rule and requirement, in the order of the text of its kind. */
export function coveredLines(bound: Bound, walks: readonly Walk[]): CoveredLine[] {
  return coverageOf(bound.model, walks).map((one) => coveredLine(bound, one));
}

export function coveredLine(bound: Bound, one: Covered): CoveredLine {
  const { source, spans, model } = bound;
  // What a catalogue declares stands where the routine asks for it; a rule from there at the routine that builds on it.
  const span = spans.get(one.of) ?? ('by' in one ? spans.get(one.by) : undefined) ?? spans.get(model);
  return {
    kind: one.kind,
    line: positionAt(source, span?.start ?? 0).line,
    title: titleFor(one, bound),
    examples: one.walks,
  };
}

function titleFor(one: Covered, { model, source, spans }: Bound): string {
  const language = languageOf(model.language);
  const text = textOf(model);
  switch (one.kind) {
    case 'step':
      return titleOf(one.of, text, language);
    case 'value':
      return `${one.of.title ?? one.of.id}: ${valueWords(one.value, one.of, text, language)}`;
    case 'way': {
      const { start, end } = spans.get(one.of) ?? { start: 0, end: 0 };
      const line = source.text
        .slice(start, end)
        .split(/[\r\n]/)[0]!
        .trim();
      const otherwise = language === 'nb' ? 'ellers, ved' : 'otherwise, at';
      return one.way === null ? `${otherwise} ${quoted(line, language)}` : line;
    }
    default:
      return one.of.title ?? one.of.id;
  }
}

const kinds = {
  step: ['step', 'steps', 'steg', 'steg'],
  way: ['way', 'ways', 'vei', 'veier'],
  value: ['answer', 'answers', 'svar', 'svar'],
  rule: ['rule', 'rules', 'regel', 'regler'],
  requirement: ['requirement', 'requirements', 'krav', 'krav'],
} as const;

/** How much is shown of each kind that there is, in a sentence: `9 of 12 steps, 3 of 4 ways`. */
export function coverageWords(lines: readonly CoveredLine[], language: 'en' | 'nb'): string {
  const nb = language === 'nb';
  const parts = Object.entries(kinds).flatMap(([kind, words]) => {
    const all = lines.filter((one) => one.kind === kind);
    const shown = all.filter(({ examples }) => examples > 0).length;
    const word = words[(nb ? 2 : 0) + (all.length === 1 ? 0 : 1)];
    return all.length ? `${shown} ${nb ? 'av' : 'of'} ${all.length} ${word}` : [];
  });
  return parts.join(', ');
}

/** The kind of one of them as a word. */
export const kindWord = (kind: CoveredLine['kind'], language: 'en' | 'nb'): string =>
  kinds[kind][language === 'nb' ? 2 : 0];
