// Packs the extension for VS Code (build/rutine-VERSION.vsix): the programs it starts and what they read, no more.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
const stage = join(root, 'build/extension');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What of package.json an editor reads; the rest is for the npm package and for those who work on it. */
const read = [
  ...['name', 'displayName', 'description', 'version', 'publisher', 'license', 'categories', 'keywords', 'icon'],
  ...['main', 'browser', 'l10n', 'activationEvents', 'capabilities', 'contributes'],
];
/** The pages of the rules are what a finding links to. */
const kept = ['LICENSE', 'CHANGELOG.md', 'package.nls.json', 'package.nls.nb.json', 'language-configuration.json'];
const folders = ['docs/rules', 'l10n', 'media', 'schemas', 'snippets', 'syntaxes'];
const programs = ['extension', 'server', 'rutine', 'thread', 'prover-thread'];

/** The files of some programs, with the pieces that they load. */
function piecesOf(paths: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const path of paths.filter((path) => !known.has(path) && existsSync(path))) {
    known.add(path);
    const loaded = [...readFileSync(path, 'utf8').matchAll(/\brequire\("(\.\/[^"]+)"\)/g)];
    piecesOf(
      loaded.map(([, name]) => join(dirname(path), name!)),
      known,
    );
  }
  return known;
}

function take(path: string, as = path): void {
  mkdirSync(dirname(join(stage, as)), { recursive: true });
  cpSync(join(root, path), join(stage, as), { recursive: true });
}

rmSync(stage, { recursive: true, force: true });
for (const path of [...kept, ...folders]) take(path);
for (const folder of ['web', 'webviews']) take(`dist/${folder}`);
take('docs/vscode.md', 'README.md');
take('docs/pictures/preview.png', 'pictures/preview.png');
rmSync(join(stage, 'media/icon.svg'));
for (const path of piecesOf(programs.map((name) => join(root, `dist/${name}.cjs`)))) take(relative(root, path));
const fields = Object.fromEntries(read.map((key) => [key, manifest[key]]));
writeFileSync(
  join(stage, 'package.json'),
  JSON.stringify({ ...fields, engines: { vscode: manifest.engines.vscode }, files: ['**'] }, null, 2),
);

const packagePath = join(root, `build/${manifest.name}-${manifest.version}.vsix`);
await createVSIX({
  cwd: stage,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`${relative(process.cwd(), packagePath)}: ${Math.round(statSync(packagePath).size / 1024)} kB`);
