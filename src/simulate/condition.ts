/** Whether a condition holds, and for which answers (`semantics.md`, 2.2: always true or false). */
import type { Condition, Id, Value } from '../generated/routine.ts';
import type { Reading } from './trace.ts';
import { compares, sameValue } from './values.ts';

/** What a condition reads. Each may throw where an answer is missing; see `Missing`. */
export type Reader = {
  /** The fact's or outcome's value, or null for none. */
  value(fact: Id): { value: Value | null; outcome: boolean };
  /** The condition that a name stands for. */
  definition(name: Id): Condition | undefined;
  available(role: Id): boolean;
  began(event: Id): boolean;
};

/** Whether it holds, with the readings that made it so: no more of them than are needed. */
export type Reasoned = { readonly holds: boolean; readonly readings: readonly Reading[] };

/** Thrown, and caught inside the package, where a condition reads a fact that nobody has answered. */
export class Missing extends Error {
  readonly fact: Id;
  constructor(fact: Id) {
    super(`no answer for ${fact}`);
    this.fact = fact;
  }
}

/** Evaluates from left to right and no further than needed, so that what does not matter need not be answered. */
export function evaluate(condition: Condition, reader: Reader, within: readonly Id[] = []): Reasoned {
  switch (condition.op) {
    case 'all':
    case 'any':
      return evaluateItems(condition.items, condition.op === 'any', reader, within);
    case 'not': {
      const { holds, readings } = evaluate(condition.item, reader, within);
      return { holds: !holds, readings };
    }
    case 'is': {
      const { value, outcome } = reader.value(condition.fact);
      const holds = value !== null && condition.values.some((one) => sameValue(value, one));
      return { holds, readings: [{ kind: outcome ? 'outcome' : 'fact', fact: condition.fact, value }] };
    }
    case 'named': {
      const definition = reader.definition(condition.name);
      // A name that means itself has been reported; here it must only not go round for ever.
      if (!definition || within.includes(condition.name)) return { holds: false, readings: [] };
      return evaluate(definition, reader, [...within, condition.name]);
    }
    case 'began': {
      const holds = reader.began(condition.event);
      return { holds, readings: [{ kind: 'began', event: condition.event, holds }] };
    }
    case 'available': {
      const holds = reader.available(condition.role);
      return { holds, readings: [{ kind: 'available', role: condition.role, holds }] };
    }
    default: {
      const { value, outcome } = reader.value(condition.fact);
      const holds = value !== null && compares(condition.op, value, condition.value);
      return { holds, readings: [{ kind: outcome ? 'outcome' : 'fact', fact: condition.fact, value }] };
    }
  }
}

/** The facts and outcomes that a condition names, those of named conditions included, in order, each once. */
export function factsOf(
  condition: Condition,
  definition: Reader['definition'],
  within: readonly Id[] = [],
): readonly Id[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return [...new Set(condition.items.flatMap((item) => factsOf(item, definition, within)))];
    case 'not':
      return factsOf(condition.item, definition, within);
    case 'named': {
      const named = definition(condition.name);
      if (!named || within.includes(condition.name)) return [];
      return factsOf(named, definition, [...within, condition.name]);
    }
    case 'began':
    case 'available':
      return [];
    default:
      return [condition.fact];
  }
}

/** The readings of several conditions, each fact once: the latest. */
export function joinReadings(...all: (readonly Reading[])[]): readonly Reading[] {
  const byName = new Map(all.flat().map((reading) => [nameOf(reading), reading]));
  return [...byName.values()];
}

/** One item that decides is enough; if none does, all are needed. */
function evaluateItems(items: readonly Condition[], decides: boolean, reader: Reader, within: readonly Id[]): Reasoned {
  const readings: Reading[] = [];
  for (const item of items) {
    const one = evaluate(item, reader, within);
    if (one.holds === decides) return one;
    readings.push(...one.readings);
  }
  return { holds: !decides, readings: joinReadings(readings) };
}

function nameOf(reading: Reading): string {
  if (reading.kind === 'available') return `role ${reading.role}`;
  return reading.kind === 'began' ? `event ${reading.event}` : `fact ${reading.fact}`;
}
