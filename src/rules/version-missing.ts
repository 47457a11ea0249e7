import { fileRule } from './rule.ts';

/** A routine of which nobody can tell which edition it is. */
export default fileRule({
  id: 'version-missing',
  group: 'control',
  severity: 'warning',
  // What a header must hold is for each house to say.
  optional: true,
  messages: {
    missing: {
      en: "Nothing tells this edition from the one before, so nobody can see whether the copy in hand is the one that holds. Write 'version \"…\"', or the date as 'revised'.",
      nb: 'Ingenting skiller denne utgaven fra den forrige, så ingen kan se om den de har, er den som gjelder. Skriv «versjon "…"», eller datoen som «revidert».',
    },
  },
  check({ model }, report) {
    // A date tells one edition from another as well.
    const { kind, version, created, revised, approved, validFrom } = model;
    if (kind === 'routine' && !(version ?? revised ?? created ?? approved?.on ?? validFrom)) report('missing', model);
  },
});
