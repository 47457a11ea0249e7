import { neededRoles } from './needed-roles.ts';
import { fileRule } from './rule.ts';

/** A role that a routine declares and never names. */
export default fileRule({
  id: 'role-unused',
  group: 'people',
  severity: 'warning',
  messages: {
    unused: {
      en: "'{role}' is declared, but nothing here is done by, sent to or decided by that role. Give it its task, or remove it.",
      nb: '«{role}» er erklært, men ingenting her gjøres av, sendes til eller avgjøres av den rollen. Gi den oppgaven sin, eller fjern den.',
    },
  },
  check(subject, report) {
    const { model, spans } = subject;
    // What a catalogue declares is for others to use.
    if (model.kind === 'catalogue') return;
    const needed = neededRoles(subject);
    if (!needed) return;
    for (const role of model.roles)
      if (spans.has(role) && !needed.has(role.id)) report('unused', role, { role: role.id });
  },
});
