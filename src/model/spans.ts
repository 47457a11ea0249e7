/** Where the objects of a model stand in its text. */
import type { Span } from '../language/source.ts';

export interface Spans {
  get(of: object): Span | undefined;
  has(of: object): boolean;
  /** Calls with each object and its place, in no order. */
  each(visit: (of: object, span: Span) => void): void;
}

/**
 * A map of more entries is a large object for V8, which is moved to old memory by the first collection that finds it in use.
 * There it holds the whole model and tree until old memory is cleared, and each key stroke would leave megabytes.
 */
const most = 4096;

/** Places as they are found, in maps that stay small. */
export class FoundSpans implements Spans {
  /** The newest first, as what was said last counts. */
  private readonly maps: Map<object, Span>[] = [new Map()];

  set(of: object, span: Span): void {
    if (this.maps[0]!.size === most) this.maps.unshift(new Map());
    this.maps[0]!.set(of, span);
  }

  get(of: object): Span | undefined {
    for (const map of this.maps) {
      const span = map.get(of);
      if (span) return span;
    }
    return undefined;
  }

  has(of: object): boolean {
    return this.get(of) !== undefined;
  }

  each(visit: (of: object, span: Span) => void): void {
    for (const [at, map] of this.maps.entries()) {
      const newer = this.maps.slice(0, at);
      map.forEach((span, of) => {
        if (!newer.some((other) => other.has(of))) visit(of, span);
      });
    }
  }
}
