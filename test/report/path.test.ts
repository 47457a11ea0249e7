// How a file is named for others.
import assert from 'node:assert/strict';
import { pathOf } from '../../src/report/path.ts';

it('a path is named with forward slashes, from the folder of the run', () => {
  const cases = { 'a\\b': 'a/b', './a': 'a', '.\\a\\b': 'a/b', './/./a': 'a', '../a': '../a', '/a': '/a', '.a': '.a' };
  for (const [file, path] of Object.entries(cases)) assert.equal(pathOf(file), path);
});
