/** What an editor answers that lets the server do as it likes. */

/** Answers a request of the server. */
export type Answer = (params: never) => unknown;

export interface Workspace {
  /** The URIs of the workspace's folders; none is an editor that has but files open. */
  readonly folders?: readonly string[];
  /** What `workspace/configuration` gives, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The workspace's folders as the protocol tells them. */
export const foldersOf = ({ folders }: Workspace): { uri: string; name: string }[] | null =>
  folders?.map((uri) => ({ uri, name: decodeURIComponent(uri.split('/').at(-1)!) })) ?? null;

/** The answers by the method of the request. */
export function usualAnswers(workspace: Workspace): Readonly<Record<string, Answer>> {
  const done = () => null;
  return {
    'workspace/configuration': ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => workspace.settings?.[section ?? ''] ?? null),
    'workspace/workspaceFolders': () => foldersOf(workspace),
    'workspace/applyEdit': () => ({ applied: true }),
    'workspace/codeLens/refresh': done,
    'workspace/diagnostic/refresh': done,
    'workspace/inlayHint/refresh': done,
    'workspace/semanticTokens/refresh': done,
    'client/registerCapability': done,
    'client/unregisterCapability': done,
    'window/workDoneProgress/create': done,
    'window/showMessageRequest': done,
    'window/showDocument': () => ({ success: true }),
  };
}
