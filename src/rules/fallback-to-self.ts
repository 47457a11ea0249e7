import { allLines } from '../language/tree.ts';
import { fileRule, type More, type Subject } from './rule.ts';
import { stepsOf } from './steps.ts';

/** One who steps in for the same role. */
export default fileRule({
  id: 'fallback-to-self',
  group: 'people',
  severity: 'warning',
  messages: {
    chain: {
      en: "'{role}' stands here already, so nobody steps in when '{role}' is not available. Name another after 'otherwise', or leave it out.",
      nb: '«{role}» står her allerede, så ingen trer inn når «{role}» ikke er tilgjengelig. Nevn en annen etter «ellers», eller ta det bort.',
      fix: { en: 'Leave it out', nb: 'Ta det bort' },
    },
    deputy: {
      en: "'{role}' is its own deputy, so nobody steps in when '{role}' is not available. Name another role.",
      nb: '«{role}» er sin egen stedfortreder, så ingen trer inn når «{role}» ikke er tilgjengelig. Nevn en annen rolle.',
    },
  },
  check(subject, report) {
    const { model, spans } = subject;
    for (const role of model.roles)
      if (spans.has(role) && role.deputy?.some((ref) => ref.kind === 'role' && ref.id === role.id))
        report('deputy', role, { role: role.id });
    const seen = new Set<object>();
    for (const { step } of stepsOf(model)) {
      const chains = [...(step.by ?? []).map(({ chain }) => chain), ...(step.handOver ?? []).map(({ to }) => to)];
      for (const chain of chains) {
        if (chain.length < 2 || seen.has(chain)) continue;
        seen.add(chain);
        const before = new Set<string>();
        for (const group of chain) {
          const named = group.roles.flatMap((ref) => (ref.kind === 'role' ? ref.id : []));
          // With another beside it, the group is not the one before.
          if (named.length > 0 && named.every((role) => before.has(role)))
            report('chain', group, { role: named[0]! }, withoutIt(subject, group));
          for (const role of named) before.add(role);
        }
      }
    }
  },
});

/** Takes the part of the line away that names a group, with the comma before it. */
function withoutIt({ tree, source, spans }: Subject, group: object): More {
  const at = spans.get(group)?.start;
  const part = allLines(tree)
    .flatMap(({ parts }) => parts)
    .find(({ kind, value }) => kind === 'otherwise' && value?.start === at);
  if (!part) return {};
  const before = source.text.slice(0, part.start).trimEnd();
  return { fix: [{ start: before.endsWith(',') ? before.length - 1 : before.length, end: part.end, text: '' }] };
}
