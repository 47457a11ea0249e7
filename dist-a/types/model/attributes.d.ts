/** The attributes of a step: who, where, with what, by when, what is journaled and sent. */
import { type Line, type Value } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Attributes } from './model.ts';
type Mutable = {
    -readonly [key in keyof Attributes]: Attributes[key];
};
/** Attributes that a step takes over from the routine, procedure, phase or branch around it, if it has none of its own. */
export declare const inheritable: readonly ['by', 'with', 'in', 'via', 'fulfils'];
/** Adds what a line says to attributes. */
export declare function addAttribute(context: Context, line: Line, attributes: Mutable): void;
/** What an entry in a journal holds: tags, fields that are built in (by their English names), and fields named by a text. */
export declare function contents(context: Context, value: Value | undefined): {
    tags: string[];
    fields: string[];
};
export {};
