import { setsLimit } from '../model/deadlines.ts';
import type { Doers, Role, Routine } from '../model/model.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A deadline that hangs on one who may be away. */
export default fileRule({
  id: 'fallback-missing',
  group: 'people',
  severity: 'warning',
  // Where a role is held by several, they stand in for each other.
  optional: true,
  messages: {
    missing: {
      en: "'{role}' alone keeps a time limit, so it is missed when '{role}' is away. Write 'deputy ROLE' where the role is declared, or 'by {role}, otherwise ROLE'.",
      nb: 'Bare «{role}» holder en frist, så den ryker når «{role}» er borte. Skriv «stedfortreder ROLLE» der rollen er erklært, eller «utføres av {role}, ellers ROLLE».',
    },
  },
  check({ model }, report) {
    const said = new Set<string>();
    for (const { step } of stepsOf(model)) {
      if (!step.deadlines?.some(setsLimit)) continue;
      for (const doers of step.by ?? []) {
        const role = onlyDoer(model, doers);
        if (!role || said.has(role.id)) continue;
        // Once for each role: a deputy of the role mends all of its steps.
        said.add(role.id);
        report('missing', doers, { role: role.id });
      }
    }
  },
});

/** The one role that does a step, if nobody can step in. */
function onlyDoer({ roles }: Routine, { chain, possibly }: Doers): Role | undefined {
  const [group, ...others] = chain;
  if (!group || others.length > 0 || possibly || group.roles.length !== 1) return undefined;
  const [ref] = group.roles;
  const role = roles.find(({ id }) => ref!.kind === 'role' && id === ref!.id);
  // What others do outside is theirs to arrange; a role that has parts is a group.
  if (!role || role.external || role.deputy || roles.some(({ parent }) => parent === role.id)) return undefined;
  return role;
}
