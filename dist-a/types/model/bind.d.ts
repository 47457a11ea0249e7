/**
 * Tree to model: names bound across a file and the catalogues it builds on, facts typed, conditions checked. What
 * can't be bound is a problem at its place, and is left out of the model.
 */
import type { Finding } from '../finding.ts';
import type { Parsed } from '../language/parse.ts';
import type { Source, Span } from '../language/source.ts';
import { type Tree, type Word } from '../language/tree.ts';
import { type Reference, type Unknown } from './context.ts';
import type { Routine } from './model.ts';
import { type Named, Names } from './names.ts';
export interface Bound {
    readonly model: Routine;
    readonly source: Source;
    /** The names that the file itself declares: what others get who build on it. */
    readonly names: readonly Named[];
    readonly findings: readonly Finding[];
    /** What the file names, from wherever it is declared; an example tries things, and uses none. */
    readonly used: ReadonlySet<Named>;
    /** All names that the file knows, its own and those that it takes over. */
    readonly known: Names;
    /** Where the file names things. */
    readonly references: readonly Reference[];
    readonly unknown: readonly Unknown[];
    /** Where each object of the model that this file declares stands in its text. */
    readonly spans: ReadonlyMap<object, Span>;
    /** Where a plain value of such an object stands, by its key. */
    readonly keySpans: ReadonlyMap<object, ReadonlyMap<string, Span>>;
}
/** What a file needs to know of others. */
export interface Surroundings {
    /** The catalogues that the file builds on, itself or through others, that were found. */
    readonly catalogues: ReadonlyMap<string, Bound>;
    /** Catalogues that build on this file in turn. */
    readonly circular?: ReadonlySet<string>;
    /** The ids of all routines and catalogues that can be followed, seen or built on. */
    readonly routines?: ReadonlySet<string>;
}
/** The id of a file's routine or catalogue: its name, else its title as an id, else what it is. */
export declare function idOfTree(tree: Tree): {
    kind: 'routine' | 'catalogue';
    id: string;
};
/** The names of the catalogues that a file says it builds on. */
export declare function buildsOn(tree: Tree): Word[];
/** Binds a tree. Never fails: a file with problems gives the model of what could be understood. */
export declare function bind(source: Source, parsed: Parsed, around: Surroundings): Bound;
