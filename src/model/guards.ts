/**
 * Conditions that can never hold, and conditions that hold only because a fact has no value (semantics, 1.3).
 */

import { affordable, canHold, holds, isFound, reads, regions, spaceOf, type Values } from './combinations.ts';
import { type Context, factOf, report } from './context.ts';
import { compareDecimals, placesOf } from './decimals.ts';
import type { Condition, Fact, Statement } from './model.ts';

/** Checks every condition of the file's procedures and rules. */
export function checkGuards(context: Context): void {
  const { model, spans } = context;
  for (const procedure of model.procedures) all(procedure.body, []);
  for (const rule of model.rules) if (rule.from === undefined) for (const form of rule.forms) check(form.when, []);
  for (const fact of model.facts) if (spans.has(fact)) check(fact.exists, []);

  function all(body: readonly Statement[], around: readonly Condition[]): void {
    for (const statement of body) inside(statement, around);
  }

  function inside(statement: Statement, around: readonly Condition[]): void {
    switch (statement.kind) {
      case 'step': {
        const under = check(statement.when, around);
        for (const lines of Object.values(statement))
          if (Array.isArray(lines))
            for (const line of lines as { when?: Condition }[])
              if (line.when && spans.has(line)) check(line.when, under);
        if (statement.overdue) all(statement.overdue.body, under);
        break;
      }
      case 'decision': {
        let before = around;
        for (const { when, body } of statement.branches) {
          all(body, check(when, before));
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
        if (statement.otherwise) all(statement.otherwise, around);
        break;
    }
  }

  /** Checks a condition, if there is one. Returns what holds below it. */
  function check(condition: Condition | undefined, around: readonly Condition[]): readonly Condition[] {
    if (!condition) return around;
    const under = [...around, condition];
    const span = spans.get(condition);
    if (!span || isPlain(context, condition) || !under.every((one) => affordable(context, one))) return under;
    const facts = reads(context, condition);
    const relevant = relatedTo(context, facts, around);
    const space = spaceOf(context, [...relevant, condition]);
    if (!space) return under;
    if (!isFound(context, space, (values) => holds(context, condition, values))) {
      if (
        !context.problems.some(
          ({ rule, start }) => rule === 'condition-never' && start >= span.start && start < span.end,
        )
      )
        report(context, 'condition-never', span);
      return under;
    }
    const missing = withoutValue(context, condition, facts, (wanted) =>
      isFound(context, space, (values) => relevant.every((outer) => holds(context, outer, values)) && wanted(values)),
    );
    // Where no case comes, nothing holds.
    if (missing && canHold(context, around) !== false) {
      const place = context.names.all().find(({ kind, id }) => kind === 'fact' && id === missing.id)?.place;
      const exists = missing.exists && spans.get(missing.exists);
      const guard = exists ? context.source.text.slice(exists.start, exists.end) : '…';
      report(context, 'true-without-value', span, { fact: missing.id, guard }, place ? { related: [place] } : {});
    }
    return under;
  }
}

/** The conditions that read some facts, and those that read what these read. */
function relatedTo(context: Context, facts: ReadonlySet<string>, conditions: readonly Condition[]): Condition[] {
  const all = conditions.map((condition) => ({ condition, own: reads(context, condition) }));
  const known = new Set(facts);
  const related = new Set<Condition>();
  for (let before = -1; before !== related.size; ) {
    before = related.size;
    for (const { condition, own } of all) {
      if (related.has(condition) || ![...own].some((fact) => known.has(fact))) continue;
      related.add(condition);
      for (const fact of own) known.add(fact);
    }
  }
  return [...related];
}

/**
 * Whether a condition can hold, and does not for want of a value, by its form alone: one comparison with values of a declared
 * fact, or one or several of which each can hold, with facts of their own that exist in every case.
 */
function isPlain(context: Context, condition: Condition): boolean {
  if (condition.op === 'is' || condition.op === 'named' || condition.op === 'began' || condition.op === 'available')
    return true;
  if (context.model.impossible.length) return false;
  const facts = new Set<string>();
  return (condition.op === 'all' || condition.op === 'any' ? condition.items : [condition]).every((item) => {
    const compared = item.op === 'not' ? item.item : item;
    if (!('fact' in compared) || facts.has(compared.fact)) return false;
    facts.add(compared.fact);
    const fact = factOf(context, compared.fact);
    if (!fact || fact.exists) return false;
    return compared.op === 'is' ? item === compared || leavesOthers(fact, compared) : isInside(fact, compared);
  });
}

/** Whether a fact has values besides those that it is compared with. */
function leavesOthers({ type }: Fact, { values }: Extract<Condition, { op: 'is' }>): boolean {
  if (type.kind === 'yesNo') return values.length === 1;
  return type.kind === 'choice' && type.values.some(({ id }) => !values.includes(id));
}

/** Whether a number that a fact is compared with lies between the ends of what it can be, so that there are some on either side. */
function isInside({ type }: Fact, { value }: Extract<Condition, { value: unknown }>): boolean {
  if ((type.kind !== 'number' && type.kind !== 'wholeNumber') || typeof value !== 'string') return false;
  const { from, to } = type;
  const isWhole = [from, value, to].every((one) => one === undefined || placesOf(one) === 0);
  return (
    (type.kind === 'number' || isWhole) &&
    (from === undefined || (compareDecimals(from, value) ?? 0) < 0) &&
    (to === undefined || (compareDecimals(value, to) ?? 0) < 0)
  );
}

/** The first fact without whose missing value the condition would not hold, in a combination that can occur. */
function withoutValue(
  context: Context,
  condition: Condition,
  facts: Iterable<string>,
  isFound: (wanted: (values: Values) => boolean) => boolean,
): Fact | undefined {
  for (const id of facts) {
    const fact = factOf(context, id);
    if (!fact?.exists || !negates(context, condition, id, false)) continue;
    // It holds without a value, but a value could make it false: then it is the want of one that decides.
    const others = regions(context, fact, [condition]);
    const decides = isFound(
      (values) =>
        values.get(id) === undefined &&
        holds(context, condition, values) &&
        others.some((value) => !holds(context, condition, new Map([...values, [id, value]]))),
    );
    if (decides) return fact;
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
