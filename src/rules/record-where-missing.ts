import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A record that nobody can find again. */
export default fileRule({
  id: 'record-where-missing',
  group: 'records',
  severity: 'warning',
  messages: {
    missing: {
      en: "Nothing says where this is recorded, so nobody can find it again. Write 'record in SYSTEM', or say with the tag or the step which system it is.",
      nb: 'Ingenting sier hvor dette journalføres, så ingen kan finne det igjen. Skriv «journalfør i SYSTEM», eller si ved merket eller steget hvilket system det er.',
    },
  },
  check({ model }, report) {
    const placed = new Set(model.tags.filter(({ systems }) => systems?.length).map(({ id }) => id));
    for (const { step } of stepsOf(model)) {
      if (step.in) continue;
      for (const record of step.record ?? [])
        if (!record.systems && !record.tags?.some((tag) => placed.has(tag))) report('missing', record);
    }
  },
});
