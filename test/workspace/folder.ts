/** Folders of routines as a test writes them: the names and texts of files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/finding.ts';
import { presets } from '../../src/rules/presets.ts';
import type { Settings } from '../../src/rules/rule.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

/** Makes a folder, with a configuration so that nothing above it is looked at, and removes it afterwards. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rutine-workspace-'));
  try {
    for (const [name, content] of Object.entries({ 'rutine.config.json': '{}', ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mistakes: Settings = { level: presets.correctness!, options: () => ({}) };

/** The mistakes that are found in one file of a folder. */
export const findingsIn = (
  files: Readonly<Record<string, string | Buffer>>,
  file: string,
): Promise<readonly Finding[]> =>
  inFolder(files, async (folder) => {
    const request = { today: '2026-01-01', settingsOf: () => mistakes };
    return (await checkFiles(new Workspace(), [join(folder, file)], request)).findings;
  });

export const shortly = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);
