import { isPartOf } from '../simulate/named-steps.ts';
import { textOf } from '../simulate/text.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A record with a tag that its system does not know. */
export default fileRule({
  id: 'tag-in-wrong-system',
  group: 'records',
  severity: 'warning',
  messages: {
    elsewhere: {
      en: "The tag '{tag}' is one of {systems}, so who searches for it there does not find this record. Record it there, use another tag, or declare the tag 'in' this system too.",
      nb: 'Merket «{tag}» hører til {systems}, så den som søker etter det der, finner ikke denne journalføringen. Journalfør der, bruk et annet merke, eller erklær merket «i» dette systemet også.',
      related: { en: "'{tag}' is declared here", nb: '«{tag}» er erklært her' },
    },
  },
  check({ model, source, spans }, report) {
    if (model.tags.length === 0) return;
    const text = textOf(model);
    const tags = new Map(model.tags.map((tag) => [tag.id, tag]));
    for (const { step } of stepsOf(model))
      for (const record of step.record ?? []) {
        const kept = record.systems ?? step.in?.flatMap(({ systems }) => systems) ?? [];
        for (const id of record.tags ?? []) {
          const tag = tags.get(id);
          if (!tag?.systems || kept.length === 0) continue;
          // A part of a system knows the tags of the whole, and the whole those of its parts.
          const knows = kept.some(
            (one) => isPartOf(one, tag.systems!, text) || tag.systems!.some((of) => isPartOf(of, [one], text)),
          );
          if (knows) continue;
          const systems = tag.systems.map((ref) => (ref.kind === 'text' ? ref.text : ref.id)).join(', ');
          const place = spans.get(tag);
          report('elsewhere', record, { tag: id, systems }, place && { related: [{ source, ...place }] });
        }
      }
  },
});
