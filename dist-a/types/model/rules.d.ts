/** Rules and the forms that can be proved, checked in a walk, and audited. */
import { type Line } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Rule } from './model.ts';
import { type Loose } from './values.ts';
/** A rule, guideline, prohibition, right or permission. */
export declare function ruleOf(context: Context, line: Line, more: Loose<Pick<Rule, 'scope' | 'chapter'>>): Rule;
