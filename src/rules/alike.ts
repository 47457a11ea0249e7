/** What two names or titles have in common that people write in different ways. */

/** The words of a text without capitals, hyphens, and endings that name the same (`klage`, `klagen`; `letter`, `letters`). */
export const stemsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    // Not '-er': 'styrer' heads the 'styre', 'renholder' works in 'renhold'.
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '').replace(/(?<=\p{L}{3})(?:ene|ne|en|et|e)$/u, ''));
