// Declarations moved to a catalogue: in any workspace every routine means what it meant.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { declaredIn } from '../../src/server/declared.ts';
import { extractions } from '../../src/server/features/extract.ts';
import { Session } from '../../src/server/session.ts';
import { pathOf, uriOf } from '../../src/server/uris.ts';
import { inFolder } from '../workspace/folder.ts';
import { talking } from './client.ts';

const client = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };

/** Ways in which each thing may be declared, the usual one first. */
const ways: Readonly<Record<string, readonly (readonly string[])[]>> = {
  roller: [
    ['leder', 'leder\n    stedfortreder vikar', 'leder "Leder"'],
    ['vikar', '// den som vikarierer\n  vikar', 'vikar, ekstra'],
    ['sjef\n    stedfortreder leder', 'sjef\n    kontakt "99"\n    undersjef'],
  ],
  systemer: [['Metodika', 'Metodika, Landax', 'Metodika\n    Arkiv']],
  merker: [['KLAGE i Metodika', 'KLAGE'], ['SVAR "#svar"']],
};
const declarations = fc
  .tuple(
    ...Object.entries(ways).map(([head, things]) =>
      fc
        .tuple(
          ...things.map(([usual, ...others]) =>
            fc.oneof(
              { weight: 6, arbitrary: fc.constant(usual!) },
              { weight: 1, arbitrary: fc.constantFrom('', ...others) },
              { weight: 2, arbitrary: fc.constant('') },
            ),
          ),
        )
        .map((lines) => lines.filter(Boolean).map((line) => `  ${line}\n`))
        .map((lines) => (lines.length > 0 ? `${head}\n${lines.join('')}` : '')),
    ),
  )
  .map((all) => all.filter(Boolean).join('\n'));
const file = (kind: string, id: string) =>
  fc
    .tuple(
      fc.subarray(['felles', 'annet'].filter((one) => one !== id)),
      kind === 'katalog'
        ? fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: declarations })
        : declarations,
    )
    .map(([on, declared]) => `${kind} ${id}\n${on.map((one) => `  bygger på ${one}\n`).join('')}\n${declared}`);
const routine = (id: string) => file('rutine', id).map((text) => `${text}\nstart "Saken"\n  steg "Ring"\n`);
const folders = fc
  .record({ felles: file('katalog', 'felles'), annet: fc.option(file('katalog', 'annet'), { nil: '' }) })
  .chain((catalogues) =>
    fc
      .record({ a: routine('a'), b: routine('b'), 'c/c': routine('c') })
      .map((routines) => Object.entries({ ...catalogues, ...routines }).filter(([, text]) => text !== '')),
  );

/** What each file means, and what is wrong with it. */
async function meaning(session: Session, paths: readonly string[]) {
  const found = new Map<string, { model: Record<string, unknown>; errors: string[] }>();
  for (const path of paths) {
    const { checked } = (await session.at(uriOf(path)))!;
    const errors = checked.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    // Where it is declared, and on what the routine builds, is what changes.
    const model = JSON.parse(
      JSON.stringify(checked.bound.model, (key, value) => (key === 'from' || key === 'buildsOn' ? undefined : value)),
    );
    found.set(path, { model, errors });
  }
  return found;
}

describe('what several routines declare', () => {
  it('means the same when it is moved to a catalogue', async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(folders, fc.nat(), (files, at) =>
        inFolder(Object.fromEntries(files.map(([name, text]) => [`${name}.rutine`, text])), async (folder) => {
          const paths = files.map(([name]) => join(folder, `${name}.rutine`));
          const session = new Session('utf-16');
          await session.enter([folder]);
          await session.index();
          const before = await meaning(session, paths);
          const document = (await session.at(uriOf(join(folder, 'a.rutine'))))!;
          const declared = declaredIn(document.checked.document.parsed.tree);
          const { section, name } = declared[at % declared.length] ?? {};
          if (!section || !name) return;
          const position = document.positions.position(at % 3 === 0 ? section.start : name.start);
          const [action] = await extractions(document, position, session, client);
          if (!action) return;
          moved++;
          for (const change of action.edit!.documentChanges as (TextDocumentEdit | { kind: 'create'; uri: string })[]) {
            if ('kind' in change) continue;
            const { uri } = change.textDocument;
            const known = await session.at(uri);
            const edits = change.edits as TextEdit[];
            const spans = edits.map(({ range, newText }) => ({
              ...(known?.positions.span(range) ?? { start: 0, end: 0 }),
              newText,
            }));
            const text = spans
              .sort((a, b) => b.start - a.start || b.end - a.end)
              .reduce(
                (text, one) => text.slice(0, one.start) + one.newText + text.slice(one.end),
                known?.positions.source.text ?? '',
              );
            writeFileSync(pathOf(uri), text);
            session.onDisk(pathOf(uri));
          }
          await session.again();
          const after = await meaning(session, paths);
          for (const [path, { model, errors }] of before) {
            const now = after.get(path)!;
            const told: string = `${path}: ${action.title}`;
            assert.deepEqual(
              now.errors.filter((one) => !errors.includes(one)),
              [],
              told,
            );
            // A name that nothing meant may mean something then.
            if (errors.length > 0) continue;
            for (const [key, value] of Object.entries(model)) {
              if (!Array.isArray(value)) assert.deepEqual(now.model[key], value, told);
              else
                for (const item of value)
                  assert.ok(
                    (now.model[key] as unknown[]).some((one) => isSame(one, item)),
                    told,
                  );
            }
          }
        }),
      ),
      { numRuns: 200 },
    );
    assert.ok(moved > 20, String(moved));
  });
});

describe('an editor that makes the edit of an action when it is chosen', () => {
  const text = (id: string) => `rutine ${id}\n\nroller\n  leder\n\nstart "Saken"\n  steg "Ring"\n`;

  it('gets the files that are to be changed, and the one that is to be made, for the text that it saw', () =>
    inFolder({ 'a.rutine': text('a'), 'b.rutine': text('b') }, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (editor) => {
        const uri = uriOf(join(folder, 'a.rutine'));
        const open = { uri, languageId: 'rutine', version: 3, text: text('a') };
        editor.notify('textDocument/didOpen', { textDocument: open });
        // What is not read yet is compared with nothing.
        await editor.request('workspace/symbol', { query: '' });
        const at = { line: 3, character: 3 };
        const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: at, end: at },
          context: { diagnostics: [], only: ['refactor.extract'] },
        });
        assert.equal(action!.edit, undefined);
        const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
        const made = uriOf(join(folder, 'felles.rutine'));
        const [creation, ...changes] = edit!.documentChanges as [CreateFile, ...TextDocumentEdit[]];
        assert.deepEqual(creation, { kind: 'create', uri: made });
        assert.deepEqual(
          changes.map(({ textDocument }) => textDocument).sort((a, b) => (a.uri < b.uri ? -1 : 1)),
          [
            { uri, version: 3 },
            { uri: uriOf(join(folder, 'b.rutine')), version: null },
            { uri: made, version: null },
          ],
        );
        const contentChanges = [{ text: `\n${text('a')}` }];
        editor.notify('textDocument/didChange', { textDocument: { uri, version: 4 }, contentChanges });
        await assert.rejects(editor.request('codeAction/resolve', action), { code: -32801 });
      }),
    ));
});

function isSame(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
