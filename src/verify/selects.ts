/** In which cases a rule speaks of what happens at a place of the flow (`semantics.md`, 2.5, 2.13: M(X)). */
import type { Id, Ref, Rule, Selection, Sending } from '../generated/routine.ts';
import { rolesOf } from '../simulate/doers.ts';
import { keyOf } from '../simulate/emit.ts';
import { isPartOf } from '../simulate/named-steps.ts';
import type { Text } from '../simulate/text.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit } from './flow.ts';
import type { Guards } from './guards.ts';

/** `surely` and `perhaps` differ where it hangs on more than is followed, such as who has the case. */
export type Selected = { readonly surely: Node; readonly perhaps: Node };

const not: Selected = { surely: never, perhaps: never };
const yes: Selected = { surely: always, perhaps: always };
const maybe: Selected = { surely: never, perhaps: always };

/** Whether a selection of a rule names what happens at a visit, if it is done. */
export function selects(guards: Guards, rule: Pick<Rule, 'scope'>, selection: Selection, visit: Visit): Selected {
  const text = guards.space.texts[0]!;
  if (!isWithin(text, rule.scope, visit)) return not;
  const { diagrams } = guards.space;
  const names = (selection.entries ?? []).map((ref) => keyOf(ref, text.id));
  const called = names.length > 0 ? namesOf(guards, visit).filter(({ name }) => names.includes(name)) : [];
  const steps = selection.steps && visit.step ? byAttributes(guards, text, selection.steps, visit) : not;
  return {
    surely: diagrams.or(steps.surely, ...called.map(({ when }) => when.surely)),
    perhaps: diagrams.or(steps.perhaps, ...called.map(({ when }) => when.perhaps)),
  };
}

/** The steps that a rule on those by somebody may speak of or not, as nobody is named for them. */
export function unnamedFor(guards: Guards, rule: Rule): Id[] {
  const selections = rule.forms.flatMap((form): Selection[] => [
    ...('every' in form && form.kind !== 'recurs' ? [form.every] : []),
    ...('by' in form && form.kind !== 'signed' ? [form.by] : []),
    ...('of' in form ? [form.of].flat() : []),
  ]);
  const byRole = selections.filter(({ steps }) => steps?.by !== undefined);
  const visits = byRole.length === 0 ? [] : guards.ways.flatMap((way) => way.visits);
  const unnamed = visits.filter((visit) => {
    if (!visit.step || visit.step.by || visit.reach === never) return false;
    return byRole.some((selection) => {
      const { surely, perhaps } = selects(guards, rule, selection, visit);
      return surely !== perhaps;
    });
  });
  return [...new Set(unnamed.map(({ id }) => id))];
}

/** A rule under a procedure or phase speaks of what is in it alone. */
function isWithin(text: Text, scope: Id | undefined, { here }: Visit): boolean {
  if (scope === undefined) return true;
  return (
    here.scopes.some(({ key }) => key === `${text.id}:${scope}`) || (here.text === text && here.phases.includes(scope))
  );
}

type Called = { readonly name: string; readonly when: Selected };

const known = new WeakMap<Visit, readonly Called[]>();

/** All that happens with it, whichever rule asks. */
function namesOf(guards: Guards, visit: Visit): readonly Called[] {
  let names = known.get(visit);
  if (!names) {
    names = named(guards, visit);
    known.set(visit, names);
  }
  return names;
}

function named(guards: Guards, visit: Visit): Called[] {
  const { kind, id, here } = visit;
  const own = (of: 'step' | 'procedure') => keyOf({ kind: of, id }, here.text.id);
  const events = visit.events.map(({ event, when }): Called => {
    // The coming of an event that begins a procedure is told there, and not once more by the wait that it ends.
    const isTwin = kind === 'wait' && beginsBeside(guards, visit, event);
    return { name: `event ${event}`, when: isTwin ? not : { surely: when, perhaps: when } };
  });
  if (kind === 'trigger') return [{ name: own('procedure'), when: yes }, ...events];
  if (kind === 'wait') return events;
  if (kind !== 'step') return [];
  const things = [
    ...linesOf(guards, visit, 'write').flatMap(({ line, when }) => line.documents.map((ref) => ({ ref, when }))),
    ...sendings(guards, visit).flatMap(({ line, when }) => line.things.map((ref) => ({ ref, when }))),
  ];
  return [
    { name: own('step'), when: yes },
    ...things.map(({ ref, when }) => ({ name: keyOf(ref, here.text.id), when })),
  ];
}

/** Whether an event begins a procedure in the same case as what waits for it. */
function beginsBeside({ space }: Guards, { here }: Visit, event: Id): boolean {
  const main = space.texts[0]!;
  const isInCase = main.start !== undefined && here.instance.procedure.outside !== true;
  return (
    isInCase &&
    main.routine.procedures.some(
      ({ kind, id, events, outside, every }) =>
        outside !== true &&
        ((kind === 'event' && (events?.includes(event) ?? id === event)) ||
          (kind === 'recurring' && !every?.length && id === event)),
    )
  );
}

type Lines = 'write' | 'send' | 'in' | 'record' | 'noRecord' | 'sign' | 'handOver' | 'deadlines';
type LineOf<Name extends Lines> = NonNullable<NonNullable<Visit['step']>[Name]>[number];

/** The lines of a step, those that count where it is late included, each with the cases in which it holds. */
export function linesOf<Name extends Lines>(
  { space }: Guards,
  { step, here, state, late }: Visit,
  name: Name,
): { line: LineOf<Name>; when: Selected }[] {
  const { diagrams } = space;
  const isLate = late === null ? never : diagrams.is(late, 1);
  const of = (lines: readonly LineOf<Name>[] | undefined, when: Node) =>
    (lines ?? []).map((line) => {
      const cases = diagrams.and(when, casesOf(space, here, state, line.when));
      return { line, when: { surely: cases, perhaps: cases } };
    });
  return [
    ...of(step?.[name] as readonly LineOf<Name>[] | undefined, always),
    ...of(step?.overdue?.attributes[name] as readonly LineOf<Name>[] | undefined, isLate),
  ];
}

/** What is sent; instead of a hand-over perhaps, where nobody takes the case. */
function sendings(guards: Guards, visit: Visit): { line: Sending; when: Selected }[] {
  const instead = linesOf(guards, visit, 'handOver').flatMap(({ line, when }) =>
    line.otherwiseSend ? [{ line: line.otherwiseSend, when: { ...not, perhaps: when.perhaps } }] : [],
  );
  return [...linesOf(guards, visit, 'send'), ...instead];
}

/** The steps with some attributes (as `isStepNamed` in the walk). */
function byAttributes(guards: Guards, text: Text, wanted: NonNullable<Selection['steps']>, visit: Visit): Selected {
  const { diagrams } = guards.space;
  const { step, here } = visit;
  const some = <T>(lines: readonly { line: T; when: Selected }[], fits: (line: T) => boolean): Selected => {
    const fitting = lines.filter(({ line }) => fits(line));
    return {
      surely: diagrams.or(...fitting.map(({ when }) => when.surely)),
      perhaps: diagrams.or(...fitting.map(({ when }) => when.perhaps)),
    };
  };
  const among = (all: readonly Ref[], refs: readonly Ref[]) => refs.some((ref) => all.some((one) => isSame(one, ref)));
  const all: Selected[] = [];
  if (wanted.by) all.push(doneBy(text, wanted.by, visit));
  if (wanted.in)
    all.push(
      some(linesOf(guards, visit, 'in'), ({ systems }) => systems.some((one) => isPartOf(one, wanted.in!, text))),
    );
  if (wanted.recordedWith)
    all.push(
      some(linesOf(guards, visit, 'record'), ({ tags }) =>
        among(
          wanted.recordedWith!,
          (tags ?? []).map((id): Ref => ({ kind: 'tag', id })),
        ),
      ),
    );
  if (wanted.writing)
    all.push(some(linesOf(guards, visit, 'write'), ({ documents }) => among(wanted.writing!, documents)));
  if (wanted.sending) all.push(some(sendings(guards, visit), ({ things }) => among(wanted.sending!, things)));
  if (wanted.handingOver) all.push(some(linesOf(guards, visit, 'handOver'), () => true));
  if (wanted.handingOverTo)
    all.push(
      some(linesOf(guards, visit, 'handOver'), ({ to }) => among(wanted.handingOverTo!, rolesOf(to, undefined))),
    );
  if (wanted.inPhase)
    all.push(wanted.inPhase.some((ref) => ref.kind !== 'text' && here.phases.includes(ref.id)) ? yes : not);
  return step
    ? { surely: diagrams.and(...all.map((one) => one.surely)), perhaps: diagrams.and(...all.map((one) => one.perhaps)) }
    : not;
}

/** As written, those who step in included; who has the case, or whom a case names, is not known here. */
function doneBy(text: Text, wanted: readonly Ref[], { here, step }: Visit): Selected {
  const isSure =
    step?.by !== undefined &&
    !step.inherited?.includes('by') &&
    !step.by.some(({ chain, sameAs }) => sameAs !== undefined || chain.some(({ roles }) => roles.some(isFact)));
  const written = (step?.by ?? []).flatMap(({ chain, possibly }) => [
    ...rolesOf(chain, here.text),
    ...(possibly ?? []),
  ]);
  const isWanted = (ref: Ref) => wanted.some((one) => isSame(one, ref));
  // Of a routine that is followed, what is written counts less than who does it.
  const isAlways = isSure && step.by!.every(({ when }) => !when);
  if (here.text === text ? written.some(isWanted) : isAlways && written.every(isWanted)) return yes;
  return isSure && (here.text === text || !written.some(isWanted)) ? not : maybe;
}

const isFact = ({ kind }: Ref): boolean => kind === 'fact';

function isSame(a: Ref, b: Ref): boolean {
  if (a.kind === 'text' || b.kind === 'text') return a.kind === 'text' && b.kind === 'text' && a.text === b.text;
  return a.kind === b.kind && a.id === b.id;
}
