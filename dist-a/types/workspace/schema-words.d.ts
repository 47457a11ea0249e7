/** An error of a JSON Schema, said in the language of the file to someone who has never seen a schema. */
import type { ErrorObject } from 'ajv';
/** @param value what stands at the place of the error */
export declare function schemaWords(language: string, error: ErrorObject, value: unknown): string;
