// Coverage as geninfo(1) says that a tracefile is written.
import assert from 'node:assert/strict';
import { asLcov } from '../../src/report/lcov.ts';

describe('LCOV', () => {
  it('tells lines that are hit, and branches at their lines', () => {
    const lines = [
      { kind: 'step', line: 12, examples: 3 },
      { kind: 'step', line: 9, examples: 0 },
      { kind: 'value', line: 4, examples: 2 },
      { kind: 'value', line: 4, examples: 0 },
      { kind: 'way', line: 11, examples: 1 },
      { kind: 'way', line: 14, examples: 0 },
    ];
    assert.deepEqual(asLcov([{ file: 'a.rutine', lines }]).split('\n'), [
      'SF:a.rutine',
      'BRDA:4,0,0,2',
      'BRDA:4,0,1,0',
      'BRDA:11,0,0,1',
      'BRDA:14,0,0,-',
      'BRF:4',
      'BRH:2',
      'DA:4,2',
      'DA:9,0',
      'DA:11,1',
      'DA:12,3',
      'DA:14,0',
      'LF:5',
      'LH:3',
      'end_of_record',
      '',
    ]);
  });
});
