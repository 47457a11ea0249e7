// What an editor calls a file, and what we do.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { URI } from 'vscode-uri';
import { pathOf, uriOf } from '../../src/server/uris.ts';

describe('the names of files', () => {
  it('are those of the disk, for files on it', () => {
    assert.equal(pathOf('file:///home/a%20b/c.rutine'), '/home/a b/c.rutine');
    assert.equal(uriOf('/home/a b/c.rutine'), 'file:///home/a%20b/c.rutine');
  });

  it('keep apart what is elsewhere, and lie beside each other there', () => {
    assert.equal(pathOf('untitled:Untitled-1'), '/untitled:/@/Untitled-1');
    assert.equal(pathOf('vscode-vfs://github/owner/name/a.rutine'), '/vscode-vfs:/github/owner/name/a.rutine');
  });

  it('lead back to what the editor called them', () => {
    const part = fc.stringMatching(/^[\wæøå-][\w æøå.-]{0,7}$/);
    fc.assert(
      fc.property(
        fc.constantFrom('vscode-vfs', 'vscode-remote', 'memfs', 'vscode-test-web'),
        fc.constantFrom('', 'github', '127.0.0.1:8080', 'ssh-remote+host'),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        (scheme, authority, parts) => {
          const uri = URI.from({ scheme, authority, path: `/${parts.join('/')}` }).toString();
          assert.equal(uriOf(resolve(pathOf(uri))), uri);
        },
      ),
    );
  });
});
