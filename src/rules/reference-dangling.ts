import { type FileNote, type Note, workspaceRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** A document number such as `KM-8-3-13`: letters, then numbers. */
const shape = /(?<![\p{L}\p{N}_./#-])(\p{Lu}{2,6})-\d+(?:[-.]\d+)*(?![\p{L}\p{N}])/gu;

/** A document number that no routine of the workspace has. */
export default workspaceRule({
  id: 'reference-dangling',
  group: 'records',
  severity: 'warning',
  // While a handbook is moved here, much of it still stands elsewhere.
  optional: true,
  messages: {
    dangling: {
      en: "No routine here has the number '{number}', so the reference leads nowhere. Correct the number, or remove the reference.",
      nb: 'Ingen rutine her har nummeret «{number}», så henvisningen fører ingen steder. Rett nummeret, eller fjern henvisningen.',
    },
  },
  // Numbers that begin with the same letters are of one handbook, and compared with each other.
  collect({ model, tree, source, keySpans }) {
    const own = keySpans.get(model)?.get('number');
    const notes: Note[] = [];
    const { number } = model;
    const letters = number && /^\p{Lu}{2,6}(?=-\d)/u.exec(number)?.[0];
    if (letters) notes.push({ key: letters, at: own ?? model, values: { own: number } });
    if (source.text.search(shape) < 0) return notes;
    for (const { start, end } of textsOf(tree)) {
      if (own && start >= own.start && end <= own.end) continue;
      for (const { 0: found, 1: key, index } of source.text.slice(start, end).matchAll(shape))
        notes.push({
          key: key!,
          at: { start: start + index, end: start + index + found.length },
          values: { number: found },
        });
    }
    return notes;
  },
  compare(notes) {
    const numbers = new Set(notes.flatMap(({ values }) => values.own ?? []));
    if (numbers.size === 0) return [];
    const isDangling = ({ values: { number } }: FileNote) => number !== undefined && !numbers.has(number);
    return notes.filter(isDangling).map((note) => ({ message: 'dangling', note }));
  },
});
