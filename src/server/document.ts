/** A document as the features look at it: one state of its text, bound, and how to count its places. */
import type { Checked } from '../workspace/document.ts';
import type { Positions } from './positions.ts';

export interface At {
  readonly uri: string;
  readonly checked: Checked;
  readonly positions: Positions;
}

/** The tree's language, as remarks are worded in it. */
export const inNorwegian = ({ checked }: At): boolean => checked.document.parsed.tree.language === 'nb';
