import { lastLookedAt } from './review.ts';
import { fileRule } from './rule.ts';

/** A routine that nobody is to look at again. */
export default fileRule({
  id: 'review-missing',
  group: 'time',
  severity: 'warning',
  // A house that reviews all routines in one go says so elsewhere.
  optional: true,
  messages: {
    missing: {
      en: "Nothing says when this routine is looked at again, so it grows old unnoticed. Write 'review every 12 months' in its header.",
      nb: 'Ingenting sier når denne rutinen skal ses på igjen, så den blir gammel uten at noen merker det. Skriv «revideres hver 12. måned» i hodet.',
    },
    from: {
      en: "No date says from when to count, so the next review never comes. Write 'created', 'revised' or 'approved … on' a date.",
      nb: 'Ingen dato sier når det skal regnes fra, så neste gjennomgang kommer aldri. Skriv «opprettet», «revidert» eller «godkjent … den» en dato.',
    },
  },
  check({ model, keySpans }, report) {
    // A draft is looked at until it is approved; what is obsolete need not be.
    if (model.kind === 'catalogue' || model.status === 'draft' || model.status === 'obsolete') return;
    if (!model.review) report('missing', model);
    else if (lastLookedAt(model) === undefined) report('from', keySpans.get(model)?.get('review') ?? model);
  },
});
