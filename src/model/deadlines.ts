import type { Deadline } from './model.ts';

const limiting: ReadonlySet<Deadline['kind']> = new Set([
  ...(['within', 'atLeastBefore', 'before', 'on', 'by', 'byDay', 'sameDay'] as const),
]);

/** Whether a deadline sets a limit; the others urge, or say how work goes on. */
export const setsLimit = ({ kind }: Deadline): boolean => limiting.has(kind);
