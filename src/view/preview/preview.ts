/** The preview of a case: what is still to be asked, and what happens so far. */
import type { Case, Duration, FactType, Routine } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import {
  type Asked,
  type Question as Asking,
  type Language,
  languageOf,
  type Surroundings,
  type Telling,
  tellingOf,
  titleOf,
  type Walk,
  type WalkResult,
  walkSoFar,
} from '../../simulate/index.ts';
import { problemWords } from '../case-words.ts';
import { timetableOf } from '../timetable/timetable.ts';
import type { Input, Option, Preview, Question } from './data.ts';
import { fill, word } from './words.ts';

/** Walks a case as far as it is told. @param said its start must be there */
export function previewOf(routine: Routine, said: Case, surroundings: Surroundings): Preview {
  const language = languageOf(routine.language);
  const { result, soFar } = walkSoFar(routine, said, surroundings);
  const walked = 'walk' in result ? result.walk : soFar;
  const questions = walked ? questionsOf(walked, tellingOf(walked, routine, surroundings), said, language) : [];
  const missing = 'missing' in result ? factQuestion(result.missing, null, routine, language) : null;
  return {
    language,
    title: routine.title ?? routine.id,
    case: said,
    questions: missing ? [...questions, missing] : questions,
    next: missing?.key ?? null,
    roles: doersIn(routine),
    events: eventsIn(routine),
    examples: routine.examples.map((example) => ({
      title: example.title ?? example.id,
      case: example.case as Case,
    })),
    problems: problemsOf(result, routine, language),
    table: walked ? timetableOf(walked, routine, surroundings) : null,
  };
}

function problemsOf(result: WalkResult, routine: Routine, language: Language): string[] {
  if ('problems' in result) return result.problems.map((problem) => problemWords(routine, problem));
  return 'bound' in result ? [fill(word('bound', language), String(result.bound))] : [];
}

function questionsOf({ asked, verdicts }: Walk, telling: Telling, said: Case, language: Language): Question[] {
  const { routine } = telling.texts.get(telling.trace.routine)!;
  const ofPath = asked.flatMap((one) =>
    one.kind === 'fact'
      ? factQuestion(one, one.value, routine, language)
      : (otherQuestion(one, telling, language) ?? []),
  );
  const known = new Set(ofPath.map(({ key }) => key));
  // Rules are judged at the end.
  if (verdicts.length === 0) return ofPath;
  const open = new Set(verdicts.flatMap(({ missing }) => missing));
  const ofRules = routine.facts.flatMap((fact) => {
    const { id, title = null, type } = fact;
    const given = said.given?.[id];
    const value = given === undefined || Array.isArray(given) ? null : textOf(given);
    if (fact.scope || !(open.has(id) || (value !== null && readByRules(routine).has(id)))) return [];
    const place = { scope: null, occurrence: 1, turn: null, round: null, nth: null };
    return factQuestion({ fact: id, title, type, ...place }, value, routine, language);
  });
  return [...ofPath, ...ofRules.filter(({ key }) => !known.has(key))];
}

/** What a case says of a fact: its values are texts, and lengths of time. */
const textOf = (value: string | number | boolean | Duration): string | Duration =>
  typeof value === 'object' ? value : String(value);

const readers = new WeakMap<Routine, ReadonlySet<string>>();

/** The facts that the rules read, by themselves or through a named condition. */
function readByRules(routine: Routine): ReadonlySet<string> {
  const known = readers.get(routine);
  if (known) return known;
  const facts = new Set<string>();
  const names = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if ('fact' in one && typeof one.fact === 'string') facts.add(one.fact);
    if ('name' in one && typeof one.name === 'string' && !names.has(one.name)) {
      names.add(one.name);
      look(routine.definitions.find(({ id }) => id === one.name));
    }
    for (const part of Object.values(one)) look(part);
  };
  look(routine.rules);
  readers.set(routine, facts);
  return facts;
}

type FactAsking = Extract<Asking, { fact: string }>;

function factQuestion(
  asking: FactAsking & { readonly kind?: unknown; readonly value?: unknown; readonly readBy?: unknown },
  value: Question['value'],
  routine: Routine,
  language: Language,
): Question {
  const { fact, title, type, scope, occurrence, turn, round, nth } = asking;
  const isWhole = scope === null;
  return {
    key: JSON.stringify([fact, nth, ...(isWhole ? [] : [occurrence, turn])]),
    title: (title ?? fact) + placeWords(isWhole ? 1 : occurrence, isWhole ? null : turn, nth ?? round, language),
    input: inputOf(type, routine, language),
    value,
    taken: null,
    asking: { fact, title, type, scope, occurrence, turn, round, nth },
  };
}

type OtherAsked = Exclude<Asked, { kind: 'fact' }>;

/** A question that need not be answered: its answer is taken in one way, and could be another. */
function otherQuestion(asked: OtherAsked, telling: Telling, language: Language): Question | null {
  const { kind, routine, id, occurrence, turn, round, value } = asked;
  const text = telling.texts.get(routine);
  const statement = text?.statements.get(id);
  if (!text || !statement) return null;
  const make = (title: string, input: Input, taken: string, said = value): Question => ({
    key: JSON.stringify([kind, routine, id, occurrence, turn, round]),
    title: title + placeWords(occurrence, turn, round, language),
    input,
    value: said,
    taken,
    asking: { kind, routine, id, occurrence, turn, round },
  });
  const yesNo = yesNoIn(language);
  const name =
    statement.kind === 'step'
      ? titleOf(statement, text, language)
      : 'title' in statement
        ? (statement.title ?? id)
        : id;
  const ask = (label: Parameters<typeof word>[0]) => fill(word(label, language), name);
  switch (statement.kind) {
    case 'choice': {
      const options = statement.options.map((option) => {
        const [first] = statementsIn(option.body).filter((one) => one.kind === 'step');
        return { value: option.id, title: option.title ?? (first ? titleOf(first, text, language) : option.id) };
      });
      return make(word('choose', language), { kind: 'choice', options }, options[0]?.value ?? '');
    }
    case 'step':
      if (kind === 'done')
        return make(ask('done'), yesNo, statement.modality === 'should' ? 'yes' : 'no', asYesNo(value));
      return statement.overdue ? make(ask('overdue'), yesNo, 'no', asYesNo(value)) : null;
    case 'wait':
      if (!statement.otherwise) return null;
      return make(ask('failsToCome'), yesNo, 'no', value === null ? null : value === 'limit' ? 'yes' : 'no');
    case 'forEach':
    case 'repeat':
      return make(
        ask(kind === 'turns' ? 'turns' : 'rounds'),
        { kind: 'number', whole: true, from: '0', to: null },
        '1',
      );
    default:
      return null;
  }
}

const asYesNo = (value: string | null): string | null => (value === null ? null : value === 'true' ? 'yes' : 'no');

const yesNoIn = (language: Language): Input => ({
  kind: 'choice',
  options: [
    { value: 'yes', title: word('yes', language) },
    { value: 'no', title: word('no', language) },
  ],
});

function inputOf(type: FactType, routine: Routine, language: Language): Input {
  switch (type.kind) {
    case 'choice':
      return { kind: 'choice', options: type.values.map(({ id, title }) => ({ value: id, title: title ?? id })) };
    case 'yesNo':
      return yesNoIn(language);
    case 'role':
      return { kind: 'choice', options: routine.roles.map(optionOf) };
    case 'number':
    case 'wholeNumber':
      return { kind: 'number', whole: type.kind === 'wholeNumber', from: type.from ?? null, to: type.to ?? null };
    default:
      return { kind: type.kind };
  }
}

const optionOf = ({ id, title }: { readonly id: string; readonly title?: string }): Option => ({
  value: id,
  title: title ?? id,
});

/** Which coming, turn and round, where it is not the only one. */
function placeWords(occurrence: number, turn: number | null, round: number | null, language: Language): string {
  const parts = [
    occurrence > 1 && fill(word('occurrence', language), String(occurrence)),
    turn !== null && fill(word('turn', language), String(turn)),
    round !== null && fill(word('round', language), String(round)),
  ].filter(Boolean);
  return parts.length ? ` (${parts.join(', ')})` : '';
}

/** Whoever does a step, in the order in which the routine declares them. */
function doersIn({ roles, procedures }: Routine): Option[] {
  const used = new Set<string>();
  for (const { body } of procedures)
    for (const statement of statementsIn(body))
      if (statement.kind === 'step')
        for (const { chain } of statement.by ?? [])
          for (const { roles: group } of chain) for (const role of group) if (role.kind !== 'text') used.add(role.id);
  return roles.filter(({ id }) => used.has(id)).map(optionOf);
}

/** The events, and the periods that come like events. */
function eventsIn({ events, procedures }: Routine): Option[] {
  const periods = procedures.filter(({ kind, every }) => kind === 'recurring' && !every?.length);
  return [...events, ...periods].map(optionOf);
}
