/** The case preview beside the text: it follows the routine that is written in, the edits and the cursor. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';
import type { Case } from '../model/model.ts';
import type { Preview } from '../view/preview/data.ts';
import type { Of } from '../view/timetable/table.ts';
import { Beside, reveal } from './beside.ts';
import type { LanguageServer } from './language-server.ts';
import { type FromPreview, messageOf, type ToPreview } from './preview-messages.ts';
import { rangeOf } from './range.ts';
import { type Written, writeOut } from './walked-case.ts';

/** As `rutine/preview` answers. */
type Answer =
  | { readonly preview: Preview; readonly places: readonly (Of & { readonly uri: string; readonly range: Range })[] }
  | { readonly broken: true; readonly language: Preview['language'] }
  | null;

/** With which case it opens: an example's, or one that breaks a rule. */
export type Wanted = { readonly example: string } | { readonly case: Case; readonly rule?: string };

export class CasePreviews {
  readonly #server: LanguageServer;
  readonly #beside: Beside<FromPreview, ToPreview>;
  /** The cases that were told, by the routine's file: who comes back to one finds it again. */
  readonly #cases = new Map<string, Case>();
  readonly #walked = new vscode.EventEmitter<void>();
  #shown: (Extract<Answer, { preview: Preview }> & { readonly of: vscode.Uri }) | undefined;
  #wanted: Wanted | undefined;

  /** @param extension its folder */
  constructor(server: LanguageServer, extension: vscode.Uri) {
    this.#server = server;
    this.#beside = new Beside(server, extension, {
      name: 'preview',
      title: vscode.l10n.t('Case'),
      messageOf,
      hear: (message) => this.#hear(message),
      look: (uri) => this.#look(uri),
      point: (at) => this.#light(at),
      closed: () => {
        this.#shown = undefined;
        this.#walked.fire();
      },
    });
  }

  /** Another case is shown, or none any more. */
  readonly onDidWalk = this.#walked.event;

  /** The case that is shown of a routine. */
  caseOf(uri: vscode.Uri): Case | undefined {
    return this.#shown?.of.toString() === uri.toString() ? this.#shown.preview.case : undefined;
  }

  /** Opens it beside the text, or brings it to the front. */
  open(uri: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri, wanted?: Wanted): void {
    if (!uri) return;
    this.#wanted = wanted;
    if (wanted && 'case' in wanted) this.#cases.set(uri.toString(), wanted.case);
    this.#beside.open();
    this.#beside.follow(uri);
  }

  dispose(): void {
    this.#beside.dispose();
    this.#walked.dispose();
  }

  async #hear(message: FromPreview): Promise<void> {
    const { uri } = this.#beside;
    switch (message.kind) {
      // It was loaded, or loaded again after it was hidden.
      case 'ready':
        return this.#beside.ask();
      case 'walk':
        if (uri) this.#cases.set(uri.toString(), message.case);
        return this.#beside.ask();
      case 'reveal': {
        const { routine, id } = message.of;
        const place = this.#shown?.places.find((one) => one.routine === routine && one.id === id);
        return place && reveal(vscode.Uri.parse(place.uri), place.range);
      }
      case 'act':
        if (uri) await this.#act(uri, message);
    }
  }

  async #look(uri: vscode.Uri): Promise<() => void> {
    const wanted = this.#wanted;
    const example = wanted && 'example' in wanted ? { example: wanted.example } : {};
    const said = this.#cases.get(uri.toString());
    const asked = { textDocument: { uri: uri.toString() }, ...(said && { case: said }), ...example };
    const answer = await this.#server.ask<Answer>('rutine/preview', asked);
    return () => {
      this.#wanted = undefined;
      this.#show(answer, uri, wanted && 'rule' in wanted ? wanted.rule : undefined);
    };
  }

  #show(answer: Answer, of: vscode.Uri, rule?: string): void {
    if (!answer) {
      this.#beside.turnBack(vscode.l10n.t('A catalogue has no cases of its own. Open a routine that builds on it.'));
      return;
    }
    if ('broken' in answer) {
      // What is shown of another routine is not of this one.
      const keeps = this.#shown?.of.toString() === of.toString();
      if (!keeps) this.#shown = undefined;
      this.#beside.tell({ kind: 'broken', language: answer.language, keeps });
      return;
    }
    this.#shown = { ...answer, of };
    this.#cases.set(of.toString(), answer.preview.case);
    this.#beside.showing(vscode.l10n.t('Case: {0}', answer.preview.title));
    this.#walked.fire();
    this.#beside.tell({ kind: 'show', preview: answer.preview, ...(rule !== undefined && { rule }) });
    const at = this.#beside.cursor();
    if (at && rule === undefined) this.#light(at);
  }

  /** Lights what stands for the innermost thing of the text that the cursor is in. */
  #light(at: vscode.Position): void {
    const around = (this.#shown?.places ?? [])
      .filter(({ uri, range }) => uri === this.#beside.uri?.toString() && rangeOf(range).contains(at))
      .sort((a, b) => b.range.start.line - a.range.start.line);
    this.#beside.tell({ kind: 'light', all: around.slice(0, 1).map(({ routine, id }) => ({ routine, id })) });
  }

  async #act(uri: vscode.Uri, { action, case: said }: Extract<FromPreview, { kind: 'act' }>): Promise<void> {
    const asked = { textDocument: { uri: uri.toString() }, case: said };
    const write = (title: string) => this.#server.ask<Written | null>('rutine/example', { ...asked, title });
    const shown = (format: string) => this.#server.ask<string | null>('rutine/timetable', { ...asked, format });
    await writeOut(action, uri, { write, shown });
  }
}
