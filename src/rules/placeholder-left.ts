import { fileRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** Marks that people leave where something is still to be written. Three dots are one only where they stand alone. */
const left = /\b(?:TODO|FIXME|TBD|XXX?|NN)\b|^(?:\.{3,}|…|\?+|_{3,})$|\[\s*(?:\.{2,}|…|_*)\s*\]|_{3,}/gu;

const perhaps = /TODO|FIXME|TBD|XX|NN|\.\.|…|\?|__|\[\s*\]/u;

/** A text that is not finished. */
export default fileRule({
  id: 'placeholder-left',
  group: 'wording',
  severity: 'warning',
  messages: {
    left: {
      en: "'{found}' stands where something was still to be written. Write it, or say with 'unclear' what is not decided.",
      nb: '«{found}» står der noe skulle vært skrevet. Skriv det, eller si med «uavklart» hva som ikke er bestemt.',
    },
  },
  check({ tree, source }, report) {
    // Most files have nothing that could be one.
    if (!perhaps.test(source.text)) return;
    for (const { start, end } of textsOf(tree)) {
      const inner = source.text.slice(start, end).replace(/^["«“”„]+|["»”“]+$/g, (quotes) => ' '.repeat(quotes.length));
      const trimmed = inner.trim();
      const offset = start + inner.indexOf(trimmed);
      for (const match of trimmed.matchAll(left)) {
        const at = { start: offset + match.index, end: offset + match.index + match[0].length };
        report('left', at, { found: match[0] });
      }
    }
  },
});
