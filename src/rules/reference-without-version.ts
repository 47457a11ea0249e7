import { fileRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** A standard by its number, without the year of its edition: `ISO 9001`, `NS-EN ISO 45001`, `NS 5814`. */
const standard =
  /(?<![\p{L}\p{N}-])(?:NS|ISO|IEC|EN|NEK|BS|DIN|ANSI|ASTM)(?:[ /-](?:NS|ISO|IEC|EN|TS|TR)){0,3}[ -]\d{3,5}(?:-\d{1,2})*(?![\d:]|-\d|\.\d)(?! ?[:(] ?(?:19|20)\d\d)/gu;

/** A document of others, and nothing says which edition. */
export default fileRule({
  id: 'reference-without-version',
  group: 'records',
  severity: 'warning',
  // A house may well mean the edition that holds at any time.
  optional: true,
  messages: {
    standard: {
      en: "'{found}' comes in several editions, which ask for different things. Write the year of the one that is meant: '{found}:YYYY'.",
      nb: '«{found}» finnes i flere utgaver, som krever ulike ting. Skriv året til den som menes: «{found}:ÅÅÅÅ».',
    },
    document: {
      en: "'{document}' is kept by others under a link, and what stands there may change unnoticed. Write which one is meant: 'version \"…\"'.",
      nb: '«{document}» ligger hos andre, under en lenke, og det som står der, kan endres uten at noen merker det. Skriv hvilken som menes: «versjon "…"».',
    },
  },
  check({ model, spans, source, tree }, report) {
    for (const document of model.documents)
      if (spans.has(document) && document.link !== undefined && document.version === undefined)
        report('document', document, { document: document.title ?? document.id });
    if (source.text.search(standard) < 0) return;
    for (const { start, end } of textsOf(tree))
      for (const { 0: found, index } of source.text.slice(start, end).matchAll(standard))
        report('standard', { start: start + index, end: start + index + found.length }, { found });
  },
});
