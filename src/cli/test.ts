import type { Finding } from '../finding.ts';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import { summarise } from '../report/json.ts';
import { languageOf } from '../simulate/index.ts';
import { type CoveredLine, coverageWords, coveredLines, kindWord } from '../workspace/coverage.ts';
import { tryExamples } from '../workspace/example-findings.ts';
import type { Run } from './command.ts';
import { eachFile, inputOf, oneOf } from './input.ts';

/** `rutine test`: the examples. A routine that could not be understood whole is not tried; that is for `check` to say. */
export const run: Run = async (paths, options) => {
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const { workspace, files } = await inputOf(paths);
  const findings: Finding[] = [];
  const lines: string[] = [];
  const coverage: { file: string; lines: CoveredLine[] }[] = [];
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
    const covered = coveredLines(
      checked.bound,
      tried.flatMap(({ result: { result } }) => ('walk' in result ? result.walk : [])),
    );
    if (covered.length) coverage.push({ file, lines: covered });
    if (tried.length) lines.push(colours.bold(forTerminal(file)));
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
    if (tried.length) lines.push(...coverageLines(covered, languageOf(checked.bound.model.language)));
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
      `${JSON.stringify({ version: 1, findings, coverage, summary: summarise(findings, files.length) }, null, 2)}\n`,
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
