/** What a timetable says below its days: outcomes, what stays open, and the rules. */
import type { Routine, Statement } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import {
  durationWords,
  type Language,
  nameOf,
  type Open,
  type Telling,
  titleOf,
  valueWords,
  type Walk,
} from '../../simulate/index.ts';
import { joined, limitWords, word } from './labels.ts';
import type { Timetable } from './table.ts';
import { ruleLines } from './verdicts.ts';

/** The sections of a walk that have anything to say. */
export function sectionsOf(
  walk: Walk,
  telling: Telling,
  routine: Routine,
  local: (moment: number) => string,
  language: Language,
): Timetable['sections'] {
  const good = (text: string) => ({ text, bad: false });
  const outcomes = Object.entries(walk.outcomes).map(([id, value]) => {
    const fact = routine.facts.find((one) => one.id === id);
    return good(
      `${fact?.title ?? id}: ${typeof value === 'string' ? valueWords(value, fact, undefined, language) : durationWords(value, language)}`,
    );
  });
  const open = walk.open.map((one) => ({
    ...good(openWords(one, telling, local, language)),
    of: { routine: one.routine, id: one.kind === 'period' ? one.procedure : one.id },
  }));
  const rules = ruleLines(walk, telling, language);
  const ignored = walk.ignored.map(({ event, moment, why }) => {
    const title = nameOf({ kind: 'event', id: event }, telling.texts.get(walk.routine));
    const reason = word(why === 'closed' ? 'after-close' : why, language);
    return good(`${title} ${limitWords(local(moment), language)} – ${reason}`);
  });
  const all = [
    { kind: 'remarks', heading: word('nothing', language), lines: beginnings(walk, routine, language).map(good) },
    { kind: 'remarks', heading: word('ignored', language), lines: ignored },
    { kind: 'outcomes', heading: word('outcomes', language), lines: outcomes },
    { kind: 'open', heading: word('open', language), lines: open },
    { kind: 'rules', heading: word('rules', language), lines: rules },
  ] as const;
  return all.filter(({ lines }) => lines.length);
}

/** Rounds have no name: they are known by what is done first in them. */
function roundTitle(
  statement: Statement | undefined,
  text: ReturnType<Telling['texts']['get']>,
  language: Language,
): string | undefined {
  const [step] = statement ? statementsIn([statement]).filter((one) => one.kind === 'step') : [];
  return step && text ? titleOf(step, text, language) : undefined;
}

/** Where nothing came: what the routine begins by, with the name to give it by. */
function beginnings({ trace }: Walk, { procedures }: Routine, language: Language): string[] {
  if (trace.entries.length > 0) return [];
  return procedures.flatMap(({ kind, id, title, events }) => {
    if (kind !== 'event') return [];
    const names = joined(events ?? [id], language, true);
    return title === undefined ? names : `${title} (${names})`;
  });
}

function openWords(open: Open, telling: Telling, local: (moment: number) => string, language: Language): string {
  const text = telling.texts.get(open.routine);
  const on = (moment: number) => (Number.isFinite(moment) ? limitWords(local(moment), language) : '');
  const cut = 'cut' in open && open.cut ? ` – ${word('cut', language)}` : '';
  if (open.kind === 'period')
    return `${text?.procedures.get(open.procedure)?.title ?? open.procedure} – ${word('falls', language)} ${on(open.at)}`;
  const statement = text?.statements.get(open.id);
  if (open.kind === 'round')
    return `${roundTitle(statement, text, language) ?? open.id} – ${word('repeats', language)} ${on(open.at)}${cut}`;
  if (open.kind === 'wait') {
    const event =
      statement?.kind === 'wait'
        ? (statement.title ??
          text?.routine.events.find(({ id }) => id === statement.events[0])?.title ??
          statement.events[0])
        : open.id;
    return `${event} – ${word('waits', language)}${cut}`;
  }
  const title = statement?.kind === 'step' && text ? titleOf(statement, text, language) : open.id;
  const due = open.due ? `, ${word('deadline', language).toLowerCase()} ${limitWords(open.due.shown, language)}` : '';
  return `${title}${due}${cut}`;
}
