// Makes what others are made from: types and validators from the schemas, holiday tables, the editors' grammar.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { writeHolidays } from './holidays.ts';
import { editorFiles } from './textmate.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'src/generated');
mkdirSync(out, { recursive: true });

const names = ['routine', 'case', 'config'];
const validator = (name: string) => `valid${name[0]!.toUpperCase()}${name.slice(1)}`;
const schemas = names.map(
  (name) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as JSONSchema & { $id: string },
);

for (const [at, schema] of schemas.entries()) {
  const types = await compile(schema, names[at]!, {
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true },
  });
  writeFileSync(join(out, `${names[at]}.ts`), types);
}

// Ahead of time, so that no command needs a compiler of schemas to check our own.
const ajv = new Ajv2020({
  schemas: schemas as AnySchemaObject[],
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  code: { source: true, esm: true },
});
mkdirSync(join(out, 'validators'), { recursive: true });
// What a JSON Schema itself must be: an organisation's are held to it, and compiling it would take a start 20 milliseconds.
const ids = [...schemas.map(({ $id }) => $id), 'https://json-schema.org/draft/2020-12/schema'];
for (const [at, name] of [...names, 'schema'].entries()) {
  // What ajv writes asks for its helpers as CommonJS does, also in a module.
  const code = standalone
    .default(ajv, { [validator(name)]: ids[at]! })
    .replace(/const (\w+) = require\("(.+?)"\)\.default;/g, 'import $1Of from "$2.js"; const $1 = $1Of.default;');
  writeFileSync(join(out, `validators/${name}.js`), code);
  writeFileSync(
    join(out, `validators/${name}.d.ts`),
    `import type { ValidateFunction } from 'ajv';\nexport declare const ${validator(name)}: ValidateFunction;\n`,
  );
}

await writeHolidays(join(out, 'holidays'));

for (const [path, make] of Object.entries(editorFiles))
  writeFileSync(join(root, path), `${JSON.stringify(make(), null, 2)}\n`);
