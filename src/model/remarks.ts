/** What may stand under anything: notes, reasons, open questions, exceptions from the linter. */
import { itemsOf, type Line } from '../language/tree.ts';
import { at, type Context, refsOf } from './context.ts';
import type { Remarks } from './model.ts';
import { dateOf, defined, partValue, some, textOf } from './values.ts';

type Remark = Remarks[number];

const anything = [
  'document',
  'requirement',
  'term',
  'role',
  'system',
  'routine',
  'catalogue',
  'message',
  'tag',
  'procedure',
  'event',
  'step',
  'phase',
  'rule',
  'fact',
  'responsibility',
] as const;

/** The remarks below a line. */
export function remarksOf(context: Context, line: Pick<Line, 'body'>): Remarks | undefined {
  const remarks: Remark[] = [];
  for (const below of line.body) {
    for (const remark of remarksIn(context, below)) remarks.push(at(context, below, remark));
  }
  return some(remarks);
}

/** What a line says: one remark, but for an exception from several rules. */
function remarksIn(context: Context, line: Line): Remark[] {
  switch (line.kind) {
    case 'note':
    case 'because':
    case 'soThat':
    case 'unclear': {
      const text = textOf(line.value);
      return text === undefined ? [] : [{ kind: line.kind, text }];
    }
    case 'see':
      return [{ kind: 'see', names: refsOf(context, line.value, anything) }];
    case 'exception': {
      const said = {
        because: textOf(partValue(line, 'becauseOf')),
        by: some(refsOf(context, partValue(line, 'agent'), ['role'])),
        until: dateOf(partValue(line, 'untilDate')),
      };
      return itemsOf(line.value).flatMap((rule) =>
        rule.kind === 'word' ? defined<Remark>({ kind: 'exception', rule: rule.text, ...said }) : [],
      );
    }
    default:
      return [];
  }
}
