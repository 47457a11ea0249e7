/** A case from the options of `rutine walk`. What does not fit the routine is for the walk to say. */
import { readFileSync } from 'node:fs';
import type { Case, Duration, Routine } from '../model/model.ts';
import { durationWords } from '../simulate/index.ts';
import { readText } from '../workspace/read.ts';
import type { Given } from './command.ts';
import { Usage } from './usage.ts';

const units: Readonly<Record<string, Duration['unit']>> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  wd: 'workingDay',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** The units as they are spelled out, in both languages. */
const spelled: ReadonlyMap<string, Duration['unit']> = new Map(
  Object.values(units).flatMap((unit) =>
    (['en', 'nb'] as const).flatMap((language) =>
      ['1', '2'].map((count) => [durationWords({ count, unit }, language).slice(2), unit] as const),
    ),
  ),
);

/** In the language of the routine, as all else that is said of it. */
const said = ({ language }: Routine, english: string, norwegian: string): string =>
  language === 'nb' ? norwegian : english;

const listOf = (options: Given, key: string): string[] => [options[key] ?? []].flat().map(String);

/** The case that the options tell: an example's or a file's, and what is said beside it. */
export async function caseOf(options: Given, routine: Routine): Promise<Case> {
  const told: Case = { ...(await base(options, routine)) };
  const given = { ...told.given };
  for (const answer of listOf(options, 'given')) {
    const [fact, value] = halves(routine, answer, 'given', said(routine, 'FACT=VALUE', 'FAKTUM=VERDI'));
    given[fact] = answerFor(routine, fact, value);
  }
  const events = [...(told.events ?? [])];
  for (const event of listOf(options, 'on')) {
    const [id, when] = halves(routine, event, 'on', said(routine, 'EVENT=+3d', 'HENDELSE=+3d'));
    events.push({
      event: id,
      ...(when.startsWith('+') ? { after: durationOf(routine, when.slice(1)) } : { at: momentOf(when) }),
    });
  }
  const unavailable = [...(told.unavailable ?? []), ...listOf(options, 'unavailable')];
  return {
    ...told,
    ...(Object.keys(given).length && { given }),
    ...(events.length && { events }),
    ...(unavailable.length && { unavailable }),
    ...(options.start !== undefined && { start: momentOf(String(options.start)) }),
    ...(options.until !== undefined && { until: momentOf(String(options.until)) }),
  };
}

async function base(options: Given, routine: Routine): Promise<Case> {
  if (options.example !== undefined) {
    const wanted = String(options.example);
    const example = routine.examples.find(({ id, title }) => id === wanted || title === wanted);
    if (!example) {
      const ids = routine.examples.map(({ id }) => id).join(', ');
      throw new Usage(
        said(
          routine,
          `No example is called '${wanted}'. There are: ${ids || 'none'}.`,
          `Ingen eksempler heter «${wanted}». Her finnes: ${ids || 'ingen'}.`,
        ),
      );
    }
    return example.case as Case;
  }
  if (options.case === undefined) return {};
  const path = String(options.case);
  const text = path === '-' ? readFileSync(0, 'utf8') : readText(path).text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new Usage(
      said(
        routine,
        `The case in ${path} is not JSON, so it can't be read: ${message}`,
        `Saken i ${path} er ikke JSON, så den kan ikke leses: ${message}`,
      ),
    );
  }
  const { validCase } = await import('../generated/validators/case.js');
  if (!validCase(value)) {
    const { shapeWords } = await import('./case-shape.ts');
    const head = said(routine, `The case in ${path} can't be read:`, `Saken i ${path} kan ikke leses:`);
    const wrong = shapeWords(routine.language, value, validCase.errors ?? []);
    throw new Usage([head, ...wrong.slice(0, 5)].join('\n  '));
  }
  return value as Case;
}

/** A choice or a yes may be answered for several rounds, with commas between. */
export function answerFor(routine: Routine, fact: string, text: string): NonNullable<Case['given']>[string] {
  const type = routine.facts.find(({ id }) => id === fact)?.type.kind;
  // What can't be read is left as it is, for the walk to say what can stand there.
  if (type === 'duration') return lengthOf(text) ?? text;
  if (type === 'date') return momentOf(text);
  const rounds = type === 'choice' || type === 'yesNo' ? text.split(',').map((value) => value.trim()) : [text];
  return rounds.length === 1 ? rounds[0]! : (rounds as [string, ...string[]]);
}

function halves(routine: Routine, text: string, option: string, form: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new Usage(
      said(routine, `--${option} is written ${form}, not '${text}'.`, `--${option} skrives ${form}, ikke «${text}».`),
    );
  return [text.slice(0, at).normalize('NFC'), text.slice(at + 1)];
}

function durationOf(routine: Routine, text: string): Duration {
  const length = lengthOf(text);
  if (length) return length;
  const letters = Object.keys(units).join(', ');
  throw new Usage(
    said(
      routine,
      `'${text}' in --on is no length of time. Write a number and one of ${letters} (minutes, hours, days, working days, weeks, months, years), such as 3d.`,
      `«${text}» i --on er ingen varighet. Skriv et tall og en av ${letters} (minutter, timer, dager, virkedager, uker, måneder, år), som 3d.`,
    ),
  );
}

/** `3d`, `3 days`, `3 dager`. */
function lengthOf(text: string): Duration | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+(?: \p{L}+)?)$/u.exec(text.trim().normalize('NFC'));
  const unit = match && (units[match[2]!] ?? spelled.get(match[2]!.toLowerCase()));
  return unit ? { count: match[1]!.replace(',', '.'), unit } : undefined;
}

/** A date and perhaps a time, with a space or a T between. */
export function momentOf(text: string): string {
  return text
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, (_, day, month, year) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
    .replace(' ', 'T');
}
