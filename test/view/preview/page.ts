/** A page that holds the case preview by itself: it knows the routine, walks in the browser, and keeps what is done. */
import type { Routine } from '../../../src/model/model.ts';
import { openCalendar } from '../../../src/simulate/index.ts';
import { CasePreview } from '../../../src/view/preview/component.ts';
import { previewOf } from '../../../src/view/preview/preview.ts';

declare const document: { querySelector(name: string): never };

const here = globalThis as unknown as { readonly routine: Routine; done: unknown[] };

const calendar = await openCalendar('NO', 'Europe/Oslo');
if (typeof calendar === 'string') throw new Error(calendar);
const { routine } = here;
here.done = [];
const show = (said: object) => view.show(previewOf(routine, { start: '2026-03-02T09:00', ...said }, { calendar }));
const view = new CasePreview(document.querySelector('main'), {
  walk: show,
  reveal: (of) => here.done.push(of),
  act: (action, { case: said }) => here.done.push({ action, said }),
  actions: ['print'],
});
show({});
