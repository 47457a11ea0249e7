import { existsSync } from 'node:fs';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import { languageOf } from '../simulate/index.ts';
import type { Compared } from '../workspace/compared.ts';
import type { Checked } from '../workspace/document.ts';
import { Unreadable } from '../workspace/read.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Run } from './command.ts';
import { fileOf, inputOf, oneOf } from './input.ts';
import { Usage } from './usage.ts';

/** `rutine diff OLD NEW`: what two versions of a routine mean differently. OLD is a file, or a git revision of the other. */
export const run: Run = async (paths, options) => {
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const [before, after, more] = paths;
  if (before === undefined || after === undefined || more !== undefined)
    throw new Usage('rutine diff takes an old version, or a git revision, and a file. See: rutine diff --help');
  const { workspace, file } = await fileOf([after], 'diff');
  const now = await workspace.check(file);
  const old = await oldVersion(workspace, before, file);
  for (const [checked, name] of [
    [old, before],
    [now, file],
  ] as const)
    refuseBroken(checked, name);
  const { compared } = await import('../workspace/compared.ts');
  const found = await compared(workspace, old, now);
  if (found === null) throw new Usage(`There are too many cases in ${before} and ${file} to compare them all.`);
  const differs = found.length > 0 ? 1 : 0;
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, old: before, new: file, differences: found }, null, 2)}\n`
      : `${linesOf(found, languageOf(now.bound.model.language)).join('\n')}\n`,
  );
  return differs;
};

async function oldVersion(workspace: Workspace, before: string, file: string): Promise<Checked> {
  if (existsSync(before)) return workspace.check((await inputOf([before])).files[0]!);
  const { textAt } = await import('../workspace/changed.ts');
  return (await workspace.checkAs(file, textAt(before, file))).checked;
}

function refuseBroken({ findings, bound }: Checked, name: string): void {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  if (count === 0) return;
  throw new Unreadable(
    bound.model.language === 'nb'
      ? `${name} kan ikke sammenlignes: den har ${count} feil, så noe kan mangle. Se: rutine check`
      : `${name} can't be compared: it has ${count} error${count === 1 ? '' : 's'}, so something could be missing. See: rutine check`,
  );
}

const words = {
  none: ['No difference: in every case the same is done.', 'Ingen forskjell: i hver sak gjøres det samme.'],
  when: ['when', 'når'],
  always: ['in every case', 'i hver sak'],
  rest: ['and in other cases', 'og i andre saker'],
  unshown: ['(reckoned, but no case that was walked shows it)', '(regnet ut, men ingen sak som ble gått, viser det)'],
  apart: ['Besides', 'Ellers'],
} as const;

/** By what each is about: what the old version says with `-`, what the new one says with `+`. */
function linesOf(found: readonly Compared[], language: 'en' | 'nb'): string[] {
  const say = (key: keyof typeof words) => words[key][language === 'nb' ? 1 : 0];
  if (found.length === 0) return [say('none')];
  return [...Map.groupBy(found, ({ subject }) => subject)].flatMap(([subject, all]) => [
    colours.bold(forTerminal(subject ?? say('apart'))),
    ...all
      .toSorted((a, b) => Number(a.in === 'new') - Number(b.in === 'new'))
      .flatMap(({ in: where, kind, says, when, rest, case: shown }) => {
        const colour = where === 'old' ? colours.red : colours.green;
        const cases = when.length === 0 ? [say('always')] : when.map((one) => `${say('when')} ${one}`);
        const isDeclared = kind === 'rule' || kind === 'role';
        const notes = isDeclared ? [] : [...cases, ...(rest ? [say('rest')] : []), ...(shown ? [] : [say('unshown')])];
        return [
          `  ${colour(`${where === 'old' ? '-' : '+'} ${forTerminal(says)}`)}`,
          ...notes.map((note) => `      ${forTerminal(note)}`),
        ];
      }),
  ]);
}
