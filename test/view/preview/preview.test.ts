// The preview asks what the path needs, in its order, and shows what comes of the answers: on all samples.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Case, Routine } from '../../../src/model/model.ts';
import { checkExample, type Surroundings, walk, withAnswer } from '../../../src/simulate/index.ts';
import { exampleLines } from '../../../src/view/example-text.ts';
import type { Input, Preview, Question } from '../../../src/view/preview/data.ts';
import { previewOf } from '../../../src/view/preview/preview.ts';
import { timetableOf } from '../../../src/view/timetable/timetable.ts';
import { surroundingsOf } from '../../../src/workspace/surroundings.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { norway, routineOf } from '../../simulate/read.ts';

const samples = join(import.meta.dirname, '../../../samples');
const begun: Case = { start: '2024-03-01T09:00' };

interface Sample {
  readonly file: string;
  readonly text: string;
  readonly workspace: Workspace;
  readonly routine: Routine;
  readonly around: Surroundings;
}

/** The answer that a number chooses, as a form would give it. */
function answerTo(input: Input, number: number): NonNullable<Question['value']> {
  switch (input.kind) {
    case 'choice':
      return input.options[number % input.options.length]!.value;
    case 'number':
      return input.from ?? '1';
    case 'date':
      return `2024-03-0${1 + (number % 9)}`;
    case 'duration':
      return { count: String(1 + number), unit: 'day' };
    case 'text':
      return 'Kari';
  }
}

/** Answers what is asked until nothing is. */
function answerAll({ routine, around }: Sample, numbers: readonly number[], said: Case = begun): Preview {
  let preview = previewOf(routine, said, around);
  for (let at = 0; preview.next !== null; at++) {
    assert.ok(at < 60, `${preview.next} is asked for ever`);
    const asked = preview.questions.find(({ key }) => key === preview.next)!;
    const answer = answerTo(asked.input, numbers[at % numbers.length]!);
    preview = previewOf(routine, withAnswer(preview.case, asked.asking, answer), around);
  }
  return preview;
}

/** Says of each step that may be left out whether it is done. */
function leaveOpenNothing(sample: Sample, numbers: readonly number[], { questions, case: said }: Preview): Preview {
  const open = questions.filter(({ asking }) => 'kind' in asking && asking.kind === 'done');
  const told = open.reduce(
    (so, { asking }, at) => withAnswer(so, asking, numbers[at % numbers.length]! % 2 === 0),
    said,
  );
  return answerAll(sample, numbers, told);
}

/** An example says the same of each coming of an event, turn and round. */
const isSaidByExamples = ({ answers = [] }: Case): boolean =>
  answers.every(({ of, occurrence, turn, round, ...what }) => {
    const isFirst = occurrence === 1 && turn === undefined && round === undefined;
    return isFirst && Object.keys(what).join() === 'done' && answers.filter((one) => one.of === of).length === 1;
  });

const numbers = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });

describe('the preview of a case', () => {
  const all: Sample[] = [];
  before(async () => {
    const workspace = new Workspace();
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.rutine'))) {
      const file = join(samples, name);
      const checked = await workspace.check(file);
      const { model, source } = checked.bound;
      if (model.procedures.length === 0) continue;
      all.push({
        file,
        text: source.text,
        workspace,
        routine: model,
        around: await surroundingsOf(workspace, checked),
      });
    }
    assert.ok(all.length >= 7);
  });

  it('asks until the case is told, and then shows its walk', () => {
    for (const sample of all)
      fc.assert(
        fc.property(numbers, (choices) => {
          const preview = answerAll(sample, choices);
          const result = walk(sample.routine, preview.case, sample.around);
          if ('problems' in result) return assert.ok(preview.problems.length > 0 && preview.table === null);
          assert.ok('walk' in result);
          assert.deepEqual(preview.table, timetableOf(result.walk, sample.routine, sample.around));
        }),
        { numRuns: 15 },
      );
  });

  it('asks nothing that the path does not need, and in the order of the path', () => {
    for (const sample of all)
      fc.assert(
        fc.property(numbers, (choices) => {
          const preview = answerAll(sample, choices);
          const needed = preview.questions.filter(({ taken, value }) => taken === null && value !== null);
          for (const [at, { key, asking }] of needed.entries()) {
            if (!('fact' in asking) || asking.nth !== null) continue;
            const without = previewOf(sample.routine, withAnswer(preview.case, asking, null), sample.around);
            // What the rules alone read stops no walk; it is asked last.
            if (without.next === null) assert.equal(without.questions.find((one) => one.key === key)?.value, null);
            else {
              assert.equal(without.next, key);
              assert.deepEqual(
                without.questions.filter(({ taken }) => taken === null).map((one) => one.key),
                needed.slice(0, at + 1).map((one) => one.key),
              );
            }
          }
        }),
        { numRuns: 10 },
      );
  });

  it('shows what happens up to a question that nobody answered', () => {
    const routine = routineOf(`rutine klage "Klage"
  formål "F"
roller
  Leder
sak
  alvorlig er ja eller nei
start ny "Ny klage"
  steg motta "Ta imot klagen"
    utføres av Leder
  hvis alvorlig
    steg granske "Gransk den"
      utføres av Leder
`);
    const { table, next, questions } = previewOf(routine, begun, { calendar: norway });
    assert.deepEqual(
      table!.days.flatMap(({ items }) => items.map(({ title }) => title)),
      ['Ta imot klagen'],
    );
    assert.equal(questions.find(({ key }) => key === next)?.title, 'alvorlig');
  });

  it('tells each round of a repeat by itself, and takes later answers back with an earlier one', () => {
    const routine = routineOf(`routine draft "Draft"
  purpose "P"
roles
  Editor
case
  approved is yes or no
start new "A new draft"
  repeat until approved
    step revise "Revise it"
      by Editor
`);
    const around = { calendar: norway };
    let preview = previewOf(routine, begun, around);
    for (const answer of ['no', 'no', 'yes']) {
      const asked = preview.questions.find(({ key }) => key === preview.next)!;
      preview = previewOf(routine, withAnswer(preview.case, asked.asking, answer), around);
    }
    assert.deepEqual(
      preview.questions.map(({ title, value }) => [title, value]),
      [
        ['approved (round 1)', 'no'],
        ['approved (round 2)', 'no'],
        ['approved (round 3)', 'yes'],
      ],
    );
    const [, second] = preview.questions;
    preview = previewOf(routine, withAnswer(preview.case, second!.asking, 'yes'), around);
    assert.deepEqual(preview.case.given, { approved: ['no', 'yes'] });
    assert.equal(preview.next, null);
  });

  it('lets be said otherwise what is taken in one way', () => {
    const routine = routineOf(`routine visit "Visit"
  purpose "P"
roles
  Host
start arrives "A guest arrives"
  optional step tea "Offer tea"
    by Host
  choose one
    option "By the door"
      step door "Open the door"
        by Host
    option "By the gate"
      step gate "Open the gate"
        by Host
  for each guest "guest"
    step greet "Greet them"
      by Host
`);
    const around = { calendar: norway };
    const titles = ({ table }: Preview) =>
      table!.days.flatMap(({ items }) => items.flatMap(({ who, title }) => (who ? title : [])));
    let preview = previewOf(routine, begun, around);
    assert.deepEqual(titles(preview), ['Open the door', 'Greet them']);
    const answers = [true, 'by-the-gate', 2];
    for (const [at, answer] of answers.entries())
      preview = previewOf(routine, withAnswer(preview.case, preview.questions[at]!.asking, answer), around);
    assert.deepEqual(titles(preview), ['Offer tea', 'Open the gate', 'Greet them', 'Greet them']);
    assert.deepEqual(
      preview.questions.map(({ value, taken }) => [value, taken]),
      [
        ['yes', 'no'],
        ['by-the-gate', 'by-the-door'],
        ['2', '1'],
      ],
    );
  });

  it('is written as an example that walks the same and holds', async () => {
    let told = 0;
    for (const sample of all) {
      const { routine, around, workspace, file, text } = sample;
      await fc.assert(
        fc.asyncProperty(numbers, fc.nat(5), async (choices, days) => {
          const events = routine.events
            .slice(0, days % 2)
            .map(({ id }) => ({ event: id, after: { count: String(1 + days), unit: 'day' as const } }));
          const preview = leaveOpenNothing(sample, choices, answerAll(sample, choices, { ...begun, events }));
          const result = walk(routine, preview.case, around);
          if (!('walk' in result)) return;
          const { head, lines } = exampleLines(routine, preview.case, result.walk, 'En "sak"');
          const { checked } = await workspace.checkAs(
            file,
            `${text}\n${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`,
          );
          const errors = checked.findings.filter(({ severity }) => severity === 'error');
          // A step without a name can't be named.
          assert.deepEqual(
            errors.filter(({ rule }) => rule !== 'name-unknown').map(({ message }) => message),
            [],
          );
          const example = checked.bound.model.examples.at(-1)!;
          const again = checkExample(checked.bound.model, example, around);
          assert.ok(again.holds, JSON.stringify([lines, again.expectations]));
          assert.ok('walk' in again.result);
          const ids = (one: typeof result.walk) => one.trace.entries.map(({ id, moment }) => [id, moment]);
          if (errors.length > 0 || !isSaidByExamples(preview.case)) return;
          assert.deepEqual(ids(again.result.walk), ids(result.walk));
          told += preview.case.answers?.length ?? 0;
        }),
        { numRuns: 6 },
      );
    }
    assert.ok(told > 10, `only ${told} answers are told`);
  });
});
