/** `rutine check --fix` and `--fix-dry-run`. */
import type { Finding } from '../finding.ts';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import type { Request } from '../workspace/check.ts';
import { type Mended, type Mending, mend, writeMended } from '../workspace/mend.ts';
import { ask, mayAsk, stopAsking } from './ask.ts';
import type { Input } from './input.ts';
import { tell } from './input.ts';
import { language } from './terminal-language.ts';

/** Applies what is safe, and at a terminal what a person says yes to; writes it, or with `dry` shows what would change. */
export async function fixed(input: Input, request: Request, dry: boolean): Promise<Mending> {
  const asked = new Map<string, boolean>();
  const mending = await mend(input.open, input.files, request, async (findings) => {
    const chosen = new Set<Finding>();
    for (const finding of findings) if (finding.fix!.safe || (await agreed(finding, asked, dry))) chosen.add(finding);
    return chosen;
  });
  stopAsking();
  const nb = language() === 'nb';
  if (dry) {
    const { createTwoFilesPatch } = await import('diff');
    for (const change of mending.changes) process.stdout.write(patch(change, createTwoFilesPatch));
  } else {
    tell(writeMended(mending.changes.filter(({ file }) => file !== '-')));
    for (const { file, after } of mending.changes) if (file === '-') process.stdout.write(after);
    if (mending.count) process.stderr.write(nb ? `${mending.count} rettet.\n` : `${mending.count} mended.\n`);
  }
  return mending;
}

/** Asks once for each fix that may change a meaning; without a terminal the answer is no. */
async function agreed(finding: Finding, asked: Map<string, boolean>, dry: boolean): Promise<boolean> {
  if (dry || !mayAsk()) return false;
  const { rule, file, message, fix } = finding;
  const { line } = finding.range.start;
  // Lines move when something is mended, so the place is no part of the question's name.
  const name = [file, rule, message, fix!.title, fix!.edits.map(({ text }) => text)].join('\n');
  const known = asked.get(name);
  if (known !== undefined) return known;
  const nb = language() === 'nb';
  const question = forTerminal(`${file}:${line}  ${message}\n→ ${fix!.title}?`);
  const answer = await ask(`${question} ${nb ? '[ja/nei]' : '[yes/no]'}`, 'Nothing was mended.');
  const yes = /^(y|yes|j|ja)$/i.test(answer);
  asked.set(name, yes);
  return yes;
}

/** What would change in a file, as a patch that `git apply` takes. */
function patch(
  { file, before, after }: Mended,
  make: (a: string, b: string, before: string, after: string) => string,
): string {
  const lines = make(`a/${file}`, `b/${file}`, before, after).split('\n').slice(1);
  return lines.map((line) => paint(line)(forTerminal(line))).join('\n');
}

const paint = (line: string) =>
  line.startsWith('+') ? colours.green : line.startsWith('-') ? colours.red : (text: string) => text;
