import type { Bound } from '../model/bind.ts';
import { type Language, type Walk } from '../simulate/index.ts';
/** For each step of the file that a broken rule asks for and the walk did not come to: by which line. */
export declare function ledPast({ model, source, spans }: Bound, walk: Walk, { routine, rule, forms }: Walk['verdicts'][number], language: Language): string[];
