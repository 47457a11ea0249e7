import { workspaceRule } from './rule.ts';

/** A routine that holds no more. */
export default workspaceRule({
  id: 'validity-ended',
  group: 'time',
  severity: 'warning',
  messages: {
    ended: {
      en: "This routine was valid to {to}, so whoever follows it follows what no longer holds. Renew it, or write 'status obsolete'.",
      nb: 'Denne rutinen gjaldt til {to}, så den som følger den, følger noe som ikke gjelder lenger. Forny den, eller skriv «status utgått».',
    },
  },
  collect({ model, keySpans }) {
    const { validTo: to, status } = model;
    if (to === undefined || status === 'obsolete') return [];
    return [{ key: to, at: keySpans.get(model)?.get('validTo') ?? model, values: { to } }];
  },
  compare: (notes, today) => notes.flatMap((note) => (note.values.to! < today ? [{ message: 'ended', note }] : [])),
});
