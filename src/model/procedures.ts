/** Procedures and the statements in them. */
import { itemsOf, type Line, partOf, type Value } from '../language/tree.ts';
import { addAttribute, inheritable } from './attributes.ts';
import { boundOf, conditionOf, placed, subject, valueFor, whenOf } from './conditions.ts';
import { at, type Context, factOf, idOf, idsOf, named, refsOf, report, within } from './context.ts';
import type { Attributes, Condition, Decision, Procedure, Statement, Step } from './model.ts';
import { remarksOf } from './remarks.ts';
import { ruleOf } from './rules.ts';
import { countOf, defined, durationOf, partValue, periodOf, some, textOf } from './values.ts';

type Every = NonNullable<Procedure['every']>[number];
type Missed = NonNullable<Step['overdue']>;
type Option = (Statement & { kind: 'choice' })['options'][number];
type Inherited = Pick<Attributes, (typeof inheritable)[number]>;

const modality = { step: 'must', recommendedStep: 'should', optionalStep: 'may' } as const;

/** The attributes among some lines that hold for all steps beside and below them, added to those from around. */
export function inheritedBy(context: Context, lines: readonly Line[], around: Inherited): Inherited {
  const own = lines.filter(({ kind }) => scoped.has(kind));
  if (own.length === 0) return around;
  const attributes: Attributes = {};
  for (const line of own) addAttribute(context, line, attributes);
  return { ...around, ...attributes };
}

const scoped: ReadonlySet<string> = new Set(['by', 'byEach', 'bySame', 'with', 'in', 'via', 'fulfils']);

/** A procedure: `start`, `on` or `regularly`, and the rules that stand under it. */
export function procedureOf(
  around: Context,
  line: Line,
  routineWide: Inherited,
  chapter: string | undefined,
): Procedure {
  const kind = line.kind === 'start' ? 'start' : line.kind === 'on' ? 'event' : 'recurring';
  const id = around.ids.of(line, kind);
  const context = within(around, id);
  const below = (wanted: string) => line.body.filter((one) => one.kind === wanted);
  const refs = (wanted: string) => below(wanted).flatMap((one) => refsOf(context, one.value, anchors));
  const every = below('everyPeriod').flatMap((one) => {
    const period = periodOf(one.value);
    return period ? [at(context, one, defined<Every>({ period, when: whenOf(context, one) }))] : [];
  });
  const made = defined<Procedure>({
    id,
    kind,
    title: line.title?.text,
    events: kind === 'event' ? some(idsOf(context, line.value, ['event'])) : undefined,
    outside: below('outsideCase').length ? (true as const) : undefined,
    after: some(refs('afterEntry')),
    atMost: countOf(below('atMostTimesEach')[0]),
    every: some(every),
    until: some(refs('untilEvent')),
    countedFrom: some(refs('countedFrom')),
    chapter,
    body: bodyOf(context, line.body, inheritedBy(context, line.body, routineWide), id),
    remarks: remarksOf(context, line),
  });
  return at(around, line, made);
}

const anchors = ['step', 'phase', 'procedure', 'event', 'document', 'message', 'fact', 'block'] as const;

/** The statements among some lines. `if` and the branches after it, `wait` and its `otherwise`, are one statement. */
export function bodyOf(context: Context, lines: readonly Line[], inherited: Inherited, scope: string): Statement[] {
  const body: Statement[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const rest: Line[] = [];
    if (line.kind === 'if' || line.kind === 'unless' || line.kind === 'waitFor') {
      for (let next = index + 1; lines[next]?.kind === 'otherwiseIf' || lines[next]?.kind === 'otherwise'; next++) {
        rest.push(lines[next]!);
        index = next;
        if (lines[next]!.kind === 'otherwise') break;
      }
    }
    const statement = statementOf(context, line, rest, inherited, scope);
    if (statement) body.push(at(context, line, statement));
  }
  return body;
}

function statementOf(
  context: Context,
  line: Line,
  rest: readonly Line[],
  inherited: Inherited,
  scope: string,
): Statement | undefined {
  const title = line.title?.text;
  const below = (own: Context = context, id = scope) =>
    bodyOf(own, line.body, inheritedBy(own, line.body, inherited), id);
  switch (line.kind) {
    case 'step':
    case 'recommendedStep':
    case 'optionalStep':
      return stepOf(context, line, inherited, scope);
    case 'phase': {
      const id = context.ids.of(line, 'phase');
      return defined<Statement>({
        kind: 'phase',
        id,
        title,
        body: below(context, id),
        remarks: remarksOf(context, line),
      });
    }
    case 'if':
    case 'unless':
      return decision(context, line, rest, inherited, scope);
    case 'dependingOn':
      return routing(context, line, inherited, scope);
    case 'chooseOne':
      return choice(context, line, inherited, scope);
    case 'anyOrder':
      return defined<Statement>({
        kind: 'anyOrder',
        id: context.ids.of(line, 'any-order'),
        body: below(),
        remarks: remarksOf(context, line),
      });
    case 'repeat':
      return defined<Statement>({
        kind: 'repeat',
        id: context.ids.of(line, 'repeat'),
        every: durationOf(partValue(line, 'every')),
        atLeast: countOf(partOf(line, 'atLeastTimes')),
        atMost: countOf(partOf(line, 'atMostTimes')),
        until: conditionOf(context, partValue(line, 'until')),
        body: below(),
        remarks: remarksOf(context, line),
      });
    case 'forEach': {
      const id = context.ids.of(line, 'for-each');
      return defined<Statement>({
        kind: 'forEach',
        id,
        title,
        body: below(within(context, id)),
        remarks: remarksOf(context, line),
      });
    }
    case 'waitFor': {
      const events = idsOf(context, line.value, ['event']);
      const otherwise = rest[0] && bodyOf(context, rest[0].body, inheritedBy(context, rest[0].body, inherited), scope);
      const id = context.ids.of(line, 'wait', events.length ? `wait ${events[0]}` : undefined);
      return defined<Statement>({
        kind: 'wait',
        id,
        events,
        title,
        atMost: durationOf(partValue(line, 'atMost')),
        otherwise,
        remarks: remarksOf(context, line),
      });
    }
    case 'follow': {
      if (line.value?.kind === 'word' && line.value.text === context.model.id) {
        report(context, 'follow-itself', line.value, { name: line.value.text });
        return undefined;
      }
      const routine = line.value?.kind === 'word' ? idOf(context, line.value, ['routine']) : undefined;
      return routine === undefined
        ? undefined
        : defined<Statement>({
            kind: 'follow',
            id: context.ids.of(line, 'follow'),
            routine,
            remarks: remarksOf(context, line),
          });
    }
    case 'set':
      return setting(context, line);
    case 'close':
      return defined<Statement>({
        kind: 'close',
        id: context.ids.of(line, 'close', 'close'),
        title: textOf(line.value),
        remarks: remarksOf(context, line),
      });
    case 'rule':
    case 'guideline':
    case 'prohibition':
    case 'right':
    case 'permission':
      context.model.rules.push(ruleOf(context, line, { scope }));
      return undefined;
    default:
      return undefined;
  }
}

function stepOf(context: Context, line: Line, inherited: Inherited, scope: string): Step {
  const own: Attributes = {};
  if (line.inline) addAttribute(context, line.inline, own);
  for (const below of line.body) addAttribute(context, below, own);
  const taken = inheritable.filter((key) => inherited[key] !== undefined && own[key] === undefined);
  for (const key of taken) (own as Record<string, unknown>)[key] = inherited[key];
  const overdue = line.body.find(({ kind }) => kind === 'whenOverdue');
  const id = context.ids.of(line, 'step');
  return defined<Step>({
    kind: 'step',
    id,
    title: line.title?.text,
    modality: modality[line.kind as keyof typeof modality],
    when: whenOf(context, line),
    ...own,
    inherited: some(taken as string[]),
    overdue: overdue && at(context, overdue, missed(context, overdue, inherited, scope)),
    remarks: remarksOf(context, line),
  });
}

/** What `when overdue` adds: attributes of the late step, steps beside it, and perhaps a new deadline. */
function missed(context: Context, line: Line, inherited: Inherited, scope: string): Missed {
  const attributes: Attributes = {};
  const steps: Inherited = inheritedBy(
    context,
    line.body.filter(({ kind }) => kind === 'by' || kind === 'byEach' || kind === 'bySame'),
    inherited,
  );
  for (const below of line.body)
    if (below.kind !== 'by' && below.kind !== 'byEach' && below.kind !== 'bySame')
      addAttribute(context, below, attributes);
  const newDeadline = durationOf(line.body.find(({ kind }) => kind === 'newDeadline')?.value);
  return defined<Missed>({ attributes, newDeadline, body: bodyOf(context, line.body, steps, scope) });
}

function decision(context: Context, line: Line, rest: readonly Line[], inherited: Inherited, scope: string): Decision {
  const branches = [line, ...rest].map((branch) => {
    const bound = branch.kind === 'otherwise' ? undefined : conditionOf(context, branch.value);
    const when: Condition | undefined =
      bound && branch.kind === 'unless' ? placed(context, branch.value!, { op: 'not', item: bound }) : bound;
    return branchOf(context, branch, when, inherited, scope);
  });
  return { kind: 'decision', id: context.ids.of(line, 'decision'), branches };
}

function branchOf(
  context: Context,
  line: Line,
  when: Condition | undefined,
  inherited: Inherited,
  scope: string,
): Decision['branches'][number] {
  const body = bodyOf(context, line.body, inheritedBy(context, line.body, inherited), scope);
  return at(
    context,
    line,
    defined<Decision['branches'][number]>({
      id: context.ids.of(line, 'branch', undefined, line.body),
      when,
      body,
      remarks: remarksOf(context, line),
    }),
  );
}

/** `depending on F`: each `when` is a comparison with F. */
function routing(context: Context, line: Line, inherited: Inherited, scope: string): Decision | undefined {
  const fact = line.value?.kind === 'word' ? subject(context, line.value) : undefined;
  const name = line.value?.kind === 'word' ? line.value.text : '';
  const branches = line.body.flatMap((branch) => {
    if (branch.kind === 'otherwise') return [branchOf(context, branch, undefined, inherited, scope)];
    if (branch.kind !== 'when') return [];
    const plain: string[] = [];
    const conditions: Condition[] = [];
    for (const item of fact ? itemsOf(branch.value) : []) {
      if (item.kind === 'bound') {
        const value = boundOf(context, fact!, item.how, item.value, item, name);
        if (value !== undefined && item.how !== 'is' && item.how !== 'isNot')
          conditions.push(placed(context, item, { op: item.how, fact: fact!.id, value }));
      } else {
        const value = valueFor(context, fact!, item, name);
        if (typeof value === 'string') plain.push(value);
      }
    }
    if (plain.length)
      conditions.unshift(placed(context, branch.value ?? branch, { op: 'is', fact: fact!.id, values: plain }));
    const when: Condition | undefined =
      conditions.length > 1 ? placed(context, branch, { op: 'any', items: conditions }) : conditions[0];
    const made = branchOf(context, branch, when, inherited, scope);
    return when ? [made] : [];
  });
  return defined<Decision>({
    kind: 'decision',
    id: context.ids.of(line, 'decision'),
    on: fact?.id,
    branches,
    remarks: remarksOf(context, line),
  });
}

function choice(context: Context, line: Line, inherited: Inherited, scope: string): Statement {
  const around = inheritedBy(context, line.body, inherited);
  const options = line.body.flatMap((child): Option[] => {
    if (child.kind === 'option') {
      const body = bodyOf(context, child.body, inheritedBy(context, child.body, around), scope);
      return [
        at(
          context,
          child,
          defined<Option>({
            id: context.ids.of(child, 'option'),
            title: child.title?.text,
            when: whenOf(context, child),
            body,
            remarks: remarksOf(context, child),
          }),
        ),
      ];
    }
    const rest =
      child.kind === 'if' || child.kind === 'unless' || child.kind === 'waitFor' ? following(line.body, child) : [];
    const statement =
      child.kind === 'otherwise' || child.kind === 'otherwiseIf'
        ? undefined
        : statementOf(context, child, rest, around, scope);
    return statement
      ? [
          at(
            context,
            child,
            defined<Option>({ id: statement.id, when: possible(statement), body: [at(context, child, statement)] }),
          ),
        ]
      : [];
  });
  return defined<Statement>({
    kind: 'choice',
    id: context.ids.of(line, 'choice'),
    options,
    remarks: remarksOf(context, line),
  });
}

const following = (lines: readonly Line[], line: Line): Line[] => {
  const from = lines.indexOf(line) + 1;
  const end = lines.findIndex((one, index) => index >= from && one.kind !== 'otherwise' && one.kind !== 'otherwiseIf');
  return lines.slice(from, end < 0 ? undefined : end);
};

/** A branch that is an `if` can be taken only when its condition holds. */
function possible(statement: Statement): Condition | undefined {
  if (statement.kind === 'step') return statement.when;
  if (statement.kind !== 'decision' || statement.branches.some(({ when }) => when === undefined)) return undefined;
  const conditions = statement.branches.flatMap(({ when }) => when ?? []);
  return conditions.length === 1 ? conditions[0] : { op: 'any', items: conditions };
}

function setting(context: Context, line: Line): Statement | undefined {
  const word = line.value?.kind === 'word' ? line.value : undefined;
  const found = word && named(context, word, ['fact']);
  const fact = found && factOf(context, found.id);
  if (!fact) return undefined;
  if (!fact.outcome) {
    report(context, 'set-no-outcome', word!, { fact: word!.text }, found.place ? { related: [found.place] } : {});
    return undefined;
  }
  const to: Value | undefined = partValue(line, 'toValue');
  const value = to && valueFor(context, fact, to, word!.text);
  return value === undefined
    ? undefined
    : defined<Statement>({
        kind: 'set',
        id: context.ids.of(line, 'set'),
        outcome: fact.id,
        value,
        remarks: remarksOf(context, line),
      });
}
