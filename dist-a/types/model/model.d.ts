/** The types of the model, made from `schemas/routine.schema.json`, and of a case, from `schemas/case.schema.json`. */
export type { Answer, Case, Given } from '../generated/case.ts';
export type * from '../generated/routine.ts';
