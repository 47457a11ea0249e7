// What is wrong with the flow by itself: told where it is so, and nowhere else.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Routine } from '../../src/generated/routine.ts';
import { textOf } from '../../src/simulate/text.ts';
import { countCases } from '../../src/verify/counting.ts';
import { never } from '../../src/verify/diagram.ts';
import { guardsOf, steady } from '../../src/verify/guards.ts';
import { flawsOf } from '../../src/verify/soundness.ts';
import { Space } from '../../src/verify/space.ts';
import { filesOf } from '../../src/workspace/files.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { fixture, routineOf } from '../simulate/read.ts';

/** Each flaw in a few words, with the number of combinations of facts in which it is. */
function told(routine: Routine, others: readonly Routine[] = []): string[] {
  const guards = guardsOf(new Space([textOf(routine), ...others.map(textOf)]));
  const { space } = guards;
  return flawsOf(guards).map((flaw) => {
    const { cases, within: _, ...rest } = 'cases' in flaw ? flaw : { ...flaw, cases: never, within: never };
    const facts = space.read.map((id) => space.global(id));
    return `${Object.values(rest).flat().join(' ')}: ${countCases(space.diagrams, steady(space, cases), facts)}`;
  });
}

const head = `routine r "R"
roles
  A deputy B
  B, C
case
  kind is a or b or c
  urgent is yes or no
  result becomes good or bad
start go "Go"
`;

const flaws = (body: string, allowed: readonly string[] = []) =>
  told(routineOf(`${head}${body.replace(/^/gm, '  ')}\n`, [], allowed));

describe('soundness of the flow', () => {
  it('tells a step that no case reaches, and not what stands beneath or after it', () => {
    assert.deepEqual(flaws('step one "One"\nclose the case\nphase "P"\n  step two "Two"\nstep three "Three"'), [
      'step p way: 0',
    ]);
  });

  it('tells a branch that an outcome or an earlier branch leaves no case', () => {
    const body = `set result to good
if result is bad
  step one "One"
otherwise if kind is a or b
  step two "Two"
otherwise if kind is a
  step three "Three"`;
    assert.deepEqual(flaws(body), ['branch decision-1 branch-1 condition: 0', 'branch decision-1 branch-3 before: 0']);
  });

  it('tells a condition that holds in every case that comes to it, where nothing else tells of it', () => {
    assert.deepEqual(flaws('if urgent\n  step one "One", if urgent\n  if urgent or kind is a\n    step two "Two"'), [
      'constant one: 0',
      'constant decision-1: 0',
    ]);
    assert.deepEqual(flaws('if urgent\n  step one "One", if kind is a\nstep two "Two", if urgent'), []);
    const lone = 'if urgent\n  if urgent\n    step one "One"\n  otherwise\n    step two "Two"';
    assert.deepEqual(flaws(lone), ['branch decision-1 branch-2 before: 0']);
  });

  it('tells what a decision leaves out, and what it says twice', () => {
    const body = `depending on kind
  when a or b
    step one "One"
  when b
    step two "Two"`;
    assert.deepEqual(flaws(body), ['branch decision-1 branch-2 before: 0', 'gap decision-1: 1']);
  });

  it('tells the values that lead nowhere, where several others do', () => {
    const body = (first: string, more = '') =>
      `if ${first}\n  step one "One"\notherwise if kind is b\n  step two "Two"${more}`;
    assert.deepEqual(flaws(body('kind is a')), ['unrouted kind c: 0']);
    assert.deepEqual(flaws(body('kind is a', '\notherwise\n  step three "Three"')), []);
    assert.deepEqual(flaws(body('urgent or kind is a')), [], 'some cases of c go in');
    const usual = 'if kind is not a\n  step one "One"\nif kind is b\n  step two "Two"';
    assert.deepEqual(flaws(usual), [], 'a is what usually is');
    assert.deepEqual(flaws(body('kind is a', '\nstep three "Three"\n  by A, if kind is c')), [], 'a line says it');
    assert.deepEqual(flaws('if kind is a or b\n  step one "One"'), [], 'c is what usually is');
  });

  it('tells a repetition that can not end', () => {
    assert.deepEqual(flaws('repeat until result is good\n  step one "One"\n  set result to bad'), [
      'endless repeat-1: 1',
    ]);
    assert.deepEqual(flaws('repeat at most 3 times until result is good\n  step one "One"\n  set result to bad'), []);
  });

  it('tells a wait for what comes only after something that is not done by then', () => {
    const on = (what: string) => `\non answer "An answer"\n  ${what}\n  step file "File"`;
    const two = (go: string, event: string) =>
      told(routineOf(`${head}${go.replace(/^/gm, '  ')}${event}\n`, [], [])).filter((one) => !one.startsWith('unset'));
    assert.deepEqual(two('step send "Send"\nwait for answer "An answer"', ''), [], 'it comes from outside');
    const after = on('after send');
    assert.deepEqual(two('step send "Send"\nwait for answer "The answer"', after), []);
    assert.deepEqual(two('wait for answer "The answer"\nstep send "Send"', after), ['stuck wait-answer after: 1']);
    assert.deepEqual(two('wait for answer "The answer" at most 2 days\nstep send "Send"', after), [], 'it has a limit');
    assert.deepEqual(two('if urgent\n  step send "Send"\nwait for answer "The answer"', after), [
      'stuck wait-answer after: 1',
    ]);
    const beside =
      'in any order\n  step send "Send"\n  phase "P"\n    wait for answer "The answer"\n    step two "Two"';
    assert.deepEqual(two(beside, after), []);
    const reminded = '\nregularly answer "Ask"\n  counted from send\n  step file "File"';
    const late = 'wait for answer "The answer"\nstep send "Send"';
    assert.deepEqual(two(late, reminded), [], 'it may come at any time, as no dates are counted');
    const closed = 'optional step send "Send"\nin any order\n  wait for answer "The answer"\n  close the case';
    assert.deepEqual(two(closed, after), [], 'it is closed beside it');
    assert.deepEqual(two('step one "One"\nwait for answer "The answer"', `${after}\n  step send "Send"`), [
      'unbegun answer circle: 0',
      'stuck wait-answer after: 1',
    ]);
  });

  it('tells what never begins, as its event begins something else that can not begin by then, and no wait in it', () => {
    const two = (often: string) =>
      told(
        routineOf(`${head}  step go-on "Go on"
on call or ring "Somebody calls"${often}
  step one "One"
regularly ring "Call back"
  after one
  wait for answer "The answer"
  step two "Two"
on answer "An answer"
  after two
  step three "Three"
`),
      ).filter((one) => !one.startsWith('unset'));
    assert.deepEqual(two('\n  at most 1 time'), ['unbegun ring event: 0', 'unbegun answer circle: 0']);
    assert.deepEqual(two('\n  at most 2 times'), ['stuck wait-answer after: 1']);
    assert.deepEqual(two(''), ['stuck wait-answer after: 1']);
    const outside = `on call or ring "Somebody calls"
  outside the case
  step one "One"
regularly ring "Call back"
  after two
  step two "Two"
regularly call "Call again"
  after two
  step three "Three"`;
    const found = told(routineOf(`${head}  close the case\n${outside}\n`)).filter((one) => !one.startsWith('unset'));
    assert.deepEqual(
      found,
      ['unbegun ring circle: 0', 'unbegun call circle: 0'],
      'once the case is closed, calls begin the first alone',
    );
  });

  it('tells a wait for what may not come once more, and none for what has come already', () => {
    const two = (go: string, event: string) =>
      told(routineOf(`${head}${go.replace(/^/gm, '  ')}\n${event}\n`, [], [])).filter(
        (one) => !one.startsWith('unset'),
      );
    const once = 'on answer "An answer"\n  at most 1 time\n  step file "File"';
    const wait = (name: string) => `wait for answer "${name}"`;
    assert.deepEqual(two(`${wait('One')}\nstep one "One"\n${wait('Two')}`, once), []);
    assert.deepEqual(two(`repeat until urgent\n  step one "One"\n  ${wait('Each')}`, once), [
      'stuck wait-answer often: 2',
    ]);
    assert.deepEqual(
      two(`repeat until urgent\n  step one "One"\n  ${wait('Each')}`, once.replace('1 time', '2 times')),
      [],
    );
    const late = `on ring "A ring"\n  after one\n  ${wait('Late')}`;
    assert.deepEqual(two(`${wait('One')}\nstep one "One"`, `${once}\n${late}`), ['stuck wait-answer-2 often: 1']);
    assert.deepEqual(two(`step one "One"\n${wait('One')}`, `${once}\n${late}`), [], 'it may come after both began');
  });

  it('tells a wait for what begins one more such wait', () => {
    const two = (events: string) =>
      told(routineOf(`${head}  step one "One"\n${events}\n`, [], [])).filter((one) => !one.startsWith('unset'));
    const itself = 'on ring "A ring"\n  step two "Two"\n  wait for ring "One more"';
    assert.deepEqual(two(itself), ['stuck wait-ring again: 1']);
    assert.deepEqual(two(itself.replace('wait', 'if urgent\n    wait')), ['stuck wait-ring again: 1']);
    assert.deepEqual(two(`${itself}\non end "The end"\n  close the case`), [], 'it can be closed');
    const each = 'on a "A"\n  wait for b "The other"\non b "B"\n  wait for a "The other"';
    assert.deepEqual(two(each), ['stuck wait-b again: 1', 'stuck wait-a again: 1']);
    assert.deepEqual(two('on a "A"\n  wait for b "The other"\non b "B"\n  step two "Two"'), []);
  });

  it('tells an outcome that is left unset in some cases', () => {
    assert.deepEqual(flaws('if urgent\n  set result to good'), ['unset result: 1']);
    assert.deepEqual(flaws('if urgent\n  set result to good\notherwise\n  set result to bad'), []);
  });

  it('tells a step for which nobody is left', () => {
    const body = (by: string) => `if A is not available and B is not available\n  step one "One"\n    by ${by}`;
    assert.deepEqual(flaws(body('A')), ['nobody one: 1']);
    assert.deepEqual(flaws(body('A, otherwise C')), []);
    assert.deepEqual(flaws('if A is not available\n  step one "One"\n    by A'), [], 'its deputy may be there');
  });

  it('tells a step that the only one who is named may not do, as they have done another', () => {
    const two = (first: string, then: string, rule = '', when = '') =>
      told(
        routineOf(`routine r "R"
roles
  Accountant one person
  Manager
case
  urgent is yes or no
start go "Go"
  if urgent
    step enter "Enter it"
      by ${first}
  step release "Release it"
    by ${then}${when}
rule apart "Not what they entered"
  enter and release are done by different people${rule}
`),
      );
    const excluded = 'excluded release enter apart: 1';
    assert.deepEqual(two('Accountant', 'Accountant'), [excluded]);
    assert.deepEqual(two('Accountant', 'Accountant', ', if urgent'), [excluded]);
    assert.deepEqual(two('Accountant', 'Accountant', ', unless urgent'), []);
    assert.deepEqual(two('Accountant', 'Manager'), []);
    assert.deepEqual(two('Manager', 'Manager'), [], 'several may be managers');
    assert.deepEqual(two('Accountant', 'Accountant, otherwise Manager'), [], 'somebody is left');
    assert.deepEqual(two('Accountant or Manager', 'Accountant'), [], 'the other may have done it');
    assert.deepEqual(two('Accountant', 'Accountant', '', ', if not urgent'), [], 'not in the same case');
    assert.deepEqual(two('Manager', 'the same person as enter'), [excluded], 'whoever of them it is');
  });

  it('tells a step that the only one who is named may not do, as they have done another in another procedure', () => {
    const two = (release: string, more = '', after = '') =>
      told(
        routineOf(`routine r "R"
roles
  Accountant one person
  Manager
start go "Go"
  step enter "Enter it"
    by Accountant
on payment "It is paid"${after}
  step release "Release it"
    by ${release}${more}
rule apart "Not what they entered"
  enter and release are done by different people
`),
      );
    const excluded = 'excluded release enter apart: 1';
    assert.deepEqual(two('Accountant'), [excluded]);
    assert.deepEqual(two('Manager'), []);
    assert.deepEqual(two('Accountant', '', '\n  outside the case'), [], 'not in the same case');
    assert.deepEqual(two('the same person as enter'), [], 'it may come before, and then nobody is named');
    assert.deepEqual(two('the same person as enter', '', '\n  after enter'), [excluded]);
    const check = '\n  step check "Check it"\n    by the same person as enter';
    assert.deepEqual(two('the same person as check', check, '\n  after enter'), [], 'it is checked later');
    assert.deepEqual(two('Accountant', '', '\n  after release').slice(1), [], 'it never begins');
  });

  it('tells nothing of the kit', () => {
    const folder = join(import.meta.dirname, '../kit');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.rutine')))
      assert.deepEqual(told(fixture(`../kit/${name}`)), [], name);
  });

  it('tells nothing of the samples', async () => {
    const workspace = new Workspace();
    const found: string[] = [];
    const files = await filesOf([join(import.meta.dirname, '../../samples')]);
    // What was found is kept with its faults.
    for (const file of files.filter((one) => !one.includes('as-found'))) {
      const checked = await workspace.check(file);
      const followed = [...(await workspace.followed(checked)).values()].map(({ bound }) => bound.model);
      for (const flaw of told(checked.bound.model, followed)) found.push(`${checked.bound.model.id} ${flaw}`);
    }
    assert.deepEqual(found, [], 'what is open there is called unclear');
  });
});
