export type Value = string | number | boolean | Duration;
export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';
export type Moment = string;
export type Id = string;
/**
 * Every answer that a case may need. What is left out is taken as the walk takes it.
 */
export interface Case {
    given?: Given;
    /**
     * Local time; without a time of day, 09:00.
     */
    start?: string;
    until?: Moment;
    events?: {
        event: Id;
        at?: Moment;
        after?: Duration1;
    }[];
    unavailable?: string[];
    answers?: Answer[];
}
/**
 * The value of each fact; several, in the order of the rounds that ask it.
 */
export interface Given {
    [k: string]: Value | [Value, ...Value[]];
}
export interface Duration {
    /**
     * A decimal text.
     */
    count: string;
    unit: Unit;
}
/**
 * How long after the start.
 */
export interface Duration1 {
    /**
     * A decimal text.
     */
    count: string;
    unit: Unit;
}
export interface Answer {
    /**
     * The statement or procedure that it answers for.
     */
    of: string;
    /**
     * Which coming of the event or period, from 1; all if left out.
     */
    occurrence?: number;
    turn?: number;
    round?: number;
    given?: Given;
    /**
     * Whether a recommended or optional step is done.
     */
    done?: boolean;
    /**
     * The option of a `choose one`.
     */
    choose?: string;
    rounds?: number;
    turns?: number;
    /**
     * How long a wait lasts, or that it lasts to its limit.
     */
    waits?: Duration | 'limit';
    overdue?: boolean;
    /**
     * Who does it.
     */
    by?: string[];
    /**
     * Roles that are not available in this procedure.
     */
    unavailable?: string[];
    /**
     * The statements of an `in any order`, in the order in which they are done.
     */
    order?: Id[];
    at?: Moment;
}
