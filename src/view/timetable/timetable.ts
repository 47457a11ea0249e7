/** A walk as a timetable: what each way of showing it shows, in words, in the order of time. */
import type { Remarks, Routine } from '../../model/model.ts';
import {
  durationWords,
  type Entry,
  entryTitle,
  eventTitle,
  formatUnambiguous,
  type Language,
  languageOf,
  quoted,
  type StepEntry,
  type Surroundings,
  type Telling,
  tellingOf,
  valueWords,
  type Walk,
} from '../../simulate/index.ts';
import { itemOf, phaseOf, placeOf } from './item.ts';
import { dateWords, limitWords, word } from './labels.ts';
import { sectionsOf } from './sections.ts';
import type { Item, Timetable } from './table.ts';

/** A walk in words, in the routine's language. */
export function timetableOf(walk: Walk, routine: Routine, surroundings: Surroundings): Timetable {
  const language = languageOf(walk.language);
  const telling = tellingOf(walk, routine, surroundings);
  const local = (moment: number) => formatUnambiguous(moment, surroundings.calendar);
  const days: { date: string; items: Item[] }[] = [];
  const comings = new Set<string>();
  let before = '';
  const add = (moment: number, item: (time: string) => Item) => {
    const [date = '', time = ''] = local(moment).split('T');
    const shown = dateWords(date, language);
    if (days.at(-1)?.date !== shown) days.push({ date: shown, items: [] });
    days.at(-1)!.items.push(item(time));
  };
  let passed = 0;
  /** What the walk came by before so many entries. */
  const remark = (entries: number) => {
    for (let one = walk.passed[passed]; one && one.entries <= entries; one = walk.passed[++passed])
      for (const words of remarkWords(one, language))
        add(one.moment, (time) => happened(time, words, phaseOf(telling, one), placeOfRemark(one)));
  };
  for (const entry of walk.trace.entries) {
    remark(entry.index);
    const happening = entry.kind === 'step' ? null : happeningWords(telling, entry, language);
    if (happening === '' || isToldAgain(entry, comings)) continue;
    if (entry.kind !== 'step') {
      const phase = entry.kind === 'set' ? phaseOf(telling, entry) : null;
      add(entry.moment, (time) => happened(time, happening!, phase, placeOf(entry)));
      continue;
    }
    add(entry.moment, (time) => {
      const item = itemOf(telling, entry, time, language);
      const why = item.details.find(({ kind }) => kind === 'why')?.text ?? '';
      // The same reason as of the step before needs no second telling.
      const again = why === before;
      before = why;
      return again ? { ...item, details: item.details.filter(({ text }) => text !== why) } : item;
    });
  }
  remark(walk.trace.entries.length);
  const title = routine.title === undefined ? routine.id : `${routine.id} – ${routine.title}`;
  return {
    language: walk.language,
    title,
    case: told(walk, routine, local, language),
    days,
    sections: sectionsOf(walk, telling, routine, local, language),
  };
}

type Place = Pick<Item, 'of' | 'because' | 'entry'>;

const placeOfRemark = ({ routine, id }: Walk['passed'][number]): Place => ({
  of: { routine, id },
  because: null,
  entry: null,
});

function happened(time: string, title: string, phase: string | null, place: Place): Item {
  return { time, title, who: '', lane: null, modality: null, phase, details: [], ...place };
}

/** What is still open, or to be known, at a place that has no step to tell it. */
function remarkWords({ remarks }: Walk['passed'][number], language: Language): string[] {
  return (remarks as Remarks).flatMap((remark) =>
    remark.kind === 'unclear' || remark.kind === 'note' ? [`${word(remark.kind, language)} ${remark.text}`] : [],
  );
}

/** What happens without anyone of the house doing it, and what is decided; nothing for what the days themselves tell. */
function happeningWords(telling: Telling, entry: Exclude<Entry, StepEntry>, language: Language): string {
  const title = entryTitle(telling, entry.index);
  switch (entry.kind) {
    case 'trigger':
      if (entry.event === null) return '';
      return `${word(entry.assumed ? 'assumed' : 'comes', language)} ${title}${whichWords(telling, entry, entry.event)}`;
    case 'wait':
      if (entry.endedBy === 'limit') return `${word('failsToCome', language)} ${title}`;
      return `${word(entry.assumed ? 'assumed' : 'comes', language)} ${title}`;
    case 'close':
      return closeWords(telling, entry, language);
    case 'set':
      return title;
  }
}

/** Which event it was, where a procedure has several. */
function whichWords({ texts }: Telling, { routine, id }: Entry, event: string): string {
  const text = texts.get(routine);
  const several = (text?.procedures.get(id)?.events ?? []).length > 1;
  return several ? ` (${eventTitle(text, event)})` : '';
}

/** The end of a wait for what has been told; notes what this entry tells. */
function isToldAgain(entry: Entry, comings: Set<string>): boolean {
  if ((entry.kind !== 'trigger' && entry.kind !== 'wait') || entry.coming === null) return false;
  const name = `${entry.event} ${entry.coming}`;
  const isTold = comings.has(name);
  comings.add(name);
  return isTold && entry.kind === 'wait';
}

/** A close in a routine that is followed ends that routine alone (`semantics.md`, 1.16). */
function closeWords({ texts, trace }: Telling, entry: Entry, language: Language): string {
  const text = texts.get(entry.routine);
  const close = text?.statements.get(entry.id);
  const why = close?.kind === 'close' && close.title !== undefined ? `: ${close.title}` : '';
  if (entry.routine === trace.routine) return word('closed', language) + why;
  const title = quoted(text?.routine.title ?? entry.routine, language);
  return `${word('routine', language)} ${title} ${word('endsHere', language)}${why}`;
}

function told(walk: Walk, routine: Routine, local: (moment: number) => string, language: Language): string[] {
  const given = Object.entries(walk.trace.givenAll).map(([id, values]) => {
    const fact = routine.facts.find((one) => one.id === id);
    const words = values.map((value) =>
      typeof value === 'string' ? valueWords(value, fact, undefined, language) : durationWords(value, language),
    );
    return `${fact?.title ?? id}: ${words.join(`, ${word('andThen', language)} `)}`;
  });
  return [...given, `${word('begins', language)} ${limitWords(local(walk.trace.from), language)}`];
}
