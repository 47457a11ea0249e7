/** Verdicts on rules by the definition (`semantics.md`, 2.12, 2.13), from every trace there is. */
import type { Condition, Form, Routine, Rule, Selection, Step } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { type Before, type Complete, type Level, type Listed, listTraces, nameOf, type Reach } from './lister.ts';
import { holds } from './reading.ts';

/** `all`: every trace was looked at. */
export type Verdict = { readonly broken: Complete | null; readonly applies: boolean; readonly all: boolean };

export function verdictOf(routine: Routine, rule: Rule, reach: Reach): Verdict {
  let broken: Complete | null = null;
  let applies = false;
  const begun = routine.procedures.flatMap(({ events }) => events ?? []);
  const named = /"kind":"event","id":"(\w+)"/g;
  const bare = [...JSON.stringify(rule).matchAll(named)].flatMap(([, id]) => (begun.includes(id!) ? [] : [id!]));
  const all = listTraces(routine, { ...reach, bare, heeding: rule.kind === 'guideline' }, (trace) => {
    const judged = rule.forms.map((form) => judge(routine, rule, form, trace));
    if (judged.some((one) => one.broken) && (!broken || trace.entries.length < broken.entries.length)) broken = trace;
    applies ||= judged.some((one) => one.applies);
  });
  return { broken, applies, all };
}

type Judged = { broken: boolean; applies: boolean };

function judge(routine: Routine, rule: Rule, form: Form, trace: Complete): Judged {
  const named = (selection: Selection) =>
    trace.entries.filter((entry) => isNamed(selection, entry) && isIn(rule, entry));
  const reads = (condition: Condition | undefined, before: Before) => !condition || holds(routine, condition, before);
  switch (form.kind) {
    case 'followed':
    case 'preceded': {
      const xs = named(form.every).filter((x) => reads(form.when, x.before));
      const ys = named(form.by);
      const place = (entry: Listed) => trace.entries.indexOf(entry);
      const answers = (x: Listed) =>
        ys.filter(
          (y) => (form.kind === 'followed' ? place(y) > place(x) : place(y) < place(x)) && together(x.scope, y.scope),
        );
      const left = form.own ? unmatched(xs, answers) : xs.filter((x) => answers(x).length === 0);
      return { broken: left.length > 0, applies: xs.length > 0 };
    }
    case 'count': {
      const { atLeast = 0, atMost = Number.POSITIVE_INFINITY, per } = form;
      if (!reads(form.when, trace.end)) return { broken: false, applies: false };
      const all = named(form.of);
      const groups = per && per.kind !== 'text' && isDividedBy(routine, per.id) ? scopesOf(trace, per.id) : null;
      const sizes = groups?.map((group) => all.filter(({ scope }) => isWithin(group, scope)).length) ?? [all.length];
      return { broken: sizes.some((size) => size < atLeast || size > atMost), applies: sizes.length > 0 };
    }
    case 'exactlyOne':
    case 'notBoth': {
      if (!reads(form.when, trace.end)) return { broken: false, applies: false };
      const happened = form.of.filter((selection) => named(selection).length > 0).length;
      return { broken: happened > 1 || (form.kind === 'exactlyOne' && happened === 0), applies: true };
    }
    case 'endsWith': {
      const applies = reads(form.when, trace.end);
      return { broken: applies && !reads(form.condition, trace.end), applies };
    }
    case 'has':
    case 'signed': {
      const xs = named(form.every).filter((x) => x.kind === 'step' && reads(form.when, x.before));
      const lacks = (x: Listed) => {
        const step = x.statement as Step;
        const lines = form.kind === 'has' ? (step.record ?? []) : (step.write ?? []).filter(({ signedBy }) => signedBy);
        return !lines.some(({ when }) => reads(when, x.before));
      };
      return { broken: xs.some(lacks), applies: xs.length > 0 };
    }
    default:
      throw new Error(form.kind);
  }
}

/** Whether there is such a procedure, or such a `for each`. */
const isDividedBy = ({ procedures }: Routine, per: string): boolean =>
  procedures.some(({ id, body }) => id === per || statementsIn(body).some((one) => one.id === per));

/** The occurrences of a procedure, or the turns of a `for each`. */
const scopesOf = (trace: Complete, id: string) => trace.scopes.filter((scope) => scope.at(-1)?.key === id);

const isWithin = (group: readonly Level[], scope: readonly Level[]): boolean =>
  group.every(({ key, n }) => scope.some((one) => one.key === key && one.n === n));

/** Those that get none in some choice in which as many as possible get one of their own. */
function unmatched(xs: readonly Listed[], answers: (x: Listed) => readonly Listed[]): Listed[] {
  const holder = new Map<Listed, Listed>();
  const seek = (x: Listed, seen: Set<Listed>): boolean =>
    answers(x).some((y) => {
      if (seen.has(y)) return false;
      seen.add(y);
      const other = holder.get(y);
      if (other && !seek(other, seen)) return false;
      holder.set(y, x);
      return true;
    });
  return xs.filter((x) => !seek(x, new Set()));
}

function together(a: readonly Level[], b: readonly Level[]): boolean {
  return a.every(({ key, n }) => {
    const other = b.find((one) => one.key === key);
    return !other || other.n === n;
  });
}

function isNamed({ entries = [], steps }: Selection, entry: Listed): boolean {
  if (entries.some((ref) => entry.names.includes(nameOf(ref)))) return true;
  if (!steps || entry.kind !== 'step') return false;
  return (steps.writing ?? []).every((ref) => entry.names.includes(nameOf(ref)));
}

const isIn = ({ scope }: Rule, { scope: levels, phases }: Listed): boolean =>
  scope === undefined || levels.some(({ key }) => key === scope) || phases.includes(scope);
