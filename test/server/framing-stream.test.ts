// Messages whose headers say what is not so of their lengths.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { framing } from '../../src/server/framing.ts';
import { inFolder } from '../workspace/folder.ts';
import { talking } from './client.ts';
import { framed, unframing } from './framing.ts';

/** Frames with lengths that are wrong by some bytes. */
const wrongly = (message: unknown, by: number): Buffer => {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${Math.max(0, body.length + by)}\r\n\r\n`), body]);
};

/** What comes through, in the pieces in which it came in. */
async function through(pieces: readonly Buffer[]): Promise<{ messages: unknown[]; said: string[] }> {
  const said: string[] = [];
  const stream = framing((message) => said.push(message));
  const read = unframing();
  const messages: unknown[] = [];
  stream.on('data', (chunk: Buffer) => messages.push(...read(chunk)));
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await new Promise((resolve) => stream.once('end', resolve));
  return { messages, said };
}

const object = fc.dictionary(fc.string(), fc.jsonValue());
const by = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: -20, max: 200 }));
const rubbish = fc.constantFrom('', '', '\r\n', 'Rubbish\r\n\r\n', 'Content-Length: abc\r\n\r\n', 'Content-');

describe('frames with wrong lengths', () => {
  it('lose no message, whatever stands between them and however the stream is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(object, by, rubbish)),
        object,
        fc.array(fc.nat({ max: 60 })),
        async (sent, last, cuts) => {
          // What stands behind a body whose length is wrong would be read as a part of it.
          const pieces = sent.flatMap(([message, wrong, between]) => [
            ...(wrong === 0 ? [Buffer.from(between)] : []),
            wrongly(message, wrong),
          ]);
          const after = sent.map(([, wrong], at) => wrong !== 0 && sent[at + 1]?.[1] === 0 && sent[at + 1]?.[2] !== '');
          fc.pre(!after.includes(true));
          const bytes = Buffer.concat([...pieces, framed(last)]);
          const stream: Buffer[] = [];
          let at = 0;
          for (const length of [...cuts, bytes.length]) {
            stream.push(bytes.subarray(at, at + length));
            at += length;
          }
          const { messages, said } = await through(stream);
          assert.equal(JSON.stringify(messages), JSON.stringify([...sent.map(([message]) => message), last]));
          assert.equal(
            said.length,
            sent.filter(
              ([message, wrong]) =>
                Math.max(0, Buffer.byteLength(JSON.stringify(message)) + wrong) !==
                Buffer.byteLength(JSON.stringify(message)),
            ).length,
          );
        },
      ),
      { numRuns: 500 },
    ));

  it('may name the length in small letters, and the type of what they hold', async () => {
    const type = 'content-type: application/vscode-jsonrpc; charset=utf-8\r\n';
    const { messages } = await through([Buffer.from(`${type}content-length: 2\r\n\r\n{}`)]);
    assert.deepEqual(messages, [{}]);
  });
});

describe('a server that is told wrong lengths', () => {
  const symbols = (id: string) => ({ jsonrpc: '2.0', id, method: 'workspace/symbol', params: { query: 'å' } });
  for (const wrong of [-1, -30, 1, 5000])
    it(`hears what is said, and says what is wrong: ${wrong}`, async () => {
      let told = '';
      await talking({}, async (client) => {
        const first = client.answerTo(symbols('first'));
        client.sendRaw(wrongly(symbols('first'), wrong));
        const second = client.answerTo(symbols('second'));
        client.sendRaw(framed(symbols('second')));
        assert.deepEqual(await Promise.all([first, second]), [[], []]);
        void client.ended.then(() => {
          told = client.stderr;
        });
      });
      assert.match(told, /A message says that it is \d+ bytes long, and is \d+\./);
    });
});

describe('a server whose workspace brings a rule that prints', () => {
  it('says nothing but messages', () =>
    inFolder(
      {
        'rutine.config.json': '{ "ruleModules": ["./own.mjs"], "rules": { "own": "error" } }',
        'own.mjs': `export default [{ id: 'own', group: 'house', severity: 'error', messages: {
          m: { en: 'm', nb: 'm' } }, check() { console.log('Here I am'); console.warn('And here'); } }];`,
        'a.rutine': 'rutine a "A"\n',
      },
      async (folder) => {
        let told = '';
        const folders = [pathToFileURL(folder).href];
        await talking({ folders, initializationOptions: { trusted: true } }, async (client) => {
          const textDocument = { uri: pathToFileURL(join(folder, 'a.rutine')).href };
          await client.request('textDocument/diagnostic', { textDocument });
          void client.ended.then(() => {
            told = client.stderr;
          });
        });
        assert.match(told, /Here I am\n(.*\n)*And here/);
      },
    ));
});
