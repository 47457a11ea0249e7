/** Whether the texts of a map can be read: axe does not look at drawings. */
import type { Frame } from 'playwright-core';

/** The texts in the nodes that stand out from them by less than WCAG asks for (4.5), as a browser shows them. */
export const faintTexts = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const light = (colour: string): number => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
    };
    return [...document.querySelectorAll('.map [role=listitem] > g:not(.dead, .close)')].flatMap((part) => {
      const shape = light(getComputedStyle(part.querySelector('.shape')!).fill);
      return [...part.querySelectorAll(':scope > text')].flatMap((text) => {
        const [dark = 0, bright = 0] = [shape, light(getComputedStyle(text).fill)].sort((a, b) => a - b);
        const ratio = (bright + 0.05) / (dark + 0.05);
        return ratio < 4.5 ? [`${text.textContent}: ${ratio.toFixed(1)}`] : [];
      });
    });
  });
