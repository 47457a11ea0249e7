/** Examples that fail: what is expected, and what came instead. */
import type { Finding } from '../finding.ts';
import { rangeOf } from '../language/source.ts';
import type { Example } from '../model/model.ts';
import {
  checkExample,
  dayWords,
  type ExampleResult,
  entryTitle,
  type Got,
  languageOf,
  nameOf,
  readingWords,
  type Surroundings,
  tellingOf,
} from '../simulate/index.ts';
import { missingWords, problemWords } from '../view/case-words.ts';
import { brokenFindings } from './broken-findings.ts';
import type { Checked } from './document.ts';
import { placeOf } from './place.ts';
import { fileFinding } from './problems.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Workspace } from './workspace.ts';

export interface Tried {
  readonly example: Example;
  readonly result: ExampleResult;
  readonly findings: readonly Finding[];
  /** The rules that its case breaks. */
  readonly broken: readonly Finding[];
  /** What came instead of what each finding's line expects; nothing where the case could not be walked. */
  readonly got: readonly (string | null)[];
}

/** Asked before each example: whether anybody still wants to know. */
export type GoesOn = () => Promise<boolean>;

/** Walks every example of a file. Throws `BadConfiguration` for a calendar or time zone that there is none of. */
export async function tryExamples(
  workspace: Workspace,
  checked: Checked,
  goesOn: GoesOn = async () => true,
): Promise<Tried[]> {
  const { model } = checked.bound;
  if (model.examples.length === 0) return [];
  const surroundings = await surroundingsOf(workspace, checked);
  const tried: Tried[] = [];
  for (const example of model.examples) {
    if (!(await goesOn())) break;
    const result = checkExample(model, example, surroundings);
    const failures = result.holds ? [] : failuresOf(checked, example, result, surroundings);
    tried.push({
      example,
      result,
      findings: failures.map(({ finding }) => finding),
      broken: brokenBy(checked, example, result, surroundings),
      got: failures.map(({ got }) => got),
    });
  }
  return tried;
}

/** Someone who is late in the case, or does not do what is recommended, is no fault of the routine. */
function brokenBy(
  { bound }: Checked,
  { id, title = id }: Example,
  { result, case: told }: ExampleResult,
  surroundings: Surroundings,
): Finding[] {
  if (!('walk' in result) || told.answers?.some(({ overdue }) => overdue)) return [];
  if (result.walk.verdicts.every(({ verdict }) => verdict !== 'violated')) return [];
  const broken = brokenFindings(bound, result.walk, told, surroundings, { kind: 'example', title });
  return broken.filter(({ rule }) => rule !== 'guideline-violated');
}

type Failure = { readonly finding: Finding; readonly got: string | null };

function failuresOf(
  { bound }: Checked,
  example: Example,
  { result, expectations, case: told }: ExampleResult,
  surroundings: Surroundings,
): Failure[] {
  const { model, source, spans } = bound;
  const { file } = source;
  const range = (of: object) => rangeOf(source, spans.get(of) ?? { start: 0, end: 0 });
  if (!('walk' in result)) {
    const why =
      'missing' in result
        ? missingWords(model, result.missing, placeOf(bound, result.missing.readBy.id))
        : 'problems' in result
          ? result.problems.map((problem) => problemWords(model, problem)).join(' ')
          : String(result.bound);
    return [{ finding: fileFinding('example-impossible', model.language, file, { why }, range(example)), got: null }];
  }
  const telling = tellingOf(result.walk, model, surroundings);
  return expectations.flatMap(({ holds, expectation, got: came }) => {
    if (holds || !came) return [];
    const got = gotWords(came, telling);
    const values = { got, file, example: example.id };
    return { finding: fileFinding('example-failed', model.language, file, values, range(expectation), told), got };
  });
}

function gotWords({ kind, entries, readings, shown }: Got, telling: ReturnType<typeof tellingOf>): string {
  const language = languageOf(telling.language);
  const nb = language === 'nb';
  const text = telling.texts.get(telling.trace.routine);
  const titles = entries.map((place) => (nb ? `«${entryTitle(telling, place)}»` : `“${entryTitle(telling, place)}”`));
  switch (kind) {
    case 'condition':
      return (
        readings.map((reading) => readingWords(reading, text, language)).join(', ') ||
        (nb ? 'det motsatte gjelder' : 'the opposite holds')
      );
    case 'not-done':
      return nb ? 'det skjer ikke' : 'it does not happen';
    case 'done':
      return nb ? 'det skjer likevel' : 'it happens all the same';
    case 'order':
      return nb ? `${titles[0]} kommer før ${titles[1]}` : `${titles[0]} comes before ${titles[1]}`;
    case 'too-late':
      return nb
        ? `det skal være gjort innen ${dayWords(shown ?? '', language)}`
        : `it is due by ${dayWords(shown ?? '', language)}`;
    case 'other-doers': {
      const doers = entries.flatMap((place) => {
        const entry = telling.trace.entries[place];
        return entry?.kind === 'step' ? entry.doers.map(({ ref, person }) => person ?? nameOf(ref, text)) : [];
      });
      const who = [...new Set(doers)].join(', ') || (nb ? 'ingen som er nevnt' : 'nobody that is named');
      return nb ? `det gjøres av ${who}` : `it is done by ${who}`;
    }
    case 'not-known':
      return nb ? `saken svarer ikke på ${shown}` : `the case does not answer ${shown}`;
  }
}
