/** What may stand under anything: notes, reasons, open questions, exceptions from the linter. */
import { type Line, partOf } from '../language/tree.ts';
import { at, type Context, refsOf } from './context.ts';
import type { Remarks } from './model.ts';
import { dateOf, partValue, some, textOf } from './values.ts';

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
export function remarksOf(context: Context, line: Pick<Line, 'body'>): { remarks?: Remarks } {
  const remarks = line.body.flatMap((below): Remark[] => {
    switch (below.kind) {
      case 'note':
      case 'because':
      case 'soThat':
      case 'unclear': {
        const text = textOf(below.value);
        return text === undefined ? [] : [at(context, below, { kind: below.kind, text })];
      }
      case 'see':
        return [at(context, below, { kind: 'see', names: refsOf(context, below.value, anything) })];
      case 'exception': {
        const rule = below.value?.kind === 'word' ? below.value.text : undefined;
        if (rule === undefined) return [];
        const reason = textOf(partOf(below, 'becauseOf')?.value);
        const by = refsOf(context, partValue(below, 'agent'), ['role']);
        return [
          at(context, below, {
            kind: 'exception',
            rule,
            ...some('because', reason),
            ...some('by', by),
            ...some('until', dateOf(partValue(below, 'untilDate'))),
          }),
        ];
      }
      default:
        return [];
    }
  });
  return remarks.length ? { remarks } : {};
}
