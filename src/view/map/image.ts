/// <reference lib="dom" />
/** A drawing as an image, in a browser. */
import { element } from '../dom.ts';
import type { Size } from './shapes.ts';

/** Browsers have bounds for how long a side of a canvas is, and how many points it has. */
const [longest, points] = [16_000, 1e8];

/** @param svg brings its colours along, and nothing from elsewhere */
export async function imageOf(svg: string, { width, height }: Size): Promise<Blob> {
  const scale = Math.min(2, longest / width, longest / height, Math.sqrt(points / (width * height)));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const [wide, high] = [Math.floor(width * scale), Math.floor(height * scale)];
    const canvas = element('canvas', { width: String(wide), height: String(high) });
    canvas.getContext('2d')!.drawImage(image, 0, 0, wide, high);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no image.')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
