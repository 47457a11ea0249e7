// `rutine check --proofs`: what is proved, and the case that breaks what is not.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inFolder, rutine } from './rutine.ts';

const root = join(import.meta.dirname, '../..');

const routine = `rutine klage "Klage"
  formål "F"

roller
  Leder

sak
  alvorlig er ja eller nei

start ny "En ny klage"
  steg registrer "Registrer"
    utføres av Leder
    innen 1 dag
  hvis alvorlig
    steg granske "Gransk"
      utføres av Leder
      innen 1 dag

regel registrert "Hver klage registreres"
  hver ny følges av registrer

regel gransket "Hver klage granskes"
  hver ny følges av granske
`;

describe('rutine check --proofs', () => {
  it('proves every rule of the samples', () => {
    const { code, out } = rutine(['check', 'samples', '--proofs', '--format', 'json'], { cwd: root });
    const { proofs, summary } = JSON.parse(out);
    assert.ok(proofs.length > 40);
    assert.deepEqual([summary.proved, summary.notProved, code], [proofs.length, 0, 0]);
  });

  it('shows the case that breaks a rule, which is a finding too', () =>
    inFolder({ 'klage.rutine': routine }, (folder) => {
      const { code, out } = rutine(['check', 'klage.rutine', '--proofs', '--format', 'json'], { cwd: folder });
      const { proofs, findings } = JSON.parse(out);
      assert.equal(code, 1);
      const told = proofs.map(({ rule, verdict, cases }: Record<string, string>) => `${rule} ${verdict} ${cases}`);
      assert.deepEqual(told, ['registrert proved 2', 'gransket violated 2']);
      assert.equal(proofs[1].case.given.alvorlig, 'no');
      assert.deepEqual(proofs[1].trace, ['registrer']);
      const broken = findings.filter(({ rule }: { rule: string }) => rule === 'rule-violated');
      assert.deepEqual(
        broken.map(({ case: said }: { case: unknown }) => said),
        [proofs[1].case],
      );
    }));

  it('tells it to people', () =>
    inFolder({ 'klage.rutine': routine }, (folder) => {
      const { out } = rutine(['check', 'klage.rutine', '--proofs'], { cwd: folder });
      assert.match(out, /✔ Hver klage registreres – bevist, over 2 slags saker/);
      assert.match(out, /✖ Hver klage granskes – brutt: se funnene/);
    }));

  it('says nothing of proofs where nobody asks', () =>
    inFolder({ 'klage.rutine': routine }, (folder) => {
      const { code, out } = rutine(['check', 'klage.rutine', '--format', 'json'], { cwd: folder });
      assert.equal(code, 0);
      assert.equal(JSON.parse(out).proofs, undefined);
    }));
});
