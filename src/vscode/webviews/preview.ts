/// <reference lib="dom" />
/** The case preview in its webview: draws what the extension tells it, and tells the extension what is done. */
import { CasePreview } from '../../view/preview/component.ts';
import type { FromPreview, ToPreview } from '../preview-messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPreview): void };

const editor = acquireVsCodeApi();
const view = new CasePreview(document.querySelector('main')!, {
  walk: (said) => editor.postMessage({ kind: 'walk', case: said }),
  reveal: (of) => editor.postMessage({ kind: 'reveal', of }),
  act: (action, { case: said }) => editor.postMessage({ kind: 'act', action, case: said }),
  actions: ['save', 'copy', 'export', 'print'],
});

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.kind) {
    case 'show':
      view.show(data.preview);
      if (data.rule !== undefined) view.showBreak(data.rule);
      break;
    case 'broken':
      view.showBroken(data.language, data.keeps);
      break;
    case 'light':
      view.light(data.all);
      break;
  }
});
editor.postMessage({ kind: 'ready' });
