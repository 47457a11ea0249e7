/// <reference lib="dom" />
/** The case preview, in a webview of an editor or a page: a form, and beside it what happens in the case that it tells. */
import type { Case } from '../../model/model.ts';
import { element } from '../dom.ts';
import type { Of } from '../timetable/table.ts';
import type { Preview } from './data.ts';
import { Form } from './form.ts';
import { Timeline } from './timeline.ts';
import { type WordId, word } from './words.ts';

/** What is done with a case besides looking at it. */
export type Action = 'save' | 'copy' | 'export' | 'print';

/** Whoever knows the routine. */
export interface Host {
  /** Walks a case; what comes of it is shown with `show`. */
  readonly walk: (said: Case) => void;
  /** Shows something of the routine in its text. */
  readonly reveal: (of: Of) => void;
  readonly act: (action: Action, preview: Preview) => void;
  /** Those that it can do. */
  readonly actions: readonly Action[];
}

export class CasePreview {
  private readonly root: HTMLElement;
  private readonly host: Host;
  private readonly form: Form;
  private readonly timeline: Timeline;
  private readonly bar = element('div', { class: 'bar', role: 'toolbar' });
  private readonly note = element('p', { class: 'note', role: 'status' });
  private readonly heading = element('h1', {});
  private preview: Preview | null = null;
  /** Whoever begins anew goes on with the first question. */
  private beginsAnew = false;

  constructor(root: HTMLElement, host: Host) {
    this.root = root;
    this.host = host;
    this.form = new Form(host.walk);
    this.timeline = new Timeline(host.reveal);
  }

  show(preview: Preview): void {
    const before = this.preview;
    this.preview = preview;
    const { language, title } = preview;
    document.documentElement.lang = language;
    this.heading.textContent = title;
    this.note.textContent = '';
    if (before?.language !== language) this.build();
    this.form.show(preview);
    this.timeline.show(preview);
    if (this.beginsAnew) this.form.focusNext();
    this.beginsAnew = false;
  }

  /** The routine's text has mistakes. @param keeps what is shown is of that routine, from before them: it stays, and says so */
  showBroken(language: Preview['language'], keeps: boolean): void {
    if (keeps && this.preview) {
      this.note.textContent = word('stale', language);
      return;
    }
    this.preview = null;
    this.root.replaceChildren(element('p', { class: 'note', role: 'status' }, word('broken', language)));
  }

  /** Lights the steps that stand for what the cursor is in. */
  light(all: readonly Of[]): void {
    this.timeline.light(all);
  }

  /** Goes to the step that breaks a rule. */
  showBreak(rule: string): void {
    this.timeline.showBreak(rule);
  }

  private build(): void {
    const { language } = this.preview!;
    const button = (id: WordId, onclick: () => void) =>
      element('button', { type: 'button', onclick }, word(id, language));
    this.bar.setAttribute('aria-label', word('case', language));
    this.bar.replaceChildren(
      button('clear', () => {
        this.beginsAnew = true;
        this.host.walk({ start: this.preview!.case.start! });
      }),
      ...this.host.actions.map((action) => button(action, () => this.host.act(action, this.preview!))),
    );
    const part = (name: string, title: WordId, content: HTMLElement) =>
      element('section', { class: name, 'aria-label': word(title, language) }, content);
    this.root.replaceChildren(
      element('header', {}, this.heading, this.bar, this.note),
      element(
        'div',
        { class: 'sides' },
        part('left', 'case', this.form.element),
        part('right', 'walk', this.timeline.element),
      ),
    );
  }
}
