/** How a map looks. */
import { fonts, type Style } from './shapes.ts';

/** What each colour is for, in light and in dark; a page may set its own, as `--map-ink`. */
const colours = {
  /** Behind all. */
  paper: ['#ffffff', '#1f1f1f'],
  ink: ['#1f2328', '#e8e8e8'],
  soft: ['#57606a', '#b0b6bd'],
  /** Rims of procedures and lanes. */
  rim: ['#c3cad1', '#50565d'],
  /** Heads of lanes. */
  head: ['#eef1f4', '#2b2f33'],
  node: ['#f6f9fc', '#272b30'],
  ask: ['#fff6dc', '#3b3523'],
  edge: ['#57606a', '#9aa1a9'],
  lit: ['#0a58ca', '#75b5ff'],
  /** What the cursor is in. */
  here: ['#b45309', '#ffb86b'],
  glow: ['#dceaff', '#1c3a5c'],
  error: ['#c5221f', '#ff8a80'],
  warning: ['#8a5a00', '#f2cc60'],
  info: ['#0a58ca', '#75b5ff'],
} as const;
type Colour = keyof typeof colours;

const names = Object.keys(colours) as Colour[];
const texts = Object.entries(fonts) as [Style, (typeof fonts)[Style]][];

const rules = (colour: (name: Colour) => string): string => `
.map text { font-family: "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; fill: ${colour('ink')}; text-anchor: middle }
.map .from { text-anchor: start }
${texts.map(([name, { size, bold }]) => `.map .text-${name} { font-size: ${size}px${bold ? '; font-weight: bold' : ''} }`).join('\n')}
.map .text-detail, .map .text-label { fill: ${colour('soft')} }
.map .paper { fill: ${colour('paper')} }
.map .pool > .rim { fill: none; stroke: ${colour('rim')} }
.map .head { fill: ${colour('head')}; stroke: ${colour('rim')} }
.map .border { fill: none; stroke: ${colour('rim')} }
.map .frame { fill: none; stroke: ${colour('soft')}; stroke-dasharray: 5 3 }
.map .edge { fill: none; stroke: ${colour('edge')}; stroke-width: 1.2 }
.map .aside .edge { stroke-dasharray: 4 3 }
.map .tip { fill: ${colour('edge')} }
.map .shape { fill: ${colour('node')}; stroke: ${colour('ink')}; stroke-width: 1.2 }
.map .decision .shape, .map .choice .shape { fill: ${colour('ask')} }
.map .should .shape { stroke-dasharray: 6 3 }
.map .may .shape { stroke-dasharray: 2 3 }
.map .thin { fill: none; stroke: ${colour('ink')}; stroke-width: 1.2 }
.map .end .shape { stroke-width: 3 }
.map .full { fill: ${colour('ink')} }
.map .lit .shape { fill: ${colour('glow')}; stroke: ${colour('lit')}; stroke-width: 2.4 }
.map .lit .edge { stroke: ${colour('lit')}; stroke-width: 2.6 }
.map .lit .tip { fill: ${colour('lit')} }
.map .lit .text-label { fill: ${colour('lit')} }
.map .dead { opacity: .5 }
.map .dead .shape, .map .dead .edge { stroke: ${colour('soft')}; stroke-dasharray: 2 3 }
.map .dead .shape { fill: ${colour('paper')} }
.map .mark circle { stroke: ${colour('paper')}; stroke-width: 1.5 }
.map .mark text { fill: ${colour('paper')}; font-size: 11px; font-weight: bold }
${(['error', 'warning', 'info'] as const).map((name) => `.map .${name} circle { fill: ${colour(name)} }`).join('\n')}
`;

/** For a file, which programs open that know nothing of variables: on paper it is light. */
export const fileStyle: string = rules((name) => colours[name][0]);

const forced = (name: Colour): string =>
  name === 'lit'
    ? 'Highlight'
    : name === 'here'
      ? 'LinkText'
      : /^(paper|head|node|ask|glow)$/.test(name)
        ? 'Canvas'
        : 'CanvasText';

/** For a page, in the colours that it or its reader has chosen. */
export const pageStyle = `${rules((name) => `var(--map-${name}, light-dark(${colours[name].join(', ')}))`)}
.map [data-key] { cursor: pointer }
.map [data-key]:focus { outline: none }
.map [data-key]:focus-visible .shape { stroke-width: 4 }
.map .name:is(:focus-visible, .here) text { text-decoration: underline }
.map .here .shape { stroke-width: 4; stroke: var(--map-here, light-dark(${colours.here.join(', ')})) }
@media (forced-colors: active) {
  .map { ${names.map((name) => `--map-${name}: ${forced(name)}`).join('; ')}; forced-color-adjust: none }
  .map .lit .shape, .map .lit .edge { stroke-width: 4 }
}
`;
