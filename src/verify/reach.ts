/** Which cases reach a step, in the facts' own words: what a person wants to know of a step whose guards are a diagram. */
import type { Id } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { languageOf } from '../simulate/words-basic.ts';
import { nameOf } from './beside.ts';
import { BoundMet, forLooks } from './bounds.ts';
import { combinationsIn } from './combinations.ts';
import { coverOf } from './cover.ts';
import { cubeWords } from './cube-words.ts';
import { always, type Node, never } from './diagram.ts';
import { type Guards, guardsOf, possibleIn, steady } from './guards.ts';
import { Space } from './space.ts';

export interface Reach {
  /** How many kinds of cases come to it, of how many there are: the number that its proofs are over. */
  readonly cases: bigint;
  readonly all: bigint;
  /** In each of these it is come to; `rest`: there are others that would take more words. */
  readonly words: readonly string[];
  readonly rest: boolean;
}

/** The cases in which a statement can be done; nothing for what is none. */
export type Reaches = (id: Id) => Reach | undefined;

/** More than these nobody reads. */
const most = 6;

/**
 * For each statement of a routine the cases in which it can be done; nothing where there are too many to keep apart.
 * @param texts the routine, then those that it follows
 */
export function reachesOf(texts: readonly Text[]): Reaches | undefined {
  try {
    const guards = guardsOf(new Space(texts, forLooks));
    const possible = possibleIn(guards);
    const count = combinationsIn(guards);
    return (id) => reachOf(guards, possible, count, texts[0]!, id);
  } catch (error) {
    if (error instanceof BoundMet) return undefined;
    throw error;
  }
}

function reachOf(
  { space, care }: Guards,
  done: ReadonlyMap<string, Node>,
  count: (cases: Node) => bigint,
  text: Text,
  id: Id,
): Reach | undefined {
  const { diagrams } = space;
  const node = done.get(nameOf(text, id));
  if (node === undefined) return undefined;
  const possible = steady(space, care);
  const cases = diagrams.and(node, possible);
  const counted = { cases: count(cases), all: count(always) };
  if (cases === never || cases === possible) return { ...counted, words: [], rest: false };
  const { cubes, rest } = coverOf(diagrams, cases, diagrams.or(cases, diagrams.not(possible)), most);
  const language = languageOf(text.routine.language);
  return { ...counted, words: cubes.map((cube) => cubeWords(space, cube, text, language)), rest: rest !== never };
}
