/** Reasons in words, for whoever reads a walk: short, and in the routine's language. */
import type { Id, Ref } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { type Text } from './text.ts';
import type { Due, Entry, Reading, StepEntry, Trace } from './trace.ts';
import { type Language } from './words-basic.ts';
import type { Moment } from './zone.ts';
/** What is needed to put a walk in words: its trace, the routine and those that it follows, and whose calendar. */
export type Telling = {
    readonly trace: Trace;
    readonly language: string;
    readonly texts: ReadonlyMap<Id, Text>;
    readonly calendar: Calendar;
};
/**
 * Why the flow came to an entry, such as `avtale er BHT og all-inclusive er nei`. What began it all is said where it
 * was an event or a period, or where nothing else is to be said.
 */
export declare function becauseWords(telling: Telling, entry: Entry): string;
/** Why a step is due when it is, such as `innen 5 virkedager etter «Kravet kommer»`. */
export declare function dueWords(telling: Telling, due: Due): string;
/** What whoever does a step must mind: that somebody else did the other (`semantics.md`, 1.27). */
export declare function instructionWords(telling: Telling, step: StepEntry): string[];
/** A fact's value and how it was read, such as `avtale er BHT`. */
export declare function readingWords(reading: Reading, text: Text | undefined, language: Language): string;
/** The title of an entry, or what it is known by. */
export declare function entryTitle(telling: Telling, place: number): string;
/**
 * A deadline in words, such as `innen 5 virkedager etter «Kravet kommer»`.
 * @param anchor what it counts from, or back from
 * @param date the date where a fact says it
 */
export declare function deadlineWords(deadline: Due['deadline'], language: Language, anchor: (refs: readonly Ref[]) => string, date: string): string;
/** What a reference of a routine names, in quotation marks where it has a title. */
export declare function refWords(telling: Telling, ref: Ref, routine?: Id): string;
/** The title of an event alone; its name where a title speaks of others too. */
export declare function eventTitle(text: Text | undefined, id: Id): string;
/** The date of a moment, such as `1. mars 2024`. */
export declare function dateOf(moment: Moment, calendar: Calendar, language: Language): string;
