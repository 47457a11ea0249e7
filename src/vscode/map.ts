/** The map beside the text: it follows the routine that is written in, the edits, the cursor, and the case that is walked. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';
import type { MapGraph } from '../view/map/data.ts';
import type { MapState } from '../view/map/draw.ts';
import { Beside, reveal } from './beside.ts';
import type { LanguageServer } from './language-server.ts';
import { type FromMap, messageOf, type ToMap } from './map-messages.ts';
import type { CasePreviews } from './preview.ts';
import { rangeOf } from './range.ts';

/** As `rutine/map` answers. */
type Answer = {
  readonly graph: MapGraph;
  readonly state: MapState;
  readonly places: readonly { readonly key: string; readonly range: Range }[];
} | null;

export class RoutineMaps {
  readonly #server: LanguageServer;
  readonly #previews: CasePreviews;
  readonly #beside: Beside<FromMap, ToMap>;
  readonly #listener: vscode.Disposable;
  #shown: (NonNullable<Answer> & { readonly of: vscode.Uri }) | undefined;

  /** @param extension its folder */
  constructor(server: LanguageServer, previews: CasePreviews, extension: vscode.Uri) {
    this.#server = server;
    this.#previews = previews;
    this.#beside = new Beside(server, extension, {
      name: 'map',
      title: vscode.l10n.t('Map'),
      // A map that is saved as an image is drawn from an image of its own.
      images: 'blob:',
      messageOf,
      hear: (message) => this.#hear(message),
      look: (uri) => this.#look(uri),
      point: (at) => this.#point(at),
      closed: () => {
        this.#shown = undefined;
      },
    });
    this.#listener = previews.onDidWalk(() => this.#beside.ask());
  }

  /** Opens it beside the text, or brings it to the front. */
  open(uri: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri): void {
    if (!uri) return;
    this.#beside.open();
    this.#beside.follow(uri);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#beside.dispose();
  }

  async #hear(message: FromMap): Promise<void> {
    switch (message.kind) {
      // It was loaded, or loaded again after it was hidden.
      case 'ready':
        return this.#beside.ask();
      case 'open':
        return this.#open(message.key);
      case 'save':
        return this.#save(message);
    }
  }

  async #look(uri: vscode.Uri): Promise<() => void> {
    const said = this.#previews.caseOf(uri);
    const asked = { textDocument: { uri: uri.toString() }, ...(said && { case: said }) };
    const answer = await this.#server.ask<Answer>('rutine/map', asked);
    return () => this.#show(answer, uri);
  }

  #show(answer: Answer, of: vscode.Uri): void {
    if (!answer) {
      this.#beside.turnBack(vscode.l10n.t('A catalogue has no procedures to draw. Open a routine that builds on it.'));
      return;
    }
    const { graph, state } = answer;
    this.#shown = { ...answer, of };
    this.#beside.showing(vscode.l10n.t('Map: {0}', graph.title));
    this.#beside.tell({ kind: 'draw', graph, state });
    const at = this.#beside.cursor();
    if (at) this.#point(at);
  }

  /** Points at the innermost part of the map that the cursor is in. */
  #point(at: vscode.Position): void {
    const around = (this.#shown?.places ?? []).filter(({ range }) => rangeOf(range).contains(at));
    this.#beside.tell({ kind: 'point', key: around.at(-1)?.key ?? null });
  }

  async #open(key: string): Promise<void> {
    const { of, places } = this.#shown ?? {};
    const place = places?.find((one) => one.key === key);
    if (of && place) await reveal(of, place.range);
  }

  async #save({ ending, file }: Extract<FromMap, { kind: 'save' }>): Promise<void> {
    const uri = this.#shown?.of;
    if (!uri) return;
    const name = uri.path
      .split('/')
      .at(-1)!
      .replace(/\.rutine$/, '');
    const kind = ending === 'svg' ? vscode.l10n.t('Drawing') : vscode.l10n.t('Picture');
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.${ending}`),
      filters: { [kind]: [ending] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, file);
  }
}
