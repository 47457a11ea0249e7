/** What each step must be like: who does it, and what stands at it (`semantics.md`, 1.27–1.29, 2.13). */
import type { Form, Ref } from '../generated/routine.ts';
import { setsLimit } from '../model/deadlines.ts';
import { deputiesOf } from './doers.ts';
import { addLimit } from './limit.ts';
import { isPartOf } from './named-steps.ts';
import { holdsAt, type Part } from './part.ts';
import type { Break, FormVerdict } from './result.ts';
import { ByScope } from './scope.ts';
import { select } from './select.ts';
import { stepOf } from './text.ts';
import type { Entry, StepEntry } from './trace.ts';
import { neverApplies, verdictOf } from './verdicts.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

/** `only A do X`: each who did it is A or part of A; of a step that names nobody it is not known (1.28). */
export function judgeOnly(part: Part, form: Of<'only'>): FormVerdict {
  if (!holdsAt(part, form.when, null)) return neverApplies;
  const steps = select(part, form.of).filter(isStep);
  const breaks = steps.flatMap((step): Break[] => {
    if (step.doers.length === 0) return [{ why: 'nobody-named', entries: [step.index], verdict: 'unknown' }];
    const allowed = step.doers.every(({ ref }) => isPartOf(ref, form.roles, part.text));
    return allowed ? [] : [{ why: 'not-allowed', entries: [step.index], verdict: 'violated' }];
  });
  return verdictOf(breaks, steps.length > 0);
}

/**
 * No person did both of two steps that belong together (1.27). Disjoint roles are taken to be different people; a role in
 * common may be held by several, unless it is declared one person.
 */
export function judgePeople(part: Part, form: Of<'differentPeople'>): FormVerdict {
  if (!holdsAt(part, form.when, null)) return neverApplies;
  const sides = form.of.map((selection) => select(part, selection).filter(isStep));
  const breaks = new Map<string, Break>();
  let applied = false;
  for (const [number, xs] of sides.entries()) {
    for (const ys of sides.slice(number + 1)) {
      const byScope = new ByScope<StepEntry>();
      for (const y of ys) byScope.add(y.scope, y);
      const kinds = new Map<readonly StepEntry[], StepEntry[]>();
      for (const x of xs) {
        for (const { list } of byScope.listsFor(x.scope)) {
          // Of many done by the same people one tells as much as all, but for the same person's later steps.
          const some = kinds.get(list) ?? onePerDoers(list);
          kinds.set(list, some);
          for (const y of some) {
            if (x === y) continue;
            applied = true;
            const verdict = samePerson(part, x, y);
            const why = verdict === 'violated' ? 'same-person' : 'perhaps-same-person';
            if (verdict) breaks.set(`${x.index} ${y.index}`, { why, entries: [x.index, y.index], verdict });
          }
        }
      }
    }
  }
  return verdictOf([...breaks.values()], applied);
}

/** `every X is recorded`: X itself has such an entry, or `no record`; when it was written is known to a journal alone. */
export function judgeRecorded(part: Part, form: Of<'recorded'>): FormVerdict {
  return judgeEach(part, form, (step): Break[] => {
    const { attributes } = step;
    const isLate =
      form.within &&
      step.recordedAt !== undefined &&
      step.recordedAt > (addLimit(step.moment, form.within, part.calendar)?.moment ?? Number.POSITIVE_INFINITY);
    if (isLate) return [{ why: 'recorded-late', entries: [step.index], verdict: 'violated' }];
    if (attributes.noRecord) return [];
    const systemsOfStep = (attributes.in ?? []).flatMap(({ systems }) => systems);
    const fits = (attributes.record ?? []).some((record) => {
      const systems = record.systems ?? [...tagSystems(part, record.tags), ...systemsOfStep];
      return (
        (!form.systems || systems.some((system) => isPartOf(system, form.systems!, part.text))) &&
        (form.tags ?? []).every((tag) => record.tags?.includes(tag)) &&
        (form.fields ?? []).every((field) => record.fields?.includes(field))
      );
    });
    return fits ? [] : [{ why: 'not-recorded', entries: [step.index], verdict: 'violated' }];
  });
}

/** `every X is signed by A and B`. */
export function judgeSigned(part: Part, form: Of<'signed'>): FormVerdict {
  return judgeEach(part, form, ({ index, attributes }): Break[] => {
    const signers = [
      ...(attributes.write ?? []).flatMap(({ signedBy }) => signedBy ?? []),
      ...(attributes.sign ?? []).flatMap(({ by }) => by),
    ];
    const signed = form.by.every((role) => signers.some((signer) => isPartOf(signer, [role], part.text)));
    return signed ? [] : [{ why: 'not-signed', entries: [index], verdict: 'violated' }];
  });
}

/** `every X has KIND`: a house rule on the text. */
export function judgeHas(part: Part, form: Of<'has'>): FormVerdict {
  return judgeEach(part, form, (step): Break[] => {
    const lacks = form.what.filter((what) => !has(part, step, what));
    return lacks.length === 0 ? [] : [{ why: 'lacks', entries: [step.index], lacks, verdict: 'violated' }];
  });
}

function judgeEach(
  part: Part,
  form: Of<'recorded' | 'signed' | 'has'>,
  judge: (step: StepEntry) => Break[],
): FormVerdict {
  const steps = select(part, form.every)
    .filter(isStep)
    .filter((step) => holdsAt(part, form.when, step));
  return verdictOf(steps.flatMap(judge), steps.length > 0);
}

function has(part: Part, step: StepEntry, what: Of<'has'>['what'][number]): boolean {
  const { attributes, doers } = step;
  const text = step.routine === part.text.id ? stepOf(part.text, step.id) : undefined;
  switch (what) {
    case 'deadline':
      return (attributes.deadlines ?? []).some(setsLimit);
    case 'responsible':
      return doers.length > 0;
    case 'system':
      return attributes.in !== undefined;
    case 'record':
      return attributes.record !== undefined || attributes.noRecord !== undefined;
    case 'reason':
      return (text?.remarks ?? []).some(({ kind }) => kind === 'because');
    case 'deputy': {
      const chained = (text?.by ?? []).some(({ chain }) => chain.length > 1);
      return doers.length > 0 && (chained || doers.every(({ ref }) => deputiesOf(ref, part.text).length > 0));
    }
  }
}

function samePerson(part: Part, x: StepEntry, y: StepEntry): 'violated' | 'unknown' | undefined {
  if (x.sameAs === y.index || y.sameAs === x.index || (x.sameAs !== null && x.sameAs === y.sameAs)) return 'violated';
  if (x.doers.length === 0 || y.doers.length === 0) return 'unknown';
  let verdict: 'unknown' | undefined;
  for (const a of x.doers) {
    for (const b of y.doers) {
      if (a.person !== undefined && b.person !== undefined) {
        if (a.person === b.person) return 'violated';
      } else if (nameOf(a.ref) === nameOf(b.ref)) {
        if (a.ref.kind === 'role' && part.text.roles.get(a.ref.id)?.onePerson) return 'violated';
        verdict = 'unknown';
      }
    }
  }
  return verdict;
}

/** One step for each way of being done. */
function onePerDoers(list: readonly StepEntry[]): StepEntry[] {
  const found = new Map<string, StepEntry>();
  for (const step of list) {
    const who = step.doers.map(({ ref, person }) => `${nameOf(ref)}/${person ?? ''}`).join(' ');
    const name = step.sameAs === null ? who : `${who} as ${step.sameAs}`;
    if (!found.has(name)) found.set(name, step);
  }
  return [...found.values()];
}

function tagSystems({ text }: Part, tags: readonly string[] | undefined): Ref[] {
  return text.routine.tags.flatMap(({ id, systems }) => (tags?.includes(id) ? (systems ?? []) : []));
}

function nameOf(ref: Ref): string {
  return ref.kind === 'text' ? `text ${ref.text}` : `${ref.kind} ${ref.id}`;
}

function isStep(entry: Entry): entry is StepEntry {
  return entry.kind === 'step';
}
