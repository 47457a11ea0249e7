/** Conditions in words, as a routine puts them, wherever they are asked rather than answered. */
import type { Condition, Id } from '../generated/routine.ts';
import type { Text } from './text.ts';
import { type Language } from './words-basic.ts';
/** A condition, such as `avtale er BHT og ikke all-inclusive`. */
export declare function conditionWords(condition: Condition, text: Text, language: Language): string;
/** What a comparison asks of its fact, without naming it: `BHT eller Assist`, `minst 8`. */
export declare function answerWords(condition: Extract<Condition, {
    fact: Id;
}>, text: Text, language: Language): string;
/** What people call a fact: its title in quotation marks, or else its name. */
export declare function factWords(id: Id, text: Text, language: Language): string;
