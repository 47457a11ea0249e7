/** What the signs of a map mean. */
import type { MapGraph, MapNode, NodeKind } from './data.ts';
import { markOf, outlineOf } from './draw.ts';
import { circle, outlines } from './shapes.ts';
import { tag } from './svg.ts';
import { type WordId, word } from './told.ts';

/** A sign as SVG, as it is drawn in the map, and what it means. */
export interface Sign {
  readonly drawing: string;
  readonly words: string;
}

const [width, height, rim] = [42, circle, 3];

/** Those that the map has, in the order in which a reader comes to them; and what may be seen of any. */
export function legendOf({ pools, language }: MapGraph): Sign[] {
  const sign = (id: WordId, content: string): Sign => ({
    drawing: tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'map',
        width: width + 2 * rim,
        height: height + 2 * rim,
        viewBox: `${-rim} ${-rim} ${width + 2 * rim} ${height + 2 * rim}`,
        'aria-hidden': 'true',
      },
      content,
    ),
    words: word(id, language),
  });
  const nodes = pools.flatMap((pool) => pool.nodes);
  const kinds = new Map(nodes.map((node) => [wordOf(node), node]));
  const seen = (['lit', 'dead'] as const).map((id) => sign(id, shapeOf('step', id)));
  const marks = (['error', 'warning', 'info'] as const).map((id) =>
    sign(id, markOf(id, { x: width / 2, y: height / 2 })),
  );
  return [...[...kinds].map(([id, { kind, modality }]) => sign(id, shapeOf(kind, modality))), ...seen, ...marks];
}

const wordOf = ({ kind, modality }: MapNode): WordId => (kind === 'step' ? (modality ?? kind) : kind);

function shapeOf(kind: NodeKind, more = ''): string {
  const outline = outlines[kind];
  const isRound = outline === 'circle' || outline === 'ending';
  const shape = { outline, width: isRound ? circle : width, height, text: { lines: [], width: 0, height: 0 }, down: 0 };
  const shift = isRound ? { transform: `translate(${(width - circle) / 2} 0)` } : {};
  return tag('g', { class: `${kind} ${more}`.trim(), ...shift }, outlineOf(kind, shape));
}
