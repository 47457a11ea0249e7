import type { Deadline, Procedure, Ref, Statement } from '../model/model.ts';
import { bodiesOf } from '../model/statements.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A limit that is over before the step can be done, or never begins. */
export default fileRule({
  id: 'deadline-impossible',
  group: 'time',
  severity: 'error',
  messages: {
    past: {
      en: "'{name}' comes before this step, so this can't be done before it. Move the step up, or change the limit.",
      nb: '«{name}» kommer før dette steget, så dette kan ikke gjøres før det. Flytt steget opp, eller endre fristen.',
    },
    later: {
      en: "'{name}' comes only after this step, so the limit begins to count when the step is long done. Count from what comes before, or move the step down.",
      nb: '«{name}» kommer først etter dette steget, så fristen begynner å løpe når steget for lengst er gjort. Regn fra det som kommer før, eller flytt steget ned.',
    },
    gone: {
      en: 'This date is before {from}, from when the routine holds, so nobody who follows it can keep the limit. Change the date, or say when in every year or month it is.',
      nb: 'Denne datoen er før {from}, da rutinen begynner å gjelde, så ingen som følger den, kan holde fristen. Endre datoen, eller si når i hvert år eller hver måned det er.',
    },
  },
  check({ model }, report) {
    const from = model.validFrom ?? model.created;
    const order = new Map<Procedure, Order>();
    for (const { step, procedure } of stepsOf(model))
      for (const deadline of step.deadlines ?? []) {
        if ('date' in deadline && typeof deadline.date === 'string' && from !== undefined && deadline.date < from)
          report('gone', deadline, { from });
        const named = namedBy(deadline);
        if (named.length === 0) continue;
        const known = order.get(procedure) ?? orderOf(procedure);
        order.set(procedure, known);
        const isBefore = deadline.kind !== 'within';
        const wrong = named.find((ref) =>
          isBefore ? known.comesBefore(idOf(ref), step.id) : known.comesBefore(step.id, idOf(ref)),
        );
        if (wrong) report(isBefore ? 'past' : 'later', deadline, { name: idOf(wrong) });
      }
  },
});

const idOf = (ref: Ref): string => (ref.kind === 'text' ? '' : ref.id);

/** The steps, phases and waits whose time a limit is counted from or to. */
function namedBy(deadline: Deadline): readonly Ref[] {
  const refs =
    deadline.kind === 'within'
      ? deadline.after
      : deadline.kind === 'before'
        ? deadline.of
        : 'before' in deadline
          ? deadline.before
          : undefined;
  return refs?.filter(({ kind }) => kind === 'step' || kind === 'phase' || kind === 'block') ?? [];
}

interface Order {
  /** Whether the one is always done before the other begins. */
  comesBefore(first: string, then: string): boolean;
}

/** A place: for each sequence around it, which it is and how far down. */
type Way = readonly { readonly of: readonly Statement[]; readonly at: number; readonly again: boolean }[];

function orderOf({ body }: Procedure): Order {
  const ways = new Map<string, Way>();
  const inside = (statements: readonly Statement[], around: Way, again: boolean, ordered: boolean) => {
    for (const [at, statement] of statements.entries()) {
      const way = [...around, { of: ordered ? statements : [], at, again }];
      ways.set(statement.id, way);
      // What is done when a step is late is done beside what follows.
      if (statement.kind === 'step') continue;
      for (const inner of bodiesOf(statement))
        inside(inner, way, statement.kind === 'repeat', statement.kind !== 'anyOrder');
    }
  };
  inside(body, [], false, true);
  return {
    comesBefore(first, then) {
      const [one, other] = [ways.get(first), ways.get(then)];
      if (!one || !other) return false;
      for (const [level, { of, at, again }] of one.entries()) {
        const beside = other[level];
        // In the next round what stands below comes before what stands above.
        if (again || beside?.of !== of) return false;
        if (beside.at !== at) return at < beside.at;
      }
      return false;
    },
  };
}
