import type { Case } from '../model/model.ts';
import { type MissingFact, type Surroundings, toJson, type Walk, walk } from '../simulate/index.ts';
import { Unreadable } from '../workspace/read.ts';
import { surroundingsOf } from '../workspace/surroundings.ts';
import type { Checked } from '../workspace/workspace.ts';
import { ask, mayAsk } from './ask.ts';
import { caseOf, valueOf } from './case.ts';
import { missingWords, problemWords } from '../publish/case-words.ts';
import type { Run } from './command.ts';
import { fileOf, oneOf } from './input.ts';
import { Usage } from './usage.ts';

/** `rutine walk`: one case. What it needs and was not told is asked for at a terminal, and is an error elsewhere. */
export const run: Run = async (paths, options) => {
  const format = oneOf(options, 'format', ['pretty', 'json', 'md', 'html']);
  const { workspace, file } = await fileOf(paths, 'walk');
  const checked = await workspace.check(file);
  refuseBroken(checked, file);
  const surroundings = await surroundingsOf(workspace, checked);
  const { model } = checked.bound;
  const walked = await told(model, await caseOf(options, model), (said) => walk(model, said, surroundings));
  process.stdout.write(await shown(walked, format, checked, surroundings));
  return walked.verdicts.some(({ verdict, kind }) => verdict === 'violated' && kind !== 'guideline') ? 1 : 0;
};

/** Walks, and asks for what is missing, until the case is told. */
async function told(
  model: Checked['bound']['model'],
  said: Case,
  attempt: (said: Case) => ReturnType<typeof walk>,
): Promise<Walk> {
  for (let current = said; ; ) {
    const result = attempt(current);
    if ('walk' in result) return result.walk;
    if ('bound' in result)
      throw new Usage(
        `This case goes on for more than ${result.bound} entries, so it was given up. Ask for a shorter time with --until.`,
      );
    if ('problems' in result) {
      const start = result.problems.some(({ kind }) => kind === 'start-missing');
      if (!start || !mayAsk())
        throw new Usage(result.problems.map((problem) => problemWords(model, problem)).join('\n'));
      current = {
        ...current,
        start: (await ask(problemWords(model, { kind: 'start-missing', id: '', value: null }))).replace(' ', 'T'),
      };
    } else {
      const { missing } = result;
      if (!mayAsk()) throw new Usage(missingWords(model, missing));
      current = { ...current, given: { ...current.given, [missing.fact]: await answerTo(model, missing) } };
    }
  }
}

const answerTo = async (model: Checked['bound']['model'], missing: MissingFact) =>
  valueOf(model, missing.fact, await ask(missingWords(model, missing)));

/** A routine that could not be understood whole is not walked: whoever follows the walk would not know what is left out. */
function refuseBroken({ findings }: Checked, file: string): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new Unreadable(
      `${file} can't be walked: it has ${errors.length} error(s), so steps could be missing. See: rutine check ${file}`,
    );
}

async function shown(walked: Walk, format: 'pretty' | 'json' | 'md' | 'html', { bound }: Checked, surroundings: Surroundings): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ ...toJson(walked, bound.model, surroundings), findings: bound.findings }, null, 2)}\n`;
  const { timetableOf } = await import('../publish/timetable.ts');
  const table = timetableOf(walked, bound.model, surroundings);
  if (format === 'md') return (await import('../publish/markdown.ts')).asMarkdown(table);
  if (format === 'html') return (await import('../publish/html.ts')).asHtml(table);
  return (await import('../publish/terminal.ts')).asTerminal(table);
}
