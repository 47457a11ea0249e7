/** Mends files by the fixes of what is found in them, again and again until nothing more mends itself. */
import type { Finding } from '../finding.ts';
import { makeSource } from '../language/source.ts';
import { applyFixes } from '../rules/fix.ts';
import { checkFiles, type Outcome, type Request } from './check.ts';
import { readText, writeWhole } from './read.ts';
import type { Workspace } from './workspace.ts';

/** One fix can make way for the next; more than this would go round in a circle. */
const passes = 10;

export interface Mended {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Mending {
  /** The files as they would be. */
  readonly workspace: Workspace;
  /** What is still found in them. */
  readonly outcome: Outcome;
  readonly changes: readonly Mended[];
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * Mends in memory; nothing is written.
 * @param choose is asked for every fix, each time it is found
 */
export async function mend(
  open: () => Workspace,
  files: readonly string[],
  request: Request,
  choose: (findings: readonly Finding[]) => Promise<ReadonlySet<Finding>>,
): Promise<Mending> {
  const mended = new Map<string, Mended>();
  let count = 0;
  for (let pass = 1; ; pass++) {
    const workspace = open();
    for (const { file, after } of mended.values()) workspace.open(file, { text: after });
    // What is mended in memory is for this thread alone to see.
    const outcome = await checkFiles(workspace, files, { ...request, threads: 1 });
    const chosen = pass > passes ? new Set<Finding>() : await choose(outcome.findings.filter(({ fix }) => fix));
    const changed = [...Map.groupBy(chosen, ({ file }) => file)].filter(([file, findings]) => {
      const source = makeSource(file, workspace.text(file));
      const { text, applied } = applyFixes(source, findings);
      count += applied.length;
      if (text !== source.text)
        mended.set(file, { file, before: mended.get(file)?.before ?? source.text, after: text });
      return text !== source.text;
    });
    if (changed.length === 0) return { workspace, outcome, changes: [...mended.values()], count };
  }
}

/** Writes mended files. Returns, said to a person, those that were changed meanwhile: they are left as they are. */
export function writeMended(changes: readonly Mended[]): string[] {
  return changes.flatMap(({ file, before, after }) => {
    if (readText(file).text !== before)
      return [`${file} was changed while it was checked, so it was left as it is. Run the command again.`];
    writeWhole(file, after);
    return [];
  });
}
