/** The names that an editor has for files, and ours. */
import { URI } from 'vscode-uri';

/** Not a file on disk, as an editor has texts that were never saved: it has no neighbours and no configuration. */
const nowhere = '/unsaved:/';

/** The absolute path of a document. */
export function pathOf(uri: string): string {
  const { scheme, fsPath, path } = URI.parse(uri);
  return scheme === 'file' ? fsPath : `${nowhere}${scheme}/${path}`;
}

/** The URI of a file that no client named. */
export const uriOf = (path: string): string => URI.file(path).toString();
