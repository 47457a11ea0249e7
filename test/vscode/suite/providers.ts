// What the editor asks the server for, each through the command by which the editor itself would.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, until } from './documents.ts';

const text = `rutine post "Slik deler vi ut posten"
  formål "Alle får sin post"

roller
  Budet stedfortreder Vakten
  Vakten

sak
  haster er ja eller nei

start kommer "Posten kommer"
  steg sortere "Sorter posten"
    utføres av Budet
    innen 2 dager
  hvis haster
    steg bringe   "Bring den ut"
      utføres av Budet

eksempel "Haster ikke"
  gitt haster er nei
  start 2026-03-02
  forvent ikke bringe
`;

const follower = `rutine dagen "Slik er dagen"
  formål "Dagen går"

start morgen "Det er morgen"
  følg post
`;

describe('the editor asks the server for', () => {
  let document: vscode.TextDocument;
  const at = (words: string, after = 0): vscode.Position => document.positionAt(text.indexOf(words) + after);
  const ask = <T>(what: string, ...more: readonly unknown[]): Promise<NonNullable<T>> =>
    until(what, async () => vscode.commands.executeCommand<T>(`vscode.${what}`, document.uri, ...more));
  const some = <T>(what: string, ...more: readonly unknown[]): Promise<readonly T[]> =>
    until(what, async () => {
      const all = await vscode.commands.executeCommand<readonly T[] | undefined>(
        `vscode.${what}`,
        document.uri,
        ...more,
      );
      return all?.length ? all : undefined;
    });
  const words = (range: vscode.Range): string => document.getText(range);
  const options = { tabSize: 2, insertSpaces: true };

  before(async () => {
    await openText(follower);
    ({ document } = await openText(text));
    await some('executeDocumentSymbolProvider');
  });
  after(closeAll);

  it('completion', async () => {
    const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', at('Budet\n    innen'));
    assert.ok(items.some(({ label }) => label === 'Vakten'));
  });

  it('hover', async () => {
    const [hover] = await some<vscode.Hover>('executeHoverProvider', at('Budet\n    innen', 1));
    assert.match((hover!.contents[0] as vscode.MarkdownString).value, /Budet stedfortreder Vakten/);
  });

  it('definition', async () => {
    const [place] = await some<vscode.Location>('executeDefinitionProvider', at('Budet\n    innen', 1));
    assert.ok(place!.range.start.isEqual(at('Budet')));
  });

  it('references, in all files', async () => {
    const places = await some<vscode.Location>('executeReferenceProvider', at('Budet', 1));
    assert.equal(places.length, 3);
    const named = await until('the other file', async () => {
      const all = await some<vscode.Location>('executeReferenceProvider', at('post', 1));
      return all.length > 1 ? all : undefined;
    });
    assert.equal(new Set(named.map(({ uri }) => uri.toString())).size, 2);
  });

  it('highlights', async () => {
    const places = await some<vscode.DocumentHighlight>('executeDocumentHighlights', at('Budet', 1));
    assert.deepEqual(
      places.map(({ range }) => words(range)),
      ['Budet', 'Budet', 'Budet'],
    );
  });

  it('a new name', async () => {
    const range = await ask<{ placeholder: string }>('prepareRename', at('Budet', 1));
    assert.equal(range.placeholder, 'Budet');
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', at('Budet', 1), 'Posten');
    assert.equal(edit.get(document.uri).length, 3);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at('Budet', 1), 'to ord'),
      /kan ikke være et navn/,
    );
  });

  it('symbols, of the file and of all', async () => {
    const [top] = await some<vscode.DocumentSymbol>('executeDocumentSymbolProvider');
    assert.equal(top!.name, 'Slik deler vi ut posten');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'bringe',
    );
    assert.equal(found[0]?.name, 'bringe');
  });

  it('folding and selections', async () => {
    const folds = await some<vscode.FoldingRange>('executeFoldingRangeProvider');
    assert.ok(folds.some(({ start }) => start === at('start kommer').line));
    const [range] = await some<vscode.SelectionRange>('executeSelectionRangeProvider', [at('Budet\n    innen', 1)]);
    assert.equal(words(range!.range), 'Budet');
  });

  it('semantic tokens, of the file and of a range', async () => {
    const { tokenTypes } = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    assert.ok(tokenTypes.includes('method'));
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens');
    const part = await ask<vscode.SemanticTokens>('provideDocumentRangeSemanticTokens', document.lineAt(4).range);
    assert.ok(part.data.length > 0 && part.data.length < data.length);
  });

  it('layout, of the file, of lines and of a line as it is left', async () => {
    const line = at('steg bringe').line;
    const edits = await some<vscode.TextEdit>('executeFormatDocumentProvider', options);
    assert.equal(edits.length, 1);
    const range = document.lineAt(line).range;
    const [of] = await some<vscode.TextEdit>('executeFormatRangeProvider', range, options);
    assert.equal(of!.range.start.line, line);
    const below = new vscode.Position(line + 1, 0);
    const [left] = await some<vscode.TextEdit>('executeFormatOnTypeProvider', below, '\n', options);
    assert.equal(left!.range.start.line, line);
  });

  it('links', async () => {
    const other = vscode.workspace.textDocuments.find((one) => one.getText() === follower)!;
    const links = await until('a link', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', other.uri);
      return all.length ? all : undefined;
    });
    assert.equal(links[0]!.target?.toString(), document.uri.toString());
  });

  it('lenses and hints', async () => {
    const lenses = await some<vscode.CodeLens>('executeCodeLensProvider', 100);
    const commands = new Set(lenses.map(({ command }) => command?.command));
    assert.deepEqual([...commands].sort(), ['rutine.runExamples', 'rutine.showReferences', 'rutine.walkCase']);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await some<vscode.InlayHint>('executeInlayHintProvider', all);
    assert.ok(hints.some(({ label }) => label === 'ellers Vakten'));
  });

  it('what can be done about it, and it is done', async () => {
    const range = new vscode.Range(at('hvis haster'), at('hvis haster'));
    const actions = await some<vscode.CodeAction>('executeCodeActionProvider', range);
    const action = actions.find(({ title }) => title === 'Sett opp filen');
    assert.ok(action?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /steg bringe "Bring den ut"/);
  });

  it('who follows a routine', async () => {
    const [item] = await some<vscode.CallHierarchyItem>('prepareCallHierarchy', at('post', 1));
    const incoming = await until('who follows it', async () => {
      const all = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        item,
      );
      return all.length ? all : undefined;
    });
    assert.equal(incoming[0]!.from.name, 'Slik er dagen');
  });
});
