/// <reference lib="dom" />
/** Elements, made of plain values. Texts are set as texts: nothing of a routine is ever read as markup. */

type Child = Node | string | null;
type Property = string | boolean | null | ((event: Event) => void);

/** An element with attributes (`true`: there, without a value; `null` and `false`: not there), listeners (`onclick`) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Lets an element hold just these children, and moves none that stands where it should: what has the focus keeps it. */
export function fill(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [at, child] of children.entries())
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
}
