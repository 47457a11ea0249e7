import { workspaceRule } from './rule.ts';

/** A name without what people write in different ways: capitals, hyphens, the order of words. */
const key = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Two spellings of what is likely one role. */
export default workspaceRule({
  id: 'roles-alike',
  group: 'people',
  severity: 'warning',
  messages: {
    alike: {
      en: "'{role}' is nearly '{other}', so it is not clear whether they are one role or two. Use one name, say 'also called' where it is declared, or tell them apart.",
      nb: '«{role}» er nesten «{other}», så det er uklart om det er én rolle eller to. Bruk ett navn, si «også kalt» der den er erklært, eller skill dem tydelig.',
      related: { en: "'{role}' is declared here", nb: '«{role}» er erklært her' },
    },
  },
  collect({ model, spans }) {
    return model.roles.flatMap((role) =>
      spans.has(role) ? [{ key: key(role.id), at: role, values: { role: role.id } }] : [],
    );
  },
  compare(notes) {
    return notes.flatMap((note) => {
      const related = notes.filter(({ values }) => values.role !== note.values.role);
      const other = related[0]?.values.role;
      return other === undefined ? [] : [{ message: 'alike', note, values: { other }, related }];
    });
  },
});
