/** The language server: what a client can ask for, and who answers. */
import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { trustCode } from '../workspace/config/configuration.ts';
import { today } from '../workspace/today.ts';
import { version } from '../workspace/version.ts';
import type { At } from './document.ts';
import { actions, exception, translation } from './features/actions.ts';
import { incoming, outgoing, prepareCalls } from './features/calls.ts';
import { cases } from './features/cases.ts';
import { completions } from './features/completion.ts';
import { example } from './features/example.ts';
import { listed, tried } from './features/examples.ts';
import { extractionEdit, extractions, type Later } from './features/extract.ts';
import { format } from './features/format.ts';
import { formatLeft, formatRange } from './features/format-lines.ts';
import { hints } from './features/hints.ts';
import { hover } from './features/hover.ts';
import { lenses } from './features/lenses.ts';
import { links } from './features/links.ts';
import { map } from './features/map.ts';
import { definition, highlights, linked, references, rename, renamed } from './features/names.ts';
import { documentSymbols, folding, selections, workspaceSymbols } from './features/outline.ts';
import { type Inquiry, preview, timetable } from './features/preview.ts';
import { delta, legend, tokens } from './features/tokens.ts';
import { beginning, branches, tidying } from './features/writing.ts';
import { encodingOf } from './positions.ts';
import type { Prover } from './proving.ts';
import { Publisher } from './publisher.ts';
import { Session } from './session.ts';
import { pathOf } from './uris.ts';

/** A place in a text that has changed since would be another place. */
const moved = () => new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');

/**
 * Serves a client until it leaves.
 * @param greeted what is done with what the client says of itself, before anything is looked at
 */
export function serve(
  connection: Connection,
  prover: Prover,
  greeted: (params: InitializeParams) => void = () => {},
): void {
  let session!: Session;
  let publisher!: Publisher;
  let client: InitializeParams;

  /** A feature of one document, in its newest state; nothing for a document that can't be read. */
  const of = async <T>({ uri }: { uri: string }, feature: (document: At) => T | Promise<T>): Promise<T | null> => {
    const document = await session.at(uri);
    if (!document) return null;
    const before = session.version;
    const answer = await feature(document);
    if (session.version !== before) throw moved();
    return answer;
  };

  /** What needs to know all files, which takes a while at first: it can be taken back meanwhile. */
  const overAll =
    <Params, T>(answer: (params: Params) => T | Promise<T>) =>
    async (params: Params, token: CancellationToken): Promise<T> => {
      await session.index(token);
      return answer(params);
    };

  /** Something is another than it was: it is looked at, and whoever shows what was made of it asks anew. */
  const changed = (): void => {
    publisher.wake();
    if (optionsOf(client).followsChanges) void connection.sendNotification('rutine/changed');
  };

  connection.onInitialize((params): InitializeResult => {
    client = params;
    const encoding = encodingOf(params.capabilities.general?.positionEncodings);
    trustCode(optionsOf(params).trusted === true);
    greeted(params);
    session = new Session(encoding);
    publisher = new Publisher(connection, session, client.capabilities, prover);
    return {
      serverInfo: { name: 'rutine', version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'rutine', interFileDependencies: true, workspaceDiagnostics: true },
        completionProvider: { triggerCharacters: [' '] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        linkedEditingRangeProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend, full: { delta: true }, range: true },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        documentLinkProvider: {},
        codeLensProvider: {},
        inlayHintProvider: true,
        callHierarchyProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', 'source'], resolveProvider: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    const folders = client.workspaceFolders?.map(({ uri }) => uri) ?? (client.rootUri ? [client.rootUri] : []);
    void publisher.enter(folders.map(pathOf));
    if (client.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        publisher.leave(removed.map(({ uri }) => pathOf(uri)));
        void publisher.enter(added.map(({ uri }) => pathOf(uri)));
      });
    if (client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.rutine' }, { globPattern: '**/rutine.config.{json,yaml,yml}' }],
      });
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    session.take(uri, number, text);
    changed();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    session.edit(uri, number, contentChanges);
    changed();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    lastTokens.delete(uri);
    changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isRoutine = (uri: string) => uri.endsWith('.rutine');
    for (const { uri } of changes) if (isRoutine(uri)) session.onDisk(pathOf(uri));
    // What a name means may be in a file that came, or was in one that went.
    const all = changes.some(({ uri, type }) => type !== FileChangeType.Changed || !isRoutine(uri));
    if (all) void publisher.again();
    changed();
  });

  // The person trusts the workspace from now on, so its own rules may run.
  connection.onNotification('rutine/trusted', (params: { trusted?: unknown } | null | undefined) => {
    trustCode(params?.trusted === true);
    void publisher.again();
  });

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    publisher.report(textDocument.uri, previousResultId),
  );
  connection.languages.diagnostics.onWorkspace(
    overAll(({ previousResultIds }) => publisher.reportAll(previousResultIds)),
  );

  connection.onCompletion(({ textDocument, position }) =>
    of(textDocument, (document) => completions(document, position, session)),
  );
  connection.onHover(({ textDocument, position }) =>
    of(textDocument, (document) => hover(document, position, session)),
  );
  connection.onDefinition(({ textDocument, position }) =>
    of(textDocument, (document) => definition(document, position, session)),
  );
  connection.onReferences(
    overAll(({ textDocument, position, context }) =>
      of(textDocument, (document) => references(document, position, context.includeDeclaration, session)),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    of(textDocument, (document) => highlights(document, position)),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    of(textDocument, (document) => renamed(document, position)),
  );
  connection.onRenameRequest(
    overAll(async ({ textDocument, position, newName }) => {
      const edit = await of(textDocument, (document) => rename(document, position, newName, session));
      if (typeof edit === 'string') throw new ResponseError(ErrorCodes.InvalidParams, edit);
      return edit;
    }),
  );
  connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
    of(textDocument, (document) => linked(document, position)),
  );
  connection.onDocumentSymbol(({ textDocument }) => of(textDocument, documentSymbols));
  connection.onWorkspaceSymbol(overAll(({ query }) => workspaceSymbols(query, session)));
  connection.onFoldingRanges(({ textDocument }) => of(textDocument, folding));
  connection.onSelectionRanges(({ textDocument, positions }) =>
    of(textDocument, (document) => selections(document, positions)),
  );
  const lastTokens = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  /** The tokens of a file, named so that what changes from them can be asked for. */
  const named = async (textDocument: { uri: string }) => {
    const { data } = (await of(textDocument, tokens)) ?? { data: [] };
    const told = { resultId: String(session.version), data };
    lastTokens.set(textDocument.uri, told);
    return told;
  };
  connection.languages.semanticTokens.on(({ textDocument }) => named(textDocument));
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }) => {
    const before = lastTokens.get(textDocument.uri);
    const { resultId, data } = await named(textDocument);
    return before?.resultId === previousResultId ? { resultId, edits: delta(before.data, data) } : { resultId, data };
  });
  connection.languages.semanticTokens.onRange(
    async ({ textDocument, range }) => (await of(textDocument, (document) => tokens(document, range))) ?? { data: [] },
  );
  connection.onDocumentFormatting(({ textDocument }) => of(textDocument, (document) => format(document)));
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    of(textDocument, (document) => formatRange(document, range)),
  );
  // The line that was just left; the new one is still to be written.
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
    of(textDocument, (document) => formatLeft(document, position)),
  );
  connection.onCodeAction(({ textDocument, range, context: { only } }) =>
    of(textDocument, async (document) => {
      // A kind stands for all below it, and none of those below is made where it can't be wanted.
      const isAsked = (kind = '') => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
      const wants = (kind: string) => isAsked(kind) || only!.some((one) => one.startsWith(`${kind}.`));
      const findings = wants('quickfix') ? await publisher.findings(textDocument.uri) : [];
      const found = [
        ...actions(document, range, findings, session, optionsOf(client).asksReason === true),
        ...cases(document, range, findings, session),
        ...(wants('refactor') ? [...branches(document, range), ...(await beginning(document, range, session))] : []),
        ...(wants('refactor') ? await extractions(document, range.start, session, client.capabilities) : []),
        ...(wants('source') ? [...translation(document), ...tidying(document)] : []),
      ];
      return found.filter(({ kind }) => isAsked(kind));
    }),
  );
  connection.onCodeActionResolve(async (action) => {
    const later = action.data as Later | undefined;
    if (!later) return action;
    if ((session.versionOf(pathOf(later.uri)) ?? null) !== later.version) throw moved();
    const edit = await of(later, (document) => extractionEdit(document, later, session, client.capabilities));
    return edit ? { ...action, edit } : action;
  });

  connection.onRequest(
    'rutine/exception',
    ({
      textDocument,
      ...wanted
    }: Parameters<typeof exception>[1] & { textDocument: { uri: string; version?: number } }): Promise<unknown> => {
      const { uri, version = session.versionOf(pathOf(uri)) } = textDocument;
      // Who says why takes their time, and the place is one of the text as it was.
      if (version !== session.versionOf(pathOf(uri))) throw moved();
      return of(textDocument, (document) => exception(document, wanted));
    },
  );
  connection.onRequest(
    'rutine/preview',
    ({ textDocument, ...asked }: Inquiry): Promise<unknown> =>
      of(textDocument, (document) => preview(document, asked, session)),
  );

  connection.onRequest(
    'rutine/map',
    ({ textDocument, case: said }: Inquiry): Promise<unknown> =>
      of(textDocument, async (document) => map(document, said, await publisher.findings(textDocument.uri), session)),
  );
  connection.onRequest(
    'rutine/timetable',
    ({ textDocument, ...asked }: Inquiry & { format?: unknown }): Promise<unknown> =>
      of(textDocument, (document) => timetable(document, asked, session)),
  );
  connection.onRequest(
    'rutine/example',
    ({ textDocument, ...asked }: Inquiry & { title: string }): Promise<unknown> =>
      of(textDocument, (document) => example(document, asked, session)),
  );

  connection.onRequest(
    'rutine/examples',
    ({ textDocument }: { textDocument: { uri: string } }): Promise<unknown> => of(textDocument, listed),
  );
  connection.onRequest(
    'rutine/runExamples',
    ({ textDocument, ids }: { textDocument: { uri: string }; ids?: unknown }, token): Promise<unknown> =>
      of(textDocument, (document) => tried(document, ids, session, token)),
  );

  connection.onDocumentLinks(overAll(({ textDocument }) => of(textDocument, (document) => links(document, session))));
  connection.onCodeLens(overAll(({ textDocument }) => of(textDocument, (document) => lenses(document, session))));
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    of(textDocument, (document) => hints(document, range, session, today())),
  );
  connection.languages.callHierarchy.onPrepare(({ textDocument, position }) =>
    of(textDocument, (document) => prepareCalls(document, position, session)),
  );
  connection.languages.callHierarchy.onIncomingCalls(overAll(({ item }) => incoming(item, session)));
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => outgoing(item, session));

  connection.listen();
}

/** What a client says of itself beyond the protocol. */
const optionsOf = ({
  initializationOptions,
}: InitializeParams): { trusted?: unknown; followsChanges?: unknown; asksReason?: unknown } =>
  typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {};
