import { findingsOf } from '../workspace/findings.ts';
import type { Run } from './command.ts';
import { fileOf, oneOf } from './input.ts';

/** `rutine export --to json`: the model, as schemas/routine.schema.json defines it. */
export const run: Run = async (paths, options) => {
  oneOf(options, 'to', ['json']);
  const { workspace, file } = await fileOf(paths, 'export');
  const checked = await workspace.check(file);
  const errors = (await findingsOf(workspace, checked)).filter(({ severity }) => severity === 'error');
  process.stdout.write(`${JSON.stringify(checked.bound.model, null, 2)}\n`);
  if (errors.length)
    process.stderr.write(
      `${errors.length} error(s) in ${file}: what could not be understood is left out. See: rutine check ${file}\n`,
    );
  return errors.length ? 1 : 0;
};
