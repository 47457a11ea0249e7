// The kit: every rule of its routines gets the verdict, the case and the walk that are told beside it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { prove } from '../../src/verify/prove.ts';
import { fixture, namesOf, norway } from '../simulate/read.ts';

const folder = join(import.meta.dirname, 'kit');

describe('the kit', () => {
  for (const name of readdirSync(folder)) {
    it(`${basename(name, '.txt')} gets its verdicts`, () => {
      const told = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const proofs = prove(fixture(`../kit/${basename(name, '.txt')}.rutine`), { calendar: norway });
      const got = proofs.flatMap(({ rule, verdict, shown, because }) => [
        `proof ${rule}: ${verdict}`,
        ...(shown ? [`case ${rule}: ${JSON.stringify(shown.said)}`, `walk ${rule}: ${namesOf(shown.walk)}`] : []),
        ...because.map((one) => `because ${rule}: ${Object.values(one).flat().join(' ')}`),
      ]);
      assert.deepEqual(got, told);
    });
  }
});
