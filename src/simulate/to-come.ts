/** What may still come in a case that has not ended: a rule that nothing can mend any more is broken (`semantics.md`, 2.14). */
import type { Id, Procedure, Selection } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { canHappenIn, type Settled } from './can-happen.ts';
import { Missing } from './condition.ts';
import { type Part, readAt } from './part.ts';
import type { Run } from './state.ts';
import type { Text } from './text.ts';
import type { Reading, ScopeLevel } from './trace.ts';

/** Of each case the procedures that are not done in it, and those that may begin. */
export function goingOn({ cases, instances, duties }: Run, text: Text): Set<Id>[] {
  // Without a start each coming is a case of its own.
  const begin = text.start ? text.routine.procedures.filter(comesFromOutside).map(({ id }) => id) : [];
  const all = cases.map(() => new Set(begin));
  for (const { case: number, done, procedure } of instances)
    if (number !== null && done === null) all[number]!.add(procedure);
  // One that is not counted yet may begin when what it is counted from has come.
  for (const { frame, procedure, applies, next } of duties)
    if (frame.case && (next === null || applies())) all[frame.case.index]!.add(procedure);
  return all;
}

/** An event, or what recurs without saying how often. */
function comesFromOutside({ kind, outside, every }: Procedure): boolean {
  return !outside && (kind === 'event' || (kind === 'recurring' && !every?.length));
}

/**
 * Whether what a rule speaks of may still come: in the occurrence of something in that scope, where both stand in one.
 * `within`: in no other occurrence.
 */
export type MayCome = (scope?: readonly ScopeLevel[], within?: boolean) => boolean;

/** Tells it of each scope; the text is looked at once, and where nothing is owed not at all. */
export function toCome(part: Part, { entries = [], steps }: Selection): MayCome {
  const { text, trace, goingOn: all } = part;
  if (part.ended) return () => false;
  // Whatever waits for it or not, an event may come at any time.
  if (!all || entries.some(({ kind }) => kind === 'event')) return () => true;
  const selection = { entries, ...(steps && { steps: withoutDoers(steps) }) };
  const look = () =>
    text.routine.procedures.filter(
      (one) => all.has(one.id) && (canHappenIn(text, one, selection, settledIn(part)) || follows(one)),
    );
  let procedures: readonly Procedure[] | undefined;
  return (scope = [], within = false) => {
    procedures ??= look();
    return procedures.some(({ id }) => {
      const own = scope.find(({ key }) => key === `${text.id}:${id}`);
      return own ? trace.instances[own.n]?.done === null : !within;
    });
  };
}

/** What the facts of the whole case say of conditions: they stay as they are. */
function settledIn(part: Part): Settled {
  const { facts, askedInRounds } = part.text;
  const stays = (reading: Reading) =>
    reading.kind === 'fact' && facts.get(reading.fact)?.scope === undefined && !askedInRounds.has(reading.fact);
  return (when) => {
    if (!when) return true;
    try {
      const { holds, readings } = readAt(part, when, null);
      return readings.every(stays) ? holds : null;
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  };
}

/** Who does a step the case may say. */
function withoutDoers({ by: _, ...steps }: NonNullable<Selection['steps']>): NonNullable<Selection['steps']> {
  return steps;
}

function follows({ body }: Procedure): boolean {
  return statementsIn(body).some(({ kind }) => kind === 'follow');
}
