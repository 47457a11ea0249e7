// In which cases a step is done, in words; held against walks of all cases.
import assert from 'node:assert/strict';
import { textOf } from '../../src/simulate/text.ts';
import { prove } from '../../src/verify/prove.ts';
import { reachesOf } from '../../src/verify/reach.ts';
import { norway, routineOf, walked } from '../simulate/read.ts';

const routine = routineOf(`rutine klage "Klage"
  formål "F"

roller
  A

sak
  kanal er brev, telefon eller skjema
  haster "Haster det?" er ja eller nei
  beløp er tall fra 0
  frist er dato

start ny "En klage"
  steg alltid "Alltid"
    utføres av A
  hvis kanal er brev eller telefon
    hvis beløp er over 100 og ikke haster
      steg stort "Stort"
        utføres av A
    hvis beløp er minst 10
      steg middels "Middels"
        utføres av A
    steg sent "Sent", hvis frist er før 2026-06-01
      utføres av A
  hvis haster
    hvis ikke haster
      steg aldri "Aldri"
        utføres av A
`);

const reach = reachesOf([textOf(routine)])!;

describe('the cases that come to a step', () => {
  it('are told in the words of the facts', () => {
    const told = (id: string) => reach(id)!.words;
    assert.deepEqual(told('stort'), ['kanal er brev eller telefon og beløp er over 100 og «Haster det?» er nei']);
    assert.deepEqual(told('middels'), ['kanal er brev eller telefon og beløp er minst 10']);
    assert.deepEqual(told('sent'), ['kanal er brev eller telefon og frist er før 1. juni 2026']);
    assert.deepEqual(told('alltid'), []);
    assert.equal(reach('aldri')!.cases, 0n);
    assert.equal(reach('nobody'), undefined);
  });

  it('are as many as walks come to it', () => {
    const cases = ['brev', 'telefon', 'skjema'].flatMap((kanal) =>
      ['ja', 'nei'].flatMap((haster) =>
        ['5', '50', '500'].flatMap((beløp) =>
          ['2026-05-31', '2026-06-01'].map((frist) => walked(routine, { given: { kanal, haster, beløp, frist } })),
        ),
      ),
    );
    for (const id of ['alltid', 'stort', 'middels', 'sent', 'aldri']) {
      const done = cases.filter(({ trace }) => trace.entries.some((entry) => entry.id === id));
      const { cases: counted, all } = reach(id)!;
      assert.deepEqual([counted, all], [BigInt(done.length), BigInt(cases.length)], id);
    }
  });

  it('are counted as those that a proof is over: a fact that is not there has one way of not being so', () => {
    const exists = routineOf(`routine r "R"
case
  kind is a or b
  if kind is a
    size is small, medium or large
  urgent is yes or no
start go "Go"
  if size is large
    step grow "Grow"
  if urgent
    step run "Run"
rule done "Done"
  every run is preceded by go
`);
    const of = reachesOf([textOf(exists)])!;
    const [proof] = prove(exists, { calendar: norway });
    const there = [of('grow')!, of('run')!].map(({ cases, all }) => [cases, all, proof!.cases]);
    // 4 ways of kind and size, 2 of urgent.
    assert.deepEqual(there, [
      [2n, 8n, 8n],
      [4n, 8n, 8n],
    ]);
  });
});
