import { allLines, type Line, type Part } from '../language/tree.ts';
import { fileRule } from './rule.ts';

/** A responsibility that stands on paper alone. */
export default fileRule({
  id: 'responsibility-uncovered',
  group: 'people',
  severity: 'warning',
  // Many routines tell what a role answers for in general, and leave the how to others.
  optional: true,
  messages: {
    uncovered: {
      en: "Nothing here fulfils the responsibility '{what}', so nobody can see how it is met. Write 'fulfils NAME' under the steps or rules that do.",
      nb: 'Ingenting her oppfyller ansvaret «{what}», så ingen kan se hvordan det ivaretas. Skriv «oppfyller NAVN» under stegene eller reglene som gjør det.',
    },
  },
  check({ model, tree, used }, report) {
    // What a catalogue declares is for others to fulfil.
    if (model.kind === 'catalogue') return;
    const fulfilled = new Set([...used].flatMap(({ kind, id }) => (kind === 'responsibility' ? id : [])));
    for (const one of allLines(tree).flatMap(responsibilitiesOf)) {
      const id = one.name?.text ?? one.title?.text;
      if (id !== undefined && !fulfilled.has(id)) report('uncovered', one, { what: one.title?.text ?? id });
    }
  },
});

/** One may stand on the line of its role, or on a line of its own. */
const responsibilitiesOf = (line: Line): readonly (Line | Part)[] => [
  ...(line.kind === 'responsibility' ? [line] : []),
  ...line.parts.filter(({ kind }) => kind === 'responsibility'),
];
