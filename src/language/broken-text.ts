/** A text with one quote on each side that was broken over lines, as texts are that were pasted. */
import { indentation, isBlank, isLineEnd, isSpace, lineEnd, nextLine } from './offsets.ts';

/**
 * The offset of the quote that closes a text in one of the lines after it: the first quote there, which stands right
 * after a word and has nothing but a blank or a comma after it. Else none: the first quote opens another text.
 * @param from an offset on the line on which the text begins
 */
export function closedLater(text: string, from: number, close: string): number | undefined {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const { start } = indentation(text, at);
    if (isBlank(text, start)) return undefined;
    const end = lineEnd(text, start);
    const quote = start + text.slice(start, end).search(/["«»“”„]/);
    if (quote < start) continue;
    return text[quote] === close && quote > start && endsWord(text, quote) ? quote : undefined;
  }
  return undefined;
}

function endsWord(text: string, quote: number): boolean {
  const before = text.charCodeAt(quote - 1);
  const after = text.charCodeAt(quote + 1);
  return (
    !isSpace(before) &&
    text[quote - 1] !== '\\' &&
    (Number.isNaN(after) || after === 44 || isSpace(after) || isLineEnd(after))
  );
}

/** Whether the line after the one of an offset begins with a text. */
export function textFollows(text: string, from: number): boolean {
  const { start } = indentation(text, nextLine(text, from));
  return start < text.length && '"«“”„'.includes(text[start]!);
}

/** The line ends between two offsets, each with the blanks around it. */
export function breaks(text: string, from: number, to: number): { start: number; end: number }[] {
  return [...text.slice(from, to).matchAll(/\s*[\r\n]\s*/g)].map(({ index, 0: { length } }) => ({
    start: from + index,
    end: from + index + length,
  }));
}
