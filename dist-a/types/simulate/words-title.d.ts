/** Names and titles in words; a step without a title is called by what it says to do. */
import type { Fact, Ref, Step, Value } from '../generated/routine.ts';
import type { Text } from './text.ts';
import { type Language } from './words-basic.ts';
/** What people call it: its title, or else its name. */
export declare function nameOf(ref: Ref, text: Text | undefined): string;
/** The step's title; without one a title from its attributes, such as `Overfør til HELP`. */
export declare function titleOf(step: Step, text: Text, language: Language): string;
/** A value as people say it: the title of a choice, a date in words, yes and no in the language. */
export declare function valueWords(value: Value, fact: Fact | undefined, text: Text | undefined, language: Language): string;
