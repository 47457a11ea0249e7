import assert from 'node:assert/strict';
import { textOf } from '../../src/simulate/text.ts';
import { type Bound, forLooks, forProofs } from '../../src/verify/bounds.ts';
import { becauseWords } from '../../src/workspace/proof-words.ts';
import { routineOf } from '../simulate/read.ts';

const text = textOf(routineOf('routine r\nstart go\n  step a', []));
const told = (bound: Bound) =>
  (['en', 'nb'] as const).map((language) => becauseWords({ kind: 'bound', bound }, text, language));

describe('why a rule is not proved', () => {
  it('names the bound that was met, as large as it is', () => {
    assert.deepEqual(told({ kind: 'work', limit: forProofs.work }), [
      'there are too many cases to look at them all: the proof was given up after 60 million steps of reckoning, as it is on every machine. Fewer facts in one condition, or two routines instead of one, make them fewer',
      'det er for mange saker til å se på alle: beviset ble gitt opp etter 60 millioner regnesteg, slik det blir på enhver maskin. Færre opplysninger i ett vilkår, eller to rutiner i stedet for én, gir færre',
    ]);
    assert.match(told({ kind: 'work', limit: forLooks.work })[1]!, /etter 3 millioner regnesteg/);
    assert.deepEqual(told({ kind: 'nodes', limit: forProofs.nodes }), [
      'there are too many different cases to keep them apart, as they part in more than 500,000 places. Fewer facts in one condition, or two routines instead of one, make them fewer',
      'det er for mange ulike saker til å holde dem fra hverandre, for de skiller lag på mer enn 500\u00a0000 steder. Færre opplysninger i ett vilkår, eller to rutiner i stedet for én, gir færre',
    ]);
    assert.match(told({ kind: 'depth', limit: 2500 })[0]!, /more than 2,500 facts and choices hang together/);
    assert.match(told({ kind: 'places', limit: 100_000 })[1]!, /mer enn 100\u00a0000 steg/);
  });
});
