import type { Text } from '../simulate/text.ts';
import { type Language } from '../simulate/words-basic.ts';
import type { Cube } from './cover.ts';
import type { Space } from './space.ts';
/** `avtale er BHT og «Er den alvorlig?» er ja`. */
export declare function cubeWords(space: Space, cube: Cube, text: Text, language: Language): string;
