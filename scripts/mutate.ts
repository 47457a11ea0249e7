/** Every small change of a routine that somebody could make by mistake. */
import type { Routine, Statement, Step } from '../src/model/model.ts';
import { bodiesOf, statementsIn } from '../src/model/statements.ts';
import { languageOf, textOf, titleOf } from '../src/simulate/index.ts';

export const kinds = ['step removed', 'step moved', 'other role', 'branch dropped', 'deadline lengthened'] as const;

type Mutant = { readonly kind: (typeof kinds)[number]; readonly of: string; readonly routine: Routine };

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

/** A step is moved past the next one; a deadline is made twice as long; a role gives way to the first other one of the house. */
export function* mutantsOf(routine: Routine): Generator<Mutant> {
  const text = textOf(routine);
  const language = languageOf(routine.language);
  const titleFor = (one: Statement) => (one.kind === 'step' ? titleOf(one, text, language) : one.id);
  const mutant = (kind: Mutant['kind'], of: string, change: (copy: Routine) => boolean): Mutant[] => {
    const made = changed(routine, change);
    return made ? [{ kind, of, routine: made }] : [];
  };
  const stepIn = (copy: Routine, id: string): Step =>
    copy.procedures.flatMap(({ body }) => statementsIn(body)).find((one) => one.id === id) as Step;
  for (const [number, body] of bodiesIn(routine).entries()) {
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
      const next = body[at + 1];
      if (next)
        yield* mutant('step moved', `${title} after ${titleFor(next)}`, (copy) => {
          const same = bodiesIn(copy)[number]!;
          same.splice(at + 1, 0, ...same.splice(at, 1));
          return true;
        });
      const named = new Set(JSON.stringify(one.by ?? []).match(/(?<="id":")[^"]+/g));
      const other = routine.roles.find(({ id, external }) => !external && !named.has(id));
      if (other && one.by && !one.inherited?.includes('by'))
        yield* mutant('other role', `${title} by ${other.id}`, (copy) => {
          stepIn(copy, one.id).by = [{ chain: [{ join: 'or', roles: [{ kind: 'role', id: other.id }] }] }];
          return true;
        });
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
