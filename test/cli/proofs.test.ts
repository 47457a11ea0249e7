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

  it('names the steps that use up the time, of a broken deadline and of one that can not be proved', () => {
    const timed = `routine breach "Breach"
  purpose "P"
  calendar NO
  valid from 2024-01-01

roles
  Clerk

start found "A breach is found"
  step register "Register it"
    by Clerk
    within 24 hours
  step assess "Assess it"
    by Clerk
  step tell "Tell the authority"
    by Clerk
    within 8 hours

rule told "The authority is told within 72 hours"
  every found is followed by tell within 72 hours
`;
    type Told = { verdict: string; criticalPath: unknown; timeUsed: unknown }[];
    const told = (text: string, ...args: string[]): string =>
      inFolder({ 'breach.rutine': text }, (folder) => rutine(['check', '--proofs', ...args], { cwd: folder }).out);
    const [unproved] = (JSON.parse(told(timed, '--format', 'json')) as { proofs: Told }).proofs;
    assert.deepEqual(
      [unproved!.verdict, unproved!.criticalPath],
      [
        'unknown',
        [
          { of: 'register', ready: '2024-01-01T09:00', done: '2024-01-02T09:00', due: '2024-01-02T09:00' },
          { of: 'assess', ready: '2024-01-02T09:00', done: '2024-01-05T09:02', due: null },
          { of: 'tell', ready: '2024-01-05T09:02', done: '2024-01-05T17:02', due: '2024-01-05T17:02' },
        ],
      ],
    );
    assert.match(
      told(timed),
      /not proved: these have no deadline: “Assess it”\n {6}the time goes to “Register it” \(within 24 hours\), “Assess it” \(no deadline\) and “Tell the authority” \(within 8 hours\)\n/,
    );
    const slow = timed.replace('by Clerk\n  step tell', 'by Clerk\n    within 48 hours\n  step tell');
    const [broken] = (JSON.parse(told(slow, '--format', 'json')) as { proofs: Told }).proofs;
    assert.equal(broken!.verdict, 'violated');
    assert.deepEqual(
      (broken!.criticalPath as { of: string; due: string }[]).map(({ of, due }) => [of, due]),
      [
        ['register', '2024-01-02T09:00'],
        ['assess', '2024-01-04T09:00'],
        ['tell', '2024-01-04T17:00'],
      ],
    );
    assert.equal(
      broken!.timeUsed,
      'the time goes to “Register it” (within 24 hours), “Assess it” (within 48 hours) and “Tell the authority” (within 8 hours)',
    );
    const [proved] = (JSON.parse(told(slow.replace('48', '40'), '--format', 'json')) as { proofs: Told }).proofs;
    assert.deepEqual([proved!.verdict, proved!.criticalPath, proved!.timeUsed], ['proved', null, null]);
  });

  it('says of a file with errors that its rules are proved once those are mended', () =>
    inFolder({ 'klage.rutine': routine.replace('hver ', 'hver ukjent-'), 'fin.rutine': routine }, (folder) => {
      const { code, out } = rutine(['check', '--proofs', '.'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(out, /^Rules are proved once these errors are mended: klage\.rutine$/m);
      assert.match(out, /^fin\.rutine$/m);
    }));

  it('says nothing of proofs where nobody asks', () =>
    inFolder({ 'klage.rutine': routine }, (folder) => {
      const { code, out } = rutine(['check', 'klage.rutine', '--format', 'json'], { cwd: folder });
      assert.equal(code, 0);
      assert.equal(JSON.parse(out).proofs, undefined);
    }));
});
