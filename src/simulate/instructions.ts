/** What `X and Y are done by different people` asks of whoever does the later of the two (`semantics.md`, 1.27). */
import type { Form } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { limitedTo, partsOf } from './part.ts';
import { ByScope } from './scope.ts';
import { select } from './select.ts';
import type { Mutable } from './state.ts';
import type { Text } from './text.ts';
import type { Entry, StepEntry, Trace } from './trace.ts';

type People = Extract<Form, { kind: 'differentPeople' }>;

/** Sets `notBy` of each later step: which entries before it somebody else must have done, and by which rule. */
export function setInstructions(trace: Trace, texts: ReadonlyMap<string, Text>, calendar: Calendar): void {
  for (const text of texts.values()) {
    const rules = text.routine.rules.filter(({ forms }) => forms.some(({ kind }) => kind === 'differentPeople'));
    if (rules.length === 0) continue;
    const parts = partsOf(text, trace, calendar);
    for (const rule of rules) {
      for (const form of rule.forms) {
        if (form.kind !== 'differentPeople') continue;
        for (const part of parts) {
          const sides = form.of.map((selection) => select(limitedTo(part, rule), selection).filter(isStep));
          instruct(form, rule.id, sides);
        }
      }
    }
  }
}

/** The nearest step before, of each side but its own, is enough to say. */
function instruct(form: People, rule: string, sides: readonly StepEntry[][]): void {
  for (const [mine, steps] of sides.entries()) {
    for (const [other, before] of sides.entries()) {
      if (mine === other || form.of.length < 2) continue;
      const byScope = new ByScope<StepEntry>();
      let next = 0;
      for (const step of steps) {
        for (; next < before.length && before[next]!.index < step.index; next += 1)
          byScope.add(before[next]!.scope, before[next]!);
        const found = byScope.listsFor(step.scope).map(({ list }) => list.at(-1)!.index);
        const last = Math.max(...found);
        if (found.length > 0) (step as Mutable<StepEntry>).notBy = [...step.notBy, { rule, entries: [last] }];
      }
    }
  }
}

function isStep(entry: Entry): entry is StepEntry {
  return entry.kind === 'step';
}
