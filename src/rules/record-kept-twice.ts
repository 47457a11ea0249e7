import type { Ref, Routine } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** One thing that is kept in two systems. */
export default fileRule({
  id: 'record-kept-twice',
  group: 'records',
  severity: 'warning',
  messages: {
    record: {
      en: 'The same is recorded in {systems}, so the two come apart in time, and nobody knows which is right. Record it in one, or say with \'record "…"\' what each of them holds.',
      nb: 'Det samme journalføres i {systems}, så de to spriker etter hvert, og ingen vet hvilken som er rett. Journalfør ett sted, eller si med «journalfør "…"» hva hvert av dem inneholder.',
    },
    document: {
      en: "'{document}' is kept in {systems}, so there are soon two of it that differ. Say which one holds, and let the other link to it.",
      nb: '«{document}» oppbevares i {systems}, så det finnes snart to som er ulike. Si hvilket som gjelder, og la det andre vise til det.',
    },
  },
  check({ model, spans }, report) {
    for (const { step } of stepsOf(model)) {
      // What is kept in some cases alone, or as something of its own, is not the same.
      const records = step.record?.filter(({ when, text, either }) => !when && text === undefined && !either) ?? [];
      const systems = records.flatMap((record) => record.systems ?? []);
      if (systems.length < 2 || isOpen(step) || wholesOf(model, systems).size < 2) continue;
      report('record', records.at(-1)!, { systems: listed(systems) });
    }
    for (const document of model.documents) {
      const systems = document.keptIn?.flatMap((kept) => kept.systems) ?? [];
      if (!spans.has(document) || isOpen(document) || wholesOf(model, systems).size < 2) continue;
      report('document', document, { document: document.title ?? document.id, systems: listed(systems) });
    }
  },
});

const nameOf = (ref: Ref): string => (ref.kind === 'text' ? ref.text : ref.id);
const listed = (systems: readonly Ref[]): string => systems.map(nameOf).join(', ');

/** The systems that others are parts of: two parts of one system are one place. */
function wholesOf({ systems }: Routine, refs: readonly Ref[]): ReadonlySet<string> {
  const parents = new Map(systems.map(({ id, parent }) => [id, parent]));
  return new Set(
    refs.map((ref) => {
      let id = nameOf(ref);
      for (let above = parents.get(id), left = parents.size; above !== undefined && left > 0; left--) {
        id = above;
        above = parents.get(id);
      }
      return id;
    }),
  );
}
