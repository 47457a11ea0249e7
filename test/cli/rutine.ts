/** The real program, as a person or a script calls it. It must be built: `npm test` does so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const program = join(import.meta.dirname, '../../dist/rutine.cjs');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Around {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Calls the program. Nothing of the environment reaches it but what is given: neither colours nor a language. */
export function rutine(args: readonly string[], { cwd, input = '', env }: Around = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH, LANG: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder with these files, and a configuration of its own that asks for mistakes alone, while something is done in it. */
export function inFolder<T>(files: Readonly<Record<string, string | Buffer>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rutine-cli-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, content] of Object.entries({ 'rutine.config.json': '{ "extends": "correctness" }', ...files })) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const done = work(folder);
    if (done instanceof Promise) return done.finally(clear) as T;
    clear();
    return done;
  } catch (error) {
    clear();
    throw error;
  }
}

/** The findings of a report in JSON, shortly: line:column and rule. */
export const found = ({ out }: Outcome): string[] =>
  (
    JSON.parse(out) as { findings: { rule: string; range: { start: { line: number; column: number } } }[] }
  ).findings.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);

export const clean = `rutine klager "Slik behandler vi klager"

roller
  saksbehandler, rådgiver

start klage "En kunde klager"
  steg registrer "Registrer klagen"
    utføres av saksbehandler
  steg svar "Svar på klagen"
    utføres av rådgiver
    innen 3 uker etter klage
`;
