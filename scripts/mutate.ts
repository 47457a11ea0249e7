/** Every small change of a routine that somebody could make by mistake. */
import type { Id, Routine, Statement, Step } from '../src/model/model.ts';
import { bodiesOf, statementsIn } from '../src/model/statements.ts';
import { languageOf, textOf, titleOf } from '../src/simulate/index.ts';

export const kinds = ['step removed', 'step moved', 'other role', 'branch dropped', 'deadline lengthened'] as const;

type Mutant = {
  readonly kind: (typeof kinds)[number];
  /** What is changed, and to what where there are several things to change it to. */
  readonly of: string;
  readonly to: string | null;
  readonly routine: Routine;
};

/** A copy of a routine in which something is changed; nothing where there is nothing to change. */
function changed(routine: Routine, change: (copy: Routine) => boolean): Routine | null {
  const copy = structuredClone(routine);
  return change(copy) ? copy : null;
}

/** A body, and what it stands in whose own facts can be read there: its procedure, each `for each` around it. */
type Place = { readonly body: Statement[]; readonly scopes: readonly Id[] };

/** The bodies of a routine, one inside another, in an order that is the same in each copy. */
function placesIn({ procedures }: Routine): Place[] {
  const within = (body: Statement[], scopes: readonly Id[]): Place[] => [
    { body, scopes },
    ...body.flatMap((one) => {
      const inside = one.kind === 'forEach' ? [...scopes, one.id] : scopes;
      return bodiesOf(one).flatMap((inner) => within(inner as Statement[], inside));
    }),
  ];
  return procedures.flatMap(({ id, body }) => within(body, [id]));
}

const bodiesIn = (routine: Routine): Statement[][] => placesIn(routine).map(({ body }) => body);

/** The facts and named conditions that a part of the model reads, by their ids. */
function readIn(part: unknown): Id[] {
  if (typeof part === 'string') return [...part.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  if (typeof part !== 'object' || part === null) return [];
  const { fact, facts, op, name, kind, id } = part as Record<string, unknown>;
  const own = [fact, ...(Array.isArray(facts) ? facts : []), op === 'named' && name, kind === 'fact' && id];
  return [...own.filter((one) => typeof one === 'string'), ...Object.values(part).flatMap(readIn)];
}

/** What keeps a step where it is: the scopes of the facts that it reads and that are asked anew there. */
function scopesOf({ facts, definitions }: Routine, step: Step): Id[] {
  const read = new Set(readIn(step));
  // What a named condition means is read with it.
  for (const name of read) for (const id of readIn(definitions.find((one) => one.id === name))) read.add(id);
  return facts.flatMap(({ id, scope }) => (scope !== undefined && read.has(id) ? scope : []));
}

/** A step is moved to each other place where what it reads is known; a deadline is made twice as long; a role gives way to each other one of the house. */
export function* mutantsOf(routine: Routine): Generator<Mutant> {
  const text = textOf(routine);
  const language = languageOf(routine.language);
  const titleFor = (one: Statement) => (one.kind === 'step' ? titleOf(one, text, language) : one.id);
  const mutant = (
    kind: Mutant['kind'],
    of: string,
    change: (copy: Routine) => boolean,
    to: string | null = null,
  ): Mutant[] => {
    const made = changed(routine, change);
    return made ? [{ kind, of, to, routine: made }] : [];
  };
  const placeFor = (body: readonly Statement[], at: number) =>
    at > 0 ? `after ${titleFor(body[at - 1]!)}` : `before ${body[0] ? titleFor(body[0]) : 'all'}`;
  const beside = new Set(
    routine.procedures
      .flatMap((one) => statementsIn(one.body))
      .flatMap((one) => (one.kind === 'anyOrder' ? [one.body as Statement[]] : [])),
  );
  const stepIn = (copy: Routine, id: string): Step =>
    copy.procedures.flatMap(({ body }) => statementsIn(body)).find((one) => one.id === id) as Step;
  const places = placesIn(routine);
  for (const [number, { body }] of places.entries()) {
    for (const [at, one] of body.entries()) {
      const title = titleFor(one);
      if (one.kind === 'decision' || one.kind === 'choice') {
        const branches = one.kind === 'decision' ? one.branches : one.options;
        for (const [branch, { id }] of branches.entries())
          yield* mutant('branch dropped', `${one.id} ${id}`, (copy) => {
            const same = bodiesIn(copy)[number]![at] as typeof one;
            (same.kind === 'decision' ? same.branches : same.options).splice(branch, 1);
            return branches.length > 1;
          });
      }
      if (one.kind !== 'step') continue;
      yield* mutant('step removed', title, (copy) => bodiesIn(copy)[number]!.splice(at, 1).length > 0);
      const inner = new Set<unknown>(statementsIn([one]).flatMap(bodiesOf));
      const bound = scopesOf(routine, one);
      for (const [target, { body: other, scopes }] of places.entries()) {
        if (inner.has(other) || !bound.every((scope) => scopes.includes(scope))) continue;
        // Another place side by side means the same.
        if (target === number && beside.has(body)) continue;
        const left = target === number ? other.toSpliced(at, 1) : other;
        for (let place = 0; place <= left.length; place++) {
          if (target === number && place === at) continue;
          yield* mutant(
            'step moved',
            title,
            (copy) => {
              const [from, to] = [number, target].map((one) => bodiesIn(copy)[one]!) as [Statement[], Statement[]];
              to.splice(place, 0, ...from.splice(at, 1));
              return true;
            },
            placeFor(left, place),
          );
        }
      }
      const named = new Set(JSON.stringify(one.by ?? []).match(/(?<="id":")[^"]+/g));
      const others = routine.roles.filter(({ id, external }) => !external && !named.has(id));
      for (const { id } of one.by && !one.inherited?.includes('by') ? others : [])
        yield* mutant(
          'other role',
          title,
          (copy) => {
            stepIn(copy, one.id).by = [{ chain: [{ join: 'or', roles: [{ kind: 'role', id }] }] }];
            return true;
          },
          `by ${id}`,
        );
      for (const [line, deadline] of (one.deadlines ?? []).entries())
        if ('duration' in deadline)
          yield* mutant('deadline lengthened', title, (copy) => {
            const same = stepIn(copy, one.id).deadlines![line]!;
            if (!('duration' in same)) return false;
            same.duration = { ...same.duration, count: String(Number(same.duration.count) * 2) };
            return true;
          });
    }
  }
}
