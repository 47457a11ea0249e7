import assert from 'node:assert/strict';
import { clean, inFolder, rutine } from './rutine.ts';

describe('A file that can’t be read among others', () => {
  it('is named, and the others are checked; the command ends with 2', () => {
    inFolder({ 'a.rutine': clean, 'c.rutine': clean }, (folder) => {
      // A file that is there and gives an error when it is read, whoever reads it.
      const { code, out, err } = rutine(['check', 'a.rutine', '/proc/self/mem', 'c.rutine'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /\/proc\/self\/mem could not be read/);
      assert.match(out, /nothing to remark/);
    });
  });
});
