/** Which steps used up the time in a walk that came too late: its critical path, in words. */
import {
  dueWords,
  entryTitle,
  type Language,
  languageOf,
  quoted,
  type tellingOf,
  type Walk,
} from '../simulate/index.ts';
import { listed, said } from '../simulate/words-basic.ts';

type Telling = ReturnType<typeof tellingOf>;
type Entry = Walk['trace']['entries'][number];

/** One line for each way in which a form of the rule was late; nothing where all was done at once. */
export function timeUsed(telling: Telling, { forms }: Walk['verdicts'][number], language: Language): string[] {
  const { entries, cases } = telling.trace;
  const lines = forms.flatMap(({ breaks }) =>
    breaks.flatMap(({ why, entries: places }): string[] => {
      const ordered = places.map((place) => entries[place]!).sort((a, b) => a.index - b.index);
      const last = ordered.at(-1);
      if (!last || (why !== 'too-late' && why !== 'ended-late')) return [];
      const from = why === 'too-late' ? ordered[0]!.moment : cases[last.case ?? 0]!.began;
      const path = criticalPath(entries, last, from);
      // What goes round comes by the same steps again.
      const inWords = (all: readonly Entry[]) => [...new Set(all.map((entry) => wordsOf(telling, entry)))];
      const spent = inWords(longest(path));
      const left = inWords(path).length - spent.length;
      const more = left > 0 ? [said(language, `${left} more`, `${left} til`)] : [];
      return spent.length > 0
        ? [said(language, 'the time goes to ', 'tiden går til ') + listed([...spent, ...more], language)]
        : [];
    }),
  );
  return [...new Set(lines)];
}

/** What each thing had to wait for, back to a moment; of that only what took time. */
function criticalPath(entries: readonly Entry[], last: Entry, from: number): Entry[] {
  const path: Entry[] = [];
  let at: Entry | undefined = last;
  while (at && at.moment > from) {
    const { ready, moment, index }: Entry = at;
    if (moment > ready) path.push(at);
    // What was done as it became ready had been waiting for the one that came at that very moment.
    let before: number = index - 1;
    while (before >= 0 && entries[before]!.moment !== ready) before -= 1;
    at = entries[before];
  }
  return path.reverse();
}

// More of them nobody reads.
const most = 12;

/** Those that took the most time, in their order. */
function longest(path: readonly Entry[]): Entry[] {
  const took = ({ moment, ready }: Entry) => moment - ready;
  const kept = new Set(path.toSorted((a, b) => took(b) - took(a)).slice(0, most));
  return path.filter((entry) => kept.has(entry));
}

function wordsOf(telling: Telling, entry: Entry): string {
  const title = quoted(entryTitle(telling, entry.index), languageOf(telling.language));
  return entry.kind === 'step' && entry.due ? `${title} (${dueWords(telling, entry.due)})` : title;
}
