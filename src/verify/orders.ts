/**
 * Order without time: in which cases something may happen with nothing after it of what must follow, or before it of what
 * must precede. Interleavings are never listed: seen from a place, what goes on beside it is taken to be done already,
 * or not to have begun, whichever is worse.
 */
import { closes } from './beside.ts';
import { narrowing } from './comings.ts';
import { always, type Node, never } from './diagram.ts';
import type { Flow, Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';

/** The cases in which a flow may be gone through, or may close the case, with nothing on the way of what is looked for. */
export type Without = { readonly through: Node; readonly closed: Node };

/** Which branch of what is done in any order something stands in. */
export type Branch = { readonly block: Extract<Flow, { kind: 'beside' }>; readonly number: number };

/** `open`: nothing may come any more on its own; `cut`: something beside may close the case at any time. */
export type After = { readonly open: Node; readonly cut: Node };

export type Order = {
  readonly without: (flow: Flow) => Without;
  /** Each visit of a way, with the cases in which nothing that is looked for may come after it. */
  readonly after: (way: Way, see: (visit: Visit, missing: After, path: readonly Branch[]) => void) => void;
  /** Each visit of a way, with the cases in which nothing that is looked for may have come before it. */
  readonly before: (way: Way, from: Node, see: (visit: Visit, missing: Node, path: readonly Branch[]) => void) => void;
};

/** @param surely the cases in which a visit, if it is done, is surely what is looked for */
export function orderOf(guards: Guards, surely: (visit: Visit) => Node): Order {
  const { diagrams } = guards.space;
  const known = new Map<Flow, Without>();
  return { without, after, before };

  function without(flow: Flow): Without {
    const before = known.get(flow);
    if (before) return before;
    const made = make(flow);
    known.set(flow, made);
    return made;
  }

  function make(flow: Flow): Without {
    switch (flow.kind) {
      case 'visit': {
        if (flow.visit.kind === 'close') return { through: never, closed: always };
        return { through: diagrams.not(diagrams.and(flow.visit.done, surely(flow.visit))), closed: never };
      }
      case 'series':
        return flow.items.map(without).reduce(then, { through: always, closed: never });
      case 'either': {
        const all = flow.options.map(({ when, body }) => ({ when, ...without(body) }));
        const none = diagrams.not(diagrams.or(...all.map(({ when }) => when)));
        return {
          through: diagrams.or(none, ...all.map(({ when, through }) => diagrams.and(when, through))),
          closed: diagrams.or(...all.map(({ when, closed }) => diagrams.and(when, closed))),
        };
      }
      case 'beside': {
        const all = flow.branches.map(without);
        // The others need not have begun when one of them closes the case.
        return {
          through: diagrams.and(...all.map(({ through }) => through)),
          closed: diagrams.or(...all.map(({ closed }) => closed)),
        };
      }
      case 'assume':
        return { through: flow.when, closed: never };
      case 'rounds': {
        const last = without(flow.last);
        if (!flow.early) return last;
        // One early round stands for as many as there are: the more there are, the more is done.
        const early = without(flow.early);
        const none = { through: diagrams.not(flow.more), closed: never };
        const some = { through: diagrams.and(flow.more, early.through), closed: diagrams.and(flow.more, early.closed) };
        return then({ through: diagrams.or(none.through, some.through), closed: some.closed }, last);
      }
      case 'turns': {
        const { through, closed } = without(flow.body);
        const none = diagrams.not(flow.some);
        return { through: diagrams.or(none, through), closed: diagrams.and(flow.some, closed) };
      }
      case 'followed': {
        const { through, closed } = without(flow.body);
        // Whatever else goes on in a routine may end it.
        return { through: endsBeside(flow) ? always : diagrams.or(through, closed), closed: never };
      }
    }
  }

  function then(first: Without, next: Without): Without {
    return {
      through: diagrams.and(first.through, next.through),
      closed: diagrams.or(first.closed, diagrams.and(first.through, next.closed)),
    };
  }

  function after(way: Way, see: (visit: Visit, missing: After, path: readonly Branch[]) => void): void {
    const path: Branch[] = [];
    go(way.flow, { open: always, cut: cutsOf(guards, way) }, always);

    /** @param next what may be missing from behind the flow on @param closed what may be missing once it is closed */
    function go(flow: Flow, next: After, closed: Node): void {
      switch (flow.kind) {
        case 'visit':
          see(flow.visit, next, [...path]);
          break;
        case 'series': {
          let open = next.open;
          for (const item of flow.items.toReversed()) {
            go(item, { ...next, open }, closed);
            open = past(item, open, closed);
          }
          break;
        }
        case 'either':
          for (const { body } of flow.options) go(body, next, closed);
          break;
        case 'beside':
          for (const [number, branch] of flow.branches.entries()) {
            const others = flow.branches.filter((_, other) => other !== number).map((one) => closingIn(one));
            path.push({ block: flow, number });
            go(
              branch,
              { ...next, cut: diagrams.or(next.cut, diagrams.and(closed, ...[diagrams.or(...others)])) },
              closed,
            );
            path.pop();
          }
          break;
        case 'assume':
          break;
        case 'rounds':
          go(flow.last, next, closed);
          if (flow.early) go(flow.early, { ...next, open: past(flow.last, next.open, closed) }, closed);
          break;
        case 'turns': {
          const other = diagrams.exists(closingIn(flow.body), flow.own);
          go(flow.body, { ...next, cut: diagrams.or(next.cut, diagrams.and(closed, other)) }, closed);
          break;
        }
        case 'followed': {
          // What ends it lets the flow around it go on.
          const cut = endsBeside(flow) ? diagrams.or(next.cut, next.open) : next.cut;
          go(flow.body, { open: next.open, cut }, next.open);
          break;
        }
      }
    }

    function past(flow: Flow, open: Node, closed: Node): Node {
      const own = without(flow);
      return diagrams.or(diagrams.and(own.through, open), diagrams.and(own.closed, closed));
    }
  }

  function before(way: Way, from: Node, see: (visit: Visit, missing: Node, path: readonly Branch[]) => void): void {
    const path: Branch[] = [];
    go(way.flow, from);

    function go(flow: Flow, missing: Node): void {
      switch (flow.kind) {
        case 'visit':
          see(flow.visit, missing, [...path]);
          break;
        case 'series': {
          let so = missing;
          for (const item of flow.items) {
            go(item, so);
            so = diagrams.and(so, without(item).through);
          }
          break;
        }
        case 'either':
          for (const { body } of flow.options) go(body, missing);
          break;
        case 'beside':
          for (const [number, branch] of flow.branches.entries()) {
            path.push({ block: flow, number });
            go(branch, missing);
            path.pop();
          }
          break;
        case 'assume':
          break;
        case 'rounds': {
          if (flow.early) go(flow.early, missing);
          const early = flow.early ? without(flow.early).through : always;
          go(flow.last, diagrams.and(missing, diagrams.or(diagrams.not(flow.more), early)));
          break;
        }
        case 'turns':
        case 'followed':
          go(flow.body, missing);
          break;
      }
    }
  }

  /** The cases in which a flow can come to close what it is in. */
  function closingIn(flow: Flow): Node {
    switch (flow.kind) {
      case 'visit':
        return flow.visit.kind === 'close' ? flow.visit.reach : never;
      case 'series':
        return diagrams.or(...flow.items.map(closingIn));
      case 'either':
        return diagrams.or(...flow.options.map(({ body }) => closingIn(body)));
      case 'beside':
        return diagrams.or(...flow.branches.map(closingIn));
      case 'rounds':
        return diagrams.or(closingIn(flow.last), flow.early ? closingIn(flow.early) : never);
      case 'turns':
        return closingIn(flow.body);
      case 'assume':
      case 'followed':
        return never;
    }
  }
}

/**
 * The cases in which nothing that is looked for need have come when a way begins: something has, if it is what begins the case,
 * or what an event comes after.
 */
export function fromStart(guards: Guards, surely: (visit: Visit) => Node, way: Way): Node {
  const { space, ways } = guards;
  const { diagrams } = space;
  const main = space.texts[0]!;
  const isInCase = (one: Way) => one.text === main && one.procedure.outside !== true;
  const start = ways.find(({ procedure }) => procedure === main.start);
  if (!start || way === start || !isInCase(way)) return always;
  const trigger = diagrams.not(surely(start.visits[0]!));
  const after = narrowing(way.procedure);
  if (after.length === 0) return trigger;
  const order = orderOf(guards, surely);
  const cases = after.map((ref): Node => {
    if (ref.kind !== 'step') return always;
    const isNamed = ({ kind, id, here }: Visit) => kind === 'step' && id === ref.id && here.text === main;
    const seen = ways.flatMap((one): Node[] => {
      if (!one.visits.some(isNamed)) return [];
      // What was done in an earlier occurrence does not belong to this one.
      if (one === way || !isInCase(one)) return [always];
      const found: Node[] = [];
      order.before(one, always, (visit, open) => {
        if (!isNamed(visit)) return;
        const so = diagrams.and(visit.reach, visit.done, open, diagrams.not(surely(visit)));
        found.push(diagrams.exists(so, one.own));
      });
      return found;
    });
    return diagrams.or(...seen);
  });
  return diagrams.and(trigger, diagrams.or(...cases));
}

/** Whether more than the flow of a followed routine can end it: an event or a period of its own that closes it. */
function endsBeside({ text }: Extract<Flow, { kind: 'followed' }>): boolean {
  return closes({
    ...text,
    routine: { ...text.routine, procedures: text.routine.procedures.filter((one) => one !== text.start) },
  });
}

/** The other procedures that can close the case in which a way is gone, each with the cases in which it can. */
export function closersOf({ space, ways }: Guards, way: Way): { way: Way; visit: Visit }[] {
  const main = space.texts[0]!;
  const stands = (one: Way) => main.start !== undefined && one.procedure.outside !== true;
  if (!stands(way)) return [];
  return ways
    .filter((one) => stands(one) && (one !== way || one.procedure !== main.start))
    .filter((one) => one.text === main || one.text === way.text)
    .flatMap((one) =>
      one.visits
        .filter(({ kind, here }) => kind === 'close' && (here.text === main || here.text === way.text))
        .map((visit) => ({ way: one, visit })),
    );
}

/** The cases in which something else may close the case at any time while a way is gone. */
function cutsOf(guards: Guards, way: Way): Node {
  const { diagrams } = guards.space;
  return diagrams.or(...closersOf(guards, way).map((one) => diagrams.exists(one.visit.reach, one.way.own)));
}
