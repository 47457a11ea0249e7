import { hedgedIn } from './hedges.ts';
import { type Prose, proseOf, spanOf, type Texts, written } from './prose.ts';
import { fileRule } from './rule.ts';
import { before, type Found, nothing, placesOf } from './words.ts';

interface Options {
  /** Words that the house has agreed on. */
  readonly allowed: readonly string[];
}

/** A word that each reader fills in by themselves: when, how much, whether. */
export default fileRule<'vague', Options>({
  id: 'vague-word',
  group: 'wording',
  severity: 'info',
  options: {
    type: 'object',
    properties: { allowed: { type: 'array', items: { type: 'string', minLength: 1 } } },
    additionalProperties: false,
  },
  messages: {
    vague: {
      en: "'{word}' means something else to each who reads it, so nobody can tell whether it was followed. Say when, how much or in which cases; if that is not decided, ask with 'unclear'.",
      nb: '«{word}» betyr noe ulikt for hver som leser det, så ingen kan si om det ble fulgt. Si når, hvor mye eller i hvilke tilfeller; er det ikke bestemt, spør med «uavklart».',
    },
  },
  check(subject, report, { allowed = [] }) {
    const texts = proseOf(subject);
    if (!texts) return;
    const agreed = new Set(allowed.map((word) => word.toLowerCase()));
    // Those that take a duty back are reported as that.
    const hedges = new Set(hedgedIn(texts).map(({ prose, first }) => prose.words[first]));
    const tell = (prose: Prose, found: readonly Found[]) => {
      for (const { first, last } of found) {
        const word = written(prose, first, last);
        if (!hedges.has(prose.words[first]) && !agreed.has(word.toLowerCase()))
          report('vague', spanOf(prose, first, last), { word });
      }
    };
    for (const prose of texts.prose) {
      if (prose.asked) continue;
      tell(prose, placesOf(texts.list.vague, prose.words));
      tell(prose, possiblyIn(prose, texts));
    }
  },
});

/** 'Evt.' beside an act leaves open who decides; before a thing ('evt. frister') it means 'any', which is clear. */
function possiblyIn(prose: Prose, { list }: Texts): readonly Found[] {
  const { possibly, forms } = list;
  const { words } = prose;
  if (!words.some(({ text }) => possibly.words.has(text))) return nothing;
  return words.flatMap(({ text }, at) => {
    if (!possibly.words.has(text)) return [];
    if (possibly.after.has(words[at - 1]?.text ?? '')) return [];
    if (before(prose, at).some((word) => possibly.within.has(word))) return [];
    const next = words[at + 1]?.text ?? '';
    const things = possibly.endings.some((ending) => next.endsWith(ending)) && !forms.has(next);
    return things ? [] : [{ first: at, last: at }];
  });
}
