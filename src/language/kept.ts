/**
 * Makes something of an object once and keeps it with that object, where nothing that reads, copies or sends the object sees it.
 *
 * A WeakMap alone would do the same, but the collector of new memory takes what is in it for alive: with each key stroke the
 * model, the tree and all that was made of them would move to old memory, in a pause that is felt.
 */
export function kept<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const key = Symbol();
  const ofFrozen = new WeakMap<Of, Made>();
  return (of) => {
    const holder = of as { readonly [key]?: Made };
    if (key in holder) return holder[key] as Made;
    if (ofFrozen.has(of)) return ofFrozen.get(of) as Made;
    const made = make(of);
    // What an organisation's rules have seen is frozen.
    if (Object.isExtensible(of)) Object.defineProperty(of, key, { value: made });
    else ofFrozen.set(of, made);
    return made;
  };
}
