import { flowRule, placesOf } from './rule.ts';

/** A wait for what can't come. */
export default flowRule({
  id: 'wait-without-end',
  group: 'logic',
  severity: 'error',
  messages: {
    after: {
      en: "A case that comes here can stay open for ever{cases}: what it waits for comes only after something that is not done by then. Move the wait, or say 'at most' how long to wait, and under 'otherwise' what is done then.",
      nb: 'En sak som kommer hit, kan bli liggende for alltid{cases}: det den venter på, kommer først etter noe som ikke er gjort da. Flytt ventingen, eller si «i høyst» hvor lenge det skal ventes, og under «ellers» hva som gjøres da.',
      related: { en: 'What is waited for, and when it comes', nb: 'Det som ventes på, og når det kommer' },
    },
    often: {
      en: "A case that comes here can stay open for ever{cases}: what it waits for has come by then as often as it may. Let it come more often, or say 'at most' how long to wait, and under 'otherwise' what is done then.",
      nb: 'En sak som kommer hit, kan bli liggende for alltid{cases}: det den venter på, har da kommet så mange ganger som det kan. La det komme flere ganger, eller si «i høyst» hvor lenge det skal ventes, og under «ellers» hva som gjøres da.',
      related: {
        en: 'What is waited for, and how often it comes',
        nb: 'Det som ventes på, og hvor mange ganger det kommer',
      },
    },
    again: {
      en: "A case that comes here stays open for ever{cases}: when what it waits for comes, that begins a new wait, so there is always one more to wait for. Wait for something else, or say 'at most' how long to wait.",
      nb: 'En sak som kommer hit, blir liggende for alltid{cases}: når det den venter på, kommer, begynner en ny venting, så det er alltid én til å vente på. Vent på noe annet, eller si «i høyst» hvor lenge det skal ventes.',
      related: { en: 'What is waited for, and what it begins', nb: 'Det som ventes på, og det som da begynner' },
    },
  },
  tell(flaw, subject, report) {
    if (flaw.kind !== 'stuck') return;
    const why = flaw.why === 'after' || flaw.why === 'often' ? flaw.why : 'again';
    const cases = flaw.cases && ` (${flaw.cases})`;
    report(why, flaw.at, { cases }, { case: flaw.shown, related: placesOf(flaw, subject) });
  },
});
