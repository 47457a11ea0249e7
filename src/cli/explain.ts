import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import colours from 'picocolors';
import { nearestName } from '../language/hints.ts';
import type { Run } from './commands.ts';
import { Usage } from './usage.ts';

const folder = join(import.meta.dirname, '../docs/rules');

/** `rutine explain RULE`: the rule's page. */
export const run: Run = async ([rule, more]) => {
  const rules = readdirSync(folder)
    .flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
    .sort();
  if (rule === undefined || more !== undefined) throw new Usage(`rutine explain takes one rule: ${rules.join(', ')}`);
  if (!rules.includes(rule)) {
    const near = nearestName(rule, rules);
    throw new Usage(
      `There is no rule '${rule}'.${near ? ` Did you mean '${near}'?` : ''} The rules: ${rules.join(', ')}`,
    );
  }
  const page = readFileSync(join(folder, `${rule}.md`), 'utf8');
  process.stdout.write(
    page.replace(/^#+ (.*)$/gm, (_, heading: string) => colours.bold(heading)).replace(/^```\S*.*$\n?/gm, ''),
  );
  return 0;
};
