// What is proved of open files beside all else.
import assert from 'node:assert/strict';
import { Proving } from '../../src/server/proving.ts';
import { Session } from '../../src/server/session.ts';
import { prove } from '../../src/verify/prove.ts';

const routine = (name: string) =>
  `routine ${name} "R"\n\nstart go "Go"\n  step do "Do"\n\nrule always "Always"\n  every go is followed by do\n`;

describe('proving the open files', () => {
  it('goes on with the others where one ends the prover', async () => {
    const session = new Session('utf-16');
    for (const name of ['a', 'b']) session.take(`file:///nowhere/${name}.rutine`, 1, routine(name));
    for (const path of session.open()) await session.finish(path);
    const failed: string[] = [];
    const told = await new Promise<string>((resolve) => {
      const proving = new Proving(
        session,
        async (model, surroundings) => {
          if (model.id === 'a') throw new Error('out of memory');
          return prove(model, surroundings);
        },
        resolve,
        ({ message }) => failed.push(message),
      );
      proving.later();
    });
    assert.match(told, /b\.rutine$/);
    assert.deepEqual(failed, ['out of memory']);
  });

  it('proves no routine again where only another one was edited', async () => {
    const session = new Session('utf-16');
    const names = ['a', 'b'];
    for (const name of names) session.take(`file:///nowhere/${name}.rutine`, 1, routine(name));
    for (const path of session.open()) await session.finish(path);
    const proved: string[] = [];
    let toldOf = (_: string): void => {};
    const proving = new Proving(
      session,
      async (model, surroundings) => {
        proved.push(model.id);
        return prove(model, surroundings);
      },
      (path) => toldOf(path),
      (error) => assert.fail(error),
    );
    const until = (last: string) =>
      new Promise<void>((resolve) => {
        toldOf = (path) => path.endsWith(`${last}.rutine`) && resolve();
        proving.later();
      });
    await until('b');
    assert.deepEqual(proved, ['a', 'b']);
    const edited = routine('b').replace('"Do"', '"Done"');
    session.take('file:///nowhere/b.rutine', 2, edited);
    for (const path of session.open()) await session.finish(path);
    await until('b');
    assert.deepEqual(proved, ['a', 'b', 'b']);
  });
});
