import { statementsIn } from '../model/statements.ts';
import { type FileNote, workspaceRule } from './rule.ts';

/** Routines that follow each other in a circle. */
export default workspaceRule({
  id: 'routine-cycle',
  group: 'logic',
  severity: 'error',
  messages: {
    circle: {
      en: "'{to}' leads back here, so whoever follows it never gets done. Let one of the routines end without the other.",
      nb: '«{to}» fører tilbake hit, så den som følger den, blir aldri ferdig. La en av rutinene slutte uten den andre.',
      related: { en: 'The way back', nb: 'Veien tilbake' },
    },
  },
  collect: ({ model }) =>
    model.procedures
      .flatMap(({ body }) => statementsIn(body))
      .flatMap((statement) =>
        // That a routine follows itself is told where it is read.
        statement.kind === 'follow' && statement.routine !== model.id
          ? [{ key: 'follow', at: statement, values: { from: model.id, to: statement.routine } }]
          : [],
      ),
  compare(notes) {
    const from = Map.groupBy(notes, ({ values }) => values.from!);
    return notes.flatMap((note) => {
      const back = wayBack(note, from);
      return back ? [{ message: 'circle', note, values: { to: note.values.to! }, related: [back] }] : [];
    });
  },
});

/** The last of the lines by which one comes from where a line leads back to where it stands. */
function wayBack(note: FileNote, from: ReadonlyMap<string, readonly FileNote[]>): FileNote | undefined {
  const { from: home, to: first } = note.values;
  const seen = new Set([first!]);
  // A set that grows while it is gone through gives what was added, too.
  for (const one of seen)
    for (const next of from.get(one) ?? []) {
      if (next.values.to === home) return next;
      seen.add(next.values.to!);
    }
  return undefined;
}
