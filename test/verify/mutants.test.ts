// The mistakes that are made in the samples to see who notices.
import assert from 'node:assert/strict';
import { mutantsOf } from '../../scripts/mutate.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { routineOf } from '../simulate/read.ts';

const routine = routineOf(`routine complaint "Complaint"
roles
  Clerk, Adviser
case
  serious is yes or no
start new "A complaint"
  step register "Register it"
    by Clerk
    within 3 days
  if serious
    step warn "Warn them"
  otherwise
    step note "Note it"
`);

describe('small mistakes', () => {
  const all = [...mutantsOf(routine)];

  it('are made at every place, one at a time', () => {
    assert.deepEqual(
      all.map(({ kind, of }) => `${kind}: ${of}`),
      [
        'step removed: Register it',
        'step moved: Register it after decision-1',
        'other role: Register it by Adviser',
        'deadline lengthened: Register it',
        'branch dropped: decision-1 branch-1',
        'branch dropped: decision-1 branch-2',
        'step removed: Warn them',
        'step removed: Note it',
      ],
    );
  });

  it('change what they say, and leave the routine itself as it was', () => {
    const steps = all.map((one) =>
      one.routine.procedures
        .flatMap(({ body }) => statementsIn(body))
        .flatMap((statement) => (statement.kind === 'step' ? statement.id : []))
        .join(' '),
    );
    assert.deepEqual(steps, [
      'warn note',
      'warn note register',
      'register warn note',
      'register warn note',
      'register note',
      'register warn',
      'register note',
      'register warn',
    ]);
    const [, , role, deadline] = all.map((one) => one.routine.procedures[0]!.body[0]);
    assert.match(JSON.stringify(role), /"id":"Adviser"/);
    assert.match(JSON.stringify(deadline), /"count":"6"/);
    assert.match(JSON.stringify(routine), /"count":"3"/);
  });
});
