// What stood when one began: read, written, and left behind.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/finding.ts';
import { readBaseline, sift, writeBaseline } from '../../src/workspace/baseline.ts';
import { BadConfiguration } from '../../src/workspace/config/bad.ts';
import { inFolder } from './folder.ts';

const finding = (file: string, rule: string): Finding => ({
  rule,
  severity: 'warning',
  message: rule,
  file,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  related: [],
  fix: null,
  case: null,
});

describe('a baseline', () => {
  const inTwo = (work: (path: string, a: string, b: string) => void) =>
    inFolder({ 'a.rutine': '', 'b.rutine': '' }, async (folder) =>
      work(join(folder, 'base.json'), join(folder, 'a.rutine'), join(folder, 'b.rutine')),
    );

  it('is not there before it is written', () => inTwo((path) => assert.equal(readBaseline(path), undefined)));

  it('knows what it holds, and nothing else', () =>
    inTwo((path, a) => {
      const [old, fresh] = [finding(a, 'x'), finding(a, 'x')];
      writeBaseline(path, undefined, [a], [old], ['1']);
      const sifted = sift(readBaseline(path)!, [old, fresh], ['1', '2']);
      assert.deepEqual([sifted.known, sifted.findings], [[old], [fresh]]);
    }));

  it('forgets what was fixed, but not what was not looked at', () =>
    inTwo((path, a, b) => {
      writeBaseline(path, undefined, [a, b], [finding(a, 'x'), finding(b, 'y')], ['1', '2']);
      writeBaseline(path, readBaseline(path), [a], [], []);
      assert.deepEqual(readBaseline(path)!.standing, { 'b.rutine': { y: ['2'] } });
    }));

  it('forgets files that are gone', () =>
    inTwo((path, a, b) => {
      writeBaseline(path, undefined, [a, b], [finding(a, 'x'), finding(b, 'y')], ['1', '2']);
      rmSync(b);
      writeBaseline(path, readBaseline(path), [a], [finding(a, 'x')], ['1']);
      assert.deepEqual(readBaseline(path)!.standing, { 'a.rutine': { x: ['1'] } });
    }));

  it('is written the same whatever the order of what was found', () =>
    inTwo((path, a, b) => {
      const found = [finding(b, 'y'), finding(a, 'x'), finding(a, 'w')];
      writeBaseline(path, undefined, [a, b], found, ['3', '2', '1']);
      const first = readFileSync(path, 'utf8');
      rmSync(path);
      writeBaseline(path, undefined, [a, b], found.toReversed(), ['1', '2', '3']);
      assert.equal(readFileSync(path, 'utf8'), first);
    }));

  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{ "version": 2, "standing": {} }',
    '{ "version": 1, "standing": { "a": 1 } }',
  ])
    it(`that reads ${text || 'nothing'} can't be used, and says what to do`, () =>
      inTwo((path) => {
        writeFileSync(path, text);
        assert.throws(
          () => readBaseline(path),
          (error: Error) => {
            assert.ok(error instanceof BadConfiguration);
            assert.match(error.message, /can't be used: .*Take it back from version control/);
            return true;
          },
        );
      }));
});
