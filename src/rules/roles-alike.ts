import { stemsOf } from './alike.ts';
import { type FileNote, workspaceRule } from './rule.ts';

const plain = (name: string): string => stemsOf(name).join(' ');

/** Of long words in a name of several, the end: 'fagrådgiver' may be the 'rådgiver' of another name. */
const headLength = 6;

const key = (name: string): string => {
  const words = stemsOf(name);
  return (words.length > 1 ? words.map((word) => word.slice(-headLength)) : words).sort().join(' ');
};

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
    return model.roles.flatMap((role) => {
      const { id, parent = '', alsoCalled = [] } = role;
      const values = { role: id, parent, also: alsoCalled.map(plain).join('\n') };
      return spans.has(role) ? [{ key: key(id), at: role, values }] : [];
    });
  },
  compare(notes) {
    return notes.flatMap((note) => {
      const related = notes.filter(
        (other) => isAlike(note, other) && !isSettled(note, other) && !isSettled(other, note),
      );
      const other = related[0]?.values.role;
      return other === undefined ? [] : [{ message: 'alike', note, values: { other }, related }];
    });
  },
});

function isAlike({ values: { role: a } }: FileNote, { values: { role: b } }: FileNote): boolean {
  if (a === b) return false;
  const [words, others] = [stemsOf(a!), stemsOf(b!)];
  if (words.toSorted().join(' ') === others.toSorted().join(' ')) return true;
  // A house that tells a 'rådgiver-HMS' from a 'fagrådgiver-HMS' writes both in one order.
  const pairs = others.toReversed().map((other, at) => [words[at]!, other] as const);
  const areHeads = pairs.every(([word, other]) => word.endsWith(other) || other.endsWith(word));
  return areHeads && pairs.some(([word, other]) => word === other);
}

/** The one is declared as another name of the other, or as a part of it. */
const isSettled = ({ values: { role, parent } }: FileNote, { values: other }: FileNote): boolean =>
  parent === other.role || other.also!.split('\n').includes(plain(role!));
