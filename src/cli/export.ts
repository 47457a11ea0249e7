import type { Run } from './command.ts';
import { fileOf, oneOf } from './input.ts';

/** `rutine export --to json`: the model, as schemas/routine.schema.json defines it. */
export const run: Run = async (paths, options) => {
  oneOf(options, 'to', ['json']);
  const { workspace, file } = await fileOf(paths, 'export');
  const checked = await workspace.check(file);
  // What is wrong with examples or an organisation's schemas leaves nothing out of the model.
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(`${JSON.stringify(checked.bound.model, null, 2)}\n`);
  if (errors === 0) return 0;
  process.stderr.write(
    checked.bound.model.language === 'nb'
      ? `${errors} feil i ${file}: det som ikke kunne forstås, er utelatt. Se: rutine check ${file}\n`
      : `${errors} error${errors === 1 ? '' : 's'} in ${file}: what could not be understood is left out. See: rutine check ${file}\n`,
  );
  return 1;
};
