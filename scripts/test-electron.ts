// Runs the suite of the extension host in VS Code for the desktop, where that can be downloaded: the oldest version that the
// extension says it works in, and the newest.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundledSuite, extension } from '../test/vscode/bundled-suite.ts';
import { files } from '../test/vscode/files.ts';

const { engines } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const suite = await bundledSuite();
for (const version of [engines.vscode.replace('^', ''), 'stable']) {
  const folder = mkdtempSync(join(tmpdir(), 'rutine-electron-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await runTests({
      version,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: { RUTINE_RESULTS: join(folder, 'results.json') },
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
