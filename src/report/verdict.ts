/** What is known of a rule in every case, in a few words. */
import type { Proved } from './report.ts';

/** Whether it is proved, over how many cases, broken, or why it is not known; in the file's own language. */
export function verdictWords({ verdict, cases, neverApplies, because, language }: Proved): string {
  const say = (english: string, norwegian: string) => (language === 'nb' ? norwegian : english);
  const one = cases === '1';
  const words = {
    proved: say(
      `proved, over ${cases} ${one ? 'kind of case' : 'kinds of cases'}`,
      `bevist, over ${cases} ${one ? 'slags sak' : 'slags saker'}`,
    ),
    violated: say('broken: see what was found', 'brutt: se funnene'),
    unknown: say(`not proved: ${because}`, `ikke bevist: ${because}`),
  };
  return words[verdict] + (neverApplies ? say(' (it never applies)', ' (den gjelder aldri)') : '');
}
