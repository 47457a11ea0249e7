/** The suite of `suite/` as one program, as an extension host loads it. */
import { join } from 'node:path';
import { build } from 'esbuild';

export const extension = join(import.meta.dirname, '../..');

/** Bundles it. Returns its path. */
export async function bundledSuite(): Promise<string> {
  const path = join(extension, 'build/vscode-suite/index.cjs');
  await build({
    absWorkingDir: extension,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
  return path;
}
