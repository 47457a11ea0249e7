// The server in a browser's worker: no Node, no disk, files that it is told.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver';
import { capabilities } from '../capabilities.ts';
import { type Client, talking } from '../client.ts';

const root = 'vscode-vfs://github/firm/routines';
const uriOf = (name: string): string => `${root}/${name}`;

/** As a client tells it, but in base 64, as what is said here is JSON. */
const told = (name: string, content: string | Uint8Array | null) => ({
  uri: uriOf(name),
  bytes: content === null ? null : Buffer.from(content).toString('base64'),
});

/** It is told what is found, and need not ask. */
const { diagnostic: _, ...textDocument } = capabilities.textDocument;

/** A server that was told of some files; nothing may go wrong in it. */
const inBrowser = (
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (client: Client) => Promise<void>,
): Promise<void> =>
  talking(
    {
      args: [join(import.meta.dirname, 'in-worker.ts')],
      folders: [root],
      capabilities: { ...capabilities, textDocument },
      initializationOptions: { files: Object.entries(files).map(([name, content]) => told(name, content)) },
    },
    async (client) => {
      await work(client);
      assert.deepEqual(
        client.received.filter(({ method }) => method === 'window/logMessage'),
        [],
      );
    },
  );

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Waits until just this is found in a file. @param since how much was received before what counts */
const finds = (client: Client, name: string, rules: readonly string[], since = 0): Promise<Published> =>
  client.until<Published>(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) =>
      uri === uriOf(name) && isDeepStrictEqual(diagnostics.map(({ code }) => code).sort(), [...rules]),
    since,
  );

/** What is marked in a configuration, which no rule finds. */
const marks = (client: Client, name: string): Promise<Published> =>
  client.until<Published>('textDocument/publishDiagnostics', ({ uri }) => uri === uriOf(name));

const routine = (id: string): string => `rutine ${id} "Slik gjør vi ${id}"
  formål "Alle vet hva de gjør"
  bygger på felles

start ny "Det begynner"
  steg gjør "Gjør det"
    utføres av Saksbehandler
`;
const catalogue = 'katalog felles "Felles"\n\nroller\n  Saksbehandler\n';

describe('the server in the worker of a browser', () => {
  it('looks at all files, and again when they come, change and go', () =>
    inBrowser({ 'a.rutine': routine('a'), 'b/c.rutine': routine('c'), 'd.rutine': routine('d') }, async (client) => {
      const all = async (rules: readonly string[], since: number) => {
        for (const name of ['a.rutine', 'b/c.rutine', 'd.rutine']) await finds(client, name, rules, since);
      };
      const change = async (content: string | null, type: 1 | 2 | 3, rules: readonly string[]) => {
        const since = client.received.length;
        client.notify('rutine/files', { files: [told('felles.rutine', content)] });
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('felles.rutine'), type }] });
        await all(rules, since);
      };
      await all(['catalogue-unknown', 'name-unknown'], 0);
      await change(catalogue, 1, []);
      await change(catalogue.replace('Saks', ''), 2, ['name-unknown']);
      await change(null, 3, ['catalogue-unknown', 'name-unknown']);
    }));

  it('proves rules beside all else, in a worker of its own', () =>
    inBrowser({ 'felles.rutine': catalogue }, async (client) => {
      const ruled = `${routine('a')}
regel "Det gjøres to ganger"
  gjør skjer minst 2 ganger
`;
      const textDocument = { uri: uriOf('a.rutine'), languageId: 'rutine', version: 1, text: ruled };
      client.notify('textDocument/didOpen', { textDocument });
      const { diagnostics } = await finds(client, 'a.rutine', ['rule-violated']);
      assert.match(`${diagnostics[0]!.message}`, /Det gjøres to ganger/);
    }));

  it('reads what is no UTF-8 as on a disk', () =>
    inBrowser({ 'a.rutine': Buffer.from('rutine a "Så går vi"\n', 'latin1') }, async (client) => {
      await finds(client, 'a.rutine', ['file-encoding']);
    }));

  it("applies the organisation's schemas", () =>
    inBrowser(
      {
        'rutine.config.json': '{ "schemas": ["house/all.json"] }',
        'house/all.json': '{ "title": "House", "required": ["review"] }',
        'a.rutine': routine('a'),
        'felles.rutine': catalogue,
      },
      async (client) => {
        await finds(client, 'a.rutine', ['schema']);
      },
    ));

  it('says once that rules in JavaScript do not run, where they are named', () =>
    inBrowser(
      {
        'rutine.config.json': '{\n  "ruleModules": ["./house.mjs"]\n}',
        'a.rutine': routine('a'),
        'felles.rutine': catalogue,
      },
      async (client) => {
        const { diagnostics } = await marks(client, 'rutine.config.json');
        assert.deepEqual(
          diagnostics.map(({ message, range, severity }) => [message, range.start, severity]),
          [['The rules in house.mjs were not loaded, as a browser does not run them.', { line: 1, character: 2 }, 2]],
        );
      },
    ));

  it('serves a client that tells of no files', () =>
    talking({ args: [join(import.meta.dirname, 'in-worker.ts')] }, async (client) => {
      assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
    }));

  it('calls files by their place in the folder that is open', () =>
    inBrowser({ 'b/rutine.config.json': '{ "calendar": "Mars" }', 'b/a.rutine': routine('a') }, async (client) => {
      const { message } = await client.until<{ message: string }>('window/showMessageRequest');
      assert.match(message, /^b\/rutine\.config\.json:1:15 /);
      await marks(client, 'b/rutine.config.json');
    }));
});
