/** `npm run bench`: ratios against peers that are measured in the same run. Close other programs for numbers to trust. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { activation } from './activation.ts';
import { cold } from './cold.ts';
import { growth } from './growth.ts';
import { lint } from './lint.ts';
import { folder, root } from './measure.ts';
import { proofs } from './proofs.ts';
import { rules } from './rules.ts';
import { server } from './server.ts';
import { throughput } from './throughput.ts';

// Within the project, so that the peers find what they need; `dist` is not under version control.
mkdirSync(join(folder, 'plain'), { recursive: true });
try {
  await build({
    entryPoints: [join(root, 'bench/work.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['eslint', '@eslint/js', 'bpmnlint', 'bpmn-moddle'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  const sample = readFileSync(join(root, 'samples/amu.rutine'), 'utf8');
  writeFileSync(join(folder, 'plain/amu.rutine'), sample.slice(0, sample.indexOf('kapittel "Eksempler"')));
  writeFileSync(join(folder, 'plain/kundearbeid.rutine'), readFileSync(join(root, 'samples/kundearbeid.rutine')));
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  cold();
  throughput();
  growth();
  lint();
  await proofs();
  await rules();
  execFileSync(process.execPath, [join(root, 'bench/keystroke.ts')], { stdio: 'inherit' });
  await server();
  await activation();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
