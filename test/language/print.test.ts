import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { headRule, parts } from '../../src/language/grammar.ts';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { allLines, type Tree } from '../../src/language/tree.ts';
import { everyHead, randomTree } from './random-tree.ts';

const root = new URL('../../', import.meta.url);
const files = ['samples', 'test/kit', 'test/language/constructs', 'test/language/mistakes'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.rutine'))
    .map((name) => `${folder}/${name}`),
);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const other = (language: string) => (language === 'nb' ? 'en' : 'nb');

/** What a tree says, wherever it stands in a text. */
function meaning(tree: Tree, dropped: readonly string[] = []): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => {
      if (['start', 'end', 'language', ...dropped].includes(key)) return undefined;
      // `hvert` or `hver` follows from the next word.
      return value?.kind === 'everyForm' ? { ...value, spelling: undefined } : value;
    }),
  );
}

function clean(text: string): Tree {
  const { tree, problems } = parse(text);
  assert.deepEqual(problems, [], text);
  return tree;
}

describe('print', () => {
  for (const file of files) {
    it(`keeps what ${file} says`, () => {
      const tree = clean(read(file));
      const printed = print(tree);
      assert.deepEqual(meaning(clean(printed)), meaning(tree));
      assert.equal(print(clean(printed)), printed);
    });

    it(`translates ${file} and back`, () => {
      const tree = clean(read(file));
      const translated = clean(print(tree, other(tree.language)));
      assert.equal(translated.language, other(tree.language));
      const back = clean(print(translated, tree.language));
      assert.deepEqual(meaning(back, ['spelling']), meaning(tree, ['spelling']));
    });
  }

  const seen = new Set<string>();
  for (const language of ['en', 'nb']) {
    it(`keeps random trees (${language})`, () => {
      fc.assert(
        fc.property(randomTree(language), (tree) => {
          for (const line of allLines(tree)) {
            seen.add(line.kind);
            for (const part of line.parts) seen.add(`part ${part.kind}`);
          }
          const printed = print(tree);
          const again = clean(printed);
          assert.deepEqual(meaning(again), meaning(tree), printed);
          assert.equal(print(again), printed);
          const translated = print(tree, other(language));
          assert.deepEqual(meaning(clean(translated)), meaning(tree), translated);
        }),
        { numRuns: 1500 },
      );
    });
  }

  it('meets every head and every part in them', () => {
    const wanted = [
      ...everyHead,
      ...everyHead.flatMap((head) => headRule(head).parts ?? []).map((part) => `part ${part}`),
      ...Object.keys(parts).map((part) => `part ${part}`),
    ];
    assert.deepEqual(
      wanted.filter((id) => !seen.has(id)),
      [],
    );
  });
});
