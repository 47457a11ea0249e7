// Documents as an editor has them: changed all the time, unsaved, outside of every folder, or not there at all.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver';
import { inFolder } from '../workspace/folder.ts';
import { capabilities } from './capabilities.ts';
import { type Client, type Encoding, talking } from './client.ts';
import type { Refused } from './connection.ts';
import { placesIn, positionOf } from './plain-text.ts';

const uri = 'untitled:Untitled-1';
const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href;

/** A routine in which a number stands that the outline shows and that a finding names. */
const numbered = (number: number): string => `rutine klager "Nummer ${number} 😀"

roller
  rådgiver

start klage "En kunde klager"
  steg svar "Svar på klagen"
    utføres av ukjent${number}
`;

const open = (client: Client, text: string, at = uri, version = 1): void =>
  client.notify('textDocument/didOpen', { textDocument: { uri: at, languageId: 'rutine', version, text } });
const change = (client: Client, version: number, contentChanges: readonly object[], at = uri): void =>
  client.notify('textDocument/didChange', { textDocument: { uri: at, version }, contentChanges });
const close = (client: Client, at = uri): void => client.notify('textDocument/didClose', { textDocument: { uri: at } });
const symbols = (client: Client, at = uri): Promise<DocumentSymbol[] | null> =>
  client.request('textDocument/documentSymbol', { textDocument: { uri: at } });
const titles = async (client: Client, at = uri): Promise<string[] | undefined> =>
  (await symbols(client, at))?.map(({ name }) => name);

interface Tokens {
  readonly resultId: string;
  readonly data: readonly number[];
}

type Edits = readonly { readonly start: number; readonly deleteCount: number; readonly data?: readonly number[] }[];

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A client that does not ask for diagnostics is told them. */
const { diagnostic: _, ...withoutPull } = capabilities.textDocument;
const told = { capabilities: { ...capabilities, textDocument: withoutPull } };

/** All that can be asked of a document as a whole, so that two texts that differ are seen to. */
async function seen(client: Client): Promise<unknown[]> {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const start = { line: 0, character: 0 };
  return Promise.all([
    symbols(client),
    client
      .request('textDocument/semanticTokens/full', { textDocument })
      .then((tokens) => (tokens as { data: unknown }).data),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request('textDocument/formatting', { textDocument, options }),
    client.request('textDocument/rangeFormatting', {
      textDocument,
      options,
      range: { start, end: { line: 9, character: 0 } },
    }),
    client.request('textDocument/onTypeFormatting', {
      textDocument,
      options,
      position: { line: 3, character: 0 },
      ch: '\n',
    }),
    client.request<{ items: unknown }>('textDocument/diagnostic', { textDocument }).then(({ items }) => items),
  ]);
}

describe('a document that changes', () => {
  interface Edit {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    /** Names the end of a line or of the text by a place far beyond it. */
    readonly beyond: boolean;
    readonly whole: boolean;
  }
  const piece = fc.string({
    unit: fc.constantFrom('a', 'æ', 'ø', '😀', '…', ' ', '"', '\n', '\r\n', '\r', '\n  steg ', '\n    utføres av '),
    maxLength: 4,
  });
  const edit: fc.Arbitrary<Edit> = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    text: piece,
    beyond: fc.boolean(),
    whole: fc.integer({ min: 0, max: 15 }).map((number) => number === 0),
  });

  /** An edit as the protocol says it, and the text that it leaves. */
  function said(
    before: string,
    { from, to, text, beyond, whole }: Edit,
    encoding: Encoding,
  ): { change: object; after: string } {
    if (whole) return { change: { text: numbered(7) + text }, after: numbered(7) + text };
    const places = placesIn(before);
    const [start, end] = [from, to].map((at) => places[at % places.length]!).sort((a, b) => a - b) as [number, number];
    const position = (at: number) => {
      const { line, character } = positionOf(before, at, encoding);
      if (beyond && at === before.length) return { line: line + 9, character: 3 };
      return { line, character: beyond && /[\r\n]/.test(before[at] ?? '') ? character + 1000 : character };
    };
    const range = { start: position(start), end: position(end) };
    return { change: { range, text }, after: before.slice(0, start) + text + before.slice(end) };
  }

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const)
    it(`is what its changes make of it, counted in ${encoding}`, () =>
      talking({ encoding }, (client) =>
        fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
            async (notices) => {
              let text = numbered(1);
              open(client, text);
              for (const [at, edits] of notices.entries()) {
                const changes = edits.map((one) => {
                  const { change: done, after } = said(text, one, encoding);
                  text = after;
                  return done;
                });
                change(client, at + 2, changes);
              }
              const changed = await seen(client);
              close(client);
              open(client, text);
              assert.deepEqual(changed, await seen(client), JSON.stringify(text));
              close(client);
            },
          ),
          { numRuns: 60 },
        ),
      ));

  it('has its tokens told as what has changed in them', () =>
    talking({}, async (client) => {
      const textDocument = { uri };
      open(client, numbered(1));
      const { resultId, data } = await client.request<Tokens>('textDocument/semanticTokens/full', { textDocument });
      change(client, 2, [{ text: numbered(2) }]);
      const asked = { textDocument, previousResultId: resultId };
      const { edits } = await client.request<{ edits: Edits }>('textDocument/semanticTokens/full/delta', asked);
      const made = [...data];
      for (const one of edits) made.splice(one.start, one.deleteCount, ...(one.data ?? []));
      const now = await client.request<Tokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(made, now.data);
      const unknown = { textDocument, previousResultId: 'of another' };
      const whole = await client.request<Tokens>('textDocument/semanticTokens/full/delta', unknown);
      assert.deepEqual(whole.data, now.data);
    }));

  it('between a question and its answer: the answer is of one of its states, or none', () =>
    talking({}, async (client) => {
      open(client, numbered(1));
      for (let number = 2; number <= 40; number++) {
        const asked = symbols(client).then(
          (found) => found![0]!.name,
          ({ code }: Refused) => code,
        );
        change(client, number, [{ text: numbered(number) }]);
        const answer = await asked;
        assert.ok([`Nummer ${number - 1} 😀`, `Nummer ${number} 😀`, -32801].includes(answer), String(answer));
        assert.equal((await titles(client))?.[0], `Nummer ${number} 😀`);
      }
    }));

  it('while someone says why an exception is made: none is made in a text that is another by then', () =>
    talking({}, async (client) => {
      open(client, numbered(1));
      const ask = (version: number) =>
        client.request('rutine/exception', {
          textDocument: { uri, version },
          rule: 'deadline-missing',
          place: { line: 6, character: 2 },
          reason: 'lederen har bestemt det',
        });
      assert.ok(await ask(1));
      change(client, 2, [{ text: `// ny linje\n${numbered(1)}` }]);
      await assert.rejects(ask(1), { code: -32801 });
      assert.ok(await ask(2));
    }));

  it('faster than it is looked at: nothing is told of a version that is not of it, and the last is told', () =>
    talking(told, async (client) => {
      open(client, numbered(1));
      for (let number = 2; number <= 60; number++) {
        change(client, number, [{ text: numbered(number) }]);
        if (number % 7 === 0) await titles(client);
      }
      await client.until<Published>('textDocument/publishDiagnostics', ({ version }) => version === 60);
      const published = client.received
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .map(({ params }) => params as Published);
      for (const { version, diagnostics } of published)
        assert.match(diagnostics.map(({ message }) => message).join(), new RegExp(`«ukjent${version}»`));
      const versions = published.map(({ version }) => version!);
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => a - b),
      );
    }));

  it('faster than its examples are walked: what else is found comes first, what they show is of the same text', () =>
    talking(told, async (client) => {
      const text = (number: number) => `rutine a "A"

roller
  kunde, leder${number}

start "Saken"
  steg svar "Svar"
    utføres av leder${number}

eksempel "En sak"
  start 2024-03-01
  forvent svar av kunde
`;
      open(client, text(1));
      const shows = ({ diagnostics }: Published) => diagnostics.some(({ code }) => code === 'example-failed');
      await client.until<Published>('textDocument/publishDiagnostics', shows);
      for (let number = 2; number <= 40; number++) {
        change(client, number, [{ text: text(number) }]);
        if (number % 7 === 0) await titles(client);
      }
      await client.until<Published>('textDocument/publishDiagnostics', (one) => one.version === 40 && shows(one));
      const published = client.received
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .map(({ params }) => params as Published);
      assert.deepEqual(published.slice(0, 2).map(shows), [false, true]);
      for (const { version, diagnostics } of published) {
        assert.ok(diagnostics.length > 0);
        for (const { code, message } of diagnostics)
          if (code === 'example-failed') assert.match(String(message), new RegExp(`av leder${version}`));
      }
    }));

  it('faster than it is proved: what is proved is of the same text, and the lenses are asked for again', () =>
    talking(told, async (client) => {
      const text = (number: number) => `rutine a "A"

sak
  haster er ja eller nei

start ny "Saken"
  steg ring "Ring"
  hvis haster
    steg kom "Kom"

regel kommer "Kom ${number}"
  hver ny følges av kom
`;
      open(client, text(1));
      for (let number = 2; number <= 20; number++) {
        change(client, number, [{ text: text(number) }]);
        if (number % 7 === 0) await titles(client);
      }
      const isBroken = ({ diagnostics }: Published) => diagnostics.some(({ code }) => code === 'rule-violated');
      const { version, diagnostics } = await client.until<Published>('textDocument/publishDiagnostics', isBroken);
      assert.equal(version, 20);
      assert.match(
        String(diagnostics.find(({ code }) => code === 'rule-violated')!.message),
        /«Kom 20» er brutt når haster er nei/,
      );
      await client.until('workspace/codeLens/refresh', () => true);
      const lenses = await client.request<{ command: { title: string } }[]>('textDocument/codeLens', {
        textDocument: { uri },
      });
      assert.ok(lenses.some(({ command }) => command.title === 'brutt: gå gjennom saken'));
      // What was known of the text before is not known of the next.
      change(client, 21, [{ text: text(21) }]);
      const next = await client.until<Published>('textDocument/publishDiagnostics', (one) => one.version === 21);
      assert.ok(!isBroken(next));
    }));

  it('in many places at once, and in one big one', () =>
    talking({}, async (client) => {
      open(client, numbered(1));
      const typed = [...'abcæøå😀'].map((sign, at) => ({
        range: { start: { line: 0, character: 15 + at }, end: { line: 0, character: 15 + at } },
        text: sign,
      }));
      change(client, 2, typed);
      assert.equal((await titles(client))?.[0], 'abcæøå😀Nummer 1 😀');
      change(client, 3, [{ text: numbered(2) + '\n'.repeat(200_000) }]);
      assert.equal((await titles(client))?.[0], 'Nummer 2 😀');
      change(client, 4, []);
      assert.equal((await titles(client))?.[0], 'Nummer 2 😀');
    }));
});

describe('a document that no editor holds', () => {
  it('is nothing, and no harm, when it is nowhere', () =>
    inFolder({}, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (client) => {
        for (const at of [uriOf(folder, 'none.rutine'), 'untitled:never', 'https://example.org/a.rutine', 'urn:a']) {
          const textDocument = { uri: at };
          const position = { line: 3, character: 3 };
          assert.deepEqual((await symbols(client, at)) ?? [], [], at);
          assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
          assert.deepEqual((await client.request('textDocument/definition', { textDocument, position })) ?? [], []);
          const options = { tabSize: 2, insertSpaces: true };
          assert.deepEqual((await client.request('textDocument/formatting', { textDocument, options })) ?? [], []);
        }
      }),
    ));

  it('has no findings when it is nowhere', () =>
    talking({}, async (client) => {
      const report = await client.request<{ items: unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri: 'file:///nowhere/none.rutine' },
      });
      assert.deepEqual(report.items, []);
    }));

  it('is answered for when its configuration can’t be used', () =>
    inFolder({ 'rutine.config.json': '{ "rules": 7', 'a.rutine': numbered(1) }, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (client) => {
        const textDocument = { uri: uriOf(folder, 'a.rutine') };
        assert.ok(await client.request('textDocument/diagnostic', { textDocument }));
        assert.ok(await client.request('workspace/diagnostic', { previousResultIds: [] }));
      }),
    ));

  it('is read from the disk when it is there', () =>
    inFolder({ 'a.rutine': numbered(1) }, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (client) => {
        const textDocument = { uri: uriOf(folder, 'a.rutine') };
        assert.equal((await titles(client, textDocument.uri))?.[0], 'Nummer 1 😀');
        const report = await client.request('textDocument/diagnostic', { textDocument });
        assert.match(JSON.stringify(report), /«ukjent1»/);
      }),
    ));

  it('is not changed, saved or closed', () =>
    talking(told, async (client) => {
      change(client, 2, [{ text: numbered(2) }]);
      client.notify('textDocument/didSave', { textDocument: { uri } });
      close(client);
      assert.deepEqual((await symbols(client)) ?? [], []);
      open(client, numbered(3));
      await client.until<Published>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length > 0);
      assert.equal(client.received.filter(({ method }) => method === 'window/showMessage').length, 0);
    }));
});

describe('a document that is open', () => {
  const places: readonly [what: string, at: (folder: string) => string][] = [
    ['in a folder', (folder) => uriOf(folder, 'ours/new.rutine')],
    ['outside of every folder', (folder) => uriOf(folder, 'others/new.rutine')],
    ['unsaved', () => 'untitled:Untitled-1'],
    ['unsaved, with a path', () => 'untitled:/home/me/ny%20rutine.rutine'],
    ['in a folder whose name is no plain one', (folder) => uriOf(folder, 'ours/æ å 😀 # %/ny?.rutine')],
    ['of a scheme that nobody knows', () => 'vscode-vfs://github/a/b/c.rutine'],
  ];
  for (const [what, at] of places)
    it(`is looked at: ${what}`, () =>
      inFolder({ 'ours/rutine.config.json': '{}', 'others/rutine.config.json': '{}' }, (folder) =>
        talking({ ...told, folders: [uriOf(folder, 'ours')] }, async (client) => {
          const own = at(folder);
          open(client, numbered(1), own);
          const about = ({ uri: of }: Published) => of === own;
          const { version, diagnostics } = await client.until('textDocument/publishDiagnostics', about);
          assert.equal(version, 1);
          assert.match(JSON.stringify(diagnostics), /«ukjent1»/);
          assert.equal((await titles(client, own))?.[0], 'Nummer 1 😀');

          const since = client.received.length;
          change(client, 2, [{ text: numbered(1).replace('ukjent1', 'rådgiver') }], own);
          const better = ({ version: number, diagnostics: found, ...of }: Published) =>
            about({ ...of, diagnostics: found }) && number === 2 && !JSON.stringify(found).includes('ukjent');
          await client.until('textDocument/publishDiagnostics', better, since);
        }),
      ));

  it('is gone when it is closed unsaved, with what was found in it', () =>
    talking(told, async (client) => {
      open(client, numbered(1));
      await client.until<Published>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length > 0);
      const since = client.received.length;
      close(client);
      const cleared = ({ diagnostics }: Published) => diagnostics.length === 0;
      await client.until('textDocument/publishDiagnostics', cleared, since);
      assert.deepEqual((await symbols(client)) ?? [], []);
    }));

  it('counts more than the file, which counts again when it is closed', () =>
    inFolder({ 'a.rutine': numbered(1) }, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (client) => {
        const own = uriOf(folder, 'a.rutine');
        open(client, numbered(2), own);
        assert.equal((await titles(client, own))?.[0], 'Nummer 2 😀');
        close(client, own);
        assert.equal((await titles(client, own))?.[0], 'Nummer 1 😀');
      }),
    ));

  it('may be opened again with another text', () =>
    talking({}, async (client) => {
      open(client, numbered(1));
      open(client, numbered(2));
      assert.equal((await titles(client))?.[0], 'Nummer 2 😀');
    }));
});

describe('what is found, for a client that asks', () => {
  interface Report {
    readonly kind: 'full' | 'unchanged';
    readonly resultId: string;
    readonly items?: readonly Diagnostic[];
  }
  const ask = (client: Client, previousResultId?: string) =>
    client.request<Report>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

  it('is sent once, and again when it is another', () =>
    talking({}, async (client) => {
      open(client, numbered(1));
      const first = await ask(client);
      assert.match(JSON.stringify(first.items), /«ukjent1»/);
      assert.deepEqual(await ask(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      assert.deepEqual(await ask(client), first, 'who has forgotten it is told all of it');
      change(client, 2, [{ text: numbered(2) }]);
      const second = await ask(client, first.resultId);
      assert.equal(second.kind, 'full');
      assert.match(JSON.stringify(second.items), /«ukjent2»/);
    }));

  it('is sent once of each file of a workspace', () =>
    inFolder({ 'a.rutine': numbered(1), 'b.rutine': numbered(2) }, (folder) =>
      talking({ folders: [uriOf(folder)] }, async (client) => {
        const all = async (previousResultIds: readonly object[]) => {
          const { items } = await client.request<{ items: (Report & { uri: string })[] }>('workspace/diagnostic', {
            previousResultIds,
          });
          return items.sort((a, b) => a.uri.localeCompare(b.uri));
        };
        const [a, b] = await all([]);
        assert.deepEqual([a!.kind, b!.kind], ['full', 'full']);
        const known = await all([
          { uri: a!.uri, value: a!.resultId },
          { uri: b!.uri, value: 'older' },
        ]);
        assert.deepEqual(
          known.map(({ kind }) => kind),
          ['unchanged', 'full'],
        );
      }),
    ));
});

describe('what the workspace holds', () => {
  const empty = (at: string) => (told: Published) => told.uri === at && told.diagnostics.length === 0;
  const full = (at: string) => (told: Published) => told.uri === at && told.diagnostics.length > 0;
  const published = (client: Client, fits: (told: Published) => boolean) =>
    client.until<Published>('textDocument/publishDiagnostics', fits);

  it('is all that its folders hold, and no more when one of them is gone', () =>
    inFolder({ 'a.rutine': numbered(1) }, (folder) =>
      talking({ ...told, folders: [uriOf(folder)] }, async (client) => {
        const file = uriOf(folder, 'a.rutine');
        await published(client, full(file));
        const event = { added: [], removed: [{ uri: uriOf(folder), name: 'a' }] };
        client.notify('workspace/didChangeWorkspaceFolders', { event });
        await published(client, empty(file));
        assert.deepEqual(await client.request('workspace/symbol', { query: 'klager' }), []);
      }),
    ));

  it('is also a file of no folder, as long as it is open', () =>
    inFolder({ 'a.rutine': numbered(1) }, (folder) =>
      talking({ ...told, folders: [] }, async (client) => {
        const file = uriOf(folder, 'a.rutine');
        open(client, numbered(2), file);
        await published(client, full(file));
        close(client, file);
        await published(client, empty(file));
      }),
    ));

  const rulesAt = (at: string, wanted: (rules: unknown[]) => boolean) => (found: Published) =>
    found.uri === at && wanted(found.diagnostics.map(({ code }) => code));
  const follower = 'rutine ny "Ny sak"\n\nstart ny-sak "En sak kommer"\n  følg klager\n';

  it('are routines that follow others, which come and go', () =>
    inFolder({ 'klager.rutine': numbered(1), 'ny.rutine': follower }, (folder) =>
      talking({ ...told, folders: [uriOf(folder)] }, async (client) => {
        const [file, other] = [uriOf(folder, 'ny.rutine'), uriOf(folder, 'klager.rutine')] as const;
        await published(client, full(other));
        rmSync(join(folder, 'klager.rutine'));
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
        await published(
          client,
          rulesAt(file, (rules) => rules.includes('name-unknown')),
        );
        const gone = client.received.length;
        writeFileSync(join(folder, 'klager.rutine'), numbered(1));
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 1 }] });
        await client.until<Published>(
          'textDocument/publishDiagnostics',
          rulesAt(file, (rules) => !rules.includes('name-unknown')),
          gone,
        );
      }),
    ));

  it('is known again when a configuration that could not be used is mended', () =>
    inFolder({ 'a.rutine': numbered(1), 'rutine.config.json': '{ "rules": { "no-such-rule": "error" } }' }, (folder) =>
      talking({ ...told, folders: [uriOf(folder)] }, async (client) => {
        const config = uriOf(folder, 'rutine.config.json');
        await published(client, full(config));
        writeFileSync(join(folder, 'rutine.config.json'), '{}');
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
        await published(client, empty(config));
        await published(client, full(uriOf(folder, 'a.rutine')));
      }),
    ));

  it('is a configuration too, of which rules do not run: it is marked once, until they do', () =>
    inFolder(
      {
        'a.rutine': numbered(1),
        'b/b.rutine': numbered(2),
        'rutine.config.json': '{ "ruleModules": ["./own.cjs"] }',
        'b/rutine.config.json': '{ "extends": "../rutine.config.json" }',
        'own.cjs': 'module.exports = [];',
      },
      (folder) =>
        talking({ ...told, folders: [uriOf(folder)], cwd: folder }, async (client) => {
          const config = uriOf(folder, 'rutine.config.json');
          const { diagnostics } = await client.until<Published>('textDocument/publishDiagnostics', full(config));
          assert.deepEqual(
            diagnostics.map(({ message, severity }) => [message, severity]),
            [['The rules in own.cjs were not loaded, as this workspace is not trusted.', 2]],
          );
          client.notify('rutine/trusted', { trusted: true });
          await published(client, empty(config));
        }),
    ));

  it('is a file as it is on disk, when it is closed, changed there, or deleted', () =>
    inFolder({ 'a.rutine': numbered(1) }, (folder) =>
      talking({ ...told, folders: [uriOf(folder)] }, async (client) => {
        const file = uriOf(folder, 'a.rutine');
        const of = (number: number) => (found: Published) =>
          found.uri === file && found.diagnostics.some(({ message }) => String(message).includes(`ukjent${number}»`));
        open(client, numbered(2), file);
        await published(client, of(2));
        const closed = client.received.length;
        close(client, file);
        await client.until<Published>('textDocument/publishDiagnostics', of(1), closed);
        writeFileSync(join(folder, 'a.rutine'), numbered(3));
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
        await published(client, of(3));
        rmSync(join(folder, 'a.rutine'));
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 3 }] });
        await published(client, empty(file));
      }),
    ));
});
