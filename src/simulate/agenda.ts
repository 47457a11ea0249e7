/** What is to happen next: a heap by moment, at one moment by place in the text (`semantics.md`, 2.15: text order). */
import type { Moment } from './zone.ts';

/** Where something stands among all that may happen at one moment: compared number by number. */
export type Key = readonly number[];

type Item<T> = { readonly at: Moment; readonly key: Key; readonly added: number; readonly what: T };

/** Takes items in any order and gives them back by moment, then key, then in the order in which they were added. */
export class Agenda<T> {
  readonly #heap: Item<T>[] = [];
  #added = 0;

  add(at: Moment, key: Key, what: T): void {
    const heap = this.#heap;
    const item = { at, key, added: this.#added, what };
    this.#added += 1;
    let place = heap.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!before(item, heap[above]!)) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = item;
  }

  /** The next item if it comes no later than `until`. */
  take(until: Moment): { at: Moment; what: T } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (!first || first.at > until) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  /** All that is left, in order. */
  rest(): { at: Moment; what: T }[] {
    return [...this.#heap].sort((a, b) => (before(a, b) ? -1 : 1));
  }

  #sink(item: Item<T>): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      let below = place * 2 + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1]!, heap[below]!)) below += 1;
      if (!before(heap[below]!, item)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = item;
  }
}

/** Negative if `a` comes first; a key that another begins with comes before it. */
export function compareKeys(a: Key, b: Key): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function before<T>(a: Item<T>, b: Item<T>): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return (compareKeys(a.key, b.key) || a.added - b.added) < 0;
}
