import type { Step } from '../model/model.ts';
import { proseOf } from './prose.ts';
import { fileRule } from './rule.ts';
import { type Placed, stepsOf } from './steps.ts';
import type { WordList } from './word-lists.ts';
import { wordsOf } from './words.ts';

/** The same act, a duty in one step and a recommendation in another. */
export default fileRule({
  id: 'modality-mixed',
  group: 'wording',
  severity: 'info',
  messages: {
    mixed: {
      en: "'{act}' is recommended here and a duty elsewhere, so whoever knows the one does the other wrong. Make both the same, or say here with 'because' why they differ.",
      nb: '«{act}» er anbefalt her og et krav et annet sted, så den som kan det ene, gjør det andre feil. La begge være det samme, eller si her med «fordi» hvorfor de er ulike.',
      related: { en: 'a duty here', nb: 'et krav her' },
    },
  },
  check(subject, report) {
    const { model, spans, source } = subject;
    // Most routines recommend nothing.
    const steps = stepsOf(model).filter(({ step }) => spans.has(step));
    if (!steps.some(({ step }) => step.modality === 'should')) return;
    const list = proseOf(subject)?.list;
    if (!list) return;
    const duties = new Map<string, Placed>();
    for (const placed of steps)
      if (placed.step.modality === 'must')
        for (const { key } of actsOf(placed.step, list)) if (!duties.has(key)) duties.set(key, placed);
    for (const placed of steps) {
      if (placed.step.modality !== 'should' || placed.step.remarks?.some(({ kind }) => kind === 'because')) continue;
      for (const { key, act } of actsOf(placed.step, list)) {
        const duty = duties.get(key);
        if (!duty || differ(duty, placed)) continue;
        report('mixed', placed.step, { act }, { related: [{ source, ...spans.get(duty.step)! }] });
        break;
      }
    }
  },
});

/** Who does it, or a case that one procedure tells from another, is reason enough. */
const differ = (one: Placed, other: Placed): boolean =>
  JSON.stringify(one.step.by) !== JSON.stringify(other.step.by) ||
  (one.procedure === other.procedure && JSON.stringify(one.conditions) !== JSON.stringify(other.conditions));

/** What a step does, in words: its title, and what it asks of others. */
function actsOf({ title, ask }: Step, list: WordList): { key: string; act: string }[] {
  const asked = (ask ?? []).map(({ who, to }) => ({ whom: JSON.stringify(who), text: to }));
  return [{ whom: '', text: title ?? '' }, ...asked].flatMap(({ whom, text }) => {
    const act = verbAndObject(text, list);
    return act ? [{ key: `${whom} ${act.key}`, act: act.words }] : [];
  });
}

/** The first word, and what follows up to the next preposition: 'send' and 'written confirmation'. */
function verbAndObject(text: string, { object }: WordList): { key: string; words: string } | undefined {
  const words = wordsOf(text);
  const [verb, ...rest] = words;
  let end = 0;
  let things = 0;
  for (; end < rest.length; end++) {
    const { text: word, start } = rest[end]!;
    const joins = object.joins.has(word);
    // A preposition right behind the verb belongs to it: 'ask for'.
    if (things > 0 && (joins || /[,.;:!?(–]/.test(text.slice(rest[end - 1]!.end, start)))) break;
    if (!joins && !object.articles.has(word)) things++;
  }
  if (!verb || things === 0) return undefined;
  const stems = rest
    .slice(0, end)
    .flatMap(({ text: word }) => (object.articles.has(word) ? [] : stem(word, object.endings)));
  return { key: [verb.text, ...stems].join(' '), words: text.slice(verb.start, rest[end - 1]!.end) };
}

/** A word without its ending, so that 'the letter' and 'letters' are one thing. */
function stem(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.length > one.length + 3 && word.endsWith(one));
  return ending ? word.slice(0, -ending.length) : word;
}
