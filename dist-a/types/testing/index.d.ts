import type { Rule } from '../rules/rule.ts';
export type { FileRule, Note, Rule, Subject, WorkspaceRule } from '../rules/rule.ts';
/**
 * Holds a rule's page to what it says: its samples under 'Wrong' give what their markers (`// ✗ rule: what is underlined`)
 * say and nothing else, those under 'Right' nothing. They are looked at for mistakes and by the one rule, which is named
 * as the page is headed. Throws `AssertionError`.
 * @param rules those of the organisation that the page is about
 */
export declare function testPage(path: string | URL, rules?: readonly Rule[]): Promise<void>;
