/** What the map and the extension say to each other. */

import type { MapGraph } from '../view/map/data.ts';
import type { MapState } from '../view/map/draw.ts';

export const endings = ['svg', 'png'] as const;

export type FromMap =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'save'; readonly ending: (typeof endings)[number]; readonly file: Uint8Array };

export type ToMap =
  | { readonly kind: 'draw'; readonly graph: MapGraph; readonly state: MapState }
  | { readonly kind: 'point'; readonly key: string | null };

/** More than a map can need. */
const largest = 64 << 20;

/** A message of the map's; nothing for what is none. */
export function messageOf(value: unknown): FromMap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, key, ending, file } = value as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'ready':
      return { kind };
    case 'open':
      return typeof key === 'string' ? { kind, key } : null;
    case 'save': {
      const known = endings.find((one) => one === ending);
      return known && file instanceof Uint8Array && file.length <= largest ? { kind, ending: known, file } : null;
    }
    default:
      return null;
  }
}
