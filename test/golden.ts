/** Texts that are kept, to be compared with what comes now; `UPDATE=1` writes them anew, for a person to read. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function golden(path: string, text: string): void {
  if (process.env.UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.ok(existsSync(path), `${path} is not there; UPDATE=1 writes it`);
  assert.equal(text, readFileSync(path, 'utf8'));
}
