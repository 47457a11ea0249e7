import type { Head } from '../language/grammar.ts';
import { type Line, partOf } from '../language/tree.ts';
import { above, type Place, type Prose, proseOf, spanOf, type Texts, written } from './prose.ts';
import { fileRule } from './rule.ts';
import type { Form } from './word-lists.ts';
import { before, beforeInSentence, endsAfter } from './words.ts';

/** A duty in the passive, where nothing says whose it is. */
export default fileRule({
  id: 'passive-without-actor',
  group: 'wording',
  severity: 'info',
  messages: {
    passive: {
      en: "'{words}' does not say who does it, so everyone can think that another does. Name who: 'for ROLE' on the rule, or a step with 'by ROLE'.",
      nb: '«{words}» sier ikke hvem som gjør det, så alle kan tro at en annen gjør det. Si hvem: «for ROLLE» på regelen, eller et steg med «utføres av ROLLE».',
    },
  },
  check(subject, report) {
    const texts = proseOf(subject);
    for (const prose of texts?.prose ?? []) {
      if (!duties.has(prose.line.kind) || prose.asked || hasDoer(prose)) continue;
      const found = passiveIn(prose, texts!);
      if (!found) continue;
      const { first, last } = found;
      report('passive', spanOf(prose, first, last), { words: written(prose, first, last) });
    }
  },
});

/** Where a duty may be told in words; a step without a doer is reported as that. */
const duties: ReadonlySet<Line['kind']> = new Set<Head>([
  'rule',
  'guideline',
  'prohibition',
  'ruleItem',
  'note',
  'scope',
]);
/** There the text itself is the duty, with or without 'must'. */
const rules: ReadonlySet<Line['kind']> = new Set<Head>(['rule', 'guideline', 'prohibition', 'ruleItem']);
const doers: ReadonlySet<string> = new Set(['by', 'byEach', 'bySame', 'handOver']);
const forms: ReadonlySet<Line['kind']> = new Set<Head>([
  ...(['everyForm', 'nameForm', 'exactlyOneOf', 'only', 'caseEndsWithin', 'caseEndsWith'] as const),
]);

/** Someone is named for it, it is a role's, or it speaks of steps, which have doers of their own. */
function hasDoer(place: Place): boolean {
  for (const line of [place.line, ...above(place)]) {
    if (line.kind === 'step' || line.kind === 'recommendedStep' || line.kind === 'optionalStep') return true;
    if (line.kind === 'roleEntry' || partOf(line, 'for')) return true;
    if (line.body.some(({ kind }) => doers.has(kind) || forms.has(kind))) return true;
  }
  return false;
}

function passiveIn(prose: Prose, texts: Texts): { first: number; last: number } | undefined {
  const { words, line } = prose;
  const { list } = texts;
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at]!;
    const obliges = list.duties.has(text) || list.advice.has(text);
    const last = obliges ? passiveAfter(at, prose, texts) : rules.has(line.kind) ? bareAt(at, prose, texts) : undefined;
    if (last !== undefined && !actorAfter(last, prose, texts)) return { first: at, last };
  }
  return undefined;
}

const isForm = (word: string | undefined, form: Form, { list }: Texts) =>
  list.forms.get(word ?? '')?.has(form) === true;

/** So many words may stand between 'must' and its verb ('skal i tråd med planen sendes'). */
const longestSubject = 5;

/** The last word of the passive that a verb of duty governs: 'skal (alltid) avklares', 'must be decided'. */
function passiveAfter(duty: number, prose: Prose, texts: Texts): number | undefined {
  const { words } = prose;
  const { adverbs, contents, passive } = texts.list;
  // 'They know how it should be done' puts no duty on anyone.
  if (before(prose, duty).some((word) => contents.has(word))) return undefined;
  let others = 0;
  for (let at = duty + 1; at < words.length && !endsAfter(prose, at - 1); at++) {
    const { text } = words[at]!;
    if (adverbs.has(text)) continue;
    if (!passive.never.has(text) && (isForm(text, 'passive', texts) || (others === 0 && looksPassive(text, texts))))
      return at;
    if (passive.after.has(text)) return participleAfter(at, words, texts);
    // 'Must send reports that are filed': the verb of the duty is an active one.
    if (contents.has(text) || isForm(text, 'infinitive', texts) || ++others > longestSubject) return undefined;
  }
  return undefined;
}

/** Right behind a verb of duty its ending tells, though no list knows the verb. */
const looksPassive = (text: string, { list: { passive } }: Texts): boolean =>
  text.length > 4 &&
  passive.endings.some((ending) => text.endsWith(ending)) &&
  !passive.notEndings.some((ending) => text.endsWith(ending));

function participleAfter(auxiliary: number, words: Prose['words'], texts: Texts): number | undefined {
  let at = auxiliary + 1;
  while (texts.list.adverbs.has(words[at]?.text ?? '')) at++;
  return isForm(words[at]?.text, 'participle', texts) ? at : undefined;
}

/** A rule needs no 'must': 'Klagen registreres', 'Complaints are filed'. But 'can be filed' obliges nobody. */
function bareAt(at: number, prose: Prose, texts: Texts): number | undefined {
  const { words } = prose;
  const { passive, contents, circumstances, others } = texts.list;
  const { text } = words[at]!;
  const last = passive.presents.has(text)
    ? participleAfter(at, words, texts)
    : isForm(text, 'passive', texts) && !passive.never.has(text)
      ? at
      : undefined;
  if (at === 0 || last === undefined) return undefined;
  // What is told goes on behind a comma: 'how it is received, judged and answered'.
  if (beforeInSentence(prose, at).some((word) => contents.has(word))) return undefined;
  return before(prose, at).some((word) => circumstances.has(word) || others.has(word)) ? undefined : last;
}

/** So near behind it stands who does it: 'av KAM', 'by the manager', and of what is talked over 'i ledelsen'. */
const near = 5;

function actorAfter(last: number, prose: Prose, texts: Texts): boolean {
  const { words } = prose;
  const { contents, passive } = texts.list;
  const deliberated = passive.deliberations.has(words[last]!.text);
  for (let at = last + 1; at <= last + near && at < words.length && !endsAfter(prose, at - 1); at++) {
    const { text } = words[at]!;
    // 'Av at …' tells what of, not who.
    if (passive.agents.has(text) && !contents.has(words[at + 1]?.text ?? '')) return true;
    if (deliberated && passive.bodies.has(text)) return true;
  }
  return false;
}
