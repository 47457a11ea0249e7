import { address } from './addresses.ts';
import { workspaceRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** A page that is not there. Whether it is there is asked only where someone wants that (`check --check-links`). */
export default workspaceRule({
  id: 'link-broken',
  group: 'records',
  severity: 'warning',
  messages: {
    missing: {
      en: "There is no page to open at '{address}' (HTTP {answer}), so whoever follows the link finds nothing. Correct the address, or remove the link.",
      nb: 'Det er ingen side å åpne på «{address}» (HTTP {answer}), så den som følger lenken, finner ingenting. Rett adressen, eller fjern lenken.',
    },
    late: {
      en: "'{address}' did not answer in time, so whoever follows the link may find nothing. Try it in a browser; if nothing comes there either, correct the address, or remove the link.",
      nb: '«{address}» svarte ikke i tide, så den som følger lenken, finner kanskje ingenting. Prøv den i en nettleser; kommer det ikke noe der heller, rett adressen, eller fjern lenken.',
    },
    nobody: {
      en: "Nobody answers at '{address}', so whoever follows the link finds nothing. Correct the address, or remove the link.",
      nb: 'Ingen svarer på «{address}», så den som følger lenken, finner ingenting. Rett adressen, eller fjern lenken.',
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
      if (answer === undefined) return [];
      const message = typeof answer === 'number' ? 'missing' : answer;
      return [{ message, note, values: { address: note.key, answer: `${answer}` } }];
    });
  },
});
