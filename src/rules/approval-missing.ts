import { fileRule } from './rule.ts';

/** A routine that is followed, and of which nothing says by whom or when it was approved. */
export default fileRule({
  id: 'approval-missing',
  group: 'control',
  severity: 'warning',
  // What a header must hold is for each house to say.
  optional: true,
  messages: {
    missing: {
      en: "Nothing says that this routine is approved, so nobody knows whether to follow it. Write 'approved by ROLE on DATE', or 'status draft' as long as it isn't.",
      nb: 'Ingenting sier at denne rutinen er godkjent, så ingen vet om den skal følges. Skriv «godkjent av ROLLE den DATO», eller «status utkast» så lenge den ikke er det.',
    },
    whom: {
      en: "Nothing says who approved this, so nobody stands for it. Write 'approved by ROLE on DATE'.",
      nb: 'Ingenting sier hvem som godkjente dette, så ingen står inne for det. Skriv «godkjent av ROLLE den DATO».',
    },
    when: {
      en: "Nothing says when this was approved, so nobody can tell which text it was. Write 'approved by ROLE on DATE'.",
      nb: 'Ingenting sier når dette ble godkjent, så ingen kan si hvilken tekst det var. Skriv «godkjent av ROLLE den DATO».',
    },
  },
  check({ model, keySpans }, report) {
    const { kind, status, approved } = model;
    if (kind === 'catalogue' || status === 'draft' || status === 'inReview' || status === 'obsolete') return;
    const at = keySpans.get(model)?.get('approved') ?? model;
    // That it calls itself approved without being so is a contradiction of its own.
    if (!approved) {
      if (status !== 'approved') report('missing', model);
    } else if (!approved.by) report('whom', at);
    else if (approved.on === undefined) report('when', at);
  },
});
