/** What the case preview and the extension say to each other. */
import type { Case } from '../model/model.ts';
import type { Preview } from '../view/preview/data.ts';
import type { Of } from '../view/timetable/table.ts';

export const actions = ['save', 'copy', 'export', 'print'] as const;

export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'walk'; readonly case: Case }
  | { readonly kind: 'reveal'; readonly of: Of }
  | { readonly kind: 'act'; readonly action: (typeof actions)[number]; readonly case: Case };

export type ToPreview =
  /** `rule`: the one whose break is to be seen. */
  | { readonly kind: 'show'; readonly preview: Preview; readonly rule?: string }
  /** `keeps`: what is shown is of the same routine, from before its mistakes. */
  | { readonly kind: 'broken'; readonly language: Preview['language']; readonly keeps: boolean }
  | { readonly kind: 'light'; readonly all: readonly Of[] };

/** A message of the preview's; nothing for what is none. What a case holds is for the server to judge. */
export function messageOf(value: unknown): FromPreview | null {
  if (!isObject(value)) return null;
  switch (value.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'walk':
      return isObject(value.case) ? { kind: 'walk', case: value.case } : null;
    case 'reveal': {
      if (!isObject(value.of)) return null;
      const { routine, id } = value.of;
      return typeof routine === 'string' && typeof id === 'string' ? { kind: 'reveal', of: { routine, id } } : null;
    }
    case 'act': {
      const action = actions.find((one) => one === value.action);
      return action && isObject(value.case) ? { kind: 'act', action, case: value.case } : null;
    }
    default:
      return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
