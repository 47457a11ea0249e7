/** How long the extension takes to be active, its server answering, in the real extension host: beside VS Code's own for CSS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { missing } from '../scripts/vscode-tools.ts';
import { openWorkbench } from '../test/vscode/workbench.ts';
import { folder, median, ms, printTable, root, times } from './measure.ts';

const runs = 3;
const own = 'rutine.rutine';
const peer = 'vscode.css-language-features';

/** Measures and prints. */
export async function activation(): Promise<void> {
  const lacking = missing();
  if (lacking) {
    console.log(`\nThe extension: not measured. ${lacking}`);
    return;
  }
  const path = join(folder, 'activated.cjs');
  await build({
    entryPoints: [join(root, 'bench/activated.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const all: Record<string, number>[] = [];
  // In turn the first, as the first to begin a server pays for more.
  for (let run = 0; run < runs * 2; run++) all.push(await once(path, run % 2 ? [own, peer] : [peer, own]));
  const middle = (id: string) => median(all.map((took) => took[id]!));
  printTable(`The extension in the real extension host, active and its server answering, median of ${all.length}`, [
    ['', 'time', 'against CSS'],
    ['Rutine', ms(middle(own)), times(middle(own) / middle(peer))],
    ['VS Code’s own for CSS', ms(middle(peer)), times(1)],
  ]);
}

async function once(path: string, timed: readonly string[]): Promise<Record<string, number>> {
  const results = join(folder, 'activated.json');
  const env = { RUTINE_RESULTS: results, RUTINE_TIMED: timed.join(' ') };
  const workbench = await openWorkbench({ name: 'activation', files: {}, suite: { extension: root, path, env } });
  try {
    if ((await workbench.ended) !== 0) throw new Error('An extension could not be made active.');
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    await workbench.close();
  }
}
