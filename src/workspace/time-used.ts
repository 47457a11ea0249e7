/** The critical path of a walk that came too late, in words and for machines. */
import type { TimeUsed } from '../report/report.ts';
import {
  dueWords,
  entryTitle,
  formatUnambiguous,
  type Language,
  languageOf,
  quoted,
  type tellingOf,
  type Walk,
} from '../simulate/index.ts';
import { listed, said } from '../simulate/words-basic.ts';
import { criticalPaths } from '../verify/critical-path.ts';

type Telling = ReturnType<typeof tellingOf>;
type Verdict = Walk['verdicts'][number];
type Entry = Walk['trace']['entries'][number];

/** One line for each way in which a form of the rule was late; nothing where all was done at once. */
export function timeUsed(telling: Telling, verdict: Verdict, language: Language): string[] {
  const lines = criticalPaths(telling, verdict).map((path) => {
    // What goes round comes by the same steps again.
    const inWords = (all: readonly Entry[]) => [...new Set(all.map((entry) => wordsOf(telling, entry)))];
    const spent = inWords(longest(path));
    const left = inWords(path).length - spent.length;
    const more = left > 0 ? [said(language, `${left} more`, `${left} til`)] : [];
    return said(language, 'the time goes to ', 'tiden går til ') + listed([...spent, ...more], language);
  });
  return [...new Set(lines)];
}

/** The first of the paths; nothing where no form of the rule was late. */
export function pathOf({ trace, calendar }: Telling, verdict: Verdict): TimeUsed[] | null {
  const [path] = criticalPaths({ trace }, verdict);
  const shown = (moment: number) => formatUnambiguous(moment, calendar);
  return (
    path?.map((entry) => ({
      of: entry.id,
      ready: shown(entry.ready),
      done: shown(entry.moment),
      due: entry.kind === 'step' ? (entry.due?.shown ?? null) : null,
    })) ?? null
  );
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
  const language = languageOf(telling.language);
  const title = quoted(entryTitle(telling, entry.index), language);
  if (entry.kind !== 'step') return title;
  return `${title} (${entry.due ? dueWords(telling, entry.due) : said(language, 'no deadline', 'ingen frist')})`;
}
