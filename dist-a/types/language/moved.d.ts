/** Where a line belongs that stands at another level: around it, or below a line before it. */
import { type Head, type Place } from './grammar.ts';
import type { RawLine } from './layout.ts';
import type { Line } from './tree.ts';
import type { Phrase, Vocabulary } from './vocabulary.ts';
/** A place that lines may belong to, and the lines found for it so far. */
export interface Level {
    readonly place: Place;
    readonly lines: Line[];
    readonly outer: Level | null;
    /** The line that it stands below, its head, and how many words of the text that is. */
    readonly above: {
        readonly raw: RawLine;
        readonly head: Head;
        readonly length: number;
    } | null;
    /** That line, or one of the level, was indented wrongly, so that what stands here may belong beside that line. */
    displaced: boolean;
    /** Where a line of the level was found to belong: around it, or below the line before the one that it stands below. */
    moved?: Moved;
}
export type Moved = 
/** It belongs with the lines of a level around this one. */
{
    readonly as: 'outer';
    readonly phrase: Phrase<Head>;
    readonly level: Level;
}
/** It belongs below the line above it. */
 | {
    readonly as: 'inner';
    readonly phrase: Phrase<Head>;
    readonly line: Line;
    readonly place: Place;
    /** The line to mend, where it is the one that this stands below. */
    readonly above?: NonNullable<Level['above']>;
};
/**
 * The level around this one to which a line belongs by its head, or the line before it below which it belongs.
 * @param lenient take a head that is not followed by what its slot begins with
 */
export declare function movedFrom(raw: RawLine, level: Level, bodiless: ReadonlySet<Line>, vocabulary: Vocabulary, lenient: boolean): Moved | undefined;
/** Where a line belongs with one before it that was moved; or by a longer head than the one it has here. */
export declare function movedAlong(raw: RawLine, phrase: Phrase<Head>, { moved, outer }: Level, vocabulary: Vocabulary): Moved | undefined;
/** What stands below a remark or facts but belongs below the line before those, which are then indented too little. */
export declare function displacedAbove(raw: RawLine, { outer, above }: Level, vocabulary: Vocabulary): Moved | undefined;
/** A line that begins with a name is known by how it goes on: it may belong around this level, or below the line before it. */
export declare function ledElsewhere(raw: RawLine, level: Level, vocabulary: Vocabulary): Moved | undefined;
