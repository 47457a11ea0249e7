// What package.json contributes to the editor, as far as it can be told without one.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { asLines } from '../../src/report/lines.ts';
import { sample } from '../report/sample.ts';

const root = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const texts = (path: string): Readonly<Record<string, string>> => JSON.parse(text(path));
const manifest = JSON.parse(text('package.json'));
const english = texts('package.nls.json');
const norwegian = texts('package.nls.nb.json');

describe('the manifest of the extension', () => {
  it('has each of its texts in English and Norwegian, and no text besides', () => {
    const asked = [...text('package.json').matchAll(/"%(.+?)%"/g)].map(([, key]) => key!).sort();
    assert.deepEqual(Object.keys(english).sort(), asked);
    assert.deepEqual(Object.keys(norwegian).sort(), asked);
  });

  it('has each text of the program in Norwegian, and no text besides', () => {
    const program = globSync('src/vscode/**/*.ts', { cwd: root }).map(text).join('\n');
    const said = [...program.matchAll(/l10n\.t\(\s*(['"])(.+?)\1\s*[,)]/g)].map(([, , words]) => words!);
    assert.equal(said.length, program.split('l10n.t(').length - 1);
    assert.deepEqual(Object.keys(texts('l10n/bundle.l10n.nb.json')).sort(), [...new Set(said)].sort());
  });

  it('names files that there are', () => {
    const named = [...text('package.json').matchAll(/"(\.\/(?!dist|node_modules)[^"*]+\.\w+|media\/[^"]+)"/g)];
    const paths = [...named.map(([, path]) => path!), ...[english, norwegian].flatMap(Object.values)];
    const files = paths.filter((path) => /^(\.\/|media\/)/.test(path));
    assert.ok(files.length > 12, files.join(' '));
    for (const path of files) assert.ok(existsSync(join(root, path)), path);
  });

  it('says of each setting what it does, in the page of the extension too', () => {
    for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.ok((setting as { markdownDescription?: string }).markdownDescription, name);
      assert.ok(text('docs/vscode.md').includes(`\`${name}\``), name);
    }
  });

  it('finds in what `rutine check --format lines` writes all that it says', () => {
    const [pattern] = manifest.contributes.problemPatterns;
    const lines = asLines(sample).trimEnd().split('\n');
    const found = lines.map((line) => {
      const groups = new RegExp(pattern.regexp).exec(line)!;
      const part = (name: string) => groups[pattern[name]]!;
      return [part('file'), Number(part('line')), Number(part('column')), part('severity'), part('code')];
    });
    const all = sample.findings.map(({ file, range: { start }, severity, rule }) => [
      file,
      start.line,
      start.column,
      severity,
      rule,
    ]);
    assert.deepEqual(found, all);
  });
});
