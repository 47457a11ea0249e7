// The client, and what it finds wrong, with a server that says what it is told to.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { connect, greet, type Options, start, talking } from './client.ts';
import { type Connection, Refused } from './connection.ts';
import type { Script, Step } from './fixtures/fake-server.ts';
import { framed } from './framing.ts';

const fake = (script: Script, more: Options = {}): Options => ({
  args: [join(import.meta.dirname, 'fixtures/fake-server.ts'), JSON.stringify(script)],
  ...more,
});
const log = (message: string): object => ({ method: 'window/logMessage', params: { type: 4, message } });
const ask = (method: string, params?: unknown): object => ({ id: 'a', method, params });
const hover = { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } };
const hovering = (...steps: Step[]): Script => ({ 'textDocument/hover': steps });
const answered = { result: null };

describe('the client', () => {
  it('greets, asks and ends', () =>
    talking(fake(hovering({ result: { contents: 'å😀' } })), async (client) => {
      assert.deepEqual(client.greeting, { capabilities: {} });
      assert.deepEqual(await client.request('textDocument/hover', hover), { contents: 'å😀' });
    }));

  it('gives each request its own answer, in whatever order they come', () => {
    const second = { say: { id: 3, result: [] } };
    return talking(
      fake({ ...hovering(), 'textDocument/codeLens': [second, { say: { id: 2, result: null } }] }),
      async (client) => {
        const first = client.request('textDocument/hover', hover);
        assert.deepEqual(await client.request('textDocument/codeLens', { textDocument: hover.textDocument }), []);
        assert.equal(await first, null);
      },
    );
  });

  it('throws an error as it was answered', () => {
    const error = { code: -32803, message: 'Not now', data: { a: 1 } };
    return talking(fake(hovering({ error })), (client) =>
      assert.rejects(client.request('textDocument/hover', hover), new Refused('textDocument/hover', error)),
    );
  });

  it('takes a request back', () =>
    talking(fake(hovering()), async (client) => {
      const asked = client.request('textDocument/hover', hover);
      client.cancel(asked);
      await assert.rejects(asked, { code: -32800 });
    }));

  it('waits for a message that fits, be it here or yet to come, and counts from where it is told', () =>
    talking(fake(hovering({ say: log('a') }, { say: log('b') }, answered)), async (client) => {
      const later = client.until<{ message: string }>('window/logMessage', ({ message }) => message === 'b');
      await client.request('textDocument/hover', hover);
      assert.deepEqual(await later, { type: 4, message: 'b' });
      assert.deepEqual(await client.until('window/logMessage'), { type: 4, message: 'a' });
      const since = client.received.length;
      const again = client.until('window/logMessage', () => true, since);
      await client.request('textDocument/hover', hover);
      assert.deepEqual(await again, { type: 4, message: 'a' });
      assert.equal(client.received.length, since + 2);
    }));

  it('says for what it waited, what came instead, and what the server complained of', async () => {
    const connection = await start(
      fake(hovering({ complain: 'Oh dear' }, { say: log('a') }, answered), { patience: 1500 }),
    );
    await connection.request('textDocument/hover', hover);
    const late = connection.until('window/showMessage');
    await assert.rejects(
      late,
      /too long for window\/showMessage that fits\nreceived: window\/logMessage\nstderr: Oh dear/,
    );
    await connection.kill();
  });

  it('writes what it is told to, byte by byte', () =>
    talking(fake(hovering(answered)), async (client) => {
      const request = { jsonrpc: '2.0', id: 'own', method: 'textDocument/hover', params: hover };
      const answer = client.answerTo(request);
      for (const byte of framed(request)) client.sendRaw(Uint8Array.of(byte));
      assert.equal(await answer, null);
    }));

  describe('answers', () => {
    const folders = ['file:///home/my%20house'];
    const settings = { rutine: { preset: 'all' } };
    const items = [{ section: 'rutine' }, { section: 'other' }];
    const edit = { edit: { changes: {} } };
    const register = {
      registrations: [{ id: '1', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [] } }],
    };
    const cases: readonly [what: string, asked: object, answer: unknown][] = [
      ['settings by section', ask('workspace/configuration', { items }), [{ preset: 'all' }, null]],
      ['folders', ask('workspace/workspaceFolders'), [{ uri: folders[0], name: 'my house' }]],
      ['edits', ask('workspace/applyEdit', edit), { applied: true }],
      ['registrations', ask('client/registerCapability', register), null],
      ['progress', ask('window/workDoneProgress/create', { token: 1 }), null],
      ['refreshes', ask('workspace/diagnostic/refresh'), null],
      ['what is of our own, and not told', ask('rutine/what', []), { code: -32601, message: 'No rutine/what here' }],
    ];
    for (const [what, asked, answer] of cases)
      it(what, () =>
        talking(fake(hovering({ say: asked }, answered), { folders, settings }), async (client) => {
          await client.request('textDocument/hover', hover);
          assert.deepEqual(JSON.parse((await client.until<{ message: string }>('window/logMessage')).message), answer);
        }),
      );

    it('as a test wants it', () => {
      const answers = { 'workspace/applyEdit': () => ({ applied: false, failureReason: 'No' }) };
      return talking(
        fake(hovering({ say: ask('workspace/applyEdit', edit) }, answered), { answers }),
        async (client) => {
          await client.request('textDocument/hover', hover);
          assert.deepEqual(await client.until('workspace/applyEdit'), edit);
          assert.match((await client.until<{ message: string }>('window/logMessage')).message, /"failureReason":"No"/);
        },
      );
    });
  });

  it('does not say what is wrong, unless it is meant', () =>
    talking(fake({}), async (client) => {
      assert.throws(() => client.notify('textDocument/didSave', {}), /didSave: params\.textDocument is missing/);
      assert.throws(
        () => client.notify('window/logMessage', { type: 1, message: 'a' }),
        /is not for the client to say/,
      );
      assert.throws(() => client.notify('textDocument/didOpne', {}), /has no notification textDocument\/didOpne/);
      await assert.rejects(
        async () => client.request('textDocument/didSave', hover),
        /no request textDocument\/didSave/,
      );
      client.notifyUnchecked('textDocument/didSave', {});
      await assert.rejects(client.requestUnchecked('textDocument/what'), { code: -32601 });
    }));

  describe('finds wrong', () => {
    const progress = (token: number, kind: string): Step => ({
      say: { method: '$/progress', params: { token, value: { kind, ...(kind === 'begin' ? { title: 'a' } : {}) } } },
    });
    const create = { say: ask('window/workDoneProgress/create', { token: 1 }) };
    const registered = (method: string, registerOptions: object): Step => ({
      say: ask('client/registerCapability', { registrations: [{ id: '1', method, registerOptions }] }),
    });
    const cases: readonly [what: string, steps: readonly Step[], says: RegExp][] = [
      ['a result', [{ result: {} }], /hover: result\.contents is missing/],
      ['a notification', [{ say: { method: 'window/logMessage', params: {} } }], /logMessage: params\.type is missing/],
      ['a request', [{ say: ask('workspace/applyEdit', {}) }], /applyEdit: params\.edit is missing/],
      ['a request that nobody knows', [{ say: ask('workspace/undo', {}) }], /no request workspace\/undo/],
      ['a notification as a request', [{ say: ask('window/logMessage', {}) }], /no request window\/logMessage/],
      ['what is for the client to say', [{ say: { method: 'initialized', params: {} } }], /not for the server to say/],
      ['an answer that nobody waits for', [{ say: { id: 99, result: 1 } }], /the id 99, which nobody waits for/],
      ['a second answer', [answered, answered], /the id 2, which nobody waits for/],
      [
        'both result and error',
        [{ say: { id: 2, result: null, error: { code: 1, message: 'a' } } }],
        /No message of JSON-RPC/,
      ],
      ['an error without a code', [{ say: { id: 2, error: { message: 'a' } } }], /No message of JSON-RPC/],
      ['neither', [{ say: { id: 2 } }], /No message of JSON-RPC/],
      ['another version', [{ say: { jsonrpc: '1.0', id: 2, result: null } }], /No message of JSON-RPC/],
      ['an id that is none', [{ say: { id: null, result: null } }], /No message of JSON-RPC/],
      ['no message', [{ raw: 'Hello\n' }], /No header of a message: "Hello/],
      ['a token that nobody knows', [progress(1, 'begin')], /nobody knows the token 1/],
      ['a progress that did not begin', [create, progress(1, 'report')], /report of a progress that is announced/],
      [
        'a progress that begins twice',
        [create, progress(1, 'begin'), progress(1, 'begin')],
        /begin of a progress that is begun/,
      ],
      [
        'a progress after its end',
        [create, progress(1, 'begin'), progress(1, 'end'), progress(1, 'end')],
        /end of a progress that is ended/,
      ],
      ['a progress of no kind', [create, progress(1, 'more')], /no kind of progress: more/],
      [
        'options of a registration',
        [registered('workspace/didChangeWatchedFiles', {})],
        /registrationOptions\.watchers is missing/,
      ],
      ['a registration for nothing', [registered('textDocument/what', {})], /nothing is called textDocument\/what/],
      ['an end', [{ end: 7 }], /the server ended with 7/],
    ];
    const trying = async (script: Script, work: (connection: Connection) => Promise<unknown>): Promise<void> => {
      const connection = connect(fake(script));
      try {
        await work(connection);
      } finally {
        await connection.kill();
      }
    };
    for (const [what, steps, says] of cases)
      it(what, () =>
        trying(hovering(...steps), async (connection) => {
          await greet(connection);
          await assert.rejects(async () => {
            await connection.request('textDocument/hover', hover);
            await connection.stop();
          }, says);
        }),
      );

    it('what nobody waits for, at the latest when the server ends', () =>
      trying({ shutdown: [answered, { say: { method: 'window/showMessage', params: {} } }] }, async (connection) => {
        await greet(connection);
        await assert.rejects(connection.stop(), /showMessage: params\.type is missing/);
      }));

    it('a request without an answer', () =>
      trying(hovering(), async (connection) => {
        await greet(connection);
        void connection.request('textDocument/hover', hover);
        await assert.rejects(connection.stop(), /textDocument\/hover was never answered/);
      }));

    it('what comes before the greeting is answered', () => {
      const publish = {
        say: { method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a', diagnostics: [] } },
      };
      return trying({ initialize: [{ say: log('early, and allowed') }, publish] }, (connection) =>
        assert.rejects(greet(connection), /publishDiagnostics comes before initialize is answered/),
      );
    });

    it('a part of a result', () =>
      trying(
        { 'textDocument/references': [{ say: { method: '$/progress', params: { token: 'p', value: [{}] } } }] },
        async (connection) => {
          await greet(connection);
          const params = { ...hover, context: { includeDeclaration: true }, partialResultToken: 'p' };
          const wrong = /references: partialResult\.0\.uri is missing/;
          await assert.rejects(connection.request('textDocument/references', params), wrong);
        },
      ));

    it('an exit code, and a server that runs on', async () => {
      await assert.rejects(
        talking(fake({ exit: [{ end: 1 }] }), async () => {}),
        /ended with 1/,
      );
      await assert.rejects(
        talking(fake({ exit: [] }, { patience: 1500 }), async () => {}),
        /runs on after 'exit'/,
      );
    });

    it('a program that is not there', async () => {
      const connection = connect({ command: 'no-such-program' });
      await assert.rejects(greet(connection), /ENOENT/);
    });
  });
});
