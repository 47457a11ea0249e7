/** SVG as text. Nothing of a routine is ever read as markup. */
import { forXml } from '../../report/escape.ts';

type Attribute = string | number | undefined;

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : forXml(value);

/** An element; what is undefined is left out. @param content elements, or what `escaped` gives */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...content: readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`],
  );
  const inside = content.join('');
  return `<${name}${given.join('')}${inside ? `>${inside}</${name}>` : '/>'}`;
}

/** A text as content. */
export const escaped = forXml;

/** The `d` of a path: letters and numbers. */
export const path = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => (typeof step === 'number' ? written(step) : step)).join(' ');
