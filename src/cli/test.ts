import type { Finding } from '../finding.ts';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import { summarise } from '../report/json.ts';
import { languageOf } from '../simulate/index.ts';
import { type CoveredLine, coverageWords, coveredLines, kindWord } from '../workspace/coverage.ts';
import { tryExamples } from '../workspace/example-findings.ts';
import type { FurtherExamples } from '../workspace/further-examples.ts';
import type { Run } from './command.ts';
import { eachFile, inputOf, oneOf } from './input.ts';

/** `rutine test`: the examples. A routine that could not be understood whole is not tried; that is for `check` to say. */
export const run: Run = async (paths, options) => {
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const { workspace, files } = await inputOf(paths);
  const findings: Finding[] = [];
  const lines: string[] = [];
  const coverage: { file: string; lines: CoveredLine[] }[] = [];
  const suggestions: ({ file: string } & FurtherExamples)[] = [];
  let passed = 0;
  let failed = 0;
  await eachFile(files, async (file) => {
    const checked = await workspace.check(file);
    const broken = checked.findings.filter(({ severity }) => severity === 'error');
    if (broken.length) {
      findings.push(...broken);
      lines.push(
        `${colours.red('✖')} ${colours.bold(forTerminal(file))}: ${broken.length} error(s), so its examples were not tried. See: rutine check`,
      );
      return;
    }
    const tried = await tryExamples(workspace, checked);
    const walks = tried.flatMap(({ result: { result } }) => ('walk' in result ? result.walk : []));
    const covered = coveredLines(checked.bound, walks);
    const language = languageOf(checked.bound.model.language);
    if (covered.length) coverage.push({ file, lines: covered });
    const isTold = tried.length > 0 || (options.suggest === true && covered.length > 0);
    if (isTold) lines.push(colours.bold(forTerminal(file)));
    for (const { example, result, findings: found } of tried) {
      findings.push(...found);
      if (result.holds) passed++;
      else failed++;
      lines.push(
        `  ${result.holds ? colours.green('✔') : colours.red('✖')} ${forTerminal(example.title ?? example.id)}`,
      );
      for (const { range, message } of found)
        lines.push(colours.dim(`      ${range.start.line}: ${forTerminal(message)}`));
    }
    if (isTold) lines.push(...coverageLines(covered, language));
    if (!options.suggest || covered.length === 0) return;
    const { furtherExamples } = await import('../workspace/further-examples.ts');
    const further = await furtherExamples(workspace, checked, walks);
    if (further) suggestions.push({ file, ...further });
    lines.push(...suggestionLines(further, language));
  });
  if (options.lcov !== undefined) {
    const [{ asLcov }, { writeWhole }] = await Promise.all([
      import('../report/lcov.ts'),
      import('../workspace/read.ts'),
    ]);
    writeWhole(String(options.lcov), asLcov(coverage));
  }
  if (format === 'json')
    process.stdout.write(
      `${JSON.stringify({ version: 1, findings, coverage, ...(options.suggest && { suggestions }), summary: summarise(findings, files.length) }, null, 2)}\n`,
    );
  else
    process.stdout.write(
      `${[...lines, '', `${passed} example${passed === 1 ? '' : 's'} passed, ${failed} failed.`].join('\n')}\n`,
    );
  return findings.length ? 1 : 0;
};

/** How much the examples of a file cover, and what they don't. */
function coverageLines(covered: readonly CoveredLine[], language: 'en' | 'nb'): string[] {
  const nb = language === 'nb';
  const open = covered.filter(({ examples }) => examples === 0);
  return [
    `  ${nb ? 'Dekket' : 'Covered'}: ${coverageWords(covered, language)}`,
    ...open.map(({ kind, line, title }) =>
      colours.dim(
        `      ${line}: ${nb ? 'ikke dekket' : 'not covered'}: ${kindWord(kind, language)} ${forTerminal(title)}`,
      ),
    ),
  ];
}

const words = {
  none: ['No further example is needed', 'Det trengs ingen flere eksempler'],
  one: ['One further example covers the rest', 'Ett eksempel til dekker resten'],
  many: ['{count} further examples cover the rest', '{count} eksempler til dekker resten'],
  butFor: [', but for what is told below:', ', bortsett fra det som står under:'],
  paste: [
    'See that what they expect is right, and paste them into the file.',
    'Se at det de forventer er riktig, og lim dem inn i filen.',
  ],
  shows: ['shows', 'viser'],
  more: ['and {count} more', 'og {count} til'],
  unreachable: ['No case comes here', 'Ingen sak kommer hit'],
  unsaid: [
    'A case comes here, but no line of an example can tell it (give it a name, if it has none)',
    'En sak kommer hit, men ingen linje i et eksempel kan si det (gi det et navn, om det ikke har noe)',
  ],
  unknown: ['No case was found that comes here', 'Det ble ikke funnet noen sak som kommer hit'],
  bound: [
    'There are too many cases to look at them all, so no examples are suggested.',
    'Det er for mange saker til å se på alle, så ingen eksempler foreslås.',
  ],
} as const;

// So many of the things that an example shows are named above it.
const mostShown = 3;

/** Examples to paste as they stand, each under a comment that says what is new in it, and what no example covers. */
function suggestionLines(further: FurtherExamples | null, language: 'en' | 'nb'): string[] {
  const say = (key: keyof typeof words, count = 0) =>
    words[key][language === 'nb' ? 1 : 0].replace('{count}', String(count));
  if (!further) return [`  ${say('bound')}`];
  const { examples, left } = further;
  const heading = say(examples.length === 0 ? 'none' : examples.length === 1 ? 'one' : 'many', examples.length);
  const ending = examples.length === 0 ? '.' : left.length > 0 ? say('butFor') : ':';
  return [
    ...(examples.length > 0 || left.length === 0 ? [`  ${heading}${ending}`] : []),
    ...examples.flatMap(({ text, shows }) => {
      const titles = shows.slice(0, mostShown).map(({ title }) => title);
      const more = shows.length > mostShown ? ` ${say('more', shows.length - mostShown)}` : '';
      const comment = `// ${say('shows')}: ${titles.join('; ')}${more}`;
      return ['', ...[comment, ...text.trim().split(/\r?\n/)].map(forTerminal)];
    }),
    ...(examples.length > 0 ? ['', `  ${say('paste')}`] : []),
    ...[...Map.groupBy(left, ({ why }) => why)].flatMap(([why, all]) => [
      `  ${say(why)}:`,
      ...all.map(({ kind, line, title }) =>
        colours.dim(`      ${line}: ${kindWord(kind, language)} ${forTerminal(title)}`),
      ),
    ]),
  ];
}
