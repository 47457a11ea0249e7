/** Where the walk is: in which instance, turn and round, and what its conditions read there. */
import type { Condition, Id, Value } from '../generated/routine.ts';
import { type FittedAnswer, type GivenValues, type Place } from './answers.ts';
import { type Reasoned } from './condition.ts';
import type { Asked, MissingFact } from './result.ts';
import type { Context, Run, Values } from './state.ts';
import type { Reason } from './trace.ts';
import type { Moment } from './zone.ts';
export declare function placeOf({ instance, turn, round }: Context): Place;
/** The context of the statement at a place in a body that is done in order. */
export declare function within(context: Context, at: number, id: Id): Context;
/** The context of one of several branches that go on side by side; of equal moments the lower rank comes first. */
export declare function branch(context: Context, number: number, rank?: number): Context;
/** What a wait in what begins now takes as having come since. */
export declare function sinceNow(run: Run, moment: Moment): Context['since'];
export declare function withReason(context: Context, reason: Reason): Context;
export declare function makeValues(around: Values | null, own?: Values['own'], asked?: Values['asked']): Values;
/** What is answered for an occurrence or a turn alone, as one value each: rounds see to lists. */
export declare function singleValues(given: GivenValues): Record<Id, Value>;
/** All that is answered for this place alone. */
export declare function allValues(values: Values): Readonly<Record<Id, Value>>;
/** Whether a condition holds here and now, and why. Stops the walk if it reads what nobody answered. */
export declare function read(context: Context, condition: Condition, readBy: MissingFact['readBy']): Reasoned;
/** The value of a fact, for a date or a role that a statement names; null for none. */
export declare function readFact(context: Context, fact: Id, readBy: MissingFact['readBy']): Value | null;
/** Whether an attribute's condition holds here; one without a condition does. */
export declare function holds(context: Context, when: Condition | undefined, statement: Id): boolean;
/** What to ask for, with where it is asked. */
export declare function missingFact(context: Context, id: Id, readBy: MissingFact['readBy']): MissingFact;
/** What the case says of a statement here, which is noted as asked; nothing where it is to be taken as 2.15 says. */
export declare function answered<Field extends Exclude<Asked['kind'], 'fact'>>(context: Context, id: Id, field: Field): FittedAnswer[Field] | undefined;
/** The answers that hold from the beginning of an instance or turn: those given for it alone. */
export declare function valuesFor(run: Run, around: Values | null, of: Id, place: Place): Values;
