/** How wide a text is, and its lines, where there is no page to measure it on. */

/**
 * Widths in parts of the font's size, of the widest of the fonts that systems come with, so that a text fits its box in all of
 * them. Letters with marks are as wide as those without.
 */
const widths: readonly (readonly [number, string])[] = [
  [0.34, " ijlIJ'|.,:;/\\·‘’ıłŀ"],
  [0.41, '!()[]frt-{}`'],
  [0.53, 'sz"–_?“”*°§'],
  [0.73, 'ABCRKVXZU'],
  [0.79, 'HNDGOQØĐ&'],
  [0.84, 'w+<=>#~¬±×÷→≥≤'],
  [1, 'mMW@%æÆœŒ—…№'],
];
const known = new Map(widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
const usual = 0.64;
const bolder = 1.16;

/** The width of a text in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) width += signWidth(sign);
  return width * size * (bold ? bolder : 1);
}

function signWidth(sign: string): number {
  const width = known.get(sign);
  if (width !== undefined) return width;
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0;
  // Letters of other scripts may be as wide as they are high.
  return sign < '\u0250' || /\p{Script=Greek}/u.test(sign) ? usual : 1;
}

/** What has no width of its own, or would turn the reading direction. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** A text in lines that are no wider than that. A word that is too long is divided. */
export function linesOf(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => widthOf(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  const pieces = text
    .replace(unseen, ' ')
    .trim()
    .split(/\s+/)
    .flatMap(
      (word) => word.match(/[^-/]*[-/]+(?=.)|.+$/gsu)?.map((piece, at) => ({ piece, gap: at === 0 ? ' ' : '' })) ?? [],
    );
  for (const { piece, gap } of pieces) {
    const longer = line + (line && gap) + piece;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const sign of piece) {
      if (line && !fits(`${line}${sign}-`)) {
        lines.push(`${line}-`);
        line = '';
      }
      line += sign;
    }
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}
