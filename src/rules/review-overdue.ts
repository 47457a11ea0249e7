import { nextReview } from './review.ts';
import { workspaceRule } from './rule.ts';

/** A routine that should have been looked at again. */
export default workspaceRule({
  id: 'review-overdue',
  group: 'time',
  severity: 'warning',
  messages: {
    overdue: {
      en: "This routine was to be reviewed by {due}, so nobody knows whether it still holds. Review it, and write the date as 'revised' or 'approved'.",
      nb: 'Denne rutinen skulle vært gjennomgått innen {due}, så ingen vet om den fortsatt stemmer. Gå gjennom den, og skriv datoen som «revidert» eller «godkjent».',
    },
  },
  collect({ model, keySpans }) {
    const due = nextReview(model);
    return due === undefined ? [] : [{ key: due, at: keySpans.get(model)?.get('review') ?? model, values: { due } }];
  },
  compare: (notes, today) => notes.flatMap((note) => (note.values.due! < today ? [{ message: 'overdue', note }] : [])),
});
