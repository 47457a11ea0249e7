/**
 * What most slots hold is so plain that it can be read as it is seen: names one after the other, a number, or a number
 * with its unit. The rules say the same of it, at several times the cost; a test compares the two.
 */
import type { Slot } from './grammar.ts';
import { type Classified, t } from './slot-tokens.ts';
import { durationOf, listOf, numberOf, wordOf } from './slot-values.ts';
import type { Join, Value } from './tree.ts';

/** The value of a slot that holds nothing else; nothing if the rules must read it. */
export function plainValue(slot: Slot, tokens: readonly Classified[]): Value | undefined {
  const first = tokens[0]!;
  const second = tokens[1];
  switch (slot) {
    case 'branch':
    case 'refs':
    case 'selector':
    case 'values':
      return names(tokens);
    case 'condition':
      if (second || first.tokenType !== t.Word) return undefined;
      return { kind: 'holds', what: wordOf(first), start: first.startOffset, end: first.endOffset };
    case 'number':
      return second || first.tokenType !== t.Number ? undefined : numberOf(first);
    case 'duration':
      if (tokens.length !== 2 || first.tokenType !== t.Number || second!.tokenType !== t.Unit) return undefined;
      return durationOf(first, second!);
    default:
      return undefined;
  }
}

/** `NAME (sep NAME)*`. */
function names(tokens: readonly Classified[]): Value | undefined {
  if (tokens.length % 2 === 0) return undefined;
  const items: Value[] = [];
  let join: Join = 'comma';
  let commas = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { tokenType } = token;
    if (at % 2 === 0) {
      if (tokenType !== t.Word) return undefined;
      items.push(wordOf(token));
    } else if (tokenType === t.Comma) commas = true;
    else if (tokenType === t.Or) join = 'or';
    else if (tokenType === t.And) join = 'and';
    else return undefined;
  }
  return listOf(items, join, commas);
}
