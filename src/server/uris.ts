/** The names that an editor has for files, and ours. */
import { URI } from 'vscode-uri';

/**
 * The absolute path of a document. Of one that is not on disk, as an editor has texts that were never saved and files of
 * elsewhere, it begins with its scheme and its host, and no file of the disk is around it.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, fsPath, path } = URI.parse(uri);
  return scheme === 'file' ? fsPath : `/${scheme}:/${encodeURIComponent(authority)}/${path.replace(/^\//, '')}`;
}

/** The URI of a file that no client named. */
export function uriOf(path: string): string {
  const [, scheme, host, rest] = /^\/([a-z][\w+.-]+):\/([^/]*)\/(.*)$/.exec(path) ?? [];
  if (!scheme) return URI.file(path).toString();
  return URI.from({ scheme, authority: decodeURIComponent(host!), path: `/${rest}` }).toString();
}
