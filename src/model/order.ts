/**
 * Facts that are read before anyone knows them, and outcomes that depend on an order that nobody gives (semantics, 2 and 4,
 * and 'Facts found on the way').
 */
import { readsItself } from './combinations.ts';
import { type Context, report } from './context.ts';
import type { Condition, Statement } from './model.ts';
import { bodiesOf, statementsIn } from './statements.ts';

type Step = Extract<Statement, { kind: 'step' }>;

/** What has been read, and determined, on some way to a place. */
interface Known {
  readonly read: ReadonlySet<Condition>;
  readonly determined: ReadonlySet<string>;
}

/** Checks in which order the procedures of a file read and set. */
export function checkOrder(context: Context): void {
  const procedures = context.model.procedures.map(({ body }) => ({ body, all: statementsIn(body) }));
  const found = procedures.map(
    ({ all }) => new Set(all.flatMap((one) => (one.kind === 'step' ? determinedBy(one) : []))),
  );
  for (const [at, { body, all }] of procedures.entries()) {
    // What another procedure determines may be known before this one begins.
    const own = [...found[at]!].filter((fact) => found.every((others, other) => other === at || !others.has(fact)));
    const anew = all.flatMap((one) => (one.kind === 'repeat' ? untilOf(context, one) : []));
    // Nearly no procedure determines anything or asks anew.
    if (own.length > 0 || anew.length > 0) readInOrder(context, body, new Set(own), new Set(anew));
    for (const statement of all) {
      if (statement.kind === 'anyOrder') checkBranches(context, statement.body);
      if (statement.kind === 'forEach') checkTurns(context, statement);
    }
  }
}

const determinedBy = ({ determine }: Step): readonly string[] => determine?.flatMap(({ facts }) => facts) ?? [];

/**
 * Follows a procedure, and tells of what is read too early.
 * @param later the facts that some step of the procedure determines, and nothing else does
 * @param anew those that some `repeat` of it asks anew in each round
 */
function readInOrder(
  context: Context,
  procedure: readonly Statement[],
  later: ReadonlySet<string>,
  anew: ReadonlySet<string>,
): void {
  const reported = new Set<Condition>();
  body(procedure, { read: new Set(), determined: new Set() });

  function body(statements: readonly Statement[], known: Known): Known {
    return statements.reduce((before, statement) => after(statement, before), known);
  }

  /** What is known after a statement. */
  function after(statement: Statement, known: Known): Known {
    switch (statement.kind) {
      case 'step': {
        const read = reading(statement.when, known);
        const determined = new Set([...read.determined, ...determinedBy(statement)]);
        return either({ ...read, determined }, bodiesOf(statement));
      }
      case 'decision': {
        let read = known;
        const ends = statement.branches.map((branch) => {
          read = reading(branch.when, read);
          return body(branch.body, read);
        });
        return together([read, ...ends]);
      }
      case 'choice':
        return together([known, ...statement.options.map(({ when, body: done }) => body(done, reading(when, known)))]);
      case 'repeat': {
        const asked = untilOf(context, statement);
        for (const early of known.read) {
          const fact = readsItself(context, early).find((one) => asked.includes(one));
          if (fact !== undefined) tell('read-before-repeat', early, fact);
        }
        const done = body(statement.body, { ...known, determined: new Set([...known.determined, ...asked]) });
        return reading(statement.until, done);
      }
      case 'phase':
        return body(statement.body, known);
      default:
        return either(known, statement.kind === 'anyOrder' ? statement.body.map((one) => [one]) : bodiesOf(statement));
    }
  }

  function either(known: Known, bodies: readonly (readonly Statement[])[]): Known {
    return bodies.length ? together([known, ...bodies.map((one) => body(one, known))]) : known;
  }

  /** What is known once a condition has been read. */
  function reading(condition: Condition | undefined, known: Known): Known {
    if (!condition) return known;
    const facts = readsItself(context, condition);
    const early = facts.find((fact) => later.has(fact) && !known.determined.has(fact));
    if (early !== undefined) tell('read-before-determined', condition, early);
    const isOpen = facts.some((fact) => anew.has(fact) && !known.determined.has(fact));
    return isOpen ? { ...known, read: new Set([...known.read, condition]) } : known;
  }

  function tell(rule: 'read-before-determined' | 'read-before-repeat', condition: Condition, fact: string): void {
    const span = context.spans.get(condition);
    if (!span || reported.has(condition)) return;
    reported.add(condition);
    report(context, rule, span, { fact });
  }
}

const untilOf = (context: Context, { until }: Extract<Statement, { kind: 'repeat' }>): string[] =>
  until ? readsItself(context, until) : [];

const together = (known: readonly Known[]): Known => ({
  read: new Set(known.flatMap(({ read }) => [...read])),
  determined: new Set(known.flatMap(({ determined }) => [...determined])),
});

/** What is done in any order: no branch may set an outcome that another one sets or reads. */
function checkBranches(context: Context, branches: readonly Statement[]): void {
  for (const [at, branch] of branches.entries()) {
    const others = branches.filter((_, other) => other !== at);
    for (const set of settings(branch)) {
      const before = branches
        .slice(0, at)
        .flatMap(settings)
        .find(({ outcome }) => outcome === set.outcome);
      const isRead = others.some((other) => readBy(context, other).has(set.outcome));
      if (before || isRead) tellOrder(context, set, before);
    }
  }
}

/** Turns go on side by side: none may set what belongs to them all. */
function checkTurns(context: Context, turns: Extract<Statement, { kind: 'forEach' }>): void {
  const scopes = new Set([turns, ...statementsIn(turns.body)].map(({ id }) => id));
  for (const set of settings(turns))
    if (!scopes.has(context.facts.get(set.outcome)?.scope ?? '')) tellOrder(context, set);
}

type Setting = Extract<Statement, { kind: 'set' }>;

const settings = (statement: Statement): Setting[] =>
  statementsIn([statement]).filter((one): one is Setting => one.kind === 'set');

function tellOrder(context: Context, set: Setting, before?: Setting): void {
  const span = context.spans.get(set);
  const other = before && context.spans.get(before);
  if (span && !context.problems.some(({ rule, start }) => rule === 'set-in-any-order' && start === span.start))
    report(
      context,
      'set-in-any-order',
      span,
      { outcome: set.outcome },
      other && { related: [{ source: context.source, ...other }] },
    );
}

/** What a statement reads, those within it included. */
function readBy(context: Context, statement: Statement): Set<string> {
  const conditions = statementsIn([statement]).flatMap((one): (Condition | undefined)[] => {
    if (one.kind === 'decision') return one.branches.map(({ when }) => when);
    if (one.kind === 'choice') return one.options.map(({ when }) => when);
    if (one.kind === 'repeat') return [one.until];
    return one.kind === 'step' ? [one.when] : [];
  });
  return new Set(conditions.flatMap((one) => (one ? readsItself(context, one) : [])));
}
