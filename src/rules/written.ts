/** The documents that come into being in a routine. */
import type { Routine, Step } from '../model/model.ts';
import { stepsOf } from './steps.ts';

/** The steps that write each document, by its id. */
export function writtenIn(model: Routine): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const { step } of stepsOf(model))
    for (const { documents } of step.write ?? [])
      for (const ref of documents) {
        if (ref.kind !== 'document') continue;
        const known = steps.get(ref.id);
        if (known) known.push(step);
        else steps.set(ref.id, [step]);
      }
  return steps;
}
