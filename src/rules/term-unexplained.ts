import { allLines, type Tree } from '../language/tree.ts';
import type { Routine } from '../model/model.ts';
import common from './common-abbreviations.json' with { type: 'json' };
import { fileRule } from './rule.ts';
import { textsOf } from './texts.ts';

interface Options {
  /** What everyone in the house knows. */
  readonly known: readonly string[];
}

/** With a number after it, it is the name of a standard or a document. */
const abbreviation = /(?<![\p{L}\p{N}#@./_])[A-ZÆØÅ]{2,5}(?![\p{L}\p{N}@/_]|[ -]?\d)/gu;
/** What everyone knows, and what is written in capitals for emphasis. */
const usual: ReadonlySet<string> = new Set([...common.known, ...common.emphasis]);
const roman = /^[IVXLC]+$/;
/** Nobody shortens two words in a row: that is a text in capitals. */
const shouted = /[A-ZÆØÅ]{2}[ ,]+[A-ZÆØÅ]{2}/;

/** An abbreviation that nothing explains. */
export default fileRule<'unexplained', Options>({
  id: 'term-unexplained',
  group: 'people',
  severity: 'warning',
  options: {
    type: 'object',
    properties: { known: { type: 'array', items: { type: 'string', minLength: 1 } } },
    additionalProperties: false,
  },
  messages: {
    unexplained: {
      en: "Nothing says what '{found}' stands for, so whoever is new can't know. Write it out, or explain it once under 'terms': {found} \"…\".",
      nb: 'Ingenting sier hva «{found}» står for, så den som er ny, kan ikke vite det. Skriv det helt ut, eller forklar det én gang under «begreper»: {found} "…".',
    },
  },
  check({ model, tree, source }, report, { known = [] }) {
    if (!/[A-ZÆØÅ]{2}/.test(source.text)) return;
    const seen = new Set<string>(known);
    let explained: ReadonlySet<string> | undefined;
    for (const { start, end, text } of textsOf(tree)) {
      if (shouted.test(text)) continue;
      const written = source.text.slice(start, end);
      for (const { 0: found, index } of written.matchAll(abbreviation)) {
        if (seen.has(found) || usual.has(found) || roman.test(found)) continue;
        // Once is enough: an explanation mends all places.
        seen.add(found);
        explained ??= wordsKnown(model, tree);
        if (explained.has(found) || isExplained(found, source.text)) continue;
        report('unexplained', { start: start + index, end: start + index + found.length }, { found });
      }
    }
  },
});

/** Every word of what is declared, here or in a catalogue, of what that is called, and of the questions that ask for it. */
function wordsKnown(model: Routine, tree: Tree): ReadonlySet<string> {
  const declared: readonly { id: string; title?: string; alsoCalled?: string[] }[] = [
    ...model.roles,
    ...model.systems,
    ...model.channels,
    ...model.tags,
    ...model.terms,
    ...model.documents,
    ...model.requirements,
    ...model.facts,
    ...model.facts.flatMap(({ type }) => (type.kind === 'choice' ? type.values : [])),
  ];
  const names = declared.flatMap(({ id, title = '', alsoCalled = [] }) => [id, title, ...alsoCalled]);
  const questions = allLines(tree).flatMap(({ kind, value }) =>
    kind === 'unclear' && value?.kind === 'text' ? value.text : [],
  );
  return new Set([model.id, ...names, ...questions].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
}

/** `bedriftshelsetjenesten (BHT)` or `BHT (bedriftshelsetjenesten)`. */
const isExplained = (found: string, text: string): boolean =>
  text.includes(`(${found})`) || text.includes(`${found} (`);
