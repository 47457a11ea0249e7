/** The names that an editor has for files, and ours. */
import { URI } from 'vscode-uri';

/** Stands where there is no host, as a path has no part without a name; a host's own would be escaped. */
const noHost = '@';

/**
 * The absolute path of a document. Of one that is not on disk, as an editor has texts that were never saved and files of
 * elsewhere, it begins with its scheme and its host, and no file of the disk is around it.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, fsPath, path } = URI.parse(uri);
  return scheme === 'file'
    ? fsPath
    : `/${scheme}:/${encodeURIComponent(authority) || noHost}/${path.replace(/^\//, '')}`;
}

/** The URI of a file that no client named. */
export function uriOf(path: string): string {
  const [, scheme, host, rest] = /^\/([a-z][\w+.-]+):\/([^/]*)\/(.*)$/.exec(path) ?? [];
  if (!scheme) return URI.file(path).toString();
  const authority = host === noHost ? '' : decodeURIComponent(host!);
  return URI.from({ scheme, authority, path: `/${rest}` }).toString();
}
