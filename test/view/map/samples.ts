// All routines that we have, for what must hold of any map.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Routine } from '../../../src/model/model.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { bound } from '../../model/bound.ts';

const root = join(import.meta.dirname, '../../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.rutine'))
    .map((name) => join(root, folder, name));

/** The samples, and a routine of every construct in each language. */
export async function routines(): Promise<Routine[]> {
  const workspace = new Workspace();
  const samples = await Promise.all(filesIn('samples').map((file) => workspace.check(file)));
  return [
    ...samples.map((checked) => checked.bound.model),
    ...filesIn('test/language/constructs').map((file) => bound(readFileSync(file, 'utf8')).routine),
  ];
}

/** The routine of a text that stands alone. */
export const routineOf = (text: string): Routine => bound(text).routine;
