import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Head, headRule, heads, linesOf, type Place, partRule, parts } from '../../src/language/grammar.ts';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { SlotParser } from '../../src/language/slots.ts';
import { type Tree, walkLines } from '../../src/language/tree.ts';
import { languages, vocabularyOf } from '../../src/language/vocabulary.ts';

const everyHead = Object.keys(heads) as Head[];
const keysOf = (language: string, part: 'keywords' | 'words' | 'fields' | 'channels') =>
  Object.keys(vocabularyOf(language).table[part]).sort();
const places: readonly Place[] = [...new Set(everyHead.flatMap((head) => headRule(head).at))];

describe('the tables', () => {
  it('give rules that are nowhere ambiguous', () => {
    assert.doesNotThrow(() => new SlotParser(true));
  });

  it('have the same rows in every language', () => {
    for (const part of ['keywords', 'words', 'fields', 'channels'] as const)
      for (const language of languages) assert.deepEqual(keysOf(language, part), keysOf('en', part));
  });

  it('have words for every head and part, and for nothing else', () => {
    const wanted = [
      ...everyHead.filter((head) => !headRule(head).led),
      ...Object.keys(parts),
      ...everyHead.flatMap((head) => headRule(head).parts ?? []),
    ];
    assert.deepEqual(keysOf('en', 'keywords'), [...new Set(wanted)].sort());
    for (const language of languages)
      for (const [id, spelled] of Object.entries(vocabularyOf(language).table.keywords))
        assert.ok(spelled.length > 0 && spelled.every(Boolean), `${language} ${id}`);
  });

  it('name only parts that there are', () => {
    for (const head of everyHead) {
      const { parts: own = [], needs = [] } = headRule(head);
      for (const part of own) assert.ok(partRule(part), `${head} ${part}`);
      assert.deepEqual(
        needs.filter((part) => !own.includes(part)),
        [],
      );
    }
  });

  for (const language of languages) {
    it(`spell no two heads of a place alike unless what follows tells them apart (${language})`, () => {
      const alike = places.flatMap((place) => {
        const spelled = linesOf(place).flatMap((head) =>
          (vocabularyOf(language).table.keywords[head as keyof typeof parts] ?? []).map((words) => ({
            head,
            words: words.replace('=', '').toLowerCase(),
          })),
        );
        return spelled.flatMap((one, at) =>
          spelled
            .slice(at + 1)
            .filter((other) => other.words === one.words && other.head !== one.head && !areApart(one.head, other.head))
            .map((other) => `${language} ${place}: ${one.words} is ${one.head} and ${other.head}`),
        );
      });
      assert.deepEqual(alike, []);
    });
  }
});

/** Whether what must follow one of two heads can't follow the other. */
function areApart(one: Head, other: Head): boolean {
  const [first, second] = [headRule(one).follow, headRule(other).follow];
  return first !== undefined && second !== undefined && !first.some((kind) => second.includes(kind));
}

describe('every construct', () => {
  const read = (language: string) => readFileSync(new URL(`constructs/${language}.rutine`, import.meta.url), 'utf8');
  const clean = (text: string): Tree => {
    const { tree, problems } = parse(text);
    assert.deepEqual(problems, []);
    return tree;
  };
  const meaning = (tree: Tree) =>
    JSON.parse(JSON.stringify(tree, (key, value) => (['start', 'end', 'spelling'].includes(key) ? undefined : value)));

  for (const language of languages)
    it(`is read without a problem (${language})`, () => {
      assert.equal(clean(read(language)).language, language);
    });

  it('gives equal trees in both languages', () => {
    assert.deepEqual(meaning(clean(read('nb'))), meaning(clean(print(clean(read('en')), 'nb'))));
    assert.deepEqual(meaning(clean(read('en'))), meaning(clean(print(clean(read('nb')), 'en'))));
  });

  it('is there', () => {
    const seen = new Set<string>();
    for (const line of walkLines(clean(read('en')).lines)) {
      seen.add(line.kind);
      for (const { kind } of line.parts) seen.add(kind);
    }
    const wanted = [...everyHead, ...Object.keys(parts)];
    assert.deepEqual(
      wanted.filter((id) => !seen.has(id)),
      ['catalogue'],
    );
  });
});
