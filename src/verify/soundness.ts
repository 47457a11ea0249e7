/**
 * What is wrong with the flow of a routine by itself, whatever its rules ask: each with the cases in which it is. Only what is
 * surely so is told: what hangs on more than is followed is left aside, and so is what the routine itself calls unclear.
 */
import type { Doers, Fact, Id, Procedure, Ref, Remarks, Statement } from '../generated/routine.ts';
import { bodiesOf, statementsIn } from '../model/statements.ts';
import { deputiesOf } from '../simulate/doers.ts';
import type { Text } from '../simulate/text.ts';
import { nameOf } from './beside.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import { type Excluded, excludedIn } from './excluded.ts';
import type { Fork, Visit } from './flow.ts';
import { type Guards, steady } from './guards.ts';
import { type Stuck, stuckIn, type Unbegun } from './stuck.ts';
import { unroutedIn } from './unrouted.ts';

/** `cases`: those in which it is so; `within`: those that come to the place at all. */
type Place = { readonly cases: Node; readonly within: Node };

export type Flaw =
  /** No case comes here, as what stands before never lets one on, or its own condition never holds. */
  | { readonly kind: 'step'; readonly of: Id; readonly why: 'way' | 'condition' }
  /** A branch of a decision or choice that is come to, which is never taken: those before take all, or it never holds. */
  | { readonly kind: 'branch'; readonly of: Id; readonly branch: Id; readonly why: 'before' | 'condition' }
  /** The condition of a step or of a lone branch holds in every case that comes to it. */
  | { readonly kind: 'constant'; readonly of: Id }
  /** A `depending on` that says nothing for some values of its fact. */
  | ({ readonly kind: 'gap'; readonly of: Id } & Place)
  /** Values of a fact that lead nowhere, while its others do. */
  | { readonly kind: 'unrouted'; readonly of: Id; readonly values: readonly Id[] }
  /** Two branches of a `depending on` hold at once: the later one counts for nothing then. */
  | ({ readonly kind: 'overlap'; readonly of: Id; readonly branches: readonly [Id, Id] } & Place)
  /** A `repeat` whose condition can't hold at the end of any round. */
  | ({ readonly kind: 'endless'; readonly of: Id } & Place)
  /** A wait that can't end. */
  | ({ readonly kind: 'stuck' } & Stuck)
  /** A procedure that can never begin. */
  | ({ readonly kind: 'unbegun' } & Unbegun)
  /** An outcome that is set in some cases has no value at the end of others. */
  | ({ readonly kind: 'unset'; readonly of: Id } & Place)
  /** Whoever is named for a step is away in every case that comes to it. */
  | ({ readonly kind: 'nobody'; readonly of: Id } & Place)
  /** The one person who is named for a step has done another, and a rule asks for somebody else. */
  | ({ readonly kind: 'excluded' } & Excluded);

/** All that is wrong with the flow of the routine itself. */
export function flawsOf(guards: Guards): Flaw[] {
  const text = guards.space.texts[0]!;
  const own: Own = {
    ...{ guards, text },
    visits: Map.groupBy(
      guards.ways.flatMap(({ visits }) => visits.filter(({ here }) => here.text === text)),
      ({ id }) => id,
    ),
    forks: Map.groupBy(
      guards.forks.filter(({ here }) => here.text === text),
      ({ statement }) => statement.id,
    ),
  };
  const excluded = excludedIn(guards)
    .filter(({ cases }) => isSure(guards, cases))
    .map((one): Placed => ({ kind: 'excluded', ...one }));
  const stuck = stuckIn(guards);
  const waits = stuck.waits
    .filter(({ cases }) => cases !== never && isSure(guards, cases))
    .map((one): Placed => ({ kind: 'stuck', ...one }));
  const placed = [...ofForks(own), ...waits, ...unsetAtEnd(own), ...nobodyFor(own), ...excluded];
  const endless = new Set(placed.flatMap(({ kind, of }) => (kind === 'endless' ? of : [])));
  const unrouted = unroutedIn(guards)
    .filter(({ of }) => !isUnclear(text.facts.get(of)!))
    .map((one): Flaw => ({ kind: 'unrouted', ...one }));
  const unbegun = stuck.unbegun.map((one): Flaw => ({ kind: 'unbegun', ...one }));
  const unreached = text.routine.procedures.flatMap((one) => unreachableIn(own, one, endless));
  return [...unreached, ...unbegun, ...unrouted, ...together(guards, placed)];
}

/** What is known of the statements of the routine itself, by their ids. */
type Own = {
  readonly guards: Guards;
  readonly text: Text;
  readonly visits: ReadonlyMap<Id, readonly Visit[]>;
  readonly forks: ReadonlyMap<Id, readonly Fork[]>;
};

/** Whether nothing in it hangs on more than is followed. */
function isSure({ space }: Guards, node: Node): boolean {
  return space.diagrams.support(node).every((variable) => space.variables[variable]!.kind !== 'perhaps');
}

const isUnclear = ({ remarks }: { readonly remarks?: Remarks }): boolean =>
  remarks?.some(({ kind }) => kind === 'unclear') === true;

function unreachableIn(own: Own, { id, body }: Procedure, endless: ReadonlySet<Id>): Flaw[] {
  const { guards, text, visits } = own;
  const found: Flaw[] = [];
  // What begins in no case has a mistake elsewhere, and needs no telling of its own.
  if (isReached(id)) through(body);
  return found;

  function isReached(one: Id): boolean {
    return visits.get(one)?.some(({ reach }) => reach !== never) === true;
  }

  function isNever(one: Statement): boolean {
    return (guards.reached.get(nameOf(text, one.id)) ?? never) === never;
  }

  function through(statements: readonly Statement[]): void {
    for (const [at, statement] of statements.entries()) {
      const before = statements[at - 1];
      if (isNever(statement)) {
        // That what stands before goes round for ever is told there.
        const isTold = before !== undefined && statementsIn([before]).some((one) => endless.has(one.id));
        if (!isTold) found.push({ kind: 'step', of: statement.id, why: 'way' });
        // What comes after it in the same body is not reached either.
        return;
      }
      if (statement.kind === 'step' && !isReached(statement.id))
        found.push({ kind: 'step', of: statement.id, why: 'condition' });
      if (isConstant(own, statement)) found.push({ kind: 'constant', of: statement.id });
      const taken = takenIn(own, statement.id);
      for (const [number, inner] of bodiesOf(statement).entries()) {
        const branch = taken[number];
        // Where nothing is ever late, it is the limit that is missing.
        const isLimitless = (statement.kind === 'step' || statement.kind === 'wait') && inner.every(isNever);
        if (branch?.cases === never)
          found.push({
            kind: 'branch',
            of: statement.id,
            branch: branch.id,
            why: branch.holds ? 'before' : 'condition',
          });
        else if (!isLimitless) through(inner);
      }
    }
  }
}

/** Whether a condition decides nothing; of several branches those that are left nothing are told instead. */
function isConstant({ guards, forks }: Own, statement: Statement): boolean {
  const isLone = statement.kind === 'decision' && statement.on === undefined && statement.branches.length === 1;
  const isConditional = isLone || (statement.kind === 'step' && statement.when !== undefined);
  const reached = forks.get(statement.id)?.filter(({ reach }) => reach !== never) ?? [];
  const holds = ({ reach, conditions }: Fork) => guards.space.diagrams.implies(reach, conditions[0]!);
  return isConditional && reached.length > 0 && reached.every(holds);
}

/** For each branch of a decision or choice the cases in which it is taken, and whether its own condition can hold. */
function takenIn({ guards, forks }: Own, id: Id): { id: Id; cases: Node; holds: boolean }[] {
  const { diagrams } = guards.space;
  const all = forks.get(id) ?? [];
  const statement = all[0]?.statement;
  if (statement?.kind !== 'decision' && statement?.kind !== 'choice') return [];
  const branches = statement.kind === 'decision' ? statement.branches : statement.options;
  return branches.map((branch, number) => {
    const cases = all.map(({ reach, taken }) => diagrams.and(reach, taken[number]!));
    const holds = all.some(({ reach, conditions }) => diagrams.and(reach, conditions[number]!) !== never);
    return { id: branch.id, cases: diagrams.or(...cases), holds };
  });
}

type Placed = Extract<Flaw, Place>;

function ofForks({ guards, text, forks }: Own): Placed[] {
  return [...forks.values()].flat().flatMap((fork): Placed[] => {
    const { statement, reach } = fork;
    if (reach === never) return [];
    if (statement.kind === 'repeat') return endlessAt(guards, fork);
    if (statement.kind !== 'decision' || statement.on === undefined) return [];
    const found = [...gapsAt(guards, fork, statement.on), ...overlapsAt(guards, fork, text.facts.get(statement.on))];
    return found.filter(({ cases }) => isSure(guards, cases));
  });
}

/** The cases in which no further round can bring what is waited for. */
function endlessAt(guards: Guards, { statement, reach, conditions }: Fork): Placed[] {
  const { diagrams } = guards.space;
  if (!isSure(guards, reach)) return [];
  const within = steady(guards.space, reach);
  const ends = steady(guards.space, diagrams.and(reach, conditions[0]!));
  const cases = diagrams.and(within, diagrams.not(ends));
  return cases === never ? [] : [{ kind: 'endless', of: statement.id, cases, within }];
}

function gapsAt({ space }: Guards, { statement, here, state, reach, conditions }: Fork, on: Id): Placed[] {
  const { diagrams } = space;
  if (isUnclear(statement)) return [];
  const within = diagrams.and(reach, casesOf(space, here, state, here.text.facts.get(on)?.exists));
  const cases = diagrams.and(within, diagrams.not(diagrams.or(...conditions)));
  return cases === never ? [] : [{ kind: 'gap', of: statement.id, cases, within }];
}

const ordered: ReadonlySet<string | undefined> = new Set(['number', 'wholeNumber', 'date', 'duration']);

function overlapsAt({ space }: Guards, { statement, reach, conditions }: Fork, on: Fact | undefined): Placed[] {
  const { diagrams } = space;
  if (statement.kind !== 'decision') return [];
  const named = statement.branches.flatMap(({ id, when }, number) =>
    when ? [{ id, holds: diagrams.and(reach, conditions[number]!) }] : [],
  );
  return named.flatMap((one, number) => {
    const earlier = named.slice(0, number);
    // A branch of which nothing is left is told as one that is never taken.
    if (diagrams.implies(one.holds, diagrams.or(...earlier.map(({ holds }) => holds)))) return [];
    return earlier.flatMap((before): Placed[] => {
      const cases = diagrams.and(one.holds, before.holds);
      // Over 100, then over 50: the greater first, which reads as it is meant.
      const isStair = ordered.has(on?.type.kind) && diagrams.implies(before.holds, one.holds);
      if (cases === never || isStair) return [];
      return [{ kind: 'overlap', of: statement.id, branches: [before.id, one.id], cases, within: reach }];
    });
  });
}

function unsetAtEnd(own: Own): Placed[] {
  const { guards, text } = own;
  const { space, ways } = guards;
  const { diagrams } = space;
  const start = ways.find(({ procedure }) => procedure === text.start);
  if (!start) return [];
  const { reach, state, here } = start.end;
  const excused = unclearIn(own);
  return [...state.outcomes].flatMap(([outcome, value]): Placed[] => {
    const exists = casesOf(space, here, state, text.facts.get(outcome)?.exists);
    const within = diagrams.and(reach, exists);
    const unset = diagrams.map(value, (number) => Number(number === 0));
    if (diagrams.implies(within, unset)) return [];
    // What begins by itself may set it before the end, or after.
    const elsewhere = ways
      .filter((way) => way !== start)
      .flatMap(({ visits }) => visits)
      .filter(({ kind, id, here }) => kind === 'set' && outcomeOf(here.text, id) === outcome)
      .map(({ reach }) => steady(space, reach));
    const cases = diagrams.and(within, unset, diagrams.not(diagrams.or(excused, ...elsewhere)));
    return cases !== never && isSure(guards, cases) ? [{ kind: 'unset', of: outcome, cases, within }] : [];
  });
}

function outcomeOf({ statements }: Text, id: Id): Id | undefined {
  const statement = statements.get(id);
  return statement?.kind === 'set' ? statement.outcome : undefined;
}

/** The cases that come to a branch with an open question, or past a decision with one. */
function unclearIn({ guards, forks }: Own): Node {
  const { diagrams } = guards.space;
  const open = [...forks.values()].flat().flatMap(({ statement, reach, taken }) => {
    if (statement.kind !== 'decision' && statement.kind !== 'choice') return [];
    const branches = statement.kind === 'decision' ? statement.branches : statement.options;
    const past = isUnclear(statement) ? [diagrams.and(reach, diagrams.not(diagrams.or(...taken)))] : [];
    return [
      ...past,
      ...branches.flatMap((branch, number) => (isUnclear(branch) ? [diagrams.and(reach, taken[number]!)] : [])),
    ];
  });
  return diagrams.or(...open);
}

/** Steps by somebody of whom the way there says that they are away, and all who could step in. */
function nobodyFor({ guards, visits }: Own): Placed[] {
  const { diagrams } = guards.space;
  return [...visits.values()].flat().flatMap((visit): Placed[] => {
    const { step, reach, done } = visit;
    // Whoever the case was handed over to does what says nobody else.
    if (!step?.by || step.inherited?.includes('by') || reach === never) return [];
    const served = diagrams.or(...step.by.map((doers) => servedBy(guards, visit, doers)));
    if (diagrams.and(reach, served) !== never || !isSure(guards, reach)) return [];
    return [{ kind: 'nobody', of: visit.id, cases: diagrams.and(reach, done), within: reach }];
  });
}

/** The cases in which somebody of those named can do it; who is never asked about is there. */
function servedBy({ space }: Guards, { here, state }: Visit, { chain, sameAs, when }: Doers): Node {
  const { diagrams } = space;
  if (sameAs !== undefined || chain.length === 0) return always;
  const isThere = (ref: Ref): Node => {
    const variable = ref.kind === 'role' ? here.instance.available.get(ref.id) : undefined;
    return variable === undefined ? always : diagrams.is(variable, 1);
  };
  const withDeputies = (role: Ref) => diagrams.or(...[role, ...deputiesOf(role, here.text)].map(isThere));
  const groups = chain.map(({ join, roles }) => {
    const all = roles.map(withDeputies);
    return join === 'or' ? diagrams.or(...all) : diagrams.and(...all);
  });
  return diagrams.or(diagrams.not(casesOf(space, here, state, when)), ...groups);
}

/** Flaws of one place that is come to several times are one. */
function together({ space }: Guards, flaws: readonly Placed[]): Placed[] {
  const { diagrams } = space;
  const groups = Map.groupBy(flaws, ({ cases: _, within: __, ...flaw }) => JSON.stringify(flaw));
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    cases: diagrams.or(...group.map(({ cases }) => cases)),
    within: diagrams.or(...group.map(({ within }) => within)),
  }));
}
