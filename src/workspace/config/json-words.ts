/** What is wrong with a text that should be JSON, and where; `JSON.parse` says so only to programmers. */
import { type ParseError, type ParseErrorCode, parse } from 'jsonc-parser';

const words: Partial<Record<ParseErrorCode, string>> = {
  2: 'a number is not written as one',
  3: 'a name in quotes is expected here',
  4: 'a value is expected here: a text in quotes, a number, true, false, [ or {',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'a } is missing',
  8: 'a ] is missing',
  9: 'more follows after the end',
  10: 'there can be no comments',
  11: 'a comment has no end',
  12: 'a text has no closing quote',
};

/** The first mistake. */
export function wrongInJson(text: string): { offset: number; message: string } {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // The parser goes as deep as the text does, until it can't.
    return { offset: 0, message: 'This is not JSON: it is cut, and nested too deeply to say where.' };
  }
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  const what = (first && words[first.error]) ?? 'a sign stands where it can mean nothing';
  return { offset: first?.offset ?? text.length, message: `This is not JSON: ${what}.` };
}
