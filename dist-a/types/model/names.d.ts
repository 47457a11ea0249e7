/** What is declared, by name: the names of a file, of the catalogues it builds on, and those that are built in. */
import type { Line, Word } from '../language/tree.ts';
import type { Place } from '../language/wording.ts';
export type Kind = 'role' | 'system' | 'channel' | 'tag' | 'document' | 'message' | 'term' | 'requirement' | 'responsibility' | 'fact' | 'definition' | 'event' | 'procedure' | 'step' | 'phase' | 'block' | 'rule' | 'routine' | 'catalogue';
export interface Named {
    readonly kind: Kind;
    readonly name: string;
    readonly id: string;
    /** Where it is declared; nowhere if it is built in. */
    readonly place?: Place;
    /** The catalogue that declares it. */
    readonly from?: string;
    /** The procedure or `for each` inside which alone it is known. */
    readonly scope?: string;
}
/** The names that a file knows. Those that it takes over are an outer layer, which other files share and none changes. */
export declare class Names {
    /** What the file itself declares. */
    readonly declared: Named[];
    private readonly known;
    private readonly outer;
    constructor(outer?: Names);
    /** All that a name can mean. */
    of(name: string): readonly Named[];
    /** All names, those that were taken over first. */
    all(): Named[];
    /** Adds a name. Returns the one of its kind and scope that was there before, if any, which then holds. */
    declare(named: Named): Named | undefined;
    private byName;
}
/** All that a name can mean from inside some scopes; what is declared in a scope hides what is declared around it. */
export declare function lookUp(names: Names, name: string, scopes: readonly string[]): readonly Named[];
/** A title as an id: lower case, `-` for what is no letter or digit. */
export declare function slug(title: string): string;
/** Gives ids to lines: a line's name, else its title as an id, else its kind and number; `-2`, `-3` where that is taken. */
export declare class Ids {
    private readonly taken;
    private readonly given;
    private readonly counts;
    /** Names are handed out before titles: a title must give way to a name that stands below it. */
    reserve(line: Line, name: Word): void;
    /** @param of what has the id, where a line makes two things: an `if` is a decision and its first branch */
    of(line: Line, kind: string, title?: string | undefined, of?: object): string;
    private free;
    private numbered;
}
