import { languageOf } from '../language/wording.ts';
import { fileRule } from './rule.ts';

/** A header that contradicts itself. */
export default fileRule({
  id: 'status-inconsistent',
  group: 'control',
  severity: 'error',
  messages: {
    unapproved: {
      en: "It is called approved, and nothing says by whom or when, so nobody can rely on it. Write 'approved by ROLE on DATE', or another status.",
      nb: 'Den kalles godkjent, og ingenting sier av hvem eller når, så ingen kan stole på det. Skriv «godkjent av ROLLE den DATO», eller en annen status.',
    },
    draft: {
      en: "It is approved on {on}, but its status says that it is not. Write 'status approved', or remove the approval that was of an older text.",
      nb: 'Den er godkjent {on}, men statusen sier at den ikke er det. Skriv «status godkjent», eller fjern godkjenningen hvis den gjaldt en eldre tekst.',
    },
    stale: {
      en: 'It was revised on {revised}, after it was approved on {on}, so nobody has approved what stands here now. Have it approved anew, or correct the dates.',
      nb: 'Den ble revidert {revised}, etter at den ble godkjent {on}, så ingen har godkjent det som står her nå. Få den godkjent på nytt, eller rett datoene.',
    },
    order: {
      en: 'It is {later} before it was created on {created}. Correct one of the dates.',
      nb: 'Den er {later} før den ble opprettet {created}. Rett den ene datoen.',
    },
    ends: {
      en: 'It ends to be valid on {to}, before it begins to on {from}. Correct one of the dates.',
      nb: 'Den slutter å gjelde {to}, før den begynner å gjelde {from}. Rett den ene datoen.',
    },
  },
  check({ model, keySpans, tree }, report) {
    const at = (key: string) => keySpans.get(model)?.get(key) ?? model;
    const { status, approved, created, revised, validFrom: from, validTo: to } = model;
    const on = approved?.on;
    if (status === 'approved' && !approved) report('unapproved', at('status'));
    if ((status === 'draft' || status === 'inReview') && on !== undefined) report('draft', at('status'), { on });
    else if (on !== undefined && revised !== undefined && on < revised)
      report('stale', at('approved'), { on, revised });
    const said =
      languageOf(tree.language) === 'nb'
        ? { revised: 'revidert', on: 'godkjent' }
        : { revised: 'revised', on: 'approved' };
    if (created !== undefined && revised !== undefined && revised < created)
      report('order', at('revised'), { later: said.revised, created });
    if (created !== undefined && on !== undefined && on < created)
      report('order', at('approved'), { later: said.on, created });
    if (from !== undefined && to !== undefined && to < from) report('ends', at('validTo'), { from, to });
  },
});
