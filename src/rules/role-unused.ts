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
  check({ model, spans, used }, report) {
    // What a catalogue declares is for others to use.
    if (model.kind === 'catalogue') return;
    // Any role may be the answer to a fact that asks for one.
    if (model.facts.some(({ type }) => type.kind === 'role')) return;
    const roles = new Set([...used].flatMap(({ kind, id }) => (kind === 'role' ? id : [])));
    const parentOf = new Map(model.roles.map(({ id, parent }) => [id, parent]));
    // Who names the whole means its parts too, and a whole is there for its parts.
    const needed = new Set<string>();
    for (const { id } of model.roles) {
      const line: string[] = [];
      for (let one: string | undefined = id; one !== undefined && !line.includes(one); one = parentOf.get(one))
        line.push(one);
      const named = line.findIndex((one) => roles.has(one));
      if (named >= 0) for (const one of line) needed.add(one);
    }
    for (const role of model.roles)
      if (spans.has(role) && !needed.has(role.id)) report('unused', role, { role: role.id });
  },
});
