/**
 * Conditions that can never hold, and conditions that hold only because a fact has no value (semantics, 1.3): decided
 * by trying every combination of the facts that a condition and the branches around it read, cut into regions at the
 * values that they name. Beyond a bound nothing is said here; a proof may still find it.
 */
import { type Context, factOf, report } from './context.ts';
import { factsRead } from './declarations.ts';
import type { Condition, Fact, Statement, Value } from './model.ts';

/** More combinations than this are not tried. */
const most = 4096;

/** The value of a fact in a combination; nothing where it does not exist. */
type Values = ReadonlyMap<string, Value | undefined>;

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

/** All facts that a condition reads, those of named conditions and of the existence of facts included. */
function reads(context: Context, condition: Condition, seen = new Set<string>()): string[] {
  const named = (one: Condition): Condition[] => {
    if (one.op === 'all' || one.op === 'any') return one.items.flatMap(named);
    if (one.op === 'not') return named(one.item);
    if (one.op !== 'named' || seen.has(one.name)) return [];
    seen.add(one.name);
    return context.model.definitions.flatMap(({ id, condition: meant }) =>
      id === one.name ? [meant, ...named(meant)] : [],
    );
  };
  const own = [condition, ...named(condition)].flatMap(factsRead);
  return own.flatMap((id) => {
    const exists = factOf(context, id)?.exists;
    if (!exists || seen.has(`=${id}`)) return [id];
    seen.add(`=${id}`);
    return [...reads(context, exists, seen), id];
  });
}

const shares = (context: Context, a: Condition, b: Condition): boolean => {
  const facts = new Set(reads(context, b));
  return reads(context, a).some((fact) => facts.has(fact));
};

/** Values of a fact of which every comparison in the conditions speaks alike: one for each region between the values named. */
function regions(context: Context, fact: Fact, conditions: readonly Condition[]): Value[] {
  const { type } = fact;
  if (type.kind === 'choice') return type.values.map(({ id }) => id);
  if (type.kind === 'yesNo') return ['yes', 'no'];
  const named = [...new Set(conditions.flatMap((condition) => constants(context, condition, fact.id)))];
  if (type.kind === 'number' || type.kind === 'wholeNumber') {
    const cuts = [...new Set(named.flatMap((value) => (typeof value === 'string' ? [Number(value)] : [])))].sort(
      (a, b) => a - b,
    );
    const between = cuts.flatMap((cut, at) => (at === 0 ? [cut - 1, cut] : [(cuts[at - 1]! + cut) / 2, cut]));
    const all = [...between, (cuts.at(-1) ?? 0) + 1];
    const inside = all.filter(
      (value) =>
        (type.kind === 'number' || Number.isInteger(value)) &&
        value >= Number(type.from ?? -Infinity) &&
        value <= Number(type.to ?? Infinity),
    );
    return inside.map(String);
  }
  // Other values are compared by their order in time or not at all: one before, between and after each is enough.
  const texts = named.filter((value): value is string => typeof value === 'string').sort();
  return ['', ...texts.flatMap((value) => [value, `${value}~`])];
}

function constants(context: Context, condition: Condition, fact: string, seen = new Set<string>()): Value[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.flatMap((item) => constants(context, item, fact, seen));
    case 'not':
      return constants(context, condition.item, fact, seen);
    case 'named':
      if (seen.has(condition.name)) return [];
      seen.add(condition.name);
      return context.model.definitions.flatMap(({ id, condition: meant }) =>
        id === condition.name ? constants(context, meant, fact, seen) : [],
      );
    case 'is':
      return condition.fact === fact ? condition.values : [];
    case 'began':
    case 'available':
      return [];
    default:
      return condition.fact === fact ? [condition.value] : [];
  }
}

/** Every combination of values that can occur, or nothing if there are too many or a condition can't be decided here. */
function combine(context: Context, conditions: readonly Condition[]): Values[] | undefined {
  const facts = [...new Set(conditions.flatMap((condition) => reads(context, condition)))].flatMap(
    (id) => factOf(context, id) ?? [],
  );
  if (facts.some(({ type, outcome }) => outcome || type.kind === 'duration' || type.kind === 'role')) return undefined;
  if (conditions.some((condition) => mentionsOthers(context, condition))) return undefined;
  const impossible = context.model.impossible.filter(
    (condition) =>
      affordable(context, condition) &&
      reads(context, condition).every((id) => facts.some((fact) => fact.id === id)) &&
      !mentionsOthers(context, condition),
  );
  const all = [...conditions, ...impossible];
  let combinations: Map<string, Value | undefined>[] = [new Map()];
  for (const fact of facts) {
    const values = regions(context, fact, all);
    combinations = combinations.flatMap((before) => {
      const exists = !fact.exists || holds(context, fact.exists, before);
      return (exists ? values : [undefined]).map((value) => new Map([...before, [fact.id, value]]));
    });
    if (combinations.length > most) return undefined;
  }
  return combinations.filter((values) => !impossible.some((condition) => holds(context, condition, values)));
}

/** Whether a condition is no longer, read out with all that it names, than anyone would write. */
function affordable(context: Context, condition: Condition, left = { steps: 10_000 }, depth = 0): boolean {
  if (--left.steps < 0 || depth > 100) return false;
  const go = (one: Condition | undefined) => one === undefined || affordable(context, one, left, depth + 1);
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.every(go);
    case 'not':
      return go(condition.item);
    case 'named':
      return go(context.model.definitions.find(({ id }) => id === condition.name)?.condition);
    case 'began':
    case 'available':
      return true;
    default:
      return go(factOf(context, condition.fact)?.exists);
  }
}

/** Whether a condition depends on more than facts that are known: on who is available, or on which event began. */
function mentionsOthers(context: Context, condition: Condition): boolean {
  if (condition.op === 'all' || condition.op === 'any')
    return condition.items.some((item) => mentionsOthers(context, item));
  if (condition.op === 'not') return mentionsOthers(context, condition.item);
  if (condition.op === 'named') {
    // What a name means may not have been understood.
    const named = context.model.definitions.find(({ id }) => id === condition.name);
    return named === undefined || mentionsOthers(context, named.condition);
  }
  return condition.op === 'began' || condition.op === 'available';
}

/** Whether a condition holds for some values; every comparison with a missing value is false. */
function holds(context: Context, condition: Condition, values: Values): boolean {
  switch (condition.op) {
    case 'all':
      return condition.items.every((item) => holds(context, item, values));
    case 'any':
      return condition.items.some((item) => holds(context, item, values));
    case 'not':
      return !holds(context, condition.item, values);
    case 'named': {
      const named = context.model.definitions.find(({ id }) => id === condition.name);
      return named !== undefined && holds(context, named.condition, values);
    }
    case 'began':
    case 'available':
      return true;
    default: {
      const value = values.get(condition.fact);
      if (value === undefined) return false;
      if (condition.op === 'is')
        return condition.values.some(
          (one) =>
            one === value ||
            (typeof one === 'string' &&
              typeof value === 'string' &&
              Number(one) === Number(value) &&
              one !== '' &&
              value !== ''),
        );
      const dated = condition.op === 'before' || condition.op === 'after';
      const order =
        dated || Number.isNaN(Number(value))
          ? Math.sign(String(value).localeCompare(String(condition.value)))
          : Math.sign(Number(value) - Number(condition.value));
      return condition.op === 'over' || condition.op === 'after'
        ? order > 0
        : condition.op === 'under' || condition.op === 'before'
          ? order < 0
          : condition.op === 'atLeast'
            ? order >= 0
            : order <= 0;
    }
  }
}
