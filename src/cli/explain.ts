import { nearestName } from '../language/hints.ts';
import { colours } from '../report/colours.ts';
import { pageOf, pages } from '../workspace/pages.ts';
import type { Run } from './command.ts';
import { Usage } from './usage.ts';

/** `rutine explain RULE`: the rule's page. */
export const run: Run = async ([rule, more]) => {
  const rules = pages();
  if (rule === undefined || more !== undefined) throw new Usage(`rutine explain takes one rule: ${rules.join(', ')}`);
  const page = pageOf(rule);
  if (page === undefined) {
    const near = nearestName(rule, rules);
    throw new Usage(
      `There is no rule '${rule}'.${near ? ` Did you mean '${near}'?` : ''} The rules: ${rules.join(', ')}`,
    );
  }
  process.stdout.write(shown(page));
  return 0;
};

/** A page for the terminal: its headings in bold, its samples indented, under their file's name if they have one. */
function shown(page: string): string {
  let inside = false;
  const lines = page.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      inside = !inside;
      const file = inside && /file=(\S+)/.exec(line)?.[1];
      return file ? [colours.dim(`  ${file}`)] : [];
    }
    if (inside) return [line && `    ${line.replace(/\/\/ ✗.*/, (marker) => colours.red(marker))}`];
    return [line.replace(/^#+ (.*)$/, (_, heading: string) => colours.bold(heading))];
  });
  return lines.join('\n');
}
