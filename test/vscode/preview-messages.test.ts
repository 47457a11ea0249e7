// A webview's messages are taken for what they are: whatever else it says is nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageOf } from '../../src/vscode/preview-messages.ts';

describe('what the case preview says to the extension', () => {
  it('is taken where it is well formed, and no more of it than was agreed', () => {
    assert.deepEqual(messageOf({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(messageOf({ kind: 'walk', case: { start: '2026-01-01' } }), {
      kind: 'walk',
      case: { start: '2026-01-01' },
    });
    const of = { routine: 'r', id: 's' };
    assert.deepEqual(messageOf({ kind: 'reveal', of: { ...of, uri: 'file:///etc' } }), { kind: 'reveal', of });
    assert.deepEqual(messageOf({ kind: 'act', action: 'save', case: {} }), { kind: 'act', action: 'save', case: {} });
  });

  it('is nothing where it is not', () => {
    const wrong = [
      { kind: 'walk' },
      { kind: 'walk', case: [] },
      { kind: 'reveal', of: { routine: 1, id: 's' } },
      { kind: 'reveal', of: null },
      { kind: 'act', action: 'delete', case: {} },
      { kind: 'act', action: 'save' },
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
