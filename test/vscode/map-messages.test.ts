// What the map's webview says is taken for what it is: whatever else it says is nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageOf } from '../../src/vscode/map-messages.ts';

describe('what the map says to the extension', () => {
  const file = new Uint8Array([1, 2]);

  it('is taken where it is well formed, and no more of it than was agreed', () => {
    assert.deepEqual(messageOf({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(messageOf({ kind: 'open', key: 'r/step/s', uri: 'file:///etc' }), {
      kind: 'open',
      key: 'r/step/s',
    });
    assert.deepEqual(messageOf({ kind: 'save', ending: 'png', file, path: '/etc' }), {
      kind: 'save',
      ending: 'png',
      file,
    });
  });

  it('is nothing where it is not', () => {
    const wrong = [
      { kind: 'open' },
      { kind: 'open', key: 1 },
      { kind: 'save', ending: 'exe', file },
      { kind: 'save', ending: 'svg', file: 'text' },
      { kind: 'save', ending: 'svg' },
      { kind: 'constructor' },
    ];
    for (const message of wrong) assert.equal(messageOf(message), null, JSON.stringify(message));
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const message = messageOf(value);
        assert.ok(message === null || typeof message.kind === 'string');
      }),
    );
  });
});
