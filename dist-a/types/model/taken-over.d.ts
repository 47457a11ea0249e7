import type { Routine } from './model.ts';
import { type Named, Names } from './names.ts';
declare const lists: readonly ['roles', 'systems', 'channels', 'tags', 'documents', 'messages', 'terms', 'requirements', 'facts', 'definitions', 'rules'];
/** A catalogue, and the names that it declares itself. */
interface Catalogue {
    readonly model: Routine;
    readonly names: readonly Named[];
}
export interface TakenOver {
    readonly names: Names;
    /** Names that a catalogue declares after another one has: each with the one that holds. */
    readonly doubled: readonly (readonly [named: Named, before: Named])[];
    /** What the names stand for, marked with the catalogue that declares it. */
    readonly model: Pick<Routine, (typeof lists)[number] | 'impossible'>;
}
/** What is taken over from some catalogues; many files build on the same ones, and it is made once for them all. */
export declare function takenOver(around: ReadonlyMap<string, Catalogue>): TakenOver;
export {};
