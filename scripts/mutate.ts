/** Every small change of a routine that somebody could make by mistake. */
import type { Routine, Statement, Step } from '../src/model/model.ts';
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

/** The bodies of a routine, one inside another, in an order that is the same in each copy. */
function bodiesIn({ procedures }: Routine): Statement[][] {
  const within = (body: Statement[]): Statement[][] => [
    body,
    ...body.flatMap((one) => bodiesOf(one).flatMap((inner) => within(inner as Statement[]))),
  ];
  return procedures.flatMap(({ body }) => within(body));
}

/** A step is moved to each other place of its procedure; a deadline is made twice as long; a role gives way to each other one of the house. */
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
  const tops = new Set(routine.procedures.map(({ body }) => body as Statement[]));
  const beside = new Set(
    routine.procedures
      .flatMap((one) => statementsIn(one.body))
      .flatMap((one) => (one.kind === 'anyOrder' ? [one.body as Statement[]] : [])),
  );
  const stepIn = (copy: Routine, id: string): Step =>
    copy.procedures.flatMap(({ body }) => statementsIn(body)).find((one) => one.id === id) as Step;
  const bodies = bodiesIn(routine);
  const procedureOf = (number: number) => bodies.slice(0, number + 1).findLastIndex((one) => tops.has(one));
  for (const [number, body] of bodies.entries()) {
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
      for (const [target, other] of bodies.entries()) {
        if (procedureOf(number) !== procedureOf(target) || inner.has(other)) continue;
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
