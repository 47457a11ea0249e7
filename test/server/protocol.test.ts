// The server as any client may use it: in order and out of order, with messages that are right, wrong, or taken back.
import assert from 'node:assert/strict';
import { type Client, connect, type Encoding, greet, hello, type Options, talking } from './client.ts';
import type { Connection, Refused } from './connection.ts';
import { framed } from './framing.ts';
import { positionOf, rangeOf } from './plain-text.ts';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };
const text = `rutine klager "Slik svarer vi «æøå😀» her"

roller
  rådgiver, ærlig_åre

start klage "En kunde klager 😀"
  steg svar "Svar på «æøå😀» straks"
    utføres av ærlig_åre
`;
const open = (client: Client, version = 1): void =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'rutine', version, text } });

/** What answers whatever the state of the server: it lives. */
const lives = (connection: Connection): Promise<unknown> =>
  connection.request('workspace/symbol', { query: 'nothing' });

/** A server that no one has greeted, while something is said with it. */
async function ungreeted(work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = connect();
  try {
    await work(connection);
  } finally {
    await connection.kill();
  }
}

describe('the encoding of positions', () => {
  const offers: readonly [offered: Options['encoding'], taken: Encoding][] = [
    [undefined, 'utf-16'],
    ['utf-8', 'utf-8'],
    ['utf-16', 'utf-16'],
    ['utf-32', 'utf-32'],
    [['utf-7' as Encoding, 'utf-32'], 'utf-32'],
    [['utf-7' as Encoding], 'utf-16'],
  ];
  for (const [offered, taken] of offers)
    it(`${offered ?? 'nothing'} is offered: ${taken}`, () =>
      talking(offered ? { encoding: offered } : {}, async ({ greeting }) => {
        assert.equal(greeting.capabilities.positionEncoding, taken);
      }));

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const)
    it(`${encoding} counts what is asked, answered and changed`, () =>
      talking({ encoding }, async (client) => {
        open(client);
        const symbols = await client.request<{ name: string; range: object }[]>('textDocument/documentSymbol', {
          textDocument,
        });
        const line = 'rutine klager "Slik svarer vi «æøå😀» her"';
        assert.deepEqual(symbols[0]!.range, rangeOf(text, line, encoding));

        const named = text.lastIndexOf('ærlig_åre');
        const [start, inside] = [named, named + 'ærlig_å'.length].map((at) => positionOf(text, at, encoding));
        const found = await client.request<{ range: object }>('textDocument/hover', { textDocument, position: inside });
        assert.deepEqual(found.range, { start, end: positionOf(text, named + 'ærlig_åre'.length, encoding) });

        const change = { range: rangeOf(text, ' straks', encoding), text: ' nå' };
        client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [change] });
        const after = await client.request('textDocument/documentSymbol', { textDocument });
        assert.match(JSON.stringify(after), /"Svar på «æøå😀» nå"/);
      }));
});

describe('the order of things', () => {
  it('nothing is answered before the greeting, and nothing is lost by asking', () =>
    ungreeted(async (connection) => {
      connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'rutine', version: 1, text } });
      for (const [method, params] of [
        ['workspace/symbol', { query: '' }],
        ['textDocument/hover', { textDocument, position: { line: 0, character: 0 } }],
        ['textDocument/diagnostic', { textDocument }],
        ['shutdown', undefined],
      ] as const)
        await assert.rejects(connection.request(method, params), { code: -32002 }, method);
      await greet(connection);
      assert.deepEqual(await lives(connection), []);
      assert.equal(await connection.stop(), 0);
    }));

  it('a second greeting is refused, and changes nothing', () =>
    talking({ encoding: 'utf-8' }, async (client) => {
      open(client);
      await assert.rejects(client.request('initialize', hello({ encoding: 'utf-32' })), { code: -32600 });
      const [symbol] = await client.request<{ range: object }[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(symbol?.range, rangeOf(text, text.slice(0, text.indexOf('\n')), 'utf-8'));
    }));

  it('nothing is answered after the shutdown', () =>
    ungreeted(async (connection) => {
      open(await greet(connection));
      assert.equal(await connection.request('shutdown'), null);
      for (const [method, params] of [
        ['workspace/symbol', { query: '' }],
        ['textDocument/hover', { textDocument, position: { line: 0, character: 0 } }],
        ['shutdown', undefined],
      ] as const)
        await assert.rejects(connection.request(method, params), { code: -32600 }, method);
      assert.equal(await connection.exit(), 0);
    }));

  it('to leave without a word is told by the exit code', () =>
    ungreeted(async (connection) => {
      await greet(connection);
      assert.equal(await connection.exit(), 1);
    }));

  it('to hang up ends the server', () =>
    ungreeted(async (connection) => {
      await greet(connection);
      assert.equal(await connection.hangUp(), 1);
    }));

  it('to leave before the greeting too', () =>
    ungreeted(async (connection) => assert.equal(await connection.exit(), 1)));
});

describe('what is asked wrongly', () => {
  it('is refused when nobody knows it', () =>
    talking({}, async (client) => {
      await assert.rejects(client.requestUnchecked('textDocument/what', {}), { code: -32601 });
      await assert.rejects(client.requestUnchecked('$/what', {}), { code: -32601 });
      // What may be left out is left out without a word.
      const since = client.received.length;
      client.notifyUnchecked('$/what', {});
      assert.deepEqual(await lives(client), []);
      assert.deepEqual(
        client.received.slice(since).filter(({ method }) => method !== 'client/registerCapability'),
        [],
      );
    }));

  const hovers: readonly [what: string, params: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a list', [1]],
    ['no document', { position: { line: 0, character: 0 } }],
    ['a document without a URI', { textDocument: {}, position: { line: 0, character: 0 } }],
    ['a URI that is a number', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
    ['no position', { textDocument }],
    ['a position that is a text', { textDocument, position: 'a' }],
    ['a line that is a text', { textDocument, position: { line: 'a', character: 0 } }],
  ];
  for (const [what, params] of hovers)
    it(`gives nothing, or an error: ${what}`, () =>
      talking({}, async (client) => {
        open(client);
        const answer = await client.requestUnchecked('textDocument/hover', params).catch(({ code }: Refused) => code);
        assert.ok([null, -32602, -32603].includes(answer as number | null), String(answer));
        assert.deepEqual(await lives(client), []);
      }));
});

describe('what is told wrongly', () => {
  const notices: readonly [what: string, method: string, params: unknown][] = [
    ['no params', 'textDocument/didOpen', undefined],
    ['null', 'textDocument/didOpen', null],
    ['no document', 'textDocument/didChange', { a: 1 }],
    ['changes that are a text', 'textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 'abc' }],
    [
      'a range that is a number',
      'textDocument/didChange',
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: 1, text: 'a' }] },
    ],
    [
      'a text that is a number',
      'textDocument/didChange',
      { textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] },
    ],
    [
      'an opened text that is a number',
      'textDocument/didOpen',
      { textDocument: { uri: 'untitled:b', languageId: 'rutine', version: 1, text: 5 } },
    ],
    ['a notification that nobody knows', 'what/ever', {}],
    ['a request as a notification', 'textDocument/hover', { textDocument, position: { line: 0, character: 0 } }],
    ['a request that was never made, taken back', '$/cancelRequest', { id: 4711 }],
  ];
  for (const [what, method, params] of notices)
    it(`does no harm: ${what}`, () =>
      talking({}, async (client) => {
        open(client);
        const before = await client.request('textDocument/documentSymbol', { textDocument });
        client.notifyUnchecked(method, params);
        assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), before);
      }));
});

describe('bytes that are no message', () => {
  const body = (content: string | Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n`), Buffer.from(content)]);
  const pieces: readonly [what: string, bytes: Buffer | string][] = [
    ['a body that is no JSON', body('{x}')],
    ['JSON that breaks off', body('{"jsonrpc":"2.0","id":5,')],
    ['bytes that are no UTF-8', body(Uint8Array.of(0xff, 0xfe, 0xc3))],
    ['an empty body', body('')],
    ['null', body('null')],
    ['a number', body('7')],
    ['a text', body('"a"')],
    ['a list', body('[]')],
    ['an empty object', body('{}')],
    ['a method that is a number', body('{"jsonrpc":"2.0","id":5,"method":7}')],
    ['an id that is an object', body('{"jsonrpc":"2.0","id":{},"method":"shutdown"}')],
    ['an answer to nothing', body('{"jsonrpc":"2.0","id":77,"result":null}')],
    ['an error about nothing', body('{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"a"}}')],
    ['a header that is none', 'Rubbish\r\n\r\n'],
    ['a header without a length', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n'],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n'],
    ['blank lines', '\r\n\r\n\r\n\r\n'],
    ['a length that is too great', 'Content-Length: 400\r\n\r\n{"jsonrpc":"2.0","method":"$/a"}'],
    ['a length that is too small', 'Content-Length: 9\r\n\r\n{"jsonrpc":"2.0","method":"$/a"}'],
  ];
  for (const [what, bytes] of pieces)
    it(`are passed over: ${what}`, () =>
      talking({}, async (client) => {
        client.sendRaw(bytes);
        // Of what came in one piece with a bad header, the rest may be read with the next piece only: an editor goes on talking.
        let answered = false;
        const answer = lives(client).finally(() => {
          answered = true;
        });
        while (!answered) {
          client.notify('$/setTrace', { value: 'off' });
          await new Promise(setImmediate);
        }
        assert.deepEqual(await answer, []);
      }));

  it('a message may come byte by byte, and several at once', () =>
    talking({}, async (client) => {
      const request = (id: string) => ({ jsonrpc: '2.0', id, method: 'workspace/symbol', params: { query: 'æ😀' } });
      const slow = client.answerTo(request('slow'));
      for (const byte of framed(request('slow'))) client.sendRaw(Uint8Array.of(byte));
      assert.deepEqual(await slow, []);
      const three = ['1', '2', '3'].map((id) => `at once ${id}`);
      const answers = three.map((id) => client.answerTo(request(id)));
      client.sendRaw(Buffer.concat(three.map((id) => framed(request(id)))));
      assert.deepEqual(await Promise.all(answers), [[], [], []]);
    }));
});

describe('a request that is taken back', () => {
  it('is answered as cancelled while it waits, and others are not', () =>
    talking({}, async (client) => {
      open(client);
      const request = (id: string) => ({
        jsonrpc: '2.0',
        id,
        method: 'textDocument/documentSymbol',
        params: { textDocument },
      });
      const [kept, dropped] = [client.answerTo<unknown[]>(request('kept')), client.answerTo(request('dropped'))];
      const cancel = { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'dropped' } };
      // In one piece, so that it is taken back before its turn comes.
      client.sendRaw(Buffer.concat([request('kept'), request('dropped'), cancel].map(framed)));
      await assert.rejects(dropped, { code: -32800 });
      assert.equal((await kept).length, 3);
    }));

  it('is answered once, whenever that comes', () =>
    talking({}, async (client) => {
      open(client);
      const asked = Array.from({ length: 20 }, () => client.request('textDocument/documentSymbol', { textDocument }));
      for (const one of asked) client.cancel(one);
      const outcomes = await Promise.allSettled(asked);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') assert.equal((outcome.reason as { code: number }).code, -32800);
      client.cancel(asked[0]!);
      assert.deepEqual(await lives(client), []);
    }));
});

describe('actions of one kind', () => {
  it('are given to whoever asks for a kind of ours, as an editor does on save', () =>
    talking({}, async (client) => {
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'rutine', version: 1, text: 'rutine a "A"\n\nroller\n  vikar\n  leder\n' },
      });
      const at = { line: 0, character: 0 };
      const kinds = async (only: string) =>
        (
          await client.request<{ kind: string }[]>('textDocument/codeAction', {
            textDocument,
            range: { start: at, end: at },
            context: { diagnostics: [], only: [only] },
          })
        ).map(({ kind }) => kind);
      assert.deepEqual(await kinds('source.sort'), ['source.sort']);
      assert.deepEqual(await kinds('source'), ['source', 'source.sort']);
    }));
});
