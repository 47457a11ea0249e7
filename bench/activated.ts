/** Runs in VS Code's extension host: how long extensions take to be active, each for the first time. */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Called by VS Code. Writes the milliseconds of each as JSON. */
export async function run(): Promise<void> {
  const took: Record<string, number> = {};
  for (const id of process.env.RUTINE_TIMED!.split(' ')) {
    const extension = vscode.extensions.getExtension(id);
    if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not there'}`);
    const before = performance.now();
    await extension.activate();
    took[id] = performance.now() - before;
  }
  writeFileSync(process.env.RUTINE_RESULTS!, JSON.stringify(took));
}
