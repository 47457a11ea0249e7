// The mistakes that are made in the samples to see who notices.
import assert from 'node:assert/strict';
import { mutantsOf } from '../../scripts/mutate.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { routineOf } from '../simulate/read.ts';

const routine = routineOf(`routine complaint "Complaint"
roles
  Clerk, Adviser, Chief
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

const beside = routineOf(`routine r "R"
start go "Go"
  in any order
    step one "One"
    step two "Two"
    step three "Three"
`);

const several = routineOf(`routine shop "Shop"
roles
  Customer
case
  urgent is yes or no
start go "Go"
  step pack "Pack it", if urgent
on order "An order"
  case
    big is yes or no
    heavy means big and urgent
  step lift "Lift it", if heavy
  for each item "Each item"
    case
      fragile is yes or no
    step wrap "Wrap it", if fragile
    step weigh "Weigh it", if big
  step greet "Greet them"
    send "It is so big: {big}" to Customer
`);

describe('small mistakes', () => {
  const all = [...mutantsOf(routine)];

  it('are made at every place, one at a time', () => {
    assert.deepEqual(
      all.map(({ kind, of, to }) => [kind, of, ...(to === null ? [] : [to])].join(': ')),
      [
        'step removed: Register it',
        'step moved: Register it: after decision-1',
        'step moved: Register it: before Warn them',
        'step moved: Register it: after Warn them',
        'step moved: Register it: before Note it',
        'step moved: Register it: after Note it',
        'other role: Register it: by Adviser',
        'other role: Register it: by Chief',
        'deadline lengthened: Register it',
        'branch dropped: decision-1 branch-1',
        'branch dropped: decision-1 branch-2',
        'step removed: Warn them',
        'step moved: Warn them: before Register it',
        'step moved: Warn them: after Register it',
        'step moved: Warn them: after decision-1',
        'step moved: Warn them: before Note it',
        'step moved: Warn them: after Note it',
        'step removed: Note it',
        'step moved: Note it: before Register it',
        'step moved: Note it: after Register it',
        'step moved: Note it: after decision-1',
        'step moved: Note it: before Warn them',
        'step moved: Note it: after Warn them',
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
      ...['warn note register', 'register warn note', 'warn register note', 'warn register note', 'warn note register'],
      ...['register warn note', 'register warn note', 'register warn note'],
      ...['register note', 'register warn'],
      'register note',
      ...['warn register note', 'register warn note', 'register note warn', 'register warn note', 'register note warn'],
      'register warn',
      ...['note register warn', 'register note warn', 'register warn note', 'register note warn', 'register warn note'],
    ]);
    const made = (wanted: string) => all.find(({ kind }) => kind === wanted)!.routine.procedures[0]!.body[0];
    const [role, deadline] = [made('other role'), made('deadline lengthened')];
    assert.match(JSON.stringify(role), /"id":"Adviser"/);
    assert.match(JSON.stringify(deadline), /"count":"6"/);
    assert.match(JSON.stringify(routine), /"count":"3"/);
  });

  it('take a step to other procedures too, where what it reads is known', () => {
    const moved = [...mutantsOf(several)].flatMap(({ kind, of, to }) => (kind === 'step moved' ? `${of} ${to}` : []));
    const to = (title: string) => moved.flatMap((one) => (one.startsWith(title) ? one.slice(title.length + 1) : []));
    const inOrder = ['before Lift it', 'after Lift it', 'after item', 'after Greet them'];
    const inTurn = ['before Wrap it', 'after Wrap it', 'after Weigh it'];
    assert.deepEqual(to('Pack it'), [...inOrder, ...inTurn]);
    assert.deepEqual(to('Lift it'), ['after item', 'after Greet them', ...inTurn]);
    assert.deepEqual(to('Wrap it'), ['after Weigh it']);
    assert.deepEqual(to('Greet them'), ['before Lift it', 'after Lift it', ...inTurn]);
  });

  it('are not made where another place means the same', () => {
    const moved = [...mutantsOf(beside)].flatMap(({ kind, of, to }) => (kind === 'step moved' ? `${of} ${to}` : []));
    assert.deepEqual(moved.length, 6, 'each before or after all of them');
  });
});
