import { workspaceRule } from './rule.ts';

/** One document number, two documents. */
export default workspaceRule({
  id: 'number-duplicate',
  group: 'control',
  severity: 'error',
  messages: {
    taken: {
      en: "'{number}' is the number of another routine too, so a reference to it leads to either. Give one of them a number of its own.",
      nb: '«{number}» er nummeret til en annen rutine også, så en henvisning til det fører til en av de to. Gi en av dem et eget nummer.',
      related: { en: 'The other routine with this number', nb: 'Den andre rutinen med dette nummeret' },
    },
  },
  collect({ model, keySpans }) {
    const { number } = model;
    if (number === undefined) return [];
    // One routine in two languages is one document.
    return [{ key: number, at: keySpans.get(model)?.get('number') ?? model, values: { number, id: model.id } }];
  },
  compare(notes) {
    return notes.flatMap((note) => {
      const related = notes.filter((other) => other.file !== note.file && other.values.id !== note.values.id);
      return related.length ? [{ message: 'taken', note, related }] : [];
    });
  },
});
