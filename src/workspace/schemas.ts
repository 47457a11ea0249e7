/** The organisation's own JSON Schemas, applied to the model; their errors land on the text that the model came from. */
import { relative } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { Finding } from '../finding.ts';
import { rangeOf, type Span } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import { BadConfiguration } from './config/bad.ts';
import type { Configuration } from './config/configuration.ts';
import { fileFinding } from './problems.ts';
import { readText, withoutMark } from './read.ts';
import { schemaWords } from './schema-words.ts';

interface HouseSchema {
  readonly name: string;
  readonly validate: ValidateFunction;
}

const compiled = new Map<Configuration, readonly HouseSchema[]>();

/** What the schemas of a configuration say of a model. Throws `BadConfiguration` for a schema that is none. */
export async function applySchemas(bound: Bound, configuration: Configuration): Promise<Finding[]> {
  if (configuration.schemas.length === 0) return [];
  const schemas = compiled.get(configuration) ?? (await compile(configuration));
  return schemas.flatMap(({ name, validate }) => {
    if (validate(bound.model)) return [];
    const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'allOf');
    return told.map((error) => {
      const place = placeOf(bound, error.instancePath);
      const what = schemaWords(bound.model.language, error, place.value);
      return fileFinding(
        'schema',
        bound.model.language,
        bound.source.file,
        { what, schema: name },
        rangeOf(bound.source, place.span),
      );
    });
  });
}

async function compile(configuration: Configuration): Promise<readonly HouseSchema[]> {
  // Of a CommonJS module the default export alone is the same when it is bundled.
  const { default: ajv2020 } = await import('ajv/dist/2020.js');
  const { validSchema } = await import('../generated/validators/schema.js');
  const ajv = new ajv2020.Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    // Done by what was compiled ahead of time.
    ...{ validateSchema: false, meta: false },
  });
  const schemas = configuration.schemas.map((file) => {
    const path = relative(configuration.folder ?? '', file);
    try {
      const schema = JSON.parse(withoutMark(readText(file).text)) as { title?: string };
      if (!validSchema(schema)) throw new Error(ajv.errorsText(validSchema.errors ?? [], { dataVar: 'it' }));
      return { name: schema.title ?? path, validate: ajv.compile(schema) };
    } catch (error) {
      throw new BadConfiguration(
        `The schema ${path} can't be used: ${(error as Error).message.replace(/\.$/, '')}. Mend it, or take it out of 'schemas'.`,
      );
    }
  });
  compiled.set(configuration, schemas);
  return schemas;
}

/** The value at a JSON pointer, and the innermost place of the text that it came from. */
function placeOf(bound: Bound, pointer: string): { value: unknown; span: Span } {
  let value: unknown = bound.model;
  let span: Span = bound.spans.get(bound.model) ?? { start: 0, end: 0 };
  for (const raw of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) break;
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    span = bound.keySpans.get(value)?.get(key) ?? span;
    value = (value as Record<string, unknown>)[key];
    if (typeof value === 'object' && value !== null) span = bound.spans.get(value) ?? span;
  }
  return { value, span };
}
