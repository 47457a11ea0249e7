/** The canonical layout, as the smallest edit that brings it about. */
import type { TextEdit } from 'vscode-languageserver';
import { formatted } from '../../language/format.ts';
import type { At } from '../document.ts';

/** Nothing where the file holds mistakes: what could not be read would be lost. */
export function format({ checked, positions }: At, language?: string): TextEdit[] {
  const { parsed, encoding } = checked.document;
  const { text } = positions.source;
  const wanted = encoding ? undefined : formatted(parsed, text, language);
  if (wanted === undefined) return [];
  if (wanted === text) return [];
  let start = 0;
  while (start < text.length && start < wanted.length && text[start] === wanted[start]) start++;
  let end = 0;
  const most = Math.min(text.length, wanted.length) - start;
  while (end < most && text[text.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  // Nothing is cut in two that is one character, or one line end.
  if (isLow(text, start) || isLow(wanted, start) || text[start - 1] === '\r') start--;
  while (end > 0 && (isLow(text, text.length - end) || text[text.length - end] === '\n')) end--;
  const range = positions.range({ start, end: text.length - end });
  return [{ range, newText: wanted.slice(start, wanted.length - end) }];
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
