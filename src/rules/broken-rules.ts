/**
 * The rules of a routine and its catalogues that speak of the text alone (`every X has deadline`, `is recorded`, `is signed
 * by`): they are held against every step, with no walk and no proof.
 */

import { kept } from '../language/kept.ts';
import { canHold, type Known } from '../model/combinations.ts';
import { setsLimit } from '../model/deadlines.ts';
import type { Condition, Form, Ref, Routine, Rule, Step } from '../model/model.ts';
import { isPartOf, isStepNamed, type StepLike } from '../simulate/named-steps.ts';
import { textOf } from '../simulate/text.ts';
import type { Report, Subject } from './rule.ts';
import { type Placed, stepsOf } from './steps.ts';

type Spoken = Extract<Form, { kind: 'has' | 'recorded' | 'signed' }>;

const isSpoken = (form: Form): form is Spoken =>
  form.kind === 'has' || form.kind === 'signed' || form.kind === 'recorded';

/** Whether all that breaks a form is found here: when something is recorded only a case tells. */
export const isOfText = (form: Form): boolean => isSpoken(form) && !('within' in form);

/** Something at a step that may hold in some cases alone. */
type Line = { readonly when?: Condition };

/** Reports every step that breaks a rule of some kinds, in a case that can occur. */
export function reportBroken(
  { model, spans, source }: Subject,
  kinds: readonly Rule['kind'][],
  report: Report<'broken'>,
): void {
  const known: Known = { model, facts: new Map(model.facts.toReversed().map((fact) => [fact.id, fact])) };
  for (const rule of model.rules) {
    if (!kinds.includes(rule.kind)) continue;
    for (const form of rule.forms) {
      if (!isSpoken(form)) continue;
      for (const placed of selectedBy(model, rule, form)) {
        if (!spans.has(placed.step)) continue;
        if (!wantedAt(model, form, placed).some((lines) => isMissing(known, form, placed, lines))) continue;
        const place = spans.get(rule);
        report(
          'broken',
          placed.step,
          { rule: rule.title ?? rule.id, ...from(rule) },
          {
            breaks: rule.id,
            ...(place && { related: [{ source, ...place }] }),
          },
        );
      }
    }
  }
}

const from = ({ from: catalogue }: Rule) => (catalogue === undefined ? {} : { catalogue: ` (${catalogue})` });

/** The steps that a rule's form selects. */
function selectedBy(model: Routine, { scope }: Rule, { every }: Spoken): Placed[] {
  const named = every.steps;
  const made = new Set(
    every.entries?.flatMap((ref) => (ref.kind === 'text' ? [] : (makersIn(model).get(keyOf(ref)) ?? []))),
  );
  const selected = named
    ? stepsOf(model).filter(
        (placed, at) => made.has(placed) || isStepNamed(textOf(model), entriesIn(model)[at]!, named),
      )
    : [...made];
  return selected.filter(({ procedure, phases }) => !scope || scope === procedure.id || phases.includes(scope));
}

/** The steps that are something, write it or send it. */
const makersIn = kept((model: Routine): ReadonlyMap<string, readonly Placed[]> => {
  const makers = new Map<string, Placed[]>();
  for (const placed of stepsOf(model)) {
    const { id, write = [], send = [] } = placed.step;
    const things = [...write.flatMap(({ documents }) => documents), ...send.flatMap((line) => line.things)];
    for (const ref of [{ kind: 'step', id } as const, ...things]) {
      if (ref.kind === 'text') continue;
      const known = makers.get(keyOf(ref));
      if (known) known.push(placed);
      else makers.set(keyOf(ref), [placed]);
    }
  }
  return makers;
});

const keyOf = ({ kind, id }: Exclude<Ref, { kind: 'text' }>): string => `${kind} ${id}`;

/** The steps as what selections look at. */
const entriesIn = kept((model: Routine): readonly StepLike[] =>
  stepsOf(model).map(({ step, phases }) => ({
    routine: model.id,
    id: step.id,
    attributes: step,
    phases: [...phases],
    doers: [],
  })),
);

/** What a form wants at a step: for each thing the lines of which one is enough. */
function wantedAt(model: Routine, form: Spoken, { step, handedOver }: Placed): readonly (readonly Line[])[] {
  const text = textOf(model);
  switch (form.kind) {
    case 'has':
      return form.what.map((what) => having(model, step, what, handedOver));
    case 'recorded':
      return [
        [
          ...(step.noRecord ?? []),
          ...(step.record ?? []).filter(({ systems, tags, fields }) => {
            const placed = systems ?? [
              ...model.tags.flatMap((tag) => (tags?.includes(tag.id) ? (tag.systems ?? []) : [])),
              ...(step.in ?? []).flatMap((line) => line.systems),
            ];
            return (
              (!form.systems || placed.some((system) => isPartOf(system, form.systems!, text))) &&
              (form.tags ?? []).every((tag) => tags?.includes(tag)) &&
              (form.fields ?? []).every((field) => fields?.includes(field))
            );
          }),
        ],
      ];
    case 'signed':
      return form.by.map((role) => [
        ...(step.write ?? []).filter(({ signedBy }) => signedBy?.some((one) => isPartOf(one, [role], text))),
        ...(step.sign ?? []).filter(({ by }) => by.some((one) => isPartOf(one, [role], text))),
      ]);
  }
}

const always: readonly Line[] = [{}];

function having(
  model: Routine,
  step: Step,
  what: Extract<Form, { kind: 'has' }>['what'][number],
  handedOver: boolean,
): readonly Line[] {
  switch (what) {
    case 'deadline':
      return (step.deadlines ?? []).filter(setsLimit);
    case 'responsible':
      return handedOver ? always : (step.by ?? []);
    case 'system':
      return step.in ?? [];
    case 'record':
      return [...(step.record ?? []), ...(step.noRecord ?? [])];
    case 'reason':
      return (step.remarks ?? []).some(({ kind }) => kind === 'because') ? always : [];
    case 'deputy':
      return (step.by ?? []).filter(
        ({ chain }) =>
          chain.length > 1 ||
          chain.every(({ roles }) =>
            roles.every((ref) => ref.kind === 'role' && model.roles.find(({ id }) => id === ref.id)?.deputy?.length),
          ),
      );
  }
}

/** Whether in some case that reaches the step none of the lines holds. Where that can't be decided, only what is never there is missing. */
function isMissing(known: Known, form: Spoken, { conditions }: Placed, lines: readonly Line[]): boolean {
  if (lines.some(({ when }) => when === undefined)) return false;
  const without = lines.map(({ when }): Condition => ({ op: 'not', item: when! }));
  const all = [...conditions, ...(form.when ? [form.when] : []), ...without];
  return all.length === 0 || (canHold(known, all) ?? (lines.length === 0 && form.when === undefined));
}
