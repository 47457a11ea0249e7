/** The map of a routine: who does what, in which order, as lanes. */
import type { Routine } from '../../model/model.ts';
import { draw } from './draw.ts';
import { graphOf } from './graph.ts';
import { layoutOf, TooLarge } from './layout.ts';
import { tooLargeWords, word } from './told.ts';

/** Draws a routine as a picture; a problem says why that can't be done. */
export async function drawMap(routine: Routine): Promise<{ readonly svg: string } | { readonly problem: string }> {
  const graph = graphOf(routine);
  if (graph.pools.length === 0) return { problem: word('nothing', graph.language) };
  try {
    return { svg: draw(graph, await layoutOf(graph)) };
  } catch (error) {
    if (error instanceof TooLarge) return { problem: tooLargeWords(error.message, graph.language) };
    throw error;
  }
}
