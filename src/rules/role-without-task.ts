import { neededRoles } from './needed-roles.ts';
import { type FileNote, type Note, workspaceRule } from './rule.ts';

/** A role of a catalogue that no routine has anything for. */
export default workspaceRule({
  id: 'role-without-task',
  group: 'people',
  severity: 'warning',
  // A catalogue may well list a whole house.
  optional: true,
  messages: {
    idle: {
      en: "No routine that builds on this catalogue has anything for '{role}'. Give the role its task, or remove it.",
      nb: 'Ingen rutine som bygger på denne katalogen, har noe for «{role}» å gjøre. Gi rollen oppgaven sin, eller fjern den.',
    },
  },
  collect(subject) {
    const { model, spans } = subject;
    const needed = neededRoles(subject);
    const taken = Map.groupBy(
      model.roles.filter(({ from }) => from !== undefined),
      ({ from }) => from!,
    );
    // What each routine has for the roles of a catalogue is one note, however many they are.
    const uses = [...taken].map(([catalogue, roles]): Note => {
      const named = roles.flatMap(({ id }) => (!needed || needed.has(id) ? id : []));
      return { key: catalogue, at: model, values: { used: named.join(' '), kind: model.kind } };
    });
    if (model.kind !== 'catalogue') return uses;
    // Others do what they do outside; whom the catalogue itself names, in a rule or as a deputy, it has something for.
    const idle = model.roles.filter((role) => spans.has(role) && !role.external && needed && !needed.has(role.id));
    return [...uses, ...idle.map((role): Note => ({ key: model.id, at: role, values: { role: role.id } }))];
  },
  compare(notes) {
    // A catalogue that no routine builds on yet says nothing of its roles.
    if (!notes.some(({ values }) => values.kind === 'routine')) return [];
    const used = new Set(notes.flatMap(({ values }) => values.used?.split(' ') ?? []));
    const isIdle = ({ values: { role } }: FileNote) => role !== undefined && !used.has(role);
    return notes.filter(isIdle).map((note) => ({ message: 'idle', note }));
  },
});
