/** What exceptions accept, in short, for people. */
import type { Accepted } from '../finding.ts';
import type { Report } from './report.ts';

/**
 * A line an exception, as it came from the routine: where it stands, how many findings it accepts, of which rule, why, who
 * decided so, and until when.
 */
export function acceptedLines({ accepted, language }: Pick<Report, 'accepted' | 'language'>): string[] {
  const place = ({ exception: { file, range } }: Accepted) => `${file}:${range.start.line}`;
  return [...Map.groupBy(accepted, place)].map(([at, own]) => {
    const { rule, because, by, until } = own[0]!.exception;
    const [who, end] = language === 'nb' ? ['av', 'til'] : ['by', 'until'];
    const decided = `${by.length ? `, ${who} ${by.join(', ')}` : ''}${until ? `, ${end} ${until}` : ''}`;
    return `${at}  ${own.length} × ${rule}: «${because}»${decided}`;
  });
}
