/** Going through statements: what each adds to the flow, and how far the flow has come with it. */
import type { Id, Procedure, Statement, Step } from '../generated/routine.ts';
import { setsLimit } from '../model/deadlines.ts';
import { afterAll, besides, closes, meeting, mixed, nameOf, type Pass, touched } from './beside.ts';
import { BoundMet } from './bounds.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import type { Flow, Here, Scope, State, Visit } from './flow.ts';
import type { Place, RoundPlace, Space } from './space.ts';

/** How far the flow has come: with which cases, and with what set and asked. */
type At = { readonly reach: Node; readonly state: State };
type Gone = At & { readonly flow: Flow };

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

// Of more places than this nobody makes a routine: rounds within rounds double what is in them.
const mostVisits = 100_000;

/** An occurrence of a procedure, its trigger first. */
export function begun(pass: Pass, around: Here, procedure: Procedure, at: At): Gone & { here: Here } {
  const { space } = pass;
  const { text, place } = around;
  const events = procedure.kind === 'event' ? (procedure.events ?? [procedure.id]) : [];
  const began = alternatives(space, events, () =>
    space.add({ kind: 'began', procedure: procedure.id, events }, events.length),
  );
  const scope: Scope = { id: procedure.id, key: nameOf(text, procedure.id), place, facts: new Map() };
  const instance = { procedure, available: new Map(), began };
  const here: Here = { ...around, instance, scopes: [...around.scopes, scope] };
  const trigger = visit(pass, here, at, { kind: 'trigger', id: procedure.id, events: began });
  const body = series(pass, procedure.body, here, at);
  return { ...body, flow: { kind: 'series', items: [trigger, body.flow] }, here };
}

/** Events of which one has come: each with the cases in which it has. */
function alternatives(space: Space, events: readonly Id[], variable: () => number): Visit['events'] {
  const [only, ...others] = events;
  if (only === undefined) return [];
  if (others.length === 0) return [{ event: only, when: always }];
  const which = variable();
  return events.map((event, number) => ({ event, when: space.diagrams.is(which, number) }));
}

function visit(
  { visits }: Pass,
  here: Here,
  { reach, state }: At,
  what: Pick<Visit, 'kind' | 'id'> & Partial<Visit>,
): Flow {
  if (visits.length >= mostVisits) throw new BoundMet({ kind: 'places', limit: mostVisits });
  const made: Visit = { here, state, reach, done: always, step: null, late: null, events: [], ...what };
  visits.push(made);
  return { kind: 'visit', visit: made };
}

function series(pass: Pass, body: readonly Statement[], here: Here, from: At): Gone {
  let at = from;
  const items: Flow[] = [];
  for (const statement of body) {
    const gone = through(pass, statement, here, at);
    items.push(gone.flow);
    at = gone;
  }
  return { flow: { kind: 'series', items }, reach: at.reach, state: at.state };
}

function through(pass: Pass, statement: Statement, here: Here, at: At): Gone {
  const name = nameOf(here.text, statement.id);
  pass.reached.set(name, pass.space.diagrams.or(pass.reached.get(name) ?? never, at.reach));
  switch (statement.kind) {
    case 'step':
      return throughStep(pass, statement, here, at);
    case 'phase':
      return series(pass, statement.body, { ...here, phases: [...here.phases, statement.id] }, at);
    case 'decision':
      return throughDecision(pass, statement, here, at);
    case 'choice':
      return throughChoice(pass, statement, here, at);
    case 'anyOrder':
      return throughAnyOrder(pass, statement, here, at);
    case 'repeat':
      return throughRounds(pass, statement, here, at);
    case 'forEach':
      return throughTurns(pass, statement, here, at);
    case 'wait':
      return throughWait(pass, statement, here, at);
    case 'follow':
      return throughFollowed(pass, statement, here, at);
    case 'set': {
      const flow = visit(pass, here, at, { kind: 'set', id: statement.id });
      const value = ~pass.space.numberOf(statement.value);
      const outcomes = new Map([...at.state.outcomes, [statement.outcome, value]]);
      return { flow, reach: at.reach, state: { ...at.state, outcomes } };
    }
    case 'close':
      return { flow: visit(pass, here, at, { kind: 'close', id: statement.id }), reach: never, state: at.state };
  }
}

/** A step that is left out leaves nothing behind. What is done because it is late is done beside it. */
function throughStep(pass: Pass, step: Step, here: Here, at: At): Gone {
  const { space } = pass;
  const { diagrams } = space;
  const { id, modality, overdue } = step;
  const { place } = here;
  const when = casesOf(space, here, at.state, step.when);
  if (step.when) pass.forks.push({ statement: step, here, ...at, conditions: [when], taken: [when] });
  const done = modality === 'must' ? always : diagrams.is(space.add({ kind: 'done', of: id, modality, place }, 2), 1);
  const mayBeLate = overdue !== undefined && (isYearly(here) || (step.deadlines ?? []).some(setsLimit));
  const late = mayBeLate ? space.add({ kind: 'overdue', of: id, place }, 2) : null;
  const inside = { reach: diagrams.and(at.reach, when), state: at.state };
  const isLate = late === null ? never : diagrams.and(when, done, diagrams.is(late, 1));
  const [around, body] = mayBeLate ? [besides(pass, here, [overdue.body]), overdue.body] : [here, []];
  const self = visit(pass, around, inside, { kind: 'step', id, step, done, late });
  const beside = series(pass, body, here, { reach: diagrams.and(at.reach, isLate), state: at.state });
  const both: Flow = {
    kind: 'beside',
    id: null,
    names: [],
    branches: [self, { kind: 'either', options: [{ when: isLate, body: beside.flow }] }],
  };
  return {
    flow: { kind: 'either', options: [{ when, body: body.length === 0 ? self : both }] },
    ...rejoined(pass, at, [{ when: isLate, ...beside }]),
  };
}

const isYearly = ({ instance: { procedure } }: Here): boolean =>
  procedure.every?.some(({ period }) => period.kind === 'yearly') === true;

/** The first branch whose condition holds. */
function throughDecision(pass: Pass, statement: Of<'decision'>, here: Here, at: At): Gone {
  const { diagrams } = pass.space;
  let left = always;
  const conditions = statement.branches.map(({ when }) => casesOf(pass.space, here, at.state, when));
  const options = statement.branches.map(({ body }, number) => {
    const when = diagrams.and(left, conditions[number]!);
    left = diagrams.and(left, diagrams.not(conditions[number]!));
    return { when, ...series(pass, body, here, { reach: diagrams.and(at.reach, when), state: at.state }) };
  });
  pass.forks.push({ statement, here, ...at, conditions, taken: options.map(({ when }) => when) });
  return { flow: eitherOf(options), ...rejoined(pass, at, options) };
}

/** The option that is chosen; the first that is possible, where that one is not. */
function throughChoice(pass: Pass, { id, ...statement }: Of<'choice'>, here: Here, at: At): Gone {
  const { space } = pass;
  const { diagrams } = space;
  const options = statement.options.map((option) => option.id);
  const taken: Node[] = [];
  const variable =
    options.length > 1
      ? space.add({ kind: 'choose', of: id, options, taken, place: here.place }, options.length)
      : null;
  const conditions = statement.options.map(({ when }) => casesOf(space, here, at.state, when));
  const chosen = conditions.map((one, number) =>
    variable === null ? one : diagrams.and(diagrams.is(variable, number), one),
  );
  let left = diagrams.not(diagrams.or(...chosen));
  for (const [number, condition] of conditions.entries()) {
    taken.push(diagrams.or(chosen[number]!, diagrams.and(left, condition)));
    left = diagrams.and(left, diagrams.not(condition));
  }
  const gone = statement.options.map(({ body }, number) => {
    const when = taken[number]!;
    return { when, ...series(pass, body, here, { reach: diagrams.and(at.reach, when), state: at.state }) };
  });
  pass.forks.push({ statement: { id, ...statement }, here, ...at, conditions, taken });
  return { flow: eitherOf(gone), ...rejoined(pass, at, gone) };
}

const eitherOf = (options: readonly { when: Node; flow: Flow }[]): Flow => ({
  kind: 'either',
  options: options.map(({ when, flow }) => ({ when, body: flow })),
});

/** Where some ways of going on, of which at most one is taken, meet again. */
function rejoined(pass: Pass, at: At, options: readonly (At & { when: Node })[]): At {
  const { diagrams } = pass.space;
  const none = diagrams.not(diagrams.or(...options.map(({ when }) => when)));
  const reach = diagrams.or(diagrams.and(at.reach, none), ...options.map((one) => one.reach));
  const taken = options.filter((one) => one.reach !== never);
  return { reach, state: meeting(pass, at.state, taken) };
}

/** All branches, in every order. */
function throughAnyOrder(pass: Pass, { id, body }: Of<'anyOrder'>, here: Here, at: At): Gone {
  const branches = body.map((one, number) => series(pass, [one], besides(pass, here, [body.toSpliced(number, 1)]), at));
  const touches = body.map((one) => touched(pass, here, [[one]]));
  const left = (part: 'outcomes' | 'asked') =>
    branches.map(({ state }, number) => ({ left: state[part], touched: touches[number]! }));
  return {
    flow: { kind: 'beside', id, names: body.map((one) => one.id), branches: branches.map(({ flow }) => flow) },
    reach: pass.space.diagrams.and(...branches.map(({ reach }) => reach)),
    state: {
      outcomes: afterAll(pass, at.state.outcomes, left('outcomes')),
      asked: afterAll(pass, at.state.asked, left('asked')),
    },
  };
}

/** Any early round, then the last. An early one begins with whatever any round before it may have set. */
function throughRounds(pass: Pass, repeat: Of<'repeat'>, here: Here, at: At): Gone {
  const { space } = pass;
  const { diagrams } = space;
  const { until, atLeast = 1, atMost = Number.POSITIVE_INFINITY } = repeat;
  const variable = (kind: 'more' | 'spent') => diagrams.is(space.add({ kind, repeat, place: here.place }, 2), 1);
  const more = atLeast > 1 ? always : atMost <= 1 ? never : variable('more');
  // As many rounds as may be are enough, whether or not the condition holds then.
  const isBound = until !== undefined && Number.isFinite(atMost);
  const spent = !isBound || atMost <= 1 ? always : diagrams.and(more, variable('spent'));
  const place = { repeat, reach: at.reach, more, spent: isBound ? spent : never };
  const before = space.variables.length;
  const again = more === never ? at.state : mixed(pass, at.state, here, [repeat.body]);
  const first = { reach: diagrams.and(at.reach, more), state: again };
  const early = more === never ? null : oneRound(pass, here, { ...place, early: true }, first);
  const own = variablesSince(space, before);
  const goesOn = early && atLeast <= 1 ? diagrams.not(early.ends) : always;
  const last = oneRound(
    pass,
    here,
    { ...place, early: false },
    {
      reach: diagrams.or(diagrams.and(at.reach, diagrams.not(more)), early ? diagrams.and(early.reach, goesOn) : never),
      state: meeting(pass, at.state, [{ when: more, state: again }]),
    },
  );
  const ends = until && !isBound ? last.ends : diagrams.or(last.ends, spent);
  pass.forks.push({ statement: repeat, here, state: last.state, reach: last.reach, conditions: [ends], taken: [] });
  const flow: Flow = {
    kind: 'rounds',
    repeat,
    more,
    early: early && { kind: 'series', items: [early.flow, { kind: 'assume', when: goesOn }] },
    last: { kind: 'series', items: [last.flow, { kind: 'assume', when: ends }] },
    own,
  };
  return { flow, reach: diagrams.and(last.reach, ends), state: last.state };
}

/** A round, with what its condition reads asked anew; `ends`: the cases in which that holds at its end. */
function oneRound(pass: Pass, here: Here, round: RoundPlace, at: At): Gone & { ends: Node } {
  const { space } = pass;
  const { id, until, body } = round.repeat;
  const inside: Here = { ...here, place: { ...here.place, round } };
  const asked = new Map(at.state.asked);
  for (const fact of here.text.asked.get(id) ?? []) {
    const scope = here.scopes.findLast((one) => one.id === here.text.facts.get(fact)?.scope);
    asked.set(fact, space.regionNode(space.factVariable(fact, scope?.id ?? null, inside.place, true)));
  }
  const gone = series(pass, body, inside, { reach: at.reach, state: { ...at.state, asked } });
  return { ...gone, ends: until ? casesOf(space, inside, gone.state, until) : never };
}

/** Any turn, if there is one: others go on beside it. */
function throughTurns(pass: Pass, { id, body }: Of<'forEach'>, here: Here, at: At): Gone {
  const { space } = pass;
  const { diagrams } = space;
  const some = diagrams.is(space.add({ kind: 'turns', of: id, place: here.place }, 2), 1);
  const before = space.variables.length;
  const place: Place = { ...here.place, turn: 1 };
  const key = nameOf(here.text, id);
  const scopes = [...here.scopes, { id, key, place, facts: new Map() }];
  const inside = { ...besides(pass, here, [body]), loose: here.loose, scopes, place };
  const turn = series(pass, body, inside, { reach: diagrams.and(at.reach, some), state: at.state });
  return {
    flow: { kind: 'turns', id, key, some, body: turn.flow, own: variablesSince(space, before) },
    reach: diagrams.or(diagrams.and(at.reach, diagrams.not(some)), turn.reach),
    state: mixed(pass, at.state, here, [body]),
  };
}

function throughWait(pass: Pass, wait: Of<'wait'>, here: Here, at: At): Gone {
  const { space } = pass;
  const { id, events, atMost, otherwise = [] } = wait;
  const ways = atMost ? [...events, ''] : events;
  const ended = alternatives(space, ways, () =>
    space.add({ kind: 'waits', of: id, events, place: here.place }, ways.length),
  );
  const flow = visit(pass, here, at, { kind: 'wait', id, events: ended.filter(({ event }) => event !== '') });
  const when = ended.find(({ event }) => event === '')?.when ?? never;
  pass.forks.push({ statement: wait, here, ...at, conditions: [], taken: [space.diagrams.not(when)] });
  const late = series(pass, otherwise, here, { reach: space.diagrams.and(at.reach, when), state: at.state });
  const after: Flow = { kind: 'either', options: [{ when, body: late.flow }] };
  return { flow: { kind: 'series', items: [flow, after] }, ...rejoined(pass, at, [{ when, ...late }]) };
}

/** The start of another routine, in place. A close in it, or in what it begins, ends it alone. */
function throughFollowed(pass: Pass, { routine }: Of<'follow'>, here: Here, at: At): Gone {
  const text = pass.space.texts.find(({ id }) => id === routine);
  if (!text?.start) return { ...at, flow: { kind: 'series', items: [] } };
  const body = begun(pass, { ...here, text }, text.start, at);
  const flow: Flow = { kind: 'followed', text, body: body.flow };
  if (!closes(text)) return { flow, reach: body.reach, state: body.state };
  return { flow, reach: at.reach, state: mixed(pass, at.state, { ...here, text }, [text.start.body]) };
}

/** The variables made since there were so many, but for facts of the whole case. */
export function variablesSince(space: Space, before: number): number[] {
  const all = Array.from({ length: space.variables.length - before }, (_, at) => before + at);
  return all.filter((variable) => !space.isGlobal(variable));
}
