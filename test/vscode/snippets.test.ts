// Each snippet is the language: as it is inserted, with nothing changed, it is read without a remark where it can stand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/language/parse.ts';
import { bound } from '../model/bound.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Where a snippet can stand, and what is written at its end. */
const frames = {
  nb: {
    around: ['rutine r "R"\n', 'rutine r "R"\n\nstart s "S"\n  ', 'rutine r "R"\n\nstart s "S"\n  steg a "A"\n    '],
    end: ['', 'steg z "Z"', 'merknad "N"'],
  },
  en: {
    around: ['routine r "R"\n', 'routine r "R"\n\nstart s "S"\n  ', 'routine r "R"\n\nstart s "S"\n  step a "A"\n    '],
    end: ['', 'step z "Z"', 'note "N"'],
  },
};

/** What is in the text once a snippet is inserted and left as it is. */
const inserted = ({ body }: Snippet, indentation: string, end: string): string =>
  body
    .join(`\n${indentation}`)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll('$0', end);

for (const [language, { around, end }] of Object.entries(frames)) {
  const path = join(import.meta.dirname, `../../snippets/${language}.json`);
  const snippets = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>);
  describe(`the snippets in ${language}`, () => {
    it('begin with a whole routine that has nothing wrong', () => {
      const [[, first]] = snippets as [[string, Snippet]];
      assert.deepEqual(bound(inserted(first, '', '')).findings, []);
    });

    for (const [name, snippet] of snippets.slice(1))
      it(`'${name}' is read as it is`, () => {
        const tries = around.flatMap((before) =>
          end.map((last) => before + inserted(snippet, before.slice(before.lastIndexOf('\n') + 1), last)),
        );
        const problems = tries.map((text) => parse(text).problems);
        assert.ok(
          problems.some((all) => all.length === 0),
          JSON.stringify(problems[0]),
        );
      });
  });
}
