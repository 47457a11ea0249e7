/** A one-to-one choice (`by its own Y`): as many as can be get one of their own. */

/** A stretch of a list, from one place up to and not with another. */
export type Window<T> = { readonly list: readonly T[]; readonly from: number; readonly to: number };

/** For each thing, where its candidates stand. The same list object must be given wherever the same list is meant. */
export type Chooser<T> = { readonly windows: (x: T) => readonly Window<T>[] };

/**
 * Those that get none, in a choice in which as many as possible do, and the earlier in `xs` before the later.
 * Each takes the first that is free; only where none is are others moved on (an augmenting path, found breadth first).
 * What a search in vain has seen can be of no use to a later one, so it is not looked at again until a choice changes.
 */
export function matchUp<T>(xs: readonly T[], chooser: Chooser<T>): T[] {
  const takenBy = new Map<T, T>();
  const free = new Skipping<T>();
  let unseen = new Unseen<T>();
  const left: T[] = [];
  for (const x of xs) {
    const first = takeNext(chooser.windows(x), free, (y) => takenBy.has(y));
    if (first !== undefined) {
      takenBy.set(first, x);
      continue;
    }
    const path = search(x, chooser, takenBy, unseen);
    if (!path) left.push(x);
    else {
      for (const { y, by } of path) takenBy.set(y, by);
      unseen = new Unseen<T>();
    }
  }
  return left;
}

function search<T>(x: T, chooser: Chooser<T>, takenBy: Map<T, T>, unseen: Unseen<T>): { y: T; by: T }[] | undefined {
  const cameFrom = new Map<T, { y: T; by: T }>();
  const queue: T[] = [x];
  for (let at = 0; at < queue.length; at += 1) {
    const one = queue[at]!;
    const windows = chooser.windows(one);
    const next = () => takeNext(windows, unseen.lists, (y) => unseen.seen.has(y));
    for (let y = next(); y !== undefined; y = next()) {
      unseen.seen.add(y);
      const holder = takenBy.get(y);
      const step = { y, by: one };
      if (holder === undefined) return pathBack(step, cameFrom, x);
      if (!cameFrom.has(holder) && holder !== x) {
        cameFrom.set(holder, step);
        queue.push(holder);
      }
    }
  }
  return undefined;
}

function pathBack<T>(last: { y: T; by: T }, cameFrom: Map<T, { y: T; by: T }>, x: T): { y: T; by: T }[] {
  const path = [last];
  for (let step = last; step.by !== x; ) {
    step = cameFrom.get(step.by)!;
    path.push(step);
  }
  return path;
}

/** The first in the windows that is not gone, passing over all that is. One thing may stand in several lists. */
function takeNext<T>(windows: readonly Window<T>[], skipping: Skipping<T>, isGone: (y: T) => boolean): T | undefined {
  for (const { list, from, to } of windows) {
    for (let place = skipping.next(list, from); place < to; place = skipping.next(list, from)) {
      skipping.take(list, place);
      const y = list[place]!;
      if (!isGone(y)) return y;
    }
  }
  return undefined;
}

class Unseen<T> {
  readonly lists = new Skipping<T>();
  readonly seen = new Set<T>();
}

/** Lists from which things are taken, with the next that is left found almost at once. */
class Skipping<T> {
  readonly #next = new Map<readonly T[], number[]>();

  next(list: readonly T[], from: number): number {
    const next = this.#of(list);
    let at = from;
    while (at < list.length && next[at] !== at) at = next[at]!;
    for (let one = from; one < at; ) {
      const onwards = next[one]!;
      next[one] = at;
      one = onwards;
    }
    return at;
  }

  take(list: readonly T[], place: number): void {
    this.#of(list)[place] = place + 1;
  }

  #of(list: readonly T[]): number[] {
    const known = this.#next.get(list) ?? list.map((_, place) => place);
    this.#next.set(list, known);
    return known;
  }
}
