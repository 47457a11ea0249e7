import { formatted } from '../language/format.ts';
import { languages } from '../language/vocabulary.ts';
import { forTerminal } from '../report/escape.ts';
import { Unreadable, writeWhole } from '../workspace/read.ts';
import type { Run } from './command.ts';
import { eachFile, inputOf, oneOf } from './input.ts';

/** `rutine format`: in place; `-` is printed. A file with mistakes is left alone: what could not be read would be lost. */
export const run: Run = async (paths, options) => {
  const language = options.to === undefined ? undefined : oneOf(options, 'to', languages);
  const { workspace, files } = await inputOf(paths);
  const changed: string[] = [];
  const refused: string[] = [];
  await eachFile(files, async (file) => {
    const { parsed, encoding, source } = await workspace.document(file);
    const text = encoding ? undefined : formatted(parsed, source.text, language);
    if (text === undefined) refused.push(file);
    else if (file === '-' && !options.check) process.stdout.write(text);
    else if (text !== source.text) {
      changed.push(file);
      if (!options.check) writeWhole(file, text);
    }
  });
  for (const file of changed)
    process.stderr.write(forTerminal(`${options.check ? 'would change' : 'changed'}: ${file}\n`));
  if (refused.length)
    throw new Unreadable(`Left alone, as they hold mistakes that 'rutine check' names: ${refused.join(', ')}`);
  return changed.length && options.check ? 1 : 0;
};
