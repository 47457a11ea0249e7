/** Texts bound, and what can be asked of their models. */
import type { Finding } from '../../src/finding.ts';
import { validCase } from '../../src/generated/validators/case.js';
import { validRoutine } from '../../src/generated/validators/routine.js';
import { parse } from '../../src/language/parse.ts';
import { findingOf } from '../../src/language/problems.ts';
import { makeSource } from '../../src/language/source.ts';
import { bind } from '../../src/model/bind.ts';
import type { Routine } from '../../src/model/model.ts';

/** The model of a text that stands alone, and what is wrong with it, in the order of the text. */
export function bound(text: string): { routine: Routine; findings: Finding[] } {
  const source = makeSource('test.rutine', text);
  const parsed = parse(text);
  const { model, findings } = bind(source, parsed, { catalogues: new Map() });
  const all = [...parsed.problems.map((problem) => findingOf(source, parsed.tree.language, problem)), ...findings];
  const place = ({ range: { start } }: Finding) => start.line * 10_000 + start.column;
  return { routine: model, findings: all.sort((a, b) => place(a) - place(b)) };
}

/** How a model, or a case of one of its examples, is not as the schemas say. */
export function wrongIn(routine: Routine): string[] {
  // As JSON: what is undefined is not there.
  const model = JSON.parse(JSON.stringify(routine)) as Routine;
  const told = (errors: typeof validRoutine.errors) =>
    (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const wrong = validRoutine(model) ? [] : told(validRoutine.errors);
  return [
    ...wrong,
    ...model.examples.flatMap(({ id, case: one }) =>
      validCase(one) ? [] : told(validCase.errors).map((message) => `${id}${message}`),
    ),
  ];
}

/** What stands at a pointer such as `/procedures/0/body/steg/by`: a list is entered by number or by id. */
export function valueAt(model: object | undefined, pointer: string): unknown {
  let value: unknown = JSON.parse(JSON.stringify(model));
  for (const key of pointer.split('/').slice(1)) {
    const named = Array.isArray(value) ? value.find((one) => one?.id === key) : undefined;
    value = named ?? (value as Record<string, unknown> | undefined)?.[key];
  }
  return value ?? null;
}
