import type { Doers, Group, Ref, Routine } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** Either of several does a step, and nothing decides which. */
export default fileRule({
  id: 'ambiguous-actor',
  group: 'people',
  severity: 'warning',
  // In many houses whoever comes first is just what is meant.
  optional: true,
  messages: {
    ambiguous: {
      en: "Either {roles} does this, and nothing decides which, so each can think that it is the other. Say when it is whom ('by A, if …'), or 'otherwise' for who steps in.",
      nb: 'Enten {roles} gjør dette, og ingenting avgjør hvem, så hver av dem kan tro at det er den andre. Si når det er hvem («utføres av A, hvis …»), eller «ellers» for den som trer inn.',
    },
  },
  check({ model, spans }, report) {
    const seen = new Set<Doers>();
    for (const { step } of stepsOf(model)) {
      // What may be done is done by whoever wants to.
      if (step.modality === 'may' || isOpen(step)) continue;
      for (const doers of step.by ?? []) {
        // Those who come from the phase are one line, however many steps it holds.
        if (doers.when || seen.has(doers) || !spans.has(doers)) continue;
        seen.add(doers);
        for (const group of doers.chain)
          if (isUndecided(model, group)) report('ambiguous', group, { roles: group.roles.map(nameOf).join(' / ') });
      }
    }
  },
});

const nameOf = (ref: Ref): string => (ref.kind === 'text' ? ref.text : ref.id);

/** Those who are parts of one whole share their work: whoever is on duty takes it. */
function isUndecided({ roles }: Routine, group: Group): boolean {
  if (group.join !== 'or' || group.roles.length < 2) return false;
  const wholes = new Set(group.roles.map((ref) => roles.find(({ id }) => id === nameOf(ref))?.parent));
  return wholes.size > 1 || wholes.has(undefined);
}
