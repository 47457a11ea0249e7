/** What a walk leaves behind: plain data that says what happened, when, by whom and why. */
import type { Attributes, Condition, Deadline, Duration, Id, Ref, Value } from '../generated/routine.ts';
import type { Moment } from './zone.ts';

/**
 * One level of belonging (`semantics.md`, 2.12), from the outermost inwards: an instance of a procedure (`n` is its
 * number in `Trace.instances`) or a turn of a `for each` (`n` counts from 1). `key` is `routine:id` of that text.
 */
export type ScopeLevel = { readonly key: string; readonly n: number };

/** Which round of which `repeat`, from the outermost inwards. */
export type RoundLevel = { readonly repeat: Id; readonly round: number };

/** Who does something: a role as a rule, or a system or text; `person` where a journal names one. */
export type Doer = { readonly ref: Ref; readonly person?: string };

/** A fact's value, an outcome's, or availability, as it was read. `value` null: none (`semantics.md`, 2.2). */
export type Reading =
  | { readonly kind: 'fact' | 'outcome'; readonly fact: Id; readonly value: Value | null }
  | { readonly kind: 'available'; readonly role: Id; readonly holds: boolean }
  | { readonly kind: 'began'; readonly event: Id; readonly holds: boolean };

/** Why the flow came here. The nearest reason comes last. */
export type Reason =
  | {
      readonly kind: 'trigger';
      readonly procedure: Id | null;
      readonly event: Id | null;
      readonly occurrence: number;
      readonly moment: Moment;
    }
  /** A condition held (or, for an `otherwise`, those before did not), for these answers. */
  | {
      readonly kind: 'condition';
      readonly of: Id;
      readonly branch: Id | null;
      readonly condition: Condition | null;
      readonly readings: readonly Reading[];
    }
  | {
      readonly kind: 'option';
      readonly of: Id;
      readonly option: Id;
      readonly title: string | null;
      readonly answered: boolean;
    }
  | {
      readonly kind: 'turn';
      readonly of: Id;
      readonly turn: number;
      readonly turns: number;
      readonly title: string | null;
    }
  | { readonly kind: 'round'; readonly of: Id; readonly round: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'wait'; readonly of: Id; readonly title: string | null }
  | { readonly kind: 'overdue'; readonly of: Id; readonly limit: string }
  | { readonly kind: 'follow'; readonly of: Id; readonly routine: Id };

/** A limit that binds a step (`semantics.md`, 1.18–1.21). `shown`: see `Limit` in `limit.ts`. */
export type Due = {
  readonly moment: Moment;
  readonly shown: string;
  /** False when working days were counted where the holidays are not known. */
  readonly known: boolean;
  /** The statement whose limit it is: the step itself, or a later one that binds it. */
  readonly of: Id;
  readonly routine: Id;
  readonly own: boolean;
  readonly soft: boolean;
  readonly deadline:
    | Deadline
    | { readonly kind: 'newDeadline'; readonly duration: Duration }
    /** Of a duty that falls each year by a date. */
    | { readonly kind: 'everyYear'; readonly month: number; readonly day: number };
  /** The entry that the limit counts from (`after`) or back from (`before`), by its place in the trace. */
  readonly anchor: number | null;
  /** The case says that it was not kept. */
  readonly missed?: true;
};

/** The attributes whose condition held in the state before the entry (`semantics.md`, 2.5). */
export type InForce = Omit<Attributes, 'by'>;

/** What is the same for entries of every kind. */
type Common = {
  /** Its place in the trace, from 0. */
  readonly index: number;
  /** Its routine: the one walked, or one that is followed. */
  readonly routine: Id;
  readonly procedure: Id | null;
  /** Which coming of the event or period, from 1. */
  readonly occurrence: number;
  /** Its place in `Trace.cases`; null outside the case. */
  readonly case: number | null;
  readonly scope: readonly ScopeLevel[];
  readonly turn: number | null;
  readonly round: number | null;
  readonly rounds: readonly RoundLevel[];
  /** Ids of the phases around it, from the outermost inwards. */
  readonly phases: readonly Id[];
  readonly moment: Moment;
  /** In a journal: a date without a time, so that order within that date is not known. */
  readonly dateOnly?: true;
  /** When it became ready; the moment itself for what nobody does. */
  readonly ready: Moment;
  /** The state before it: its place in `Trace.states`. */
  readonly before: number;
  /** What was answered for this occurrence, turn or round alone. */
  readonly answers: Readonly<Record<Id, Value>>;
  readonly because: readonly Reason[];
};

export type TriggerEntry = Common & {
  readonly kind: 'trigger';
  readonly id: Id;
  /** The event that came; null for a start or a period. */
  readonly event: Id | null;
  /** Which coming of that event, over all procedures, from 1; null for a start or a period. */
  readonly coming: number | null;
  /** The case tells nothing of that coming: a wait was taken to end with it. */
  readonly assumed?: true;
};

export type StepEntry = Common & {
  readonly kind: 'step';
  readonly id: Id;
  readonly modality: 'must' | 'should' | 'may';
  readonly doers: readonly Doer[];
  /** Nobody in the chain was available (`semantics.md`, 1.8). */
  readonly nobody: boolean;
  /** The first step that the same person did (`by the same person as`). */
  readonly sameAs: number | null;
  /** Others must do this than did those entries: an instruction (`semantics.md`, 1.27). */
  readonly notBy: readonly { readonly rule: Id; readonly entries: readonly number[] }[];
  readonly attributes: InForce;
  /** Who takes the case over here; null where nobody does. */
  readonly handedTo: readonly Doer[] | null;
  readonly overdue: boolean;
  /** The limits of the step itself, those of `before` included once what they come before is known. */
  readonly limits: readonly Due[];
  /** The earliest of all that bind it; of a late step without a new deadline the limit that was missed. */
  readonly due: Due | null;
  /** In a journal: when it was recorded. */
  readonly recordedAt?: Moment;
};

export type WaitEntry = Common & {
  readonly kind: 'wait';
  readonly id: Id;
  readonly endedBy: 'event' | 'limit';
  readonly event: Id | null;
  /** Which coming of that event ended it; null if its limit did, or where a journal does not say. */
  readonly coming: number | null;
  /** The case tells nothing of that coming: a wait was taken to end with it. */
  readonly assumed?: true;
};

export type SetEntry = Common & { readonly kind: 'set'; readonly id: Id; readonly outcome: Id; readonly value: Value };

export type CloseEntry = Common & { readonly kind: 'close'; readonly id: Id };

export type Entry = TriggerEntry | StepEntry | WaitEntry | SetEntry | CloseEntry;

/** An occurrence of a procedure. In a followed routine its start is one too. */
export type Instance = {
  readonly key: string;
  readonly routine: Id;
  readonly procedure: Id;
  readonly occurrence: number;
  readonly event: Id | null;
  readonly case: number | null;
  readonly began: Moment;
  readonly done: Moment | null;
  readonly unavailable: readonly Id[];
};

export type Turn = { readonly key: string; readonly scope: readonly ScopeLevel[]; readonly case: number | null };

/** `entries`: how many entries came before the end, over all cases. */
export type End = {
  readonly moment: Moment;
  readonly by: 'done' | 'close';
  readonly entries: number;
  readonly state: number;
};

/** One case. In a routine without `start` each occurrence is one. */
export type CaseRun = {
  readonly began: Moment;
  readonly ends: readonly End[];
  /** Whether it has ended and was not opened again. */
  readonly ended: boolean;
  /** The procedures, by id, of which something may still come; null where that is not known, as in a journal. */
  readonly goingOn: ReadonlySet<Id> | null;
};

/** The latest `set` of each outcome, and the latest answer of what is asked in rounds. */
export type State = Readonly<Record<Id, Value>>;

export type Trace = {
  readonly routine: Id;
  /** Every fact answered for the whole case: the first answer to it. */
  readonly given: Readonly<Record<Id, Value>>;
  /** Those with all answers of a fact that is asked in rounds, in their order; of others the one. */
  readonly givenAll: Readonly<Record<Id, readonly Value[]>>;
  readonly cases: readonly CaseRun[];
  readonly entries: readonly Entry[];
  readonly instances: readonly Instance[];
  readonly turns: readonly Turn[];
  readonly states: readonly State[];
  /** When the walk began, and the last moment that it looks at. */
  readonly from: Moment;
  readonly to: Moment;
};
