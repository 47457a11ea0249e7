/** From a routine to its graph. */
import type { Routine } from '../../model/model.ts';
import { languageOf, textOf } from '../../simulate/index.ts';
import type { MapGraph } from './data.ts';
import { poolOf } from './flow.ts';

/** Draws up the graph of a routine; a catalogue has none to speak of. */
export function graphOf(routine: Routine): MapGraph {
  const text = textOf(routine);
  const language = languageOf(routine.language);
  return {
    routine: routine.id,
    language,
    title: routine.title ?? routine.id,
    pools: routine.procedures.map((procedure) => poolOf(procedure, text, language)),
  };
}
