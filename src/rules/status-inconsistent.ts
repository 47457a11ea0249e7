import { fileRule } from './rule.ts';

/** A header that contradicts itself. */
export default fileRule({
  id: 'status-inconsistent',
  group: 'control',
  severity: 'warning',
  messages: {
    unapproved: {
      en: "It is called approved, and nothing says by whom or when, so nobody can rely on it. Write 'approved by ROLE on DATE', or another status.",
      nb: 'Den kalles godkjent, og ingenting sier av hvem eller når, så ingen kan stole på det. Skriv «godkjent av ROLLE den DATO», eller en annen status.',
    },
    stale: {
      en: "It was revised on {revised}, after it was approved on {on}, so nobody has approved what stands here now. Have it approved anew, and write 'status in review' until it is.",
      nb: 'Den ble revidert {revised}, etter at den ble godkjent {on}, så ingen har godkjent det som står her nå. Få den godkjent på nytt, og skriv «status til godkjenning» til det er gjort.',
    },
    revised: {
      en: 'It is revised before it was created on {created}. Correct one of the dates.',
      nb: 'Den er revidert før den ble opprettet {created}. Rett den ene datoen.',
    },
    approved: {
      en: 'It is approved before it was created on {created}. Correct one of the dates.',
      nb: 'Den er godkjent før den ble opprettet {created}. Rett den ene datoen.',
    },
    ends: {
      en: 'It is valid to {to}, which is before it begins on {from}, so it never holds. Correct one of the dates.',
      nb: 'Den gjelder til {to}, som er før den begynner å gjelde {from}, så den gjelder aldri. Rett den ene datoen.',
    },
  },
  check({ model, keySpans }, report) {
    const at = (key: string) => keySpans.get(model)?.get(key) ?? model;
    const { status, approved, created, revised, validFrom: from, validTo: to } = model;
    const on = approved?.on;
    if (status === 'approved' && !approved) report('unapproved', at('status'));
    // A draft may tell when the text before it was approved.
    const isDraft = status === 'draft' || status === 'inReview';
    if (on !== undefined && revised !== undefined && on < revised && !isDraft)
      report('stale', at('approved'), { on, revised });
    if (created !== undefined && revised !== undefined && revised < created)
      report('revised', at('revised'), { created });
    if (created !== undefined && on !== undefined && on < created) report('approved', at('approved'), { created });
    if (from !== undefined && to !== undefined && to < from) report('ends', at('validTo'), { from, to });
  },
});
