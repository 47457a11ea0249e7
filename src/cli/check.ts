import { asJson } from '../report/json.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { Run } from './command.ts';
import { eachFile, inputOf, oneOf } from './input.ts';
import { language } from './terminal-language.ts';

/** `rutine check`: syntax, names, types, schemas, examples. */
export const run: Run = async (paths, options) => {
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const { workspace, files } = await inputOf(paths);
  const found = await eachFile(files, async (file) => {
    const checked = await workspace.check(file);
    const remarks = await findingsOf(workspace, checked);
    // The text of a file is shown beside what is remarked on it; of the others nothing is needed any more.
    if (remarks.length === 0) workspace.release(checked);
    return remarks;
  });
  const findings = found.flat();
  if (format === 'json') process.stdout.write(asJson(findings, files.length));
  else {
    const { asText } = await import('../report/pretty.ts');
    const textOf = (file: string) => workspace.document(file).source.text;
    process.stdout.write(asText(findings, files.length, textOf, language()));
  }
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
};
