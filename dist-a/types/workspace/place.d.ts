/** Where something of a model stands in its text, for a person to find. */
import { type Span } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
/** File, line and the text of the line, of whatever has an id: `samples/amu.rutine:29 (hvis avtale er BHT)`. */
export declare function placeOf(bound: Bound, id: string): string;
/** Where whatever has that id stands: a statement, branch, option, procedure or rule. */
export declare const spanOf: ({ model, spans }: Bound, id: string) => Span | undefined;
