// Bundles the library, the command line, where each command is a piece of its own that is loaded when it is called, and the
// editor's extension.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, transform } from 'esbuild';

const root = join(import.meta.dirname, '..');
// Names stay as they are: a fault's report shows them, and keeping them aside would take each start some milliseconds.
const written = { platform: 'node', target: 'node22', minifySyntax: true, minifyWhitespace: true } as const;
const bundled = {
  ...written,
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  mainFields: ['module', 'main'],
  // Its form for Node asks for modules at run time, which a bundle of ES modules can't.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  legalComments: 'none',
} as const satisfies BuildOptions;

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({ ...bundled, entryPoints: { index: 'src/index.ts', testing: 'src/testing/index.ts' } });

// Node loads CommonJS faster than modules, and a short call is mostly loading. Only modules can be split, so the command
// line is split first, and each piece then written anew.
const { outputFiles } = await build({
  ...bundled,
  entryPoints: {
    rutine: 'src/cli/main.ts',
    server: 'src/server/main.ts',
    thread: 'src/workspace/thread.ts',
    'prover-thread': 'src/server/prover-thread.ts',
  },
  outExtension: { '.js': '.cjs' },
  // All that is done with the URL is to make a `require` of it, which takes a path too.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  write: false,
});
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, { ...written, format: 'cjs', supported: { 'dynamic-import': false } });
  // A piece of our own is a namespace already, and one copied anew at each `import()` costs more than what is called of it.
  const pieces = code.replaceAll(/__toESM\(require\(("\.\/[^"]+")\)(?:,1)?\)/g, 'require($1)');
  writeFileSync(path, pieces, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
}
// One file, as all of it is needed when it is started; the editor gives it `vscode`.
await build({
  ...written,
  absWorkingDir: root,
  entryPoints: { extension: 'src/vscode/extension.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
});
// In a browser there is no Node: the server's files are in memory, and the rest is the language and its tools alone.
const inBrowser = {
  absWorkingDir: root,
  outdir: 'dist/web',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
} as const satisfies BuildOptions;
const absent = join(root, 'src/server/web/absent.ts');
await build({
  ...inBrowser,
  entryPoints: { server: 'src/server/web/main.ts' },
  format: 'iife',
  alias: {
    'node:fs': join(root, 'src/server/web/fs.ts'),
    'node:module': absent,
    'node:path': join(root, 'src/server/web/path.ts'),
    'node:util': absent,
    'node:vm': absent,
    tinyglobby: join(root, 'src/server/web/glob.ts'),
  },
  inject: [join(root, 'src/server/web/immediate.ts')],
  define: { 'import.meta.dirname': '"/"', 'import.meta.url': '"file:///"' },
});
await build({ ...inBrowser, entryPoints: { extension: 'src/vscode/browser.ts' }, format: 'cjs', external: ['vscode'] });
// The pages beside the text run in a browser too.
await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/vscode/webviews/preview.ts', out: 'preview' },
    { in: 'src/view/preview/preview.css', out: 'preview' },
    { in: 'src/vscode/webviews/map.ts', out: 'map' },
    { in: 'src/vscode/webviews/map.css', out: 'map' },
  ],
  outdir: 'dist/webviews',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  legalComments: 'none',
});
execFileSync('tsc', ['--project', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
writeFileSync(join(root, 'dist/.built'), '');
