import type { Routine, Selection, Step } from '../model/model.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** Two pairs of eyes that one role may be. */
export default fileRule({
  id: 'four-eyes-same-role',
  group: 'people',
  severity: 'warning',
  // A role held by many may well check itself, as long as each knows who did the first step.
  optional: true,
  messages: {
    same: {
      en: "Different people are to do this, but both steps are done by '{role}', so nothing but memory keeps one person from doing both. Give one of the steps to another role.",
      nb: 'Forskjellige personer skal gjøre dette, men begge stegene gjøres av «{role}», så bare hukommelsen hindrer at én person gjør begge. Gi det ene steget til en annen rolle.',
    },
  },
  check({ model, spans }, report) {
    for (const { forms } of model.rules)
      for (const form of forms) {
        if (form.kind !== 'differentPeople' || !spans.has(form)) continue;
        const roles = new Set(form.of.flatMap((one) => doersOf(model, one)));
        const [role] = roles;
        // That one person breaks the rule outright is for the proof to say.
        if (roles.size !== 1 || model.roles.find(({ id }) => id === role)?.onePerson) continue;
        report('same', form, { role: role! });
      }
  },
});

/** Who does the steps that are named, a mark of its own for each step that says something else than one role. */
const doersOf = (model: Routine, { entries = [] }: Selection): string[] =>
  stepsOf(model).flatMap(({ step }) =>
    entries.some((ref) => ref.kind === 'step' && ref.id === step.id) ? (onlyRole(step) ?? `?${step.id}`) : [],
  );

function onlyRole({ by = [] }: Step): string | undefined {
  const [doers, ...more] = by;
  const [group, ...others] = doers?.chain ?? [];
  const [ref, ...beside] = group?.roles ?? [];
  if (more.length + others.length + beside.length > 0 || doers?.possibly) return undefined;
  return ref?.kind === 'role' ? ref.id : undefined;
}
