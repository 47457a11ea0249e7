/** Conditions of the tree as conditions of the model: names bound, types compared. */
import type { Span } from '../language/source.ts';
import { type Line, type Text, type Value as TreeValue, type Word } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Condition, Fact, Value } from './model.ts';
/** Remembers where a condition stands. */
export declare const placed: (context: Context, span: Span, made: Condition) => Condition;
/** A condition of the tree, bound; nothing if a name in it is unknown, which is then a problem. */
export declare function conditionOf(context: Context, condition: TreeValue | undefined): Condition | undefined;
/** A text that stands where a yes/no fact can is one, of the scope around it; equal texts are one fact. */
export declare function textFact(context: Context, text: Text): string;
/** The fact that is compared. */
export declare function subject(context: Context, what: Word | Text): Fact | undefined;
/** The limit of `over`, `under`, `before` and the like; it must be of the fact's type. */
export declare function boundOf(context: Context, fact: Fact, how: string, value: TreeValue, place: Span, name: string): Value | undefined;
/** A value that a fact is compared with, or set to. */
export declare function valueFor(context: Context, fact: Fact, value: TreeValue, name: string): Value | undefined;
/** The condition of `if` and `unless` on a line: both must allow it. */
export declare function whenOf(context: Context, line: Pick<Line, 'parts'>): Condition | undefined;
