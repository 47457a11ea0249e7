/** Pages beside the text: each a program and a style of the extension's own, and nothing from anywhere else. */
import * as vscode from 'vscode';

/** Where the programs and styles of the pages are. */
const pages = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist/webviews');

/** What a page may do. */
export const pageOptions = (extension: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [pages(extension)],
});

/**
 * A page that runs one program. Its texts come as messages, and are never markup.
 * @param name of the program and the style
 * @param images what may be shown as an image besides, such as `blob:`
 */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, name: string, images = "'none'"): string {
  const file = (ending: string) => webview.asWebviewUri(vscode.Uri.joinPath(pages(extension), `${name}.${ending}`));
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; img-src ${images}; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('css')}">
<title>Rutine</title>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}
