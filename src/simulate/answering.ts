/** A case with one answer more, or another: where it is written depends on where it is asked. */
import type { Answer, Case, Value } from '../generated/case.ts';
import type { Asked, MissingFact } from './result.ts';

/** A question that a walk asked, without its answer. */
export type Question = Omit<MissingFact, 'readBy'> | Omit<Exclude<Asked, { kind: 'fact' }>, 'value'>;

/** A value; several, for the round that asks and those after it; null takes the answer away. */
export type Said = Value | readonly [Value, ...Value[]] | null;

/** The case in which a question is answered. Of a fact that is asked in rounds, later answers fall away with an earlier one. */
export function withAnswer(said: Case, question: Question, value: Said): Case {
  if (!('fact' in question)) return at(said, placeOf(question), { [question.kind]: value ?? undefined });
  const { fact, scope, occurrence, turn, nth } = question;
  if (scope === null) return { ...said, given: given(said.given, fact, nth, value) };
  const place = { of: scope, occurrence, ...(turn !== null && { turn }) };
  const own = said.answers?.find((answer) => isAt(answer, place))?.given;
  return at(said, place, { given: given(own, fact, nth, value) });
}

type Given = NonNullable<Case['given']>;
type Place = Pick<Answer, 'of' | 'occurrence' | 'turn' | 'round'>;

function given(before: Given | undefined, fact: string, nth: number | null, value: Said): Given {
  const { [fact]: known, ...rest } = before ?? {};
  const values = [value ?? []].flat() as Value[];
  const all = nth === null || known === undefined ? values : [...[known].flat().slice(0, nth - 1), ...values];
  const [first] = all;
  if (first === undefined) return rest;
  return { ...rest, [fact]: all.length === 1 ? first : (all as [Value, ...Value[]]) };
}

function placeOf({ id, occurrence, turn, round }: Exclude<Question, { fact: unknown }>): Place {
  return { of: id, occurrence, ...(turn !== null && { turn }), ...(round !== null && { round }) };
}

const isAt = (answer: Answer, place: Place): boolean =>
  (['of', 'occurrence', 'turn', 'round'] as const).every((key) => answer[key] === place[key]);

/** The case with something said of a place; a place of which nothing is said any more is left out. */
function at(said: Case, place: Place, fields: Omit<Answer, 'of'>): Case {
  const all = said.answers ?? [];
  const known = all.find((answer) => isAt(answer, place));
  const made = { ...known, ...place, ...fields };
  if (made.given && Object.keys(made.given).length === 0) delete made.given;
  const isSaid = Object.entries(made).some(([key, value]) => !(key in place) && value !== undefined);
  const others = all.filter((answer) => answer !== known);
  return { ...said, answers: isSaid ? [...others, made] : others };
}
