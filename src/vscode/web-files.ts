/** What the workspace holds that the server looks at: it is a worker in a browser, and can read nothing itself. */
import * as vscode from 'vscode';
import type { Told } from '../server/web/main.ts';

type File = Told['files'][number];

const configurations = /\/rutine\.config\.(json|ya?ml)$/;
/** The names of files in a configuration, of others that it extends and of schemas. What is no file after all is not there. */
const names = /"[^"\n]+\.(?:json|ya?ml)"|[^\s"',[\]]+\.(?:json|ya?ml)(?![\w.])/g;

/** Routines and configurations, and what those name: a workspace may hold any number of other files. */
export class WebFiles {
  readonly #named = new Set<string>();

  /** Whether the server is to know of a file. */
  has(uri: vscode.Uri): boolean {
    return uri.path.endsWith('.rutine') || this.#configures(uri);
  }

  /** All below some folders. */
  async below(folders: readonly vscode.WorkspaceFolder[]): Promise<File[]> {
    const found = await Promise.all(
      folders.map((folder) =>
        vscode.workspace.findFiles(
          new vscode.RelativePattern(folder, '**/{*.rutine,rutine.config.json,rutine.config.yaml,rutine.config.yml}'),
          '**/node_modules/**',
        ),
      ),
    );
    return this.#all(found.flat());
  }

  /** A file as it is now, and those that it names for the first time. */
  async at(uri: vscode.Uri): Promise<File[]> {
    const bytes = await read(uri);
    const named = bytes && this.#configures(uri) ? this.#namedIn(uri, new TextDecoder().decode(bytes)) : [];
    return [{ uri: uri.toString(), bytes }, ...(await this.#all(named))];
  }

  async #all(uris: readonly vscode.Uri[]): Promise<File[]> {
    return (await Promise.all(uris.map((uri) => this.at(uri)))).flat();
  }

  #configures = (uri: vscode.Uri): boolean => configurations.test(uri.path) || this.#named.has(uri.toString());

  #namedIn(uri: vscode.Uri, text: string): vscode.Uri[] {
    const all = [...text.matchAll(names)].map(([name]) => vscode.Uri.joinPath(uri, '..', name.replaceAll('"', '')));
    const fresh = all.filter((one) => !this.#named.has(one.toString()));
    for (const one of fresh) this.#named.add(one.toString());
    return fresh;
  }
}

/** Nothing where there is no such file. */
async function read(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}
