/** A map as SVG. */
import type { Severity } from '../../finding.ts';
import type { MapGraph, MapNode, Pool } from './data.ts';
import type { Layout, PlacedPool } from './layout.ts';
import type { PlacedEdge, PlacedNode, PlacedText, Point } from './place.ts';
import { circle, cornersOf, fonts, type Shape } from './shapes.ts';
import { fileStyle } from './style.ts';
import { escaped, path, tag } from './svg.ts';
import { graphInWords, nodeInWords, sentences, word } from './told.ts';

/** What is to be seen of a routine besides itself, by the keys of its parts. */
export interface MapState {
  /** What a case came to and the ways it went, in its order. */
  readonly lit?: readonly string[];
  /** What no case comes to, besides what the graph says so of. */
  readonly unreachable?: readonly string[];
  readonly marks?: readonly Mark[];
}

/** Something that was found at a part. */
export interface Mark {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
}

interface Seen {
  readonly language: MapGraph['language'];
  readonly live: boolean;
  readonly lit: ReadonlySet<string>;
  readonly unreachable: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** @param live for a page, where parts can be reached and opened; else it is a picture that brings its colours along */
export function draw(graph: MapGraph, layout: Layout, state: MapState = {}, live = false): string {
  const { language, title, pools } = graph;
  const { width, height } = layout;
  const seen: Seen = {
    language,
    live,
    lit: new Set(state.lit),
    unreachable: new Set(state.unreachable),
    marks: Map.groupBy(state.marks ?? [], ({ key }) => key),
  };
  const name = `${word('map', language)}: ${title}`;
  const about = live ? { role: 'group', 'aria-label': name } : { role: 'img', width, height };
  const picture = live
    ? []
    : [tag('title', {}, escaped(name)), tag('desc', {}, escaped(graphInWords(graph))), tag('style', {}, fileStyle)];
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'map', lang: language, viewBox: path(0, 0, width, height), ...about },
    ...picture,
    tag('rect', { class: 'paper', width, height }),
    drawText(layout.title, true),
    ...pools.map((pool, at) => drawPool(pool, layout.pools[at]!, seen)),
  );
}

function drawPool(pool: Pool, placed: PlacedPool, seen: Seen): string {
  const { x, y, width, height, title, lanes, bodyTop, nodes, edges, groups } = placed;
  const lit = pool.edges.map(({ key }) => seen.lit.has(key));
  // What is lit lies on top.
  const inOrder = [...edges.keys()].sort((a, b) => Number(lit[a]) - Number(lit[b]));
  return tag(
    'g',
    {
      class: 'pool',
      transform: `translate(${path(x, y)})`,
      ...(seen.live && { role: 'group', 'aria-label': pool.title }),
    },
    tag('rect', { class: 'rim', width, height, rx: 4 }),
    part(pool.key, seen, { class: 'name' }, [pool.title, ...pool.details], drawText(title, true), { x: width, y: 0 }),
    ...lanes.map(
      ({ x, y, width, height, head }) =>
        (head.text.lines.length ? tag('rect', { class: 'head', x, y, width, height: bodyTop - y }) : '') +
        tag('rect', { class: 'border', x, y, width, height }) +
        drawText(head),
    ),
    ...groups.map(({ isBand, title, ...rect }, at) => {
      const { x, y, width, height } = rect;
      const { key, title: name = '' } = pool.groups[at]!;
      const rim = isBand
        ? tag('path', { class: 'border', d: path('M', x, y, 'h', width, 'm', 0, height, 'h', -width) })
        : tag('rect', { class: 'frame', x, y, width, height, rx: 8 });
      const corner = title && { x: title.x + title.width + 10, y: title.y };
      return rim + (title ? part(key, seen, { class: 'name' }, [name], drawText(title, true), corner!) : '');
    }),
    tag('g', { 'aria-hidden': 'true' }, ...inOrder.map((at) => drawEdge(pool, at, edges[at]!, lit[at]!, seen))),
    tag(
      'g',
      seen.live ? { role: 'list' } : {},
      ...nodes.map((placed, at) => {
        const node = drawNode(pool, pool.nodes[at]!, placed, seen);
        return seen.live ? tag('g', { role: 'listitem' }, node) : node;
      }),
    ),
  );
}

/** Something with a key: it can be opened where that is possible, and bears marks. @param corner where they stand */
function part(
  key: string,
  { live, language, marks }: Seen,
  attributes: Readonly<Record<string, string | number>>,
  words: readonly string[],
  content: string,
  corner: Point,
): string {
  const found = marks.get(key) ?? [];
  const told = [...words, ...found.map(({ severity, message }) => `${word(severity, language)}: ${message}`)];
  const open = live ? { 'data-key': key, role: 'button', tabindex: 0 } : {};
  const worst = (['error', 'warning', 'info'] as const).find((one) => found.some(({ severity }) => severity === one));
  return tag(
    'g',
    { ...attributes, ...open },
    tag('title', {}, escaped(sentences(told))),
    content,
    worst ? markOf(worst, { x: corner.x - 4, y: corner.y + 2 }) : '',
  );
}

/** The sign of something that was found. */
export const markOf = (severity: Severity, { x, y }: Point): string =>
  tag(
    'g',
    { class: `mark ${severity}`, transform: `translate(${path(x, y)})` },
    tag('circle', { r: 8 }),
    tag('text', { y: 4 }, severity === 'info' ? 'i' : '!'),
  );

function drawNode(pool: Pool, node: MapNode, placed: PlacedNode, seen: Seen): string {
  const { x, y, width, shape } = placed;
  const isDead = node.unreachable || seen.unreachable.has(node.key);
  const classes = [node.kind, node.modality, isDead && 'dead', seen.lit.has(node.key) && 'lit'].filter(Boolean);
  const text = { x: (width - shape.text.width) / 2, y: shape.down, width: shape.text.width, height: shape.text.height };
  return part(
    node.key,
    seen,
    { class: classes.join(' '), transform: `translate(${path(x, y)})` },
    nodeInWords(pool, node, { language: seen.language, isDead, isLit: seen.lit.has(node.key) }),
    outlineOf(node.kind, shape) + drawText({ ...text, text: shape.text }),
    { x: shape.outline === 'diamond' ? width * 0.75 : width, y: shape.outline === 'diamond' ? shape.height * 0.2 : 0 },
  );
}

/** A node's outline, as large as its shape. */
export function outlineOf(kind: MapNode['kind'], shape: Shape): string {
  const { outline, width, height } = shape;
  const polygon = (points: readonly (readonly [number, number])[]) =>
    tag('path', { class: 'shape', d: path('M', ...points.flat(), 'Z') });
  const middle = height / 2;
  switch (outline) {
    case 'circle':
    case 'ending': {
      const round = { cx: width / 2, cy: circle / 2 };
      const dot = kind === 'close' ? tag('circle', { class: 'full', ...round, r: circle / 2 - 5 }) : '';
      return tag('circle', { class: 'shape', ...round, r: circle / 2 - 1 }) + dot;
    }
    case 'box':
      return tag('rect', { class: 'shape', width, height, rx: 6 });
    case 'pill':
      return (
        tag('rect', { class: 'shape', width, height, rx: Math.min(middle, 18) }) +
        tag('rect', { class: 'thin', x: 3, y: 3, width: width - 6, height: height - 6, rx: Math.min(middle, 18) - 3 })
      );
    case 'bars':
      return (
        tag('rect', { class: 'shape', width, height }) +
        tag('path', { class: 'thin', d: path('M', 7, 0, 'v', height, 'M', width - 7, 0, 'v', height) })
      );
    case 'slanted':
      return polygon([
        [10, 0],
        [width, 0],
        [width - 10, height],
        [0, height],
      ]);
    case 'hexagon':
      return polygon([
        [10, 0],
        [width - 10, 0],
        [width, middle],
        [width - 10, height],
        [10, height],
        [0, middle],
      ]);
    case 'diamond':
      return polygon(cornersOf(shape));
  }
}

function drawText({ x, y, width, text }: PlacedText, fromLeft = false): string {
  let top = y;
  return text.lines
    .map(({ text: words, style }) => {
      const { size, line } = fonts[style];
      const base = top + (line - size) / 2 + size * 0.8;
      top += line;
      return tag(
        'text',
        { class: `text-${style}${fromLeft ? ' from' : ''}`, x: fromLeft ? x : x + width / 2, y: base },
        escaped(words),
      );
    })
    .join('');
}

function drawEdge(pool: Pool, at: number, { pieces, label }: PlacedEdge, lit: boolean, seen: Seen): string {
  const { aside, unreachable, to } = pool.edges[at]!;
  const isDead = unreachable || seen.unreachable.has(pool.nodes[to]!.key);
  const classes = [aside && 'aside', isDead && 'dead', lit && 'lit'].filter(Boolean).join(' ');
  return tag(
    'g',
    classes ? { class: classes } : {},
    ...pieces.map((points) => tag('path', { class: 'edge', d: rounded(points) })),
    tag('path', { class: 'tip', d: tipAt(pieces.at(-1)!.at(-1)!) }),
    label ? drawText(label) : '',
  );
}

/** An arrow's tip; all ways come from above. */
const tipAt = ({ x, y }: Point): string => path('M', x, y, 'l', -4.5, -8, 'h', 9, 'Z');

/** A line through points, round at its corners. */
function rounded(points: readonly Point[]): string {
  const steps: (string | number)[] = [];
  for (const [at, { x, y }] of points.entries()) {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) steps.push('M', x, y);
    else if (!after) steps.push('L', x, y);
    else {
      const near = (other: Point) => {
        const length = Math.hypot(other.x - x, other.y - y);
        const part = length === 0 ? 0 : Math.min(5, length / 2) / length;
        return [x + (other.x - x) * part, y + (other.y - y) * part];
      };
      steps.push('L', ...near(before), 'Q', x, y, ...near(after));
    }
  }
  return path(...steps);
}
