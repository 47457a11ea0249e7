/** A walk as `walk --format json` prints it (`architecture.md`), for other programs. */
import type { Id, Routine, Rule, Value } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import type { Ignored, Verdict, Walk } from './result.ts';
import { type Telling } from './words.ts';
/** Moments are local, `YYYY-MM-DDTHH:mm`; `due` may be a date. Roles, systems, channels and documents are ids. */
export type WalkJson = {
    readonly version: 1;
    readonly routine: Id;
    /** As in a case: of a fact that is asked in rounds, all answers. */
    readonly given: Readonly<Record<Id, Value | readonly Value[]>>;
    readonly start: string;
    readonly until: string;
    readonly steps: readonly StepJson[];
    readonly outcomes: Readonly<Record<Id, Value>>;
    readonly open: readonly OpenJson[];
    /** Events of the case that count for nothing, if there are any. */
    readonly ignored?: readonly {
        event: Id;
        at: string;
        why: Ignored['why'];
    }[];
    readonly ended: boolean;
    readonly rules: readonly RuleJson[];
    readonly findings: readonly object[];
};
export type StepJson = {
    readonly step: Id;
    readonly title: string;
    readonly routine?: Id;
    readonly procedure: Id | null;
    readonly phase: Id | null;
    readonly modality: 'must' | 'should' | 'may';
    readonly occurrence?: number;
    readonly turn?: number;
    readonly round?: number;
    readonly responsible: readonly string[];
    /** Nobody named for it is available. */
    readonly nobodyAvailable?: true;
    readonly instructions?: readonly string[];
    readonly with: readonly string[];
    readonly system: readonly string[];
    readonly earliest: string;
    readonly due: string | null;
    readonly dueBecause: string | null;
    /** Working days were counted in a year whose holidays are not known. */
    readonly holidaysUnknown?: true;
    readonly overdue?: true;
    /** The earliest moment lies after it is due. */
    readonly cannotBeKept?: true;
    readonly records: readonly {
        tags: readonly string[];
        system: string | null;
        text: string | null;
        fields: readonly string[];
    }[];
    readonly sends: readonly {
        what: string;
        to: readonly string[];
        copy: readonly string[];
        via: readonly string[];
    }[];
    readonly documents: readonly {
        document: string;
        title: string;
        signedBy: readonly string[];
        copy: readonly string[];
    }[];
    readonly because: string;
};
type OpenJson = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
type RuleJson = {
    readonly rule: Id;
    readonly routine?: Id;
    readonly title: string | null;
    readonly kind: Rule['kind'];
    readonly verdict: Verdict;
    readonly neverApplies: boolean;
    readonly breaks: readonly {
        why: string;
        at: readonly string[];
    }[];
};
/** The walk as plain JSON. `findings` are the caller's to add. */
export declare function toJson(walk: Walk, routine: Routine, around: {
    calendar: Calendar;
    routines?: ReadonlyMap<Id, Routine>;
}): WalkJson;
/** What puts the walk in words: see `words.ts`. */
export declare function tellingOf(walk: Walk, routine: Routine, around: {
    calendar: Calendar;
    routines?: ReadonlyMap<Id, Routine>;
}): Telling;
export {};
