import { formatDay, parseDay } from '../simulate/day.ts';
import { nextReview } from './review.ts';
import { workspaceRule } from './rule.ts';

interface Options {
  /** How many days before the review it is time to begin. */
  readonly days: number;
}

/** A routine that is soon to be looked at again. */
export default workspaceRule<'near', Options>({
  id: 'review-near',
  group: 'time',
  severity: 'info',
  options: {
    type: 'object',
    properties: { days: { type: 'integer', minimum: 1, maximum: 3650 } },
    additionalProperties: false,
  },
  messages: {
    near: {
      en: 'This routine is to be reviewed by {due}. Set the time aside, so that it is not overdue then.',
      nb: 'Denne rutinen skal gjennomgås innen {due}. Sett av tid, så den ikke er for sen da.',
    },
  },
  collect({ model, keySpans }, { days = 30 }) {
    const due = nextReview(model);
    const day = due === undefined ? undefined : parseDay(due);
    if (due === undefined || day === undefined) return [];
    const at = keySpans.get(model)?.get('review') ?? model;
    return [{ key: due, at, values: { due, from: formatDay(day - days) } }];
  },
  compare: (notes, today) =>
    notes.flatMap((note) => {
      const { due, from } = note.values;
      return from! <= today && today <= due! ? [{ message: 'near', note }] : [];
    }),
});
