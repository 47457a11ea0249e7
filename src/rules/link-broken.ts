import { address } from './addresses.ts';
import { workspaceRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** A page that is not there. Whether it is there is asked only where someone wants that (`check --check-links`). */
export default workspaceRule({
  id: 'link-broken',
  group: 'records',
  severity: 'warning',
  messages: {
    broken: {
      en: "'{address}' can't be opened ({answer}), so whoever follows the link finds nothing. Correct the address, or remove the link.",
      nb: '«{address}» kan ikke åpnes ({answer}), så den som følger lenken, finner ingenting. Rett adressen, eller fjern lenken.',
    },
  },
  collect({ tree, source }) {
    if (!/https?:\/\//.test(source.text)) return [];
    return textsOf(tree).flatMap(({ start, end }) =>
      [...source.text.slice(start, end).matchAll(address)].map(({ 0: found, index }) => ({
        key: found,
        at: { start: start + index, end: start + index + found.length },
      })),
    );
  },
  compare(notes, _today, broken) {
    return notes.flatMap((note) => {
      const answer = broken.get(note.key);
      return answer === undefined ? [] : [{ message: 'broken', note, values: { address: note.key, answer } }];
    });
  },
});
