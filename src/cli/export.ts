import type { Routine } from '../model/model.ts';
import type { Run } from './command.ts';
import { fileOf, oneOf } from './input.ts';
import { Usage } from './usage.ts';

/**
 * `rutine export`: what a routine means. `--to json`: the model, as schemas/routine.schema.json defines it; `--to svg`: its map, who
 * does what in which order, as a drawing.
 */
export const run: Run = async (paths, options) => {
  const to = oneOf(options, 'to', ['json', 'svg']);
  const { workspace, file } = await fileOf(paths, 'export');
  const checked = await workspace.check(file);
  // What is wrong with examples or an organisation's schemas leaves nothing out of the model.
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  const { model } = checked.bound;
  if (errors === 0) {
    process.stdout.write(to === 'svg' ? await mapOf(model) : `${JSON.stringify(model, null, 2)}\n`);
    return 0;
  }
  // Whoever reads half a model from a pipe takes it for the whole routine.
  process.stderr.write(
    model.language === 'nb'
      ? `Kan ikke eksportere ${file}: ikke alt kunne forstås (${errors} feil). Se: rutine check ${file}\n`
      : `Can't export ${file}: not all of it could be understood (${errors} error${errors === 1 ? '' : 's'}). See: rutine check ${file}\n`,
  );
  return 1;
};

async function mapOf(routine: Routine): Promise<string> {
  const { drawMap } = await import('../view/map/index.ts');
  const drawn = await drawMap(routine);
  if ('problem' in drawn) throw new Usage(drawn.problem);
  return `${drawn.svg}\n`;
}
