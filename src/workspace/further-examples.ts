/** Further examples for a routine, as text to paste, that show what its own examples leave out; and what none can show. */
import type { Case } from '../model/model.ts';
import { checkExample, type Surroundings, type Walk } from '../simulate/index.ts';
import { textOf } from '../simulate/text.ts';
import { startOf } from '../verify/answers.ts';
import { BoundMet } from '../verify/bounds.ts';
import { guardsOf } from '../verify/guards.ts';
import { Space } from '../verify/space.ts';
import { type Left, suggest, type Written } from '../verify/suggest.ts';
import { type CoveredLine, coveredLine } from './coverage.ts';
import type { Checked } from './document.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Workspace } from './workspace.ts';
import { writtenExample } from './written-example.ts';

export interface FurtherExamples {
  readonly examples: readonly { readonly text: string; readonly shows: readonly CoveredLine[] }[];
  readonly left: readonly (CoveredLine & { readonly why: Left['why'] })[];
}

/**
 * Nothing where there are too many cases to look at them all.
 * @param walks those of the examples that there are
 */
export async function furtherExamples(
  workspace: Workspace,
  checked: Checked,
  walks: readonly Walk[],
): Promise<FurtherExamples | null> {
  const { bound } = checked;
  const routine = bound.model;
  const surroundings = await surroundingsOf(workspace, checked);
  const followed = await workspace.followed(checked);
  const space = new Space([...followed.values()].map((one) => textOf(one.bound.model)));
  const start = (routine.examples.at(-1)?.case as Case | undefined)?.start ?? startOf(routine);
  const write = (said: Case, walk: Walk) => written(workspace, checked, surroundings, { said, walk });
  try {
    const found = await suggest(guardsOf(space), { routine, surroundings, space }, walks, start, write);
    return {
      examples: found.examples.map(({ written: { text }, shows }) => ({
        text,
        shows: shows.map((one) => coveredLine(bound, one)),
      })),
      left: found.left.map(({ what, why }) => ({ ...coveredLine(bound, what), why })),
    };
  } catch (error) {
    if (error instanceof BoundMet) return null;
    throw error;
  }
}

/** A case as the text of an example that holds, with the walk of that text. */
async function written(
  workspace: Workspace,
  checked: Checked,
  surroundings: Surroundings,
  told: { readonly said: Case; readonly walk: Walk },
): Promise<(Written & { readonly text: string }) | null> {
  const { text, example } = await writtenExample(workspace, checked, told.said, told.walk);
  const tried = example && checkExample(checked.bound.model, example, surroundings);
  if (!tried || !('walk' in tried.result)) return null;
  const { walk } = tried.result;
  if (tried.holds) return { text, walk };
  // What no line could say is taken as walks take it, so that something else comes of it: then that is expected.
  const isSame = JSON.stringify(tried.case) === JSON.stringify(told.said);
  return isSame ? null : written(workspace, checked, surroundings, { said: tried.case, walk });
}
