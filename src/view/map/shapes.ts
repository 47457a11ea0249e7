/** How large the parts of a map are: what they say, in lines, and the room that this takes. */
import type { MapNode, NodeKind } from './data.ts';
import { linesOf, widthOf } from './text.ts';

/** How a text looks. */
export type Style = 'title' | 'detail' | 'label' | 'lane' | 'phase' | 'pool' | 'map';

export const fonts: Readonly<Record<Style, { readonly size: number; readonly line: number; readonly bold?: true }>> = {
  title: { size: 12, line: 15 },
  detail: { size: 10.5, line: 13 },
  label: { size: 10.5, line: 13 },
  lane: { size: 12, line: 15, bold: true },
  phase: { size: 11, line: 14, bold: true },
  pool: { size: 14, line: 18, bold: true },
  map: { size: 18, line: 24, bold: true },
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  readonly text: string;
  readonly style: Style;
}

/** Lines below one another, and the room they take. */
export interface Block extends Size {
  readonly lines: readonly TextLine[];
}

/** Texts as lines of a style that are no wider than that. */
export function blockOf(texts: readonly string[], style: Style, width: number): Block {
  const { size, line, bold } = fonts[style];
  const lines = texts.flatMap((text) => linesOf(text, width, size, bold));
  const widest = Math.max(0, ...lines.map((text) => widthOf(text, size, bold)));
  return { lines: lines.map((text) => ({ text, style })), width: Math.ceil(widest), height: lines.length * line };
}

const below = (above: Block, under: Block): Block => ({
  lines: [...above.lines, ...under.lines],
  width: Math.max(above.width, under.width),
  height: above.height + under.height,
});

/** The outline of a node. */
export type Outline = 'circle' | 'box' | 'diamond' | 'hexagon' | 'pill' | 'bars' | 'slanted' | 'ending';

export const outlines: Readonly<Record<NodeKind, Outline>> = {
  start: 'circle',
  step: 'box',
  decision: 'diamond',
  choice: 'diamond',
  anyOrder: 'hexagon',
  repeat: 'hexagon',
  forEach: 'hexagon',
  wait: 'pill',
  follow: 'bars',
  set: 'slanted',
  close: 'ending',
  end: 'circle',
};

export interface Shape extends Size {
  readonly outline: Outline;
  readonly text: Block;
  /** From the top of the node to that of its text. */
  readonly down: number;
}

/** How wide texts are that stand by themselves. */
export const [laneText, phaseText, labelText] = [160, 116, 130];
/** The width of most nodes: some 25 letters. */
const usual = 184;
/** Where a diamond would be wider, its top and bottom are cut off. */
const widest = 236;
export const circle = 22;

/** What a node says, and how large it is. */
export function shapeOf({ kind, title, details }: MapNode): Shape {
  const outline = outlines[kind];
  switch (outline) {
    case 'circle':
      return { outline, text: { lines: [], width: 0, height: 0 }, down: 0, width: circle, height: circle };
    case 'ending': {
      const text = blockOf([title], 'detail', usual - 40);
      return { outline, text, down: circle + 4, width: Math.max(circle, text.width), height: circle + 4 + text.height };
    }
    case 'diamond':
      return diamondOf(title);
    default: {
      const sides = outline === 'box' ? 20 : outline === 'pill' ? 48 : 36;
      const text = below(blockOf([title], 'title', usual - sides), blockOf(details, 'detail', usual - sides));
      const height = Math.max(30, text.height + 14);
      return { outline, text, down: (height - text.height) / 2, width: usual, height };
    }
  }
}

/** How much wider than high a diamond is. */
const flat = 2.2;

/** The smallest diamond that holds a question. */
function diamondOf(title: string): Shape {
  const blocks = [60, 80, 100, 120, 140].map((width) => blockOf([title], 'title', width));
  const widths = blocks.map(({ width, height }) => width + flat * height + 8);
  const least = Math.min(...widths);
  if (least > widest) {
    const text = blockOf([title], 'title', widest - 48);
    return { outline: 'diamond', text, down: 8, width: widest, height: text.height + 16 };
  }
  const text = blocks[widths.indexOf(least)]!;
  const height = least / flat;
  return { outline: 'diamond', text, down: (height - text.height) / 2, width: least, height };
}

/** The corners of a diamond: four, or six where it had to be cut. */
export function cornersOf({ width, height, text }: Shape): readonly (readonly [number, number])[] {
  const isCut = text.width + flat * text.height + 8 > widest + 0.01;
  const cut = isCut ? 20 : width / 2;
  return [
    [cut, 0],
    ...(isCut ? ([[width - cut, 0]] as const) : []),
    [width, height / 2],
    [width - cut, height],
    ...(isCut ? ([[cut, height]] as const) : []),
    [0, height / 2],
  ];
}
