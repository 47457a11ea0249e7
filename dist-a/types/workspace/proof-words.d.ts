/** Why a rule is not proved, in words. */
import { type Language } from '../simulate/index.ts';
import type { Text } from '../simulate/text.ts';
import type { Because } from '../verify/judged.ts';
/** One reason; titles are those of the routine whose rule it is. */
export declare function becauseWords(because: Because, text: Text, language: Language): string;
