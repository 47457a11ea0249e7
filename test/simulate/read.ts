/** Routines as text, for tests of the walk: read into the model as the product reads them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Case } from '../../src/generated/case.ts';
import type { Routine } from '../../src/generated/routine.ts';
import { parse } from '../../src/language/parse.ts';
import { makeSource } from '../../src/language/source.ts';
import { bind } from '../../src/model/bind.ts';
import { type Calendar, openCalendar } from '../../src/simulate/calendar.ts';
import type { Walk } from '../../src/simulate/result.ts';
import type { Entry } from '../../src/simulate/trace.ts';
import { walk } from '../../src/simulate/walk.ts';

const opened = await openCalendar('NO', 'Europe/Oslo');
assert.ok(typeof opened === 'object');
export const norway: Calendar = opened;

/** The model of a routine without catalogues; any error in the text fails the test. */
export function routineOf(text: string, others: readonly string[] = [], allowed: readonly string[] = []): Routine {
  const bound = bind(makeSource('test.rutine', text), parse(text), {
    catalogues: new Map(),
    routines: new Set(others),
  });
  const errors = bound.findings.filter(({ severity, rule }) => severity === 'error' && !allowed.includes(rule));
  assert.deepEqual(
    errors.map(({ rule, message }) => [rule, message]),
    [],
  );
  return bound.model;
}

export function fixture(path: string): Routine {
  return routineOf(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** Walks a case that fits, and gives the walk. */
export function walked(routine: Routine, said: Case, calendar = norway, routines: readonly Routine[] = []): Walk {
  const result = walk(
    routine,
    { start: '2024-03-01T09:00', ...said },
    { calendar, routines: new Map(routines.map((one) => [one.id, one])) },
  );
  if (!('walk' in result)) assert.fail(JSON.stringify(result));
  return result.walk;
}

/** The names of the steps, and `close`, in the order of the trace: how the kit writes a walk. */
export function namesOf({ trace }: Walk): string {
  return trace.entries
    .filter(({ kind }) => kind === 'step' || kind === 'close')
    .map(({ kind, id }) => (kind === 'close' ? 'close' : id))
    .join(' ');
}

export function entryOf<K extends Entry['kind'] = 'step'>(
  { trace }: Walk,
  id: string,
  kind: K = 'step' as K,
  number = 1,
): Extract<Entry, { kind: K }> {
  const found = trace.entries.filter((entry) => entry.kind === kind && entry.id === id)[number - 1];
  assert.ok(found, `no ${kind} ${id} ${number}`);
  return found as Extract<Entry, { kind: K }>;
}

/** The verdict on each rule. */
export function verdictsOf({ verdicts }: Walk): Record<string, string> {
  return Object.fromEntries(verdicts.map(({ rule, verdict }) => [rule, verdict]));
}
