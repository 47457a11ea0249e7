import type { Source, Span } from '../language/source.ts';
import { type Text, type Value, type Word } from '../language/tree.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Fact, Ref, Routine } from './model.ts';
import { type Ids, type Kind, type Named, type Names } from './names.ts';
import type { MeaningProblem, MeaningRule } from './problems.ts';
/** A place that names something. */
export interface Reference extends Span {
    readonly to: Named;
    /** It is the value of this name that the fact can have. */
    readonly value?: string;
}
/** A word that names nothing, and what it could have named: something of some kinds, or a value of a fact. */
export interface Unknown extends Span {
    readonly kinds: readonly Kind[];
    readonly fact?: Fact;
}
export interface Context {
    readonly source: Source;
    readonly vocabulary: Vocabulary;
    /** Words of lines that could not be read: what they declare may be missing. */
    readonly unread: ReadonlySet<string>;
    readonly names: Names;
    /** The ids of the routines and catalogues around the file: often a thousand, of which it names a few. */
    readonly routines: ReadonlySet<string>;
    readonly ids: Ids;
    readonly model: Routine;
    /** Facts of the model by their ids, and by their titles. */
    readonly facts: Map<string, Fact>;
    readonly factsTitled: Map<string, Fact[]>;
    readonly ruleIds: Set<string>;
    /** The names that can be meant where some kinds are expected. */
    readonly candidates: Map<readonly Kind[], readonly string[]>;
    /** What has been named so far, but for the names in examples. */
    readonly used: Set<Named>;
    /** Where it was named, in the order in which it was bound. */
    readonly references: Reference[];
    readonly unknown: Unknown[];
    readonly problems: MeaningProblem[];
    /** Where each object of the model stands in the text. */
    readonly spans: Map<object, Span>;
    /** Where a plain value of an object stands, by its key. */
    readonly keySpans: Map<object, Map<string, Span>>;
    /** The procedures and `for each` around the place, outermost first. */
    readonly scopes: readonly string[];
}
export declare const inNorwegian: (context: Context) => boolean;
/** 'a role, a system or a fact', in the file's language. */
export declare function listed(context: Context, words: readonly string[], join?: 'or' | 'and'): string;
export declare function report(context: Context, rule: MeaningRule, span: Span, values?: Readonly<Record<string, string>>, more?: Pick<MeaningProblem, 'related' | 'fix'>): void;
/** Remembers where an object of the model stands, and returns it. */
export declare function at<T extends object>(context: Context, span: Span, made: T): T;
/** Remembers where a plain value of an object stands. */
export declare function atKey(context: Context, owner: object, key: string, span: Span): void;
export declare const within: (context: Context, scope: string) => Context;
/** 'Did you mean …?', with the fix, if a name of the kinds is near. */
export declare function suggestion(context: Context, word: Word, candidates: Iterable<string>): {
    hint: string;
    near?: string;
    fix?: MeaningProblem['fix'];
};
/** What a word names, among kinds; if nothing, or nothing for certain, that is a problem, and nothing is returned. */
export declare function named(context: Context, word: Word, kinds: readonly Kind[]): Named | undefined;
/** Remembers that a place names a value of a fact. */
export declare function useValue(context: Context, { start, end }: Span, fact: Fact, name: string, value: string): void;
/** The id of what a word names. */
export declare const idOf: (context: Context, word: Word, kinds: readonly Kind[]) => string | undefined;
/** A word or a text as a reference; a text stands for itself. */
export declare function refOf(context: Context, value: Value, kinds: readonly Kind[]): Ref | undefined;
/** All references of a value that may be a list. */
export declare function refsOf(context: Context, value: Value | undefined, kinds: readonly Kind[]): Ref[];
/** All ids of a value that may be a list. */
export declare function idsOf(context: Context, value: Value | undefined, kinds: readonly Kind[]): string[];
/** The fact or outcome of an id. */
export declare const factOf: (context: Context, id: string) => Fact | undefined;
/** Makes a fact of the model known by its id and title. */
export declare function knowFact({ facts, factsTitled }: Context, fact: Fact): void;
/** The words of a text that stand in braces: each is to be replaced by a fact's value. */
export declare function checkPlaceholders(context: Context, text: Text | undefined): void;
