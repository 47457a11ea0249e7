// Makes the pictures of the READMEs: what the real program writes to a terminal, as SVG, and what the tests of the extension saw.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
const colours: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

mkdirSync(folder, { recursive: true });
const walk = ['walk', 'samples/sykefravaer.rutine', '--example', 'helt-borte-i-ti-uker-mens-lederen-selv-er-borte'];
picture('walk', walk, 34);
writeFileSync(join(folder, 'map.svg'), written(['export', 'samples/breach.rutine', '--to', 'svg']));
const elsewhere = mkdtempSync(join(tmpdir(), 'rutine-pictures-'));
writeFileSync(
  join(elsewhere, 'klager.rutine'),
  `rutine klager "Klager"

roller
  Saksbehandler

start klage "En klage kommer"
  steg registrer "Registrer klagen"
    utføres av Saksbehandlar
    inen 1 virkedag

regel "Hver klage besvares"
  hver klage følges av svar innen 3 uker
`,
);
picture('check', ['check', 'klager.rutine'], 30, elsewhere);
rmSync(elsewhere, { recursive: true });
spawnSync('npm', ['exec', '--', 'mocha', join(root, 'test/vscode/preview.test.ts')], { cwd: root, stdio: 'inherit' });
copyFileSync(join(root, 'build/vscode/preview.png'), join(folder, 'preview.png'));

function picture(name: string, args: readonly string[], most: number, cwd = root): void {
  const lines = written(args, cwd).trimEnd().split('\n');
  const shown = lines.length > most ? [...lines.slice(0, most), '…'] : lines;
  writeFileSync(join(folder, `${name}.svg`), svg([`$ rutine ${args.join(' ')}`, ...shown]));
}

function written(args: readonly string[], cwd = root): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/rutine.cjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  if (status === 2) throw new Error(stderr);
  return stdout;
}

function svg(lines: readonly string[]): string {
  const plain = lines.map((line) => line.replace(/\u001b\[\d+m/g, ''));
  const width = Math.max(...plain.map((line) => line.length)) * 8.43 + 32;
  const height = lines.length * 20 + 32;
  const rows = lines.map((line, at) => `<text x="16" y="${at * 20 + 30}">${spans(line)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}

/** Text with the terminal's colour codes as spans. */
function spans(line: string): string {
  let style = '';
  return line
    .split(/(\u001b\[\d+m)/)
    .map((part) => {
      const code = /\u001b\[(\d+)m/.exec(part)?.[1];
      if (code === undefined)
        return part && `<tspan${style}>${part.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'))}</tspan>`;
      style =
        code === '1'
          ? `${style} font-weight="bold"`
          : code === '2'
            ? `${style} fill="#8b949e"`
            : colours[code]
              ? `${style} fill="${colours[code]}"`
              : '';
      return '';
    })
    .join('');
}
