// The first example that the server writes: whatever the routine, it can be read, walked, and holds.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginning } from '../../src/server/features/writing.ts';
import { Session } from '../../src/server/session.ts';
import { uriOf } from '../../src/server/uris.ts';
import { tryExamples } from '../../src/workspace/example-findings.ts';

const root = join(import.meta.dirname, '../..');
const files = ['samples', 'test/kit'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.rutine'))
    .map((name) => join(root, folder, name)),
);
const own = `rutine own "Own"

roller
  leder

sak
  hvem er rolle
  navn er tekst
  antall er helt tall fra 3
  avtalt er dato
  tid er varighet

ved klage "En klage kommer"
  steg ring "Ring"
    utføres av hvem
  hvis antall er over 4 eller avtalt er etter 2024-01-01 eller tid er over 2 dager eller navn er "a"
    steg "Skriv"
`;

/** A routine without its own examples, so that only the new one is looked at. */
const withoutExamples = (text: string): string => text.replace(/^(?:eksempel|example) .*\n(?:[ \t]+.*\n|\n)*/gm, '');

describe('a first example', () => {
  let written = 0;
  for (const file of [...files, 'untitled:own'])
    it(`holds: ${file.replace(`${root}/`, '')}`, async () => {
      const uri = file.startsWith('untitled:') ? file : uriOf(file);
      const session = new Session('utf-16');
      const text = file.startsWith('untitled:') ? own : withoutExamples(readFileSync(file, 'utf8'));
      session.take(uri, 1, text);
      const document = (await session.at(uri))!;
      const start = { line: 0, character: 0 };
      const [action] = await beginning(document, { start, end: start }, session);
      if (!action) return;
      written++;
      const { range, newText } = action.edit!.changes![uri]![0]!;
      const at = document.positions.offset(range.start);
      session.take(uri, 2, text.slice(0, at) + newText + text.slice(at));
      const { checked } = (await session.at(uri))!;
      assert.deepEqual(
        checked.findings.filter(({ severity }) => severity === 'error'),
        [],
      );
      const tried = await tryExamples(session.live.workspace, checked);
      assert.deepEqual(
        tried.map(({ result }) => result.holds),
        [true],
        newText,
      );
    });

  after(() => assert.ok(written > files.length / 2, String(written)));
});
