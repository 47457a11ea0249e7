/** Random small routines, for what is held against listing all cases one by one. */
import fc from 'fast-check';
import type { Condition, Fact, Procedure, Routine, Rule, Selection, Statement } from '../../src/generated/routine.ts';

const facts: readonly Fact[] = [
  { id: 'f', type: { kind: 'yesNo' } },
  {
    id: 'g',
    type: { kind: 'choice', values: [{ id: 'v' }, { id: 'w' }, { id: 'x' }] },
    exists: { op: 'is', fact: 'f', values: ['yes'] },
  },
  { id: 'n', type: { kind: 'wholeNumber', from: '0', to: '9' } },
  { id: 'again', type: { kind: 'yesNo' } },
  { id: 'own', type: { kind: 'yesNo' }, scope: 'come' },
  { id: 'out', type: { kind: 'choice', values: [{ id: 'v' }, { id: 'w' }] }, outcome: true },
];

const atoms: Condition[] = [
  { op: 'is', fact: 'f', values: ['yes'] },
  { op: 'is', fact: 'g', values: ['v', 'w'] },
  { op: 'over', fact: 'n', value: '3' },
  { op: 'is', fact: 'out', values: ['w'] },
  { op: 'available', role: 'A' },
];

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: fc.constantFrom(...atoms) },
    tie('one').map((item): Condition => ({ op: 'not', item })),
    fc.record({ op: fc.constantFrom('all', 'any'), items: fc.array(tie('one'), { minLength: 1, maxLength: 2 }) }),
  ),
})).one;

/** A rule's selection of what happens. */
export const selection: fc.Arbitrary<Selection> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 4 }).map((n): Selection => ({ entries: [{ kind: 'step', id: `s${n}` }] })),
  },
  fc.constantFrom<Selection>(
    { entries: [{ kind: 'document', id: 'paper' }] },
    { entries: [{ kind: 'procedure', id: 'go' }] },
    { entries: [{ kind: 'procedure', id: 'come' }] },
    { entries: [{ kind: 'event', id: 'call' }] },
    {
      entries: [
        { kind: 'step', id: 's1' },
        { kind: 'step', id: 's3' },
      ],
    },
    { steps: { writing: [{ kind: 'document', id: 'paper' }] } },
    { steps: {} },
  ),
);

export const some = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });

/** How much there may be, and which kinds of statements. */
export type Shape = {
  readonly kinds: readonly Statement['kind'][];
  readonly events: boolean;
  readonly depth?: number;
  readonly width?: number;
  /** Whether steps have limits, and may be late. */
  readonly late?: boolean;
};

function bodies({ kinds, depth = 2, width = 3, late = false }: Shape): fc.Arbitrary<Statement[]> {
  const { body } = fc.letrec<{ body: Statement[]; one: Statement }>((tie) => {
    const branch = (when: fc.Arbitrary<Condition | undefined>) =>
      fc.record({ id: fc.constant(''), when, body: tie('body') }).map(tidy);
    const all: Record<Statement['kind'], fc.Arbitrary<unknown>> = {
      step: fc
        .record({
          kind: fc.constant('step'),
          id: fc.constant(''),
          modality: fc.constantFrom('must', 'must', 'should', 'may'),
          when: some(condition, 4),
          write: some(
            fc
              .tuple(some(condition, 2), some(fc.constant([{ kind: 'role', id: 'A' }]), 2))
              .map(([when, signedBy]) => [tidy({ documents: [{ kind: 'document', id: 'paper' }], signedBy, when })]),
            5,
          ),
          record: some(
            some(condition, 2).map((when) => [tidy({ when })]),
            4,
          ),
          ...(late && {
            deadlines: some(fc.constant([{ kind: 'within', duration: { count: '1', unit: 'hour' } }])),
            overdue: some(fc.record({ attributes: fc.constant({}), body: tie('body') })),
          }),
        })
        .map(tidy),
      phase: fc.record({ kind: fc.constant('phase'), id: fc.constant(''), body: tie('body') }),
      decision: fc.record({
        kind: fc.constant('decision'),
        id: fc.constant(''),
        branches: fc
          .tuple(fc.array(branch(condition), { minLength: 1, maxLength: 2 }), some(branch(fc.constant(undefined)), 2))
          .map(([first, last]) => [...first, ...(last ? [last] : [])]),
      }),
      choice: fc.record({
        kind: fc.constant('choice'),
        id: fc.constant(''),
        options: fc.array(branch(some(condition, 3)), { minLength: 1, maxLength: 3 }),
      }),
      anyOrder: fc.record({ kind: fc.constant('anyOrder'), id: fc.constant(''), body: tie('body') }),
      forEach: fc.record({ kind: fc.constant('forEach'), id: fc.constant(''), body: tie('body') }),
      repeat: fc
        .record({
          kind: fc.constant('repeat'),
          id: fc.constant(''),
          body: tie('body'),
          atLeast: some(fc.constant(2), 4),
          atMost: some(fc.constantFrom(1, 2, 3), 2),
          until: some(
            fc.constantFrom<Condition>(
              { op: 'is', fact: 'again', values: ['no'] },
              { op: 'is', fact: 'out', values: ['w'] },
              {
                op: 'any',
                items: [
                  { op: 'is', fact: 'out', values: ['w'] },
                  { op: 'is', fact: 'again', values: ['no'] },
                ],
              },
            ),
            5,
          ),
        })
        .map(tidy)
        .map((one) => ((one.atLeast ?? 1) > (one.atMost ?? 9) ? tidy({ ...one, atLeast: undefined }) : one)),
      wait: fc
        .record({
          kind: fc.constant('wait'),
          id: fc.constant(''),
          events: fc.constant(['reply']),
          atMost: some(fc.constant({ count: '1', unit: 'hour' }), 2),
          otherwise: some(tie('body'), 2),
        })
        .map(({ otherwise, ...one }) => tidy({ ...one, otherwise: one.atMost && otherwise })),
      set: fc.record({
        kind: fc.constant('set'),
        id: fc.constant(''),
        outcome: fc.constant('out'),
        value: fc.constantFrom('v', 'w'),
      }),
      close: fc.constant({ kind: 'close', id: '' }),
      follow: fc.constant({ kind: 'follow', id: '', routine: 'none' }),
    };
    const weights: Partial<Record<Statement['kind'], number>> = { step: 6, close: 1 };
    return {
      body: fc.array(tie('one'), { minLength: 1, maxLength: width }),
      one: fc.oneof(
        { maxDepth: depth, depthSize: 'small' },
        ...kinds.map((kind) => ({ weight: weights[kind] ?? 2, arbitrary: all[kind] })),
      ) as fc.Arbitrary<Statement>,
    };
  });
  return body;
}

function tidy<T extends object>(one: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as never;
}

/** A routine whose statements are named by their kind and their place in the text. */
export function named(procedures: readonly Procedure[], rules: readonly Rule[] = []): Routine {
  const counts = new Map<string, number>();
  const name = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(name);
    if (!value || typeof value !== 'object') return value;
    const before = (value as { id?: unknown }).id === '';
    const letter = before ? ('kind' in value && typeof value.kind === 'string' ? value.kind[0]! : 'o') : '';
    const id = before ? `${letter}${(counts.get(letter) ?? 0) + 1}` : '';
    if (before) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    const made = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, name(one)]));
    return before ? { ...made, id } : made;
  };
  return {
    schemaVersion: 1,
    kind: 'routine',
    language: 'en',
    id: 'r',
    roles: [{ id: 'A' }, { id: 'B' }],
    systems: [{ id: 'S' }],
    ...{ channels: [], tags: [], messages: [], terms: [], requirements: [], definitions: [], examples: [] },
    documents: [{ id: 'paper' }],
    impossible: [
      {
        op: 'all',
        items: [
          { op: 'is', fact: 'f', values: ['no'] },
          { op: 'atLeast', fact: 'n', value: '8' },
        ],
      },
    ],
    facts: [...facts],
    events: [{ id: 'call' }, { id: 'ring' }, { id: 'reply' }],
    procedures: name(procedures) as Procedure[],
    rules: [...rules],
  };
}

export function routines(shape: Shape, rules: fc.Arbitrary<readonly Rule[]> = fc.constant([])): fc.Arbitrary<Routine> {
  return fc
    .record({
      go: bodies(shape),
      come: shape.events ? bodies({ ...shape, depth: 1, width: 2 }) : fc.constant(null),
      atMost: some(fc.constant(1), 3),
      rules,
    })
    .map(({ go, come, atMost, rules: all }) =>
      named(
        [
          { id: 'go', kind: 'start', body: go },
          ...(come
            ? [{ id: 'come', kind: 'event' as const, events: ['call', 'ring'], body: come, ...(atMost && { atMost }) }]
            : []),
        ],
        all,
      ),
    );
}
