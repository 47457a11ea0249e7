/** What is done with a case that was walked: it is kept as an example, or given to somebody. */
import * as vscode from 'vscode';
import type { Position } from 'vscode-languageserver';

/** As `rutine/example` answers. */
export interface Written {
  readonly text: string;
  readonly at: Position;
  readonly unsaid: readonly string[];
}

/** How the server writes the case: as an example, and as a timetable in a format. */
interface Ways {
  readonly write: (title: string) => Promise<Written | null>;
  readonly shown: (format: 'html' | 'md') => Promise<string | null>;
}

/** @param uri the routine's file */
export async function writeOut(
  action: 'save' | 'copy' | 'export' | 'print',
  uri: vscode.Uri,
  ways: Ways,
): Promise<void> {
  switch (action) {
    case 'save':
      return save(uri, ways);
    case 'copy': {
      const written = await ways.write(vscode.l10n.t('A case'));
      if (!written) return notTold();
      await vscode.env.clipboard.writeText(written.text.trim());
      return tellUnsaid(written);
    }
    case 'export':
    case 'print':
      return exported(uri, action, ways);
  }
}

async function save(uri: vscode.Uri, { write }: Ways): Promise<void> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('What is this case an example of?'),
    placeHolder: vscode.l10n.t('such as: A customer with an agreement, when the lawyer is away'),
  });
  if (!title?.trim()) return;
  const written = await write(title.trim());
  if (!written) return notTold();
  const { at, text } = written;
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Position(at.line, at.character);
  edit.insert(uri, place, text);
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place.translate(text.split('\n').length - 1)));
  tellUnsaid(written);
}

async function exported(uri: vscode.Uri, action: 'export' | 'print', { shown }: Ways): Promise<void> {
  const name = uri.path
    .split('/')
    .at(-1)!
    .replace(/\.rutine$/, '');
  const filters = { [vscode.l10n.t('Web page, which prints well')]: ['html'], Markdown: ['md'] };
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.html`),
    filters: action === 'print' ? { [vscode.l10n.t('Web page, which prints well')]: ['html'] } : filters,
  });
  if (!target) return;
  const text = await shown(target.path.endsWith('.md') ? 'md' : 'html');
  if (text === null) return notTold();
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  // A browser prints it; in an editor it can be looked at.
  if (action === 'export' || !(await vscode.env.openExternal(target)))
    await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.One });
}

function notTold(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('This case is not told to its end yet. Answer what the preview asks for first.'),
  );
}

function tellUnsaid({ unsaid }: Written): void {
  if (unsaid.length === 0) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'An example can only name what the routine gives a name. Left out: {0}. Give the step a name, and save the case again.',
      unsaid.join('; '),
    ),
  );
}
