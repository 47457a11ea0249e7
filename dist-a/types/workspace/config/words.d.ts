/** What is wrong with the shape of a configuration, for someone who has never seen a schema. */
import type { ErrorObject } from 'ajv';
import type { Wrong } from './bad.ts';
/** The keys of a JSON pointer. */
export declare const keysOf: (pointer: string) => string[];
/** An error of the configuration's schema. A value that fits neither of two shapes is said once. */
export declare function reasonOf({ instancePath, keyword, params }: ErrorObject): Wrong | [];
