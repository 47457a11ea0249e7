/** What belongs together (`semantics.md`, 2.12), and finding the nearest entry that does, without looking through all. */
import type { ScopeLevel } from './trace.ts';

/** Whether two entries agree on every instance and turn whose text holds both. */
export function belongTogether(a: readonly ScopeLevel[], b: readonly ScopeLevel[]): boolean {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    // Texts nest, so from the first level that differs on there is nothing in common.
    if (a[at]!.key !== b[at]!.key) return true;
    if (a[at]!.n !== b[at]!.n) return false;
  }
  return true;
}

/** How many levels of text two scopes have in common. */
export function commonLevels(a: readonly ScopeLevel[], b: readonly ScopeLevel[]): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at]!.key === b[at]!.key) at += 1;
  return at;
}

/** Things kept by scope: all of those that belong together with a given scope are found at once. */
export class ByScope<T> {
  // One group for each nest of texts that something stands in; in it, a list for each way of agreeing on the first levels.
  readonly #groups = new Map<string, { scope: readonly ScopeLevel[]; lists: Map<string, T[]> }>();

  add(scope: readonly ScopeLevel[], what: T): void {
    const nest = scope.map(({ key }) => key).join('\n');
    const group = this.#groups.get(nest) ?? { scope, lists: new Map<string, T[]>() };
    this.#groups.set(nest, group);
    for (let levels = 0; levels <= scope.length; levels += 1) {
      const name = nameOf(scope, levels);
      const list = group.lists.get(name);
      if (list) list.push(what);
      else group.lists.set(name, [what]);
    }
  }

  /** The lists, in the order of adding, of what belongs together with `scope`; one for each nest of texts. */
  listsFor(scope: readonly ScopeLevel[]): { levels: number; list: readonly T[] }[] {
    return [...this.#groups.values()].flatMap((group) => {
      const levels = commonLevels(group.scope, scope);
      const list = group.lists.get(nameOf(scope, levels));
      return list ? [{ levels, list }] : [];
    });
  }
}

function nameOf(scope: readonly ScopeLevel[], levels: number): string {
  let name = '';
  for (let at = 0; at < levels; at += 1) name += `${scope[at]!.n} `;
  return name;
}
