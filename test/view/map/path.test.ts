// The way of a case through the map: it hangs together, from the start to where the case has come.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../../src/model/model.ts';
import { graphOf } from '../../../src/view/map/graph.ts';
import { pathOf } from '../../../src/view/map/path.ts';
import { tryExamples } from '../../../src/workspace/example-findings.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { routineOf, walked } from '../../simulate/read.ts';

const samples = join(import.meta.dirname, '../../../samples');

/** The keys of a path, without the routine. */
function path(text: string, said: Case): string[] {
  const routine = routineOf(text);
  return pathOf(graphOf(routine), walked(routine, said).trace).map((key) => key.replace(/(^|>)r\//g, '$1'));
}

const head = `routine r "R"
roles
  A
case
  wet is yes or no
  cold is yes or no
start go "Go"
  by A
`;

describe('the way of a case through the map', () => {
  it('hangs together in every example of the samples', async () => {
    const workspace = new Workspace();
    let tried = 0;
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.rutine'))) {
      const checked = await workspace.check(join(samples, name));
      const graph = graphOf(checked.bound.model);
      for (const { example, result } of await tryExamples(workspace, checked)) {
        assert.ok('walk' in result.result);
        const lit = new Set(pathOf(graph, result.result.walk.trace));
        for (const { nodes, edges } of graph.pools)
          for (const [at, { key, kind }] of nodes.entries()) {
            if (!lit.has(key) || kind === 'start') continue;
            tried += 1;
            assert.ok(
              edges.some((edge) => edge.to === at && lit.has(edge.key)),
              `${example.title}: nothing leads to ${key}`,
            );
          }
        for (const { edges } of graph.pools)
          for (const from of new Set(edges.map((edge) => edge.from))) {
            const ways = edges.filter((edge) => edge.from === from && lit.has(edge.key));
            const { kind } = graph.pools.find((pool) => pool.edges === edges)!.nodes[from]!;
            if (kind === 'decision') assert.ok(ways.length <= 1, `${example.title}: several ways from one decision`);
          }
      }
    }
    assert.ok(tried > 100);
  });

  it('goes past a branch in which nothing is done', () => {
    const text = `${head}  if wet\n    step dry "Dry"\n  step on "On"\n`;
    assert.deepEqual(path(text, { given: { wet: 'no' } }), [
      ...['start/go', 'step/on', 'end/go'],
      ...['start/go>decision/decision-1', 'decision/decision-1', 'branch/decision-1/otherwise', 'step/on>end/go'],
    ]);
    const wet = path(text, { given: { wet: 'yes' } });
    assert.ok(wet.includes('branch/branch-1') && !wet.includes('branch/decision-1/otherwise'));
    assert.deepEqual(wet.slice(-3), ['start/go>decision/decision-1', 'step/dry>step/on', 'step/on>end/go']);
  });

  it('goes through a step that is passed over, without lighting it', () => {
    const lit = path(`${head}  step dry "Dry", if wet\n  step on "On"\n`, { given: { wet: 'no' } });
    assert.deepEqual(lit.slice(3), ['start/go>step/dry', 'step/dry>step/on', 'step/on>end/go']);
    assert.ok(!lit.includes('step/dry'));
  });

  it('ends where the case is closed', () => {
    const lit = path(`${head}  if wet\n    close the case\n  step on "On"\n`, { given: { wet: 'yes' } });
    assert.ok(lit.includes('close/close') && !lit.includes('step/on') && !lit.includes('end/go'));
  });

  it('goes around what did not come, and beside what is late', () => {
    const text = `${head}  step answer "Answer"
    within 2 days
    when overdue
      step sorry "Say sorry"
  wait for reply "A reply" at most 3 days
  otherwise
    step remind "Remind"
  step on "On"
`;
    const late = path(text, { answers: [{ of: 'answer', overdue: true }] });
    assert.ok(late.includes('branch/answer/overdue') && late.includes('step/answer>wait/wait-reply'), late.join(' '));
    assert.ok(!path(text, {}).includes('branch/answer/overdue'));
    assert.ok(path(text, {}).includes('wait/wait-reply>step/on'));
    const silent = path(text, { answers: [{ of: 'wait-reply', waits: 'limit' }] });
    assert.ok(
      silent.includes('branch/wait-reply/otherwise') && !silent.includes('wait/wait-reply>step/on'),
      silent.join(' '),
    );
  });
});
