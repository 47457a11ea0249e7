// The laws of decision diagrams, each held against a plain table of all cases.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attempt, forever, type Limits } from '../../src/verify/bounds.ts';
import { cheapest, countCases } from '../../src/verify/counting.ts';
import { coverOf, unionOf } from '../../src/verify/cover.ts';
import { always, Diagrams, type Node, never } from '../../src/verify/diagram.ts';

/** A function as it is written, for the diagrams and for the table alike. */
type Tree =
  | { of: 'literal'; variable: number; values: number[] }
  | { of: 'and' | 'or'; items: Tree[] }
  | { of: 'not'; item: Tree }
  | { of: 'ite'; items: [Tree, Tree, Tree] }
  | { of: 'exists'; item: Tree; variables: number[] };

const sizes = [2, 3, 2, 4, 2];
const everyCase = sizes.reduce<number[][]>(
  (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])),
  [[]],
);
const variable = fc.nat(sizes.length - 1);
const tree: fc.Arbitrary<Tree> = fc.letrec<{ one: Tree }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    { weight: 2, arbitrary: fc.record({ of: fc.constant('literal'), variable, values: fc.array(fc.nat(3)) }) },
    fc.record({ of: fc.constantFrom('and', 'or'), items: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.record({ of: fc.constant('not'), item: tie('one') }),
    fc.record({ of: fc.constant('ite'), items: fc.tuple(tie('one'), tie('one'), tie('one')) }),
    fc.record({ of: fc.constant('exists'), item: tie('one'), variables: fc.array(variable, { maxLength: 2 }) }),
  ) as fc.Arbitrary<Tree>,
})).one;

function holds(one: Tree, answers: readonly number[]): boolean {
  switch (one.of) {
    case 'literal':
      return one.values.includes(answers[one.variable]!);
    case 'and':
      return one.items.every((item) => holds(item, answers));
    case 'or':
      return one.items.some((item) => holds(item, answers));
    case 'not':
      return !holds(one.item, answers);
    case 'ite':
      return holds(holds(one.items[0], answers) ? one.items[1] : one.items[2], answers);
    case 'exists':
      return everyCase.some(
        (other) =>
          other.every((value, at) => one.variables.includes(at) || value === answers[at]) && holds(one.item, other),
      );
  }
}

function made(diagrams: Diagrams, one: Tree): Node {
  const all = 'items' in one ? one.items.map((item) => made(diagrams, item)) : [];
  switch (one.of) {
    case 'literal':
      return diagrams.literal(one.variable, (value) => one.values.includes(value));
    case 'and':
      return diagrams.and(...all);
    case 'or':
      return diagrams.or(...all);
    case 'not':
      return diagrams.not(made(diagrams, one.item));
    case 'ite':
      return diagrams.ite(all[0]!, all[1]!, all[2]!);
    case 'exists':
      return diagrams.exists(made(diagrams, one.item), one.variables);
  }
}

function empty(limits: Limits = forever): Diagrams {
  const diagrams = new Diagrams(limits);
  for (const size of sizes) diagrams.variable(size);
  return diagrams;
}

/** Whether a function is what its table says. */
const isTable = (diagrams: Diagrams, node: Node, table: (answers: readonly number[]) => number | boolean) =>
  everyCase.every((answers) => diagrams.evaluate(node, (at) => answers[at]!) === Number(table(answers)));

describe('decision diagrams', () => {
  it('hold for the cases that their table has', () => {
    fc.assert(
      fc.property(tree, (one) => {
        const diagrams = empty();
        assert.ok(isTable(diagrams, made(diagrams, one), (answers) => holds(one, answers)));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same node if they hold for the same cases', () => {
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const diagrams = empty();
        const same = everyCase.every((answers) => holds(one, answers) === holds(other, answers));
        assert.equal(made(diagrams, one) === made(diagrams, other), same);
        assert.equal(
          diagrams.implies(made(diagrams, one), made(diagrams, other)),
          everyCase.every((answers) => !holds(one, answers) || holds(other, answers)),
        );
      }),
    );
  });

  it('are restricted, quantified, mapped and added up as their tables are', () => {
    fc.assert(
      fc.property(tree, tree, variable, fc.nat(1), (one, other, at, value) => {
        const diagrams = empty();
        const [a, b] = [made(diagrams, one), made(diagrams, other)];
        const fixed = diagrams.restrict(a, new Map([[at, value]]));
        assert.ok(isTable(diagrams, fixed, (answers) => holds(one, answers.with(at, value))));
        assert.ok(!diagrams.support(fixed).includes(at));
        const score = diagrams.map(a, (holding) => holding * 3);
        const sum = diagrams.apply({ of: (left, right) => left + right }, score, b);
        const table = (answers: readonly number[]) => 3 * Number(holds(one, answers)) + Number(holds(other, answers));
        assert.ok(isTable(diagrams, sum, table));
        assert.deepEqual(
          diagrams.values(sum),
          [...new Set(everyCase.map(table))].sort((left, right) => left - right),
        );
      }),
    );
  });

  it('are counted exactly', () => {
    fc.assert(
      fc.property(tree, (one) => {
        const diagrams = empty();
        const count = everyCase.filter((answers) => holds(one, answers)).length;
        assert.equal(countCases(diagrams, made(diagrams, one), [...sizes.keys()]), BigInt(count));
      }),
    );
  });

  it('are counted beyond what a number holds', () => {
    const diagrams = new Diagrams();
    const all = Array.from({ length: 200 }, () => diagrams.variable(3));
    const odd = all.reduce<Node>(
      (sum, one) => diagrams.ite(sum, diagrams.not(diagrams.is(one, 1)), diagrams.is(one, 1)),
      never,
    );
    assert.equal(countCases(diagrams, odd, all), (3n ** 200n - 1n) / 2n);
  });

  it('give the case that costs least', () => {
    const cost = (at: number, value: number) => ((at * 7 + value * 5) % 4) + (value === 0 ? 0 : 1);
    fc.assert(
      fc.property(tree, (one) => {
        const diagrams = empty();
        const node = made(diagrams, one);
        const found = cheapest(diagrams, node, (at, value) => (value === 0 ? 0 : cost(at, value)));
        const costs = everyCase
          .filter((answers) => holds(one, answers))
          .map((answers) => answers.reduce((sum, value, at) => sum + (value === 0 ? 0 : cost(at, value)), 0));
        assert.equal(found === undefined, costs.length === 0);
        if (!found) return;
        assert.equal(
          diagrams.evaluate(node, (at) => found.get(at)!),
          1,
        );
        const sum = [...found].reduce((total, [at, value]) => total + (value === 0 ? 0 : cost(at, value)), 0);
        assert.equal(sum, Math.min(...costs));
      }),
    );
  });

  it('are covered by cubes: all that must be, nothing that may not, none in vain', () => {
    fc.assert(
      fc.property(tree, tree, (one, free) => {
        const diagrams = empty();
        const must = made(diagrams, one);
        const may = diagrams.or(must, made(diagrams, free));
        const { cubes, rest } = coverOf(diagrams, must, may, 1000);
        assert.equal(rest, never);
        assert.ok(diagrams.implies(must, unionOf(diagrams, cubes)));
        for (const cube of cubes) {
          assert.ok(diagrams.implies(unionOf(diagrams, [cube]), may));
          const others = cubes.filter((other) => other !== cube);
          assert.ok(!diagrams.implies(must, unionOf(diagrams, others)), 'each cube is needed');
          for (const at of cube.keys()) {
            const wider = new Map([...cube].filter(([variable]) => variable !== at));
            assert.ok(!diagrams.implies(unionOf(diagrams, [wider]), may), 'each literal is needed');
          }
        }
        const some = coverOf(diagrams, must, may, 1);
        assert.ok(some.cubes.length <= 1);
        assert.ok(diagrams.implies(must, diagrams.or(some.rest, unionOf(diagrams, some.cubes))));
      }),
      { numRuns: 1000 },
    );
  });

  it('say which bound they met', () => {
    const diagrams = empty({ ...forever, nodes: 3 });
    const work = () => diagrams.and(diagrams.is(0, 1), diagrams.is(1, 1), diagrams.is(2, 1), diagrams.is(3, 1));
    assert.deepEqual(attempt(work), { met: { kind: 'nodes', limit: 3 } });
    const tired = empty({ ...forever, work: 100 });
    const over = () => {
      for (;;) tired.and(tired.is(0, 1), tired.is(1, 1));
    };
    assert.deepEqual(attempt(over), { met: { kind: 'work', limit: 100 } });
    assert.equal(tired.isSpent, true);
    const elsewhere = empty({ ...forever, work: 100 });
    elsewhere.spend(100);
    assert.deepEqual(
      attempt(() => elsewhere.spend(1)),
      { met: { kind: 'work', limit: 100 } },
    );
    const deep = new Diagrams();
    const all = Array.from({ length: 6000 }, () => deep.variable(2));
    const chain = attempt(() => {
      // From the last variable up, so that nothing recurs until the end.
      const long = all.toReversed().reduce<Node>((rest, one) => deep.node(one, [never, rest]), always);
      return deep.not(long);
    });
    assert.deepEqual(chain, { met: { kind: 'depth', limit: 2500 } });
    assert.deepEqual(
      attempt(() => deep.not(deep.is(0, 1))),
      { done: deep.is(0, 0) },
      'afterwards it goes on',
    );
  });
});
