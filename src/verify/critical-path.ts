/** Which entries of a walk that came too late used up the time: its critical path. */
import type { Walk } from '../simulate/result.ts';
import type { Entry } from '../simulate/trace.ts';

/** One path for each way in which a form of the rule was late, in the order of time; none where all was done at once. */
export function criticalPaths({ trace }: Pick<Walk, 'trace'>, { forms }: Walk['verdicts'][number]): Entry[][] {
  const { entries, cases } = trace;
  return forms.flatMap(({ breaks }) =>
    breaks.flatMap(({ why, entries: places }) => {
      const ordered = places.map((place) => entries[place]!).sort((a, b) => a.index - b.index);
      const last = ordered.at(-1);
      if (!last || (why !== 'too-late' && why !== 'ended-late')) return [];
      const from = why === 'too-late' ? ordered[0]!.moment : cases[last.case ?? 0]!.began;
      const path = pathTo(entries, last, from);
      return path.length > 0 ? [path] : [];
    }),
  );
}

/** What each thing had to wait for, back to a moment; of that only what took time. */
function pathTo(entries: readonly Entry[], last: Entry, from: number): Entry[] {
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
