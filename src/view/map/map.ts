/// <reference lib="dom" />
/** The map of a routine, in a webview of an editor or a page: it can be moved, made larger and smaller, and saved. */
import { element } from '../dom.ts';
import type { MapGraph } from './data.ts';
import { draw, type MapState } from './draw.ts';
import { listenTo, step } from './gestures.ts';
import { imageOf } from './image.ts';
import { type Known, type Layout, layoutOf, TooLarge } from './layout.ts';
import { legendOf } from './legend.ts';
import type { Point } from './place.ts';
import { pageStyle } from './style.ts';
import { tooLargeWords, type WordId, word } from './told.ts';

/** Whoever shows the map. */
export interface Host {
  /** A part of it was chosen. */
  readonly open: (key: string) => void;
  /** Takes a map that is to be kept, where that can be done. */
  readonly save?: (file: Blob, ending: 'svg' | 'png') => void;
}

/** What is drawn. */
interface Drawn {
  readonly graph: MapGraph;
  readonly layout: Layout;
}

const [smallest, largest] = [0.05, 4];

export class RoutineMap {
  private readonly host: Host;
  private readonly bar = element('div', { class: 'map-bar', role: 'toolbar' });
  private readonly note = element('p', { class: 'map-note', role: 'status' });
  private readonly legend = element('details', { class: 'map-legend' });
  private readonly signs = element('ul');
  private readonly view = element('div', { class: 'map-view' });
  private readonly known: Known = new Map();
  private readonly resized = new ResizeObserver(() => this.look());
  private drawn: Drawn | null = null;
  private state: MapState = {};
  private here: string | null = null;
  private asked = 0;
  /** What had the focus gets it back, and is not come to. */
  private restoring = false;
  /** What of the map is in the view's corner, and how large it is shown. */
  private corner: Point = { x: 0, y: 0 };
  private scale = 1;

  constructor(root: HTMLElement, host: Host) {
    this.host = host;
    root.classList.add('map-root');
    root.replaceChildren(this.bar, this.note, this.view, this.legend);
    useStyle(root);
    listenTo(this.view, {
      move: (x, y) => this.move(x, y),
      zoom: (by, at) => this.zoom(by, at),
      fit: () => this.fit(),
      open: host.open,
      reach: (part) => {
        if (!this.restoring) this.bringIn(part);
      },
    });
    this.resized.observe(this.view);
  }

  /** Draws a routine. Where it was drawn before, what is looked at stays. */
  async draw(graph: MapGraph, state: MapState = {}): Promise<void> {
    const asked = ++this.asked;
    const { language } = graph;
    const layout = await layoutOf(graph, this.known).catch((error) => {
      if (error instanceof TooLarge) return tooLargeWords(error.message, language);
      throw error;
    });
    // What was asked for since is newer.
    if (asked !== this.asked) return;
    const before = this.drawn?.graph;
    this.state = state;
    this.drawn = typeof layout === 'string' || graph.pools.length === 0 ? null : { graph, layout };
    this.note.textContent = typeof layout === 'string' ? layout : this.drawn ? '' : word('nothing', language);
    if (before?.language !== language) this.label(language);
    this.bar.hidden = !this.drawn;
    this.legend.hidden = !this.drawn;
    this.signs.replaceChildren(
      ...legendOf(graph).map((sign) => element('li', {}, drawing(sign.drawing), element('span', {}, sign.words))),
    );
    this.render();
    if (before?.routine !== graph.routine) this.begin();
  }

  /** Shows what is to be seen besides, without a new layout. */
  show(state: MapState): void {
    this.state = state;
    this.render();
  }

  /** Points at a part, such as the one that the cursor is in, and brings it into view. */
  point(key: string | null): void {
    this.here = key;
    for (const one of this.view.querySelectorAll('.here')) one.classList.remove('here');
    const part = key === null ? null : this.part(key);
    part?.classList.add('here');
    if (part) this.bringIn(part);
  }

  /** Shows all of it. */
  fit(): void {
    if (!this.drawn) return;
    const { width, height } = this.drawn.layout;
    const room = this.view.getBoundingClientRect();
    this.scale = within(Math.min(room.width / width, room.height / height, 1));
    this.corner = { x: (width - room.width / this.scale) / 2, y: (height - room.height / this.scale) / 2 };
    this.look();
  }

  /** Makes it larger or smaller. @param at what stays where it is, in the view; its middle if left out */
  zoom(by: number, at?: Point): void {
    const room = this.view.getBoundingClientRect();
    const { x, y } = at ?? { x: room.width / 2, y: room.height / 2 };
    const scale = within(this.scale * by);
    const shift = 1 / this.scale - 1 / scale;
    this.corner = { x: this.corner.x + x * shift, y: this.corner.y + y * shift };
    this.scale = scale;
    this.look();
  }

  /** As a picture that brings its colours along. */
  svg(): string {
    return this.drawn ? draw(this.drawn.graph, this.drawn.layout, this.state) : '';
  }

  /** The same as an image. */
  png(): Promise<Blob> {
    return imageOf(this.svg(), this.drawn!.layout);
  }

  dispose(): void {
    this.resized.disconnect();
  }

  private label(language: MapGraph['language']): void {
    const button = (id: WordId, sign: string, onclick: () => void) =>
      element('button', { type: 'button', title: word(id, language), 'aria-label': word(id, language), onclick }, sign);
    const { save } = this.host;
    const saved = async (ending: 'svg' | 'png') =>
      save?.(ending === 'png' ? await this.png() : new Blob([this.svg()], { type: 'image/svg+xml' }), ending);
    this.bar.setAttribute('aria-label', word('map', language));
    this.legend.replaceChildren(
      element('summary', {}, word('legend', language)),
      element('p', {}, word('lanes', language)),
      this.signs,
    );
    this.bar.replaceChildren(
      button('larger', '+', () => this.zoom(step)),
      button('smaller', '−', () => this.zoom(1 / step)),
      button('all', '⤢', () => this.fit()),
      ...(save
        ? [button('saveSvg', 'SVG', () => void saved('svg')), button('savePng', 'PNG', () => void saved('png'))]
        : []),
    );
  }

  private render(): void {
    const focused = this.view.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-key')
      : null;
    if (!this.drawn) {
      this.view.replaceChildren();
      return;
    }
    this.view.replaceChildren(drawing(draw(this.drawn.graph, this.drawn.layout, this.state, true)));
    this.look();
    if (this.here !== null) this.part(this.here)?.classList.add('here');
    this.restoring = true;
    if (focused) (this.part(focused) as SVGElement | null)?.focus({ preventScroll: true });
    this.restoring = false;
  }

  /** At first as wide as there is room for, if it can be read then, from its top. */
  private begin(): void {
    if (!this.drawn) return;
    const { width } = this.drawn.layout;
    const room = this.view.getBoundingClientRect();
    this.scale = Math.max(0.6, Math.min(1, room.width / width));
    this.corner = { x: Math.min(0, (width - room.width / this.scale) / 2), y: 0 };
    this.look();
  }

  private look(): void {
    const { width, height } = this.view.getBoundingClientRect();
    if (!width || !height) return;
    const { x, y } = this.corner;
    const box = [x, y, width / this.scale, height / this.scale];
    this.view.firstElementChild?.setAttribute('viewBox', box.join(' '));
  }

  private move(x: number, y: number): void {
    this.corner = { x: this.corner.x + x / this.scale, y: this.corner.y + y / this.scale };
    this.look();
  }

  private part(key: string): Element | null {
    return this.view.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  private bringIn(part: Element): void {
    const room = this.view.getBoundingClientRect();
    const rect = part.getBoundingClientRect();
    this.move(
      outside(rect.left - room.left, rect.right - room.left, room.width),
      outside(rect.top - room.top, rect.bottom - room.top, room.height),
    );
  }
}

const drawing = (svg: string): Element =>
  document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);

const within = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

/** How far something must move to be seen, with some room around it. */
function outside(from: number, to: number, room: number): number {
  const rim = Math.min(40, Math.max(0, (room - (to - from)) / 2));
  if (from < rim) return from - rim;
  return to > room - rim ? to - (room - rim) : 0;
}

let sheet: CSSStyleSheet | undefined;

/** A sheet of its own, as a strict page lets no style come with what is drawn. */
function useStyle(root: HTMLElement): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(pageStyle);
  const { adoptedStyleSheets } = root.ownerDocument;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
