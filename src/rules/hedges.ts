/** Duties that are taken back in the same breath: 'must preferably', or what only calls itself obligatory. */
import type { Head } from '../language/grammar.ts';
import type { Line } from '../language/tree.ts';
import { above, type Prose, type Texts } from './prose.ts';
import { endsAfter, placesOf } from './words.ts';

export interface Hedged {
  readonly prose: Prose;
  /** The first and the last word of what takes the duty back. */
  readonly first: number;
  readonly last: number;
  /** The word of duty, where the text has one; else it is the line that obliges. */
  readonly duty?: number;
}

/** So far from each other may the two stand. */
const near = 6;

const obliging: ReadonlySet<Line['kind']> = new Set<Head>(['step', 'rule', 'prohibition']);

export const hedgedIn = (texts: Texts): Hedged[] =>
  texts.prose.flatMap((prose) => (prose.asked ? none : hedgedBy(prose, texts)));

const none: readonly Hedged[] = [];

function hedgedBy(prose: Prose, { list }: Texts): readonly Hedged[] {
  const { words, line, text } = prose;
  const places = placesOf(list.hedges, words);
  if (places.length === 0) return none;
  return places.flatMap(({ first, last }): Hedged[] => {
    const isDuty = (at: number) => list.duties.has(words[at]?.text ?? '');
    for (let at = first - 1; at >= Math.max(0, first - near) && !endsAfter(prose, at); at--)
      if (isDuty(at)) return [{ prose, first, last, duty: at }];
    for (let at = last + 1; at <= last + near && at < words.length && !endsAfter(prose, at - 1); at++)
      if (isDuty(at)) return [{ prose, first, last, duty: at }];
    // 'Try to' is an act by itself, and 'to preferably avoid' what something is for.
    const { infinitiveMark } = list.title;
    if (words[last]!.text === infinitiveMark || words[first - 1]?.text === infinitiveMark) return [];
    const obliges = line.kind === 'ruleItem' ? obliging.has(above(prose).next().value?.kind) : line.title === text;
    return obliges && (line.kind === 'ruleItem' || obliging.has(line.kind)) ? [{ prose, first, last }] : [];
  });
}
