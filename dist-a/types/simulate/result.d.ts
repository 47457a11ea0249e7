/** What comes of a walk: its trace, what is open, the verdicts; or why there is none. */
import type { FactType, Form, Id, Remarks, Rule, Value } from '../generated/routine.ts';
import type { Doer, Due, Reading, Trace } from './trace.ts';
import type { Moment } from './zone.ts';
/** What is not done at the end or the horizon. `cut`: the case was closed before it could be. */
export type Open = {
    readonly kind: 'step';
    readonly routine: Id;
    readonly id: Id;
    readonly occurrence: number;
    readonly turn: number | null;
    readonly round: number | null;
    readonly doers: readonly Doer[];
    readonly ready: Moment;
    readonly earliest: Moment;
    readonly due: Due | null;
    readonly cut: boolean;
} | {
    readonly kind: 'wait';
    readonly routine: Id;
    readonly id: Id;
    readonly occurrence: number;
    readonly turn: number | null;
    readonly round: number | null;
    readonly since: Moment;
    /** When it ends as far as the case says; null: it never does. */
    readonly until: Moment | null;
    readonly cut: boolean;
} | {
    readonly kind: 'round';
    readonly routine: Id;
    readonly id: Id;
    readonly at: Moment;
    readonly cut: boolean;
} | {
    readonly kind: 'period';
    readonly routine: Id;
    readonly procedure: Id;
    readonly at: Moment;
};
/** An event of the case that counts for nothing, and why. */
export type Ignored = {
    readonly event: Id;
    readonly moment: Moment;
    readonly why: 'before-start' | 'closed' | 'after-horizon';
};
export type Verdict = 'satisfied' | 'violated' | 'pending' | 'unknown';
/** What breaks a form: `entries` are places in the trace; `why` says in which way. */
export type Break = {
    readonly why: 'nothing-follows' | 'nothing-before' | 'too-late' | 'no-own' | 'too-few' | 'too-many' | 'both' | 'gap' | 'gap-before' | 'not-allowed' | 'nobody-named' | 'same-person' | 'perhaps-same-person' | 'not-recorded' | 'recorded-late' | 'not-signed' | 'lacks' | 'not-ended' | 'ended-late' | 'ended-with' | 'order-unknown';
    readonly entries: readonly number[];
    /** What a step lacks. */
    readonly lacks?: readonly Lack[];
    /** How the case ended. */
    readonly readings?: readonly Reading[];
    readonly verdict: Exclude<Verdict, 'satisfied'>;
};
/** What every step must have. */
export type Lack = Extract<Form, {
    kind: 'has';
}>['what'][number];
export type FormVerdict = {
    readonly verdict: Verdict;
    readonly neverApplies: boolean;
    readonly breaks: readonly Break[];
};
export type RuleVerdict = {
    readonly routine: Id;
    readonly rule: Id;
    readonly kind: Rule['kind'];
    readonly verdict: Verdict;
    /** No form of the rule ever applied. */
    readonly neverApplies: boolean;
    readonly forms: readonly FormVerdict[];
    /** Facts that the verdict needs and the trace does not answer. */
    readonly missing: readonly Id[];
};
/** A place of the text, other than a step, that the walk came by and that has remarks; `entries`: how many came before. */
export type Passed = {
    readonly routine: Id;
    readonly id: Id;
    readonly remarks: Remarks;
    /** Ids of the phases around it, from the outermost inwards. */
    readonly phases: readonly Id[];
    readonly moment: Moment;
    readonly entries: number;
};
/**
 * Which way the walk went at a statement that has several: a branch or an option by its id, a step or a wait by its own.
 * `null`: none of the branches or options, not that step, not what was waited for in time.
 */
export type Way = {
    readonly routine: Id;
    readonly of: Id;
    readonly way: Id | null;
};
/** A walk that came to its end or its horizon. */
export type Walk = {
    readonly routine: Id;
    readonly language: string;
    readonly trace: Trace;
    readonly outcomes: Readonly<Record<Id, Value>>;
    readonly open: readonly Open[];
    readonly ignored: readonly Ignored[];
    /** Each place once, in the order in which it was first come by. */
    readonly passed: readonly Passed[];
    /** Each question once, in the order in which the path came to it. */
    readonly asked: readonly Asked[];
    /** Each once. */
    readonly ways: readonly Way[];
    readonly verdicts: readonly RuleVerdict[];
};
/** A fact that the path reads and the case does not answer. */
export type MissingFact = {
    readonly fact: Id;
    readonly title: string | null;
    readonly type: FactType;
    readonly readBy: {
        readonly kind: 'statement' | 'procedure' | 'rule' | 'fact';
        readonly routine: Id;
        readonly id: Id;
    };
    /** Where the fact is asked anew: the procedure or `for each`, and which time; the round of the `repeat`. */
    readonly scope: Id | null;
    readonly occurrence: number;
    readonly turn: number | null;
    readonly round: number | null;
    /** Where the answer stands among several of that fact, from 1; null where the fact has one answer. */
    readonly nth: number | null;
};
/** What the path asks of the case and is answered by it, or is taken as `semantics.md`, 2.15, says (`value` null). */
export type Asked = ({
    readonly kind: 'fact';
    readonly value: Value;
} & Omit<MissingFact, 'readBy'>) | {
    readonly kind: 'choose' | 'done' | 'turns' | 'rounds' | 'overdue' | 'waits';
    readonly routine: Id;
    readonly id: Id;
    readonly occurrence: number;
    readonly turn: number | null;
    readonly round: number | null;
    /** As a text. */
    readonly value: string | null;
};
/** Why a case does not fit the routine. `id` is what it concerns; `value` what was said. */
export type CaseProblem = {
    readonly kind: 'start-missing' | 'start-unreadable' | 'until-unreadable' | 'until-before-start' | 'fact-unknown' | 'fact-is-outcome' | 'value-not-of-type' | 'several-values' | 'impossible' | 'event-unknown' | 'event-too-early' | 'event-too-often' | 'moment-unreadable' | 'duration-unreadable' | 'role-unknown' | 'statement-unknown' | 'answer-not-for-this' | 'option-unknown' | 'option-not-possible' | 'order-unknown' | 'rounds-out-of-range' | 'too-early' | 'step-is-obligatory' | 'routine-missing' | 'routine-circle';
    readonly id: Id;
    readonly value: string | null;
    /** For a value: what may be said instead. */
    readonly type?: FactType;
};
/** `bound`: the walk was given up after so many entries (or as many turns without any). */
export type WalkResult = {
    readonly walk: Walk;
} | {
    readonly missing: MissingFact;
} | {
    readonly problems: readonly CaseProblem[];
} | {
    readonly bound: number;
};
