/**
 * Conditions that can never hold, and conditions that hold only because a fact has no value (semantics, 1.3).
 */

import { affordable, combine, holds, reads, regions, shares, type Values } from './combinations.ts';
import { type Context, factOf, report } from './context.ts';
import type { Condition, Fact, Statement } from './model.ts';

/** Checks every condition of the file's procedures and rules. */
export function checkGuards(context: Context): void {
  const { model, spans } = context;
  for (const procedure of model.procedures) for (const statement of procedure.body) inside(statement, []);
  for (const rule of model.rules) if (rule.from === undefined) for (const form of rule.forms) check(form.when, []);
  for (const fact of model.facts) if (spans.has(fact)) check(fact.exists, []);

  function inside(statement: Statement, around: readonly Condition[]): void {
    const all = (body: readonly Statement[], under: readonly Condition[]) => {
      for (const one of body) inside(one, under);
    };
    switch (statement.kind) {
      case 'step': {
        const under = [...around, ...check(statement.when, around)];
        for (const lines of Object.values(statement))
          if (Array.isArray(lines))
            for (const line of lines) if (spans.has(line)) check((line as { when?: Condition }).when, under);
        all(statement.overdue?.body ?? [], under);
        break;
      }
      case 'decision': {
        let before = around;
        for (const { when, body } of statement.branches) {
          all(body, [...before, ...check(when, before)]);
          if (when) before = [...before, { op: 'not', item: when }];
        }
        break;
      }
      case 'choice':
        for (const { when, body } of statement.options) all(body, [...around, ...(when ? [when] : [])]);
        break;
      case 'phase':
      case 'anyOrder':
      case 'repeat':
      case 'forEach':
        all(statement.body, around);
        if (statement.kind === 'repeat') check(statement.until, around);
        break;
      case 'wait':
        all(statement.otherwise ?? [], around);
        break;
    }
  }

  /** Returns the condition as what holds below it. */
  function check(condition: Condition | undefined, around: readonly Condition[]): Condition[] {
    if (!condition) return [];
    const span = spans.get(condition);
    if (!span || isPlain(context, condition) || ![condition, ...around].every((one) => affordable(context, one)))
      return [condition];
    const relevant = around.filter((outer) => shares(context, outer, condition));
    const combinations = combine(context, [...relevant, condition]);
    if (!combinations) return [condition];
    if (!combinations.some((values) => holds(context, condition, values))) {
      if (
        !context.problems.some(
          ({ rule, start }) => rule === 'condition-never' && start >= span.start && start < span.end,
        )
      )
        report(context, 'condition-never', span);
      return [condition];
    }
    const missing = withoutValue(
      context,
      condition,
      combinations.filter((values) => relevant.every((outer) => holds(context, outer, values))),
    );
    if (missing) {
      const named = [...context.names.values()].flat();
      const place = named.find(({ kind, id }) => kind === 'fact' && id === missing.id)?.place;
      const exists = missing.exists && spans.get(missing.exists);
      const guard = exists ? context.source.text.slice(exists.start, exists.end) : '…';
      report(context, 'true-without-value', span, { fact: missing.id, guard }, place ? { related: [place] } : {});
    }
    return [condition];
  }
}

/**
 * Whether a condition can hold, and is false without a value, by its form alone: one comparison with values of a declared
 * fact, or several with facts of their own that exist in every case.
 */
function isPlain(context: Context, condition: Condition): boolean {
  if (condition.op === 'is' || condition.op === 'named' || condition.op === 'began' || condition.op === 'available')
    return true;
  if ((condition.op !== 'all' && condition.op !== 'any') || context.model.impossible.length) return false;
  const facts = new Set<string>();
  return condition.items.every((item) => {
    if (item.op !== 'is' || facts.has(item.fact) || factOf(context, item.fact)?.exists) return false;
    facts.add(item.fact);
    return true;
  });
}

/** The first fact without whose missing value the condition would not hold, in one of the combinations. */
function withoutValue(context: Context, condition: Condition, combinations: readonly Values[]): Fact | undefined {
  for (const id of new Set(reads(context, condition))) {
    const fact = factOf(context, id);
    if (!fact?.exists) continue;
    // It holds without a value, but a value could make it false: then it is the want of one that decides.
    const decides = combinations.some(
      (values) =>
        values.get(id) === undefined &&
        holds(context, condition, values) &&
        regions(context, fact, [condition]).some(
          (value) => !holds(context, condition, new Map([...values, [id, value]])),
        ),
    );
    if (decides && negates(context, condition, id, false)) return fact;
  }
  return undefined;
}

/** Whether a comparison with a fact stands under a negation, so that it can hold without a value. */
function negates(context: Context, condition: Condition, fact: string, negative: boolean): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.some((item) => negates(context, item, fact, negative));
    case 'not':
      return negates(context, condition.item, fact, !negative);
    case 'named': {
      const named = context.model.definitions.find(({ id }) => id === condition.name);
      return named !== undefined && negates(context, named.condition, fact, negative);
    }
    case 'began':
    case 'available':
      return false;
    default:
      return negative && condition.fact === fact;
  }
}
