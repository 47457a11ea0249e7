import type { Requirement } from '../model/model.ts';
import { fileRule } from './rule.ts';

/** A requirement that a routine declares and nothing in it meets. */
export default fileRule({
  id: 'requirement-uncovered',
  group: 'control',
  severity: 'warning',
  messages: {
    uncovered: {
      en: "Nothing here fulfils the requirement '{what}', so nobody can show that it is met. Write 'fulfils {id}' under the step, rule or document that does, or remove it.",
      nb: 'Ingenting her oppfyller kravet «{what}», så ingen kan vise at det er innfridd. Skriv «oppfyller {id}» under steget, regelen eller dokumentet som gjør det, eller fjern det.',
    },
  },
  check({ model, spans, used }, report) {
    // What a catalogue declares is for others to meet.
    if (model.kind === 'catalogue') return;
    const met = new Set([...used].flatMap(({ kind, id }) => (kind === 'requirement' ? id : [])));
    const parents = new Map(model.requirements.map(({ id, parent }) => [id, parent]));
    // A whole is met by its parts, and a part with its whole.
    const wholes = new Set([...met].flatMap((id) => above(id, parents)));
    const isMet = ({ id }: Requirement) => wholes.has(id) || above(id, parents).some((one) => met.has(one));
    for (const one of model.requirements)
      if (spans.has(one) && !isMet(one)) report('uncovered', one, { what: one.title ?? one.id, id: one.id });
  },
});

/** A requirement, and those that it is a part of. */
function above(id: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const line: string[] = [];
  for (let one: string | undefined = id; one !== undefined && !line.includes(one); one = parents.get(one))
    line.push(one);
  return line;
}
