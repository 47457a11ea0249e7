import { fileRule } from './rule.ts';
import { textsOf } from './texts.ts';

interface Options {
  /** What the house writes where something is still missing, beside what everyone does. */
  readonly marks: readonly string[];
}

/** Marks that people leave where something is still to be written. Three dots are one only where they stand alone. */
const left = /\b(?:TODO|FIXME|TBD|XXX?|NN)\b|^(?:\.{3,}|…|\?+|_{3,})$|\[\s*(?:\.{2,}|…|_*)\s*\]|_{3,}/gu;
/** A sign of each: most files have none, and need not be looked at text by text. */
const sign = /TODO|FIXME|TBD|XX|NN|\.\.|…|\?|__|\[/;

/** A text that is not finished. */
export default fileRule<'left', Options>({
  id: 'placeholder-left',
  group: 'wording',
  severity: 'info',
  options: {
    type: 'object',
    properties: { marks: { type: 'array', items: { type: 'string', minLength: 1 } } },
    additionalProperties: false,
  },
  messages: {
    left: {
      en: "'{found}' stands where something was still to be written. Write it, or say with 'unclear' what is not decided.",
      nb: '«{found}» står der noe skulle vært skrevet. Skriv det, eller si med «uavklart» hva som ikke er bestemt.',
    },
  },
  check({ tree, source }, report, { marks = [] }) {
    const own = marks.filter((mark) => source.text.includes(mark));
    if (own.length === 0 && !sign.test(source.text)) return;
    for (const { start, end } of textsOf(tree)) {
      const inner = source.text.slice(start, end).replace(/^["«“”„]+|["»”“]+$/g, (quotes) => ' '.repeat(quotes.length));
      const text = inner.trim();
      const offset = start + inner.indexOf(text);
      const found = [
        ...[...text.matchAll(left)].map(({ 0: mark, index }) => ({ mark, index })),
        ...own.flatMap((mark) => placesOf(mark, text)),
      ];
      for (const { mark, index } of found)
        report('left', { start: offset + index, end: offset + index + mark.length }, { found: mark });
    }
  },
});

function placesOf(mark: string, text: string): { mark: string; index: number }[] {
  const places: { mark: string; index: number }[] = [];
  for (let index = text.indexOf(mark); index >= 0; index = text.indexOf(mark, index + mark.length))
    places.push({ mark, index });
  return places;
}
