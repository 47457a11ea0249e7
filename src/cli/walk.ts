import type { Bound } from '../model/bind.ts';
import type { Case } from '../model/model.ts';
import { type Surroundings, toJson, type Walk, type WalkResult, walk, withAnswer } from '../simulate/index.ts';
import { givenHint, missingWords, problemWords, startHint } from '../view/case-words.ts';
import { brokenFindings } from '../workspace/broken-findings.ts';
import type { Checked } from '../workspace/document.ts';
import { placeOf } from '../workspace/place.ts';
import { Unreadable } from '../workspace/read.ts';
import { surroundingsOf } from '../workspace/surroundings.ts';
import { ask, mayAsk, stopAsking } from './ask.ts';
import { answerFor, caseOf, momentOf } from './case.ts';
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
  const found = await told(checked.bound, await caseOf(options, model), (said) => walk(model, said, surroundings));
  process.stdout.write(await shown(found, format, checked, surroundings));
  return found.walked.verdicts.some(({ verdict, kind }) => verdict === 'violated' && kind !== 'guideline') ? 1 : 0;
};

/** A walk, and the case that was told in the end. */
type Told = { readonly walked: Walk; readonly said: Case };

/** Walks, and asks for what is missing, until the case is told. An answer that does not fit is asked for again. */
async function told(bound: Bound, said: Case, attempt: (said: Case) => WalkResult): Promise<Told> {
  const { model } = bound;
  let asked: (answer: string) => Case = () => said;
  let question = '';
  for (let current = said; ; ) {
    const result = attempt(current);
    if ('walk' in result) {
      stopAsking();
      return { walked: result.walk, said: current };
    }
    if ('bound' in result)
      throw new Usage(
        `After ${result.bound} entries this case has not come to its end. Ask for a shorter time with --until.`,
      );
    const before = current;
    if ('missing' in result) {
      const { missing } = result;
      question = missingWords(model, missing, placeOf(bound, missing.readBy.id));
      if (!mayAsk()) throw new Usage(`${question} ${givenHint(model, missing.fact)}`);
      asked = (answer) => withAnswer(before, missing, answerFor(model, missing.fact, answer));
    } else {
      const words = result.problems.map((problem) => problemWords(model, problem)).join('\n');
      const start = result.problems.every(({ kind }) => kind === 'start-missing');
      if (!mayAsk() && start) throw new Usage(`${words} ${startHint(model)}`);
      if (!mayAsk() || (!start && question === '')) throw new Usage(words);
      if (start) {
        question = words;
        asked = (answer) => ({ ...before, start: momentOf(answer) });
      } else process.stderr.write(`${words}\n`);
    }
    current = asked(await ask(question, 'The case was not told to its end, so it was not walked.'));
  }
}

/** A routine that could not be understood whole is not walked: whoever follows the walk would not know what is left out. */
function refuseBroken({ findings, bound }: Checked, file: string): void {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  if (count === 0) return;
  throw new Unreadable(
    bound.model.language === 'nb'
      ? `${file} kan ikke gås gjennom: den har ${count} feil, så steg kan mangle. Se: rutine check ${file}`
      : `${file} can't be walked: it has ${count} error${count === 1 ? '' : 's'}, so steps could be missing. See: rutine check ${file}`,
  );
}

async function shown(
  { walked, said }: Told,
  format: 'pretty' | 'json' | 'md' | 'html',
  { bound }: Checked,
  surroundings: Surroundings,
): Promise<string> {
  if (format === 'json') {
    const findings = [...bound.findings, ...brokenFindings(bound, walked, said, surroundings)];
    return `${JSON.stringify({ ...toJson(walked, bound.model, surroundings), findings }, null, 2)}\n`;
  }
  const { timetableOf } = await import('../view/timetable/timetable.ts');
  const table = timetableOf(walked, bound.model, surroundings);
  if (format === 'md') return (await import('../publish/markdown.ts')).asMarkdown(table);
  if (format === 'html') return (await import('../publish/html.ts')).asHtml(table);
  return (await import('../publish/terminal.ts')).asTerminal(table);
}
