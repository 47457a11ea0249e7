import type { Form, Rule } from '../model/model.ts';
import type { Report, Subject } from './rule.ts';
/** Whether all that breaks a form is found here: when something is recorded only a case tells. */
export declare const isOfText: (form: Form) => boolean;
/** Reports every step that breaks a rule of some kinds, in a case that can occur. */
export declare function reportBroken({ model, spans, source }: Subject, kinds: readonly Rule['kind'][], report: Report<'broken'>): void;
