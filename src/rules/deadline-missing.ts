import { setsLimit } from '../model/deadlines.ts';
import type { Procedure, Routine, Step } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { type Placed, stepsOf } from './steps.ts';

/** A procedure that nobody can be late with. */
export default fileRule({
  id: 'deadline-missing',
  group: 'time',
  severity: 'warning',
  // Much is done at once without anyone having to say so.
  optional: true,
  messages: {
    missing: {
      en: "Nothing says by when this step and what follows it are done, so the case can lie here without anyone being late. Write a limit below it, such as 'within 5 working days'.",
      nb: 'Ingenting sier når dette steget og det som følger, skal være gjort, så saken kan bli liggende her uten at noen er for sen. Skriv en frist under det, for eksempel «innen 5 virkedager».',
    },
  },
  check({ model, spans }, report) {
    if (model.responseTime || model.rules.some(({ forms }) => forms.some(({ kind }) => kind === 'endsWithin'))) return;
    const limited = limitedByRules(model);
    const steps = Map.groupBy(stepsOf(model), ({ procedure }) => procedure);
    for (const [procedure, all] of steps) {
      // What comes round again is done before the next time.
      if (procedure.kind === 'recurring' || limited.has(procedure.id) || isOpen(procedure)) continue;
      const first = firstUnlimited(procedure, all, limited);
      if (first && spans.has(first)) report('missing', first);
    }
  },
});

/** The first obligatory step that no limit binds: what comes before a step is done by that step's limit too. */
function firstUnlimited({ body }: Procedure, steps: readonly Placed[], limited: ReadonlySet<string>): Step | undefined {
  const lastLimited = steps.findLastIndex(({ step }) => hasLimit(step) || limited.has(step.id));
  // A step that is the whole procedure is done when it begins.
  if (body.length < 2 && lastLimited < 0) return undefined;
  return steps.slice(lastLimited + 1).find(({ step }) => step.modality === 'must' && !goesOn(step) && !isOpen(step))
    ?.step;
}

const hasLimit = ({ deadlines }: Step): boolean => deadlines?.some(setsLimit) ?? false;
const goesOn = ({ deadlines }: Step): boolean =>
  deadlines?.some(({ kind }) => kind === 'continuously' || kind === 'asNeeded') ?? false;

/** The ids of what must come within a time by a rule of the routine. */
function limitedByRules({ rules }: Routine): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { forms } of rules)
    for (const form of forms)
      if (form.kind === 'followed' && form.within)
        for (const ref of form.by.entries ?? []) if (ref.kind !== 'text') ids.add(ref.id);
  return ids;
}
