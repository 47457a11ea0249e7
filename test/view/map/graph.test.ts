// A routine as a graph: nothing is left out, and each thing leads where the routine says.
import assert from 'node:assert/strict';
import type { Routine } from '../../../src/model/model.ts';
import { statementsIn } from '../../../src/model/statements.ts';
import { keyOf, type Pool } from '../../../src/view/map/data.ts';
import { graphOf } from '../../../src/view/map/graph.ts';
import { routineOf, routines } from './samples.ts';

/** The flow of the first procedure, a line for each edge. */
function flow(text: string): string[] {
  const [pool] = graphOf(routineOf(text)).pools;
  return edgesIn(pool!);
}

function edgesIn({ nodes, edges }: Pool): string[] {
  const name = (at: number) => nodes[at]!.title;
  return edges.map(
    ({ from, to, label, aside, unreachable }) =>
      `${name(from)} –${label ? ` ${label} ` : ''}${aside ? '… ' : ''}→ ${name(to)}${unreachable ? ' ✗' : ''}`,
  );
}

const whose = ({ nodes, lanes }: Pool): string[] =>
  nodes
    .filter(({ kind }) => kind === 'step')
    .map(({ title, lane, details }) => [title, lanes[lane]!.title, ...details].join(' | '));

const head = `routine r "R"
roles
  A "Anna's people"
  B
  C
case
  color is red, green or blue
  wet is yes or no
start go "Go"
`;

describe('the graph of a routine', () => {
  let all: Routine[];
  before(async () => {
    all = await routines();
  });

  it('has each procedure as a pool and each statement but phases as one node', () => {
    for (const routine of all) {
      const graph = graphOf(routine);
      const keys = graph.pools.flatMap(({ nodes }) => nodes.map(({ key }) => key));
      const wanted = routine.procedures.flatMap(({ id, body }) => [
        keyOf(routine.id, 'start', id),
        ...statementsIn(body).flatMap((one) => (one.kind === 'phase' ? [] : [keyOf(routine.id, one.kind, one.id)])),
      ]);
      assert.deepEqual(keys.filter((key) => !key.includes('/end/')).sort(), wanted.sort());
      assert.deepEqual(
        graph.pools.map(({ key }) => key),
        routine.procedures.map(({ id }) => keyOf(routine.id, 'procedure', id)),
      );
    }
  });

  it('has each phase, each repeat and its like as a group of what is in it', () => {
    for (const routine of all)
      for (const [at, { body }] of routine.procedures.entries()) {
        const { groups, nodes } = graphOf(routine).pools[at]!;
        for (const one of statementsIn(body)) {
          if (one.kind !== 'phase' && one.kind !== 'repeat' && one.kind !== 'forEach' && one.kind !== 'anyOrder')
            continue;
          const held = statementsIn(one.kind === 'phase' ? one.body : [one]).filter(({ kind }) => kind !== 'phase');
          const group = groups.find(({ key }) => key === keyOf(routine.id, one.kind, one.id));
          const keys = group ? nodes.slice(group.first, group.last + 1).map(({ key }) => key) : [];
          assert.deepEqual(
            keys,
            held.map(({ kind, id }) => keyOf(routine.id, kind as 'step', id)),
          );
        }
      }
  });

  it('leads forward from the start to every node that is not marked as unreachable', () => {
    for (const routine of all)
      for (const { nodes, edges } of graphOf(routine).pools) {
        const reached = new Set([0]);
        for (const { from, to } of edges) assert.ok(from < to);
        for (const at of nodes.keys())
          if (edges.some(({ from, to }) => to === at && reached.has(from))) reached.add(at);
        const lost = nodes.filter(({ unreachable }, at) => !unreachable && !reached.has(at));
        assert.deepEqual(lost, []);
      }
  });

  it('gives one key to one edge', () => {
    for (const routine of all) {
      const keys = graphOf(routine).pools.flatMap(({ edges }) => edges.map(({ key }) => key));
      assert.equal(new Set(keys).size, keys.length);
    }
  });

  it('asks what a decision asks, with the answer on each way', () => {
    assert.deepEqual(flow(`${head}  if wet\n    step "Dry"\n  step "Go on"\n`), [
      'Go –→ Wet?',
      'Wet? – yes → Dry',
      'Dry –→ Go on',
      'Wet? – no → Go on',
      'Go on –→ End',
    ]);
    const routing = `  depending on color\n    when red or green\n      step "Warm"\n    when blue\n      step "Cold"\n`;
    assert.deepEqual(flow(head + routing).slice(1, 3), ['Color? – red or green → Warm', 'Color? – blue → Cold']);
    // Every value is named: nothing leads past the branches.
    assert.equal(flow(head + routing).length, 5);
    const chain = `  if color is red and wet\n    step "A"\n  otherwise if not wet\n    step "B"\n`;
    assert.deepEqual(flow(head + chain).slice(1), [
      'Which holds first? – color is red and wet → A',
      'Which holds first? – not wet → B',
      'A –→ End',
      'B –→ End',
      'Which holds first? – otherwise → End',
    ]);
  });

  it('leads to what is done when something fails to come or is late, beside what goes on', () => {
    const late = `  step "Answer"\n    within 2 days\n    when overdue\n      step "Say so"\n  wait for reply "A reply" at most 3 days\n  otherwise\n    close the case "No reply"\n  step "File"\n`;
    assert.deepEqual(flow(head + late), [
      'Go –→ Answer',
      'Answer – when overdue … → Say so',
      'Answer –→ Wait for: A reply',
      'Wait for: A reply – not within 3 days → No reply',
      'Wait for: A reply –→ File',
      'File –→ End',
    ]);
  });

  it('marks what no case comes to', () => {
    assert.deepEqual(flow(`${head}  close the case\n  step "Too late"\n`), ['Go –→ The case is closed']);
    const never = `  if color is red\n    if color is blue\n      step "Never"\n      step "Nor this"\n  step "But this"\n`;
    assert.deepEqual(
      flow(head + never).filter((line) => line.endsWith('✗')),
      ['Color is blue? – yes → Never ✗', 'Never –→ Nor this ✗', 'Nor this –→ But this ✗'],
    );
    const [pool] = graphOf(routineOf(head + never)).pools;
    assert.deepEqual(
      pool!.nodes.filter(({ unreachable }) => unreachable).map(({ title }) => title),
      ['Never', 'Nor this'],
    );
  });

  it('puts a step in the lane of who does it, and says what the lane does not', () => {
    const text = `  by A
  step "One"
  step "Two"
    by B or C
  step "Three"
    by each of B, C
  recommended step four "Four", if wet
    by C, otherwise B
    within 2 days
  step "Five"
    by the same person as four
`;
    assert.deepEqual(whose(graphOf(routineOf(head + text)).pools[0]!), [
      "One | Anna's people",
      'Two | B | B or C',
      'Three | B | each of B and C',
      'Four | C | C, otherwise B | recommended | only if wet | Within 2 days',
      'Five | C | the same person as “Four”',
    ]);
  });

  it('puts a step that names nobody in the lane of whoever the case was handed over to', () => {
    const text = `  by A
  step "One"
  step hand over to B
  step "Two"
  if wet
    step hand over to C
  step "Three"
  step "Four"
    by A
`;
    assert.deepEqual(whose(graphOf(routineOf(head + text)).pools[0]!), [
      "One | Anna's people",
      "Hand over to B | Anna's people",
      'Two | B',
      'Hand over to C | B',
      'Three | C | C or B',
      "Four | Anna's people",
    ]);
  });

  it('says that nobody is named', () => {
    assert.deepEqual(whose(graphOf(routineOf(`${head}  step "One"\n`)).pools[0]!), ['One | Nobody named']);
  });
});
