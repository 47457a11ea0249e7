// Procedures as no one would write them: any edges forward, any groups within each other, any lanes.
import fc from 'fast-check';
import type { Group, MapEdge, MapNode, Pool } from '../../../src/view/map/data.ts';

const kinds = ['step', 'decision', 'choice', 'anyOrder', 'repeat', 'wait', 'follow', 'set', 'close', 'end'] as const;
const words = fc.string({ unit: fc.constantFrom('a', 'm', ' ', 'W', '-', 'ø', '<', '漢'), maxLength: 60 });

/** @param most how many nodes it has at most */
export const randomPool = (most = 14): fc.Arbitrary<Pool> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          title: words,
          details: fc.array(words, { maxLength: 2 }),
          lane: fc.nat(3),
          // How far back each of the edges to it begins, and what it says.
          from: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.option(words, { nil: '' }), fc.boolean()), {
            maxLength: 3,
          }),
        }),
        { minLength: 1, maxLength: most },
      ),
      fc.array(fc.tuple(fc.nat(most), fc.nat(most), fc.boolean()), { maxLength: 4 }),
    )
    .map(([lanes, drawn, spans]): Pool => {
      const nodes = drawn.map(
        ({ kind, title, details, lane }, at): MapNode => ({ key: `n${at}`, kind, title, details, lane: lane % lanes }),
      );
      const edges = drawn.flatMap(({ from }, to) =>
        from.flatMap(([back, label, aside], at): MapEdge[] =>
          back > to
            ? []
            : [{ key: `e${to}/${at}`, from: to - back, to, ...(label && { label }), ...(aside && { aside }) }],
        ),
      );
      return {
        ...{ key: 'pool', kind: 'start', title: 'Pool', details: [], nodes, edges },
        lanes: Array.from({ length: lanes }, (_, lane) => ({ key: `l${lane}`, title: `Lane ${lane}` })),
        groups: nested(spans, nodes.length),
      };
    });

/** The spans that hold each other or have nothing in common, those around others first. */
function nested(spans: readonly (readonly [number, number, boolean])[], count: number): Group[] {
  const groups: Group[] = [];
  for (const [at, [a, b, isPhase]] of spans.entries()) {
    const [first, last] = [Math.min(a % count, b % count), Math.max(a % count, b % count)];
    const fits = ({ first: begin, last: end }: Group) =>
      last < begin || end < first || (begin <= first && last <= end) || (first <= begin && end <= last);
    if (groups.every(fits))
      groups.push({
        key: `g${at}`,
        first,
        last,
        ...(isPhase ? { kind: 'phase', title: `Phase ${at}` } : { kind: 'repeat' }),
      });
  }
  return groups.sort((a, b) => a.first - b.first || b.last - a.last);
}
