/** Where the time went in a walk that breaks a time limit, in words: its critical path. */
import type { Break, Entry, RuleVerdict } from '../simulate/index.ts';
import { formatMoment } from '../simulate/moment.ts';
import { dateOf, entryTitle, type Telling } from '../simulate/words.ts';
import { type Language, languageOf, listed, quoted, said } from '../simulate/words-basic.ts';

const aDay = 86_400_000;
// More than these nobody reads.
const most = 5;

/** What took the time between what a broken rule sets apart, or until the case ended; nothing if time breaks no rule. */
export function timeUsed(telling: Telling, { forms, verdict }: RuleVerdict): string[] {
  const language = languageOf(telling.language);
  const breaks = forms.flatMap((form) => form.breaks).filter((one) => one.verdict === verdict);
  const words = breaks.flatMap((one) => {
    const used = pathOf(telling.trace.entries, one).map((entry) => usedBy(telling, entry, language));
    if (used.length === 0) return [];
    const more = used.length - most;
    const shown = more > 0 ? [...used.slice(0, most), said(language, `${more} more`, `${more} til`)] : used;
    return said(language, `the time goes to ${listed(shown, 'en')}`, `tiden går til ${listed(shown, 'nb')}`);
  });
  return [...new Set(words)];
}

/** The entries that took time on the way to the later of those that are too far apart: each began as the one before it ended. */
function pathOf(entries: readonly Entry[], { why, entries: places }: Break): Entry[] {
  const isEnd = why === 'ended-late' || why === 'not-ended';
  if (why !== 'too-late' && !isEnd) return [];
  const named = places.map((place) => entries[place]!).sort((a, b) => a.moment - b.moment);
  const from = isEnd ? Number.NEGATIVE_INFINITY : named[0]!.moment;
  const path: Entry[] = [];
  let at = isEnd ? entries.at(-1) : named.at(-1);
  while (at && at.moment > from) {
    const { ready, index } = at;
    if (at.moment > ready) path.unshift(at);
    at = entries.slice(0, index).findLast((one) => one.moment === ready);
  }
  return path;
}

function usedBy(telling: Telling, { index, ready, moment }: Entry, language: Language): string {
  const title = quoted(entryTitle(telling, index), language);
  const date = dateOf(moment, telling.calendar, language);
  const clock = formatMoment(moment, telling.calendar).slice(11, 16);
  const until = moment - ready < aDay && clock ? said(language, `${date} at ${clock}`, `${date} kl. ${clock}`) : date;
  return said(language, `${title} (until ${until})`, `${title} (til ${until})`);
}
