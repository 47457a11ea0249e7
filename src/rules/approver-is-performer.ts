import type { Doers, Ref, Routine } from '../model/model.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** Whoever does a step approves it too. */
export default fileRule({
  id: 'approver-is-performer',
  group: 'people',
  severity: 'warning',
  messages: {
    same: {
      en: "'{role}' does this step and approves it too, so unless several have that role, nobody else looks at it. Write 'to be approved by' another role.",
      nb: '«{role}» gjør dette steget og godkjenner det også, så med mindre flere har rollen, ser ingen andre på det. Skriv «godkjennes av» en annen rolle.',
    },
    one: {
      en: "'{role}' is one person, who may do this step and is then the only one to approve it. Say who approves it in that case.",
      nb: '«{role}» er én person, som kan gjøre dette steget, og da er den eneste til å godkjenne det. Si hvem som godkjenner det da.',
    },
  },
  check({ model }, report) {
    for (const { step } of stepsOf(model))
      for (const approval of step.approval ?? []) {
        const [role, ...others] = approval.roles.map(nameOf);
        // With more who approve, another can.
        if (role === undefined || others.length > 0) continue;
        const first = (step.by ?? []).flatMap(({ chain }) => chain[0]?.roles.map(nameOf) ?? []);
        if (first.length > 0 && first.every((one) => one === role)) report('same', approval, { role });
        else if (isOnePerson(model, role) && step.by?.some((doers) => mayBeDoneBy(doers, role)))
          report('one', approval, { role });
      }
  },
});

const nameOf = (ref: Ref): string => (ref.kind === 'text' ? ref.text : ref.id);

const mayBeDoneBy = ({ chain, possibly = [] }: Doers, role: string): boolean =>
  [...chain.flatMap(({ roles }) => roles), ...possibly].some((ref) => nameOf(ref) === role);

const isOnePerson = ({ roles }: Routine, role: string): boolean =>
  roles.find(({ id }) => id === role)?.onePerson === true;
