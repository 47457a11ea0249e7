/// <reference lib="dom" />
/** The map in its webview: draws what the extension tells it, and tells the extension what is done. */
import { element } from '../../view/dom.ts';
import { RoutineMap } from '../../view/map/map.ts';
import type { FromMap, ToMap } from '../map-messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromMap): void };

const editor = acquireVsCodeApi();
const heading = element('h1', { class: 'unseen' });
const place = element('div', { class: 'place' });
document.querySelector('main')!.append(heading, place);
const map = new RoutineMap(place, {
  open: (key) => editor.postMessage({ kind: 'open', key }),
  save: async (file, ending) =>
    editor.postMessage({ kind: 'save', ending, file: new Uint8Array(await file.arrayBuffer()) }),
});

window.addEventListener('message', ({ data }: MessageEvent<ToMap>) => {
  switch (data.kind) {
    case 'draw':
      document.documentElement.lang = data.graph.language;
      heading.textContent = data.graph.title;
      void map.draw(data.graph, data.state);
      break;
    case 'point':
      map.point(data.key);
      break;
  }
});
editor.postMessage({ kind: 'ready' });
