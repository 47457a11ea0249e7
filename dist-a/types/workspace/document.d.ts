/** A file, parsed and bound. */
import type { Finding } from '../finding.ts';
import { type Parsed } from '../language/parse.ts';
import { type Source } from '../language/source.ts';
import { type Tree } from '../language/tree.ts';
import { type Bound, type Surroundings } from '../model/bind.ts';
import type { Routine } from '../model/model.ts';
import type { Configuration } from './config/configuration.ts';
import type { FileText } from './read.ts';
/** A file, read and parsed. */
export interface Document {
    /** As it was named by the user, or found; what findings call it. */
    readonly file: string;
    readonly source: Source;
    readonly parsed: Parsed;
    readonly encoding: FileText['encoding'];
}
/** A file, bound to the catalogues that it builds on. */
export interface Checked {
    readonly document: Document;
    readonly bound: Bound;
    readonly configuration: Configuration;
    /** The files that it says it builds on, itself or through others, be they catalogues or not. */
    readonly catalogues: readonly string[];
    /** What is wrong with its language and its meaning. */
    readonly findings: readonly Finding[];
}
export declare const documentOf: (file: string, { text, encoding }: FileText) => Document;
/** Binds a document to what its names can mean. */
export declare function checkedOf(document: Document, known: Surroundings, catalogues: readonly string[], configuration: Configuration): Checked;
/** The id of the routine or catalogue that a heading begins. */
export declare const idIn: (heading: string) => string;
/** Whether a file names catalogues or routines, so that those around it matter. */
export declare function namesOthers(tree: Tree): boolean;
/** The ids of the routines that a routine follows directly. */
export declare function followedIds({ procedures }: Routine): string[];
export { buildsOn, idOfTree } from '../model/bind.ts';
