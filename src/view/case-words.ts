/** What a case lacks, or says that the routine does not know: in the routine's language. */
import { fill } from '../finding.ts';
import { nearestName } from '../language/hints.ts';
import type { FactType, Routine } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import type { CaseProblem, MissingFact } from '../simulate/index.ts';

type Words = readonly [en: string, nb: string];

const pick = (routine: Routine, [en, nb]: Words): string => (routine.language === 'nb' ? nb : en);

/**
 * Names the fact, its values and the place that reads it.
 * @param place where it is read, as a person would find it
 */
export function missingWords(routine: Routine, { fact, title, type }: MissingFact, place: string): string {
  const name = title === null ? fact : `${fact} (${title})`;
  const values = typeWords(routine, type);
  return pick(routine, [
    `What is ${name}? It can be ${values}; ${place} depends on it.`,
    `Hva er ${name}? Det kan være ${values}; ${place} avhenger av det.`,
  ]);
}

/** How a missing fact is given on the command line. */
export const givenHint = (routine: Routine, fact: string): string =>
  pick(routine, [`Give it with --given "${fact}=…".`, `Oppgi det med --given "${fact}=…".`]);

/** How a missing start is given on the command line. */
export const startHint = (routine: Routine): string =>
  pick(routine, ['Give it with --start.', 'Oppgi det med --start.']);

function typeWords(routine: Routine, type: FactType): string {
  const or = pick(routine, [' or ', ' eller ']);
  switch (type.kind) {
    case 'choice': {
      const ids = type.values.map(({ id }) => id);
      return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')}${or}${ids.at(-1)}`;
    }
    case 'yesNo':
      return pick(routine, ['yes or no', 'ja eller nei']);
    case 'number':
    case 'wholeNumber': {
      const noun =
        type.kind === 'number'
          ? pick(routine, ['a number', 'et tall'])
          : pick(routine, ['a whole number', 'et helt tall']);
      const from = type.from === undefined ? '' : pick(routine, [` from ${type.from}`, ` fra ${type.from}`]);
      return `${noun}${from}${type.to === undefined ? '' : pick(routine, [` to ${type.to}`, ` til ${type.to}`])}`;
    }
    case 'date':
      return pick(routine, ['a date, such as 2024-03-01', 'en dato, som 2024-03-01']);
    case 'duration':
      return pick(routine, ['a length of time, such as 3d', 'en varighet, som 3d']);
    case 'role':
      return pick(routine, ['a role', 'en rolle']);
    case 'text':
      return pick(routine, ['any text', 'en tekst']);
  }
}

const words: Readonly<Record<CaseProblem['kind'], Words>> = {
  'start-missing': [
    'When does the case begin? Write a date, and perhaps a time, such as 2024-03-01T09:00.',
    'Når begynner saken? Skriv en dato, og gjerne et klokkeslett, som 2024-03-01T09:00.',
  ],
  'start-unreadable': [
    "The start '{value}' is no date that exists. Write it as 2024-03-01T09:00.",
    'Starten «{value}» er ingen dato som finnes. Skriv den som 2024-03-01T09:00.',
  ],
  'until-unreadable': [
    "'{value}' in --until is no date that exists. Write it as 2024-12-31.",
    '«{value}» i --until er ingen dato som finnes. Skriv den som 2024-12-31.',
  ],
  'until-before-start': ['--until lies before the start of the case.', '--until ligger før saken begynner.'],
  'fact-unknown': ["The routine has no fact called '{id}'.", 'Rutinen har ikke noe faktum som heter «{id}».'],
  'fact-is-outcome': [
    "'{id}' is an outcome: the routine decides it, so it can't be given.",
    '«{id}» er et utfall: rutinen avgjør det, så det kan ikke oppgis.',
  ],
  'value-not-of-type': [
    "'{id}' can't be '{value}'. It can be {type}.",
    '«{id}» kan ikke være «{value}». Det kan være {type}.',
  ],
  'several-values': [
    "'{id}' has one answer: no repeat asks it anew in each round.",
    '«{id}» har ett svar: ingen gjentakelse spør om det på nytt i hver runde.',
  ],
  impossible: [
    'The routine says that these answers do not occur together.',
    'Rutinen sier at disse svarene ikke forekommer sammen.',
  ],
  'event-unknown': ["The routine has no event called '{id}'.", 'Rutinen har ingen hendelse som heter «{id}».'],
  'event-too-early': [
    "'{id}' can't come yet: the routine says what must happen before it.",
    '«{id}» kan ikke komme ennå: rutinen sier hva som må skje før.',
  ],
  'event-too-often': ["'{id}' comes more often than the routine allows.", '«{id}» kommer oftere enn rutinen tillater.'],
  'moment-unreadable': [
    "'{value}' is no date that exists. Write it as 2024-03-01T09:00.",
    '«{value}» er ingen dato som finnes. Skriv den som 2024-03-01T09:00.',
  ],
  'duration-unreadable': [
    "'{value}' can't be counted as a length of time.",
    '«{value}» kan ikke telles som en varighet.',
  ],
  'role-unknown': ["The routine has no role called '{id}'.", 'Rutinen har ingen rolle som heter «{id}».'],
  'statement-unknown': [
    "The routine has no step or other place called '{id}'.",
    'Rutinen har ikke noe steg eller annet sted som heter «{id}».',
  ],
  'answer-not-for-this': [
    "'{value}' is no answer that '{id}' needs.",
    '«{value}» er ikke noe svar som «{id}» trenger.',
  ],
  'option-unknown': ["'{value}' is no option of '{id}'.", '«{value}» er ikke noe alternativ i «{id}».'],
  'option-not-possible': [
    "The option '{value}' is not possible in this case.",
    'Alternativet «{value}» er ikke mulig i denne saken.',
  ],
  'order-unknown': [
    "The order given for '{id}' is not one of its statements, each once.",
    'Rekkefølgen oppgitt for «{id}» er ikke dens ledd, hvert én gang.',
  ],
  'rounds-out-of-range': ["'{id}' can't go on for {value} rounds.", '«{id}» kan ikke gå {value} runder.'],
  'too-early': [
    "'{id}' can't be done at {value}: it is not ready then.",
    '«{id}» kan ikke gjøres {value}: det er ikke klart da.',
  ],
  'step-is-obligatory': [
    "'{id}' must be done, so it can't be left out.",
    '«{id}» skal gjøres, så det kan ikke utelates.',
  ],
  'routine-missing': [
    "The routine '{value}' that is followed was not found.",
    'Rutinen «{value}» som følges, ble ikke funnet.',
  ],
  'routine-circle': [
    'These routines follow one another in a circle: {value}.',
    'Disse rutinene følger hverandre i ring: {value}.',
  ],
};

/** Why a case does not fit, for a person. */
export function problemWords(routine: Routine, { kind, id, value, type }: CaseProblem): string {
  const values: Readonly<Record<string, string>> = {
    id,
    value: value ?? '',
    type: type ? typeWords(routine, type) : '',
  };
  return (
    fill(pick(routine, words[kind]), values) + nearWords(routine, kind, kind === 'option-unknown' ? values.value! : id)
  );
}

/** What a name that the routine does not have was likely meant to be. */
function nearWords(routine: Routine, kind: CaseProblem['kind'], name: string): string {
  const near = nearestName(name, namesFor(routine, kind));
  return near === undefined ? '' : pick(routine, [` Did you mean '${near}'?`, ` Mente du «${near}»?`]);
}

function namesFor(routine: Routine, kind: CaseProblem['kind']): readonly string[] {
  const statements = routine.procedures.flatMap(({ body }) => statementsIn(body));
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  switch (kind) {
    case 'fact-unknown':
      return ids(routine.facts.filter(({ outcome }) => !outcome));
    case 'event-unknown':
      return ids(routine.events);
    case 'role-unknown':
      return ids([...routine.roles, ...routine.systems]);
    case 'statement-unknown':
      return ids([...routine.procedures, ...statements]);
    case 'option-unknown':
      return ids(statements.flatMap((one) => (one.kind === 'choice' ? one.options : [])));
    default:
      return [];
  }
}
