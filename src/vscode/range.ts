import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';

/** A range of the server's, as the editor has it: both count in UTF-16. */
export const rangeOf = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
