/// <reference lib="dom" />
/** What is done to a map with a mouse, a pad and the keys. */
import type { Point } from './place.ts';

export interface Acts {
  /** Looks further that way. */
  readonly move: (x: number, y: number) => void;
  readonly zoom: (by: number, at?: Point) => void;
  readonly fit: () => void;
  readonly open: (key: string) => void;
  /** A part was come to with the keyboard. */
  readonly reach: (part: Element) => void;
}

/** How much larger or smaller at a time. */
export const step = 1.25;
/** How far an arrow key moves, and how little a pointer moves that only clicks. */
const [stride, still] = [60, 4];

export function listenTo(view: HTMLElement, acts: Acts): void {
  drag(view, acts);
  view.addEventListener('click', ({ target }) => {
    const key = keyAt(target);
    if (key !== null) acts.open(key);
  });
  view.addEventListener('wheel', (event) => wheel(event, view, acts), { passive: false });
  view.addEventListener('keydown', (event) => press(event, acts));
  view.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) acts.reach(target);
  });
}

const keyAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;

function drag(view: HTMLElement, { move }: Acts): void {
  let held: { readonly id: number; from: Point; moved: boolean } | null = null;
  view.addEventListener('pointerdown', ({ button, pointerId: id, clientX: x, clientY: y }) => {
    if (button === 0) held = { id, from: { x, y }, moved: false };
  });
  view.addEventListener('pointermove', ({ pointerId, clientX: x, clientY: y }) => {
    if (held?.id !== pointerId) return;
    const { from } = held;
    if (!held.moved && Math.hypot(x - from.x, y - from.y) <= still) return;
    // Only now, as what is captured is not clicked.
    if (!held.moved) view.setPointerCapture(pointerId);
    move(from.x - x, from.y - y);
    held = { id: pointerId, from: { x, y }, moved: true };
  });
  const release = () => {
    held = null;
  };
  view.addEventListener('pointerup', release);
  view.addEventListener('pointercancel', release);
}

function wheel(event: WheelEvent, view: HTMLElement, { move, zoom }: Acts): void {
  event.preventDefault();
  const { clientX, clientY, deltaX, deltaY, ctrlKey, metaKey, shiftKey } = event;
  const room = view.getBoundingClientRect();
  // Two fingers that spread on a pad come as a wheel with this key.
  if (ctrlKey || metaKey) zoom(Math.exp(-deltaY / 300), { x: clientX - room.left, y: clientY - room.top });
  else if (shiftKey && deltaX === 0) move(deltaY, 0);
  else move(deltaX, deltaY);
}

function press(event: KeyboardEvent, { move, zoom, fit, open }: Acts): void {
  const key = keyAt(event.target);
  const all: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(-stride, 0),
    ArrowRight: () => move(stride, 0),
    ArrowUp: () => move(0, -stride),
    ArrowDown: () => move(0, stride),
    '+': () => zoom(step),
    '-': () => zoom(1 / step),
    '0': fit,
    ...(key !== null && { Enter: () => open(key), ' ': () => open(key) }),
  };
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : all[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
