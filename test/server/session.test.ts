import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { tried } from '../../src/server/features/examples.ts';
import { Session } from '../../src/server/session.ts';
import { uriOf } from '../../src/server/uris.ts';
import { inFolder } from '../workspace/folder.ts';

const wrong = (name: string): string =>
  `rutine ${name} "En rutine"\n\nstart "Saken"\n  steg "Skriv"\n    utføres av ukjent\n`;

describe('a session', () => {
  it('looks once more at a file while another was typed in', () =>
    inFolder({ 'a.rutine': wrong('a'), 'b.rutine': wrong('b') }, async (folder) => {
      const [a, b] = ['a.rutine', 'b.rutine'].map((name) => join(folder, name)) as [string, string];
      const session = new Session('utf-16');
      await session.enter([folder]);
      const looking = session.look((await session.next())!);
      session.take(uriOf(b), 1, wrong('b'));
      await looking;
      await session.index();
      const found = session.findings([a, b], '2026-01-01');
      assert.ok([a, b].every((path) => found.get(path)!.some(({ rule }) => rule === 'name-unknown')));
    }));

  it('stops looking for a request that is taken back, and goes on for the next', () =>
    inFolder(Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.rutine`, wrong(name)])), async (folder) => {
      const session = new Session('utf-16');
      await session.enter([folder]);
      const source = new CancellationTokenSource();
      source.cancel();
      await assert.rejects(session.index(source.token), { code: LSPErrorCodes.RequestCancelled });
      assert.equal(session.left, 2);
      assert.equal((await session.index()).size, 3);
    }));

  it('walks no more examples for a request that is taken back', () => {
    const example = (day: number) => `\neksempel "${day}."\n  start 2026-03-0${day}\n  forvent skriv\n`;
    const text = `rutine a "A"\n\nstart "Saken"\n  steg skriv "Skriv"\n${[1, 2, 3].map(example).join('')}`;
    return inFolder({ 'a.rutine': text }, async (folder) => {
      const session = new Session('utf-16');
      const document = (await session.at(uriOf(join(folder, 'a.rutine'))))!;
      const source = new CancellationTokenSource();
      const count = async () => {
        const answer = await tried(document, undefined, session, source.token);
        return 'tried' in answer ? answer.tried.length : answer;
      };
      assert.equal(await count(), 3);
      const counting = count();
      setImmediate(() => source.cancel());
      assert.ok(Number(await counting) < 3);
    });
  });

  it('knows nothing of a file that was looked at while its folder was left', () =>
    inFolder({ 'a.rutine': wrong('a') }, async (folder) => {
      const session = new Session('utf-16');
      await session.enter([folder]);
      const looking = session.look((await session.next())!);
      session.leave([folder]);
      await looking;
      assert.equal((await session.index()).size, 0);
    }));
});
