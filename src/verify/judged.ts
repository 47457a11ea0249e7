/** What comes of looking at one form of a rule, before anything is shown by a walk. */
import type { Case } from '../generated/case.ts';
import type { Id, Ref, Routine } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import type { Bound } from './bounds.ts';
import type { Often } from './cases.ts';
import type { Node } from './diagram.ts';
import type { Way } from './flow.ts';
import type { Stage } from './replay.ts';

/** What a proof about time needs beside the flow. */
export type World = { readonly routine: Routine; readonly calendar: Calendar };

/** Makes a case of some answers. */
export type Make = (often?: Often) => Case;

/** A way in which the form may be broken. */
export type Breach = {
  /** The cases in which it may. */
  readonly cases: Node;
  /** It is worth trying, and nothing says that it must be so. */
  readonly guess?: true;
  /** The procedures that are gone through. */
  readonly ways: readonly Way[];
  /** The cases that may show it, made from answers to those. */
  readonly told: (stage: Stage, make: Make) => Iterable<Case>;
  /** Those in which what has no limit takes longer than the form allows, as nothing forbids it. */
  readonly endless?: Breach['told'];
};

/** A part of the language, or a form, that is not followed in all that it can mean. */
export type Untreated = 'count' | 'follow' | 'hours' | 'own-within' | 'recurs' | 'rounds';

/** Why something is neither proved nor shown to be broken. */
export type Because =
  | { readonly kind: 'bound'; readonly bound: Bound }
  /** What is not treated: a form, or a part of the language. */
  | { readonly kind: 'untreated'; readonly what: Untreated; readonly of: Id | null }
  /** Statements without a limit. */
  | { readonly kind: 'no-limit'; readonly of: readonly Id[] }
  /** It seems to be broken, but no walk of a case shows it. */
  | { readonly kind: 'not-shown'; readonly of: Id | null }
  | { readonly kind: 'role-shared'; readonly role: Ref; readonly of: readonly Id[] }
  | { readonly kind: 'nobody-named'; readonly of: Id }
  /** A procedure that may begin at any time, and puts the end off. */
  | { readonly kind: 'prolonged'; readonly of: Id };

export type Judged = {
  /** Whether there is anything that the form speaks of. */
  readonly applies: boolean;
  readonly breaches: readonly Breach[];
  readonly unknown: readonly Because[];
};
