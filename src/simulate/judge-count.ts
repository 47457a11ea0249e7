/** How often: counts, exclusive choice, never both, `at least every D`; and how the case ends (`semantics.md`, 2.13). */
import type { Condition, Form, Ref, Selection } from '../generated/routine.ts';
import { addLimit } from './limit.ts';
import { holdsAt, knownTo, type Part, readAt } from './part.ts';
import type { Break, FormVerdict } from './result.ts';
import { select } from './select.ts';
import { toCome } from './to-come.ts';
import type { Entry, ScopeLevel } from './trace.ts';
import { neverApplies, verdictOf } from './verdicts.ts';
import type { Moment } from './zone.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

/** At least, at most, exactly so often: over the case, or within each occurrence or turn (1.13). */
export function judgeCount(part: Part, form: Of<'count'>): FormVerdict {
  if (!holdsAt(part, form.when, null)) return neverApplies;
  const entries = oncePerComing(select(part, form.of), form.of);
  const groups: readonly Group[] = form.per ? groupsBy(part, form.per, entries) : [{ scope: [], entries }];
  const tooFew = owed(part, form.when, [form.of]);
  const breaks = groups.flatMap((group): Break[] => {
    const places = group.entries.map(({ index }) => index);
    if (form.atMost !== undefined && places.length > form.atMost)
      return [{ why: 'too-many', entries: places, verdict: 'violated' }];
    if (form.atLeast !== undefined && places.length < form.atLeast)
      return [{ why: 'too-few', entries: places, verdict: tooFew(group.scope) }];
    return [];
  });
  return verdictOf(breaks, groups.length > 0);
}

/** `exactly one of X, Y happens`, and `X and Y never happen in the same case`. */
export function judgeTogether(part: Part, form: Of<'exactlyOne' | 'notBoth'>): FormVerdict {
  if (!holdsAt(part, form.when, null)) return neverApplies;
  const happened = form.of.map((selection) => select(part, selection)).filter((entries) => entries.length > 0);
  if (happened.length > 1) {
    const entries = happened.map((all) => all[0]!.index);
    return verdictOf([{ why: 'both', entries, verdict: 'violated' }], true);
  }
  if (form.kind === 'notBoth' || happened.length > 0) return verdictOf([], true);
  return verdictOf([{ why: 'too-few', entries: [], verdict: owed(part, form.when, form.of)([]) }], true);
}

/** What is owed is pending as long as it may come, or the case may end as one of which the rule does not speak. */
function owed(
  part: Part,
  when: Condition | undefined,
  selections: readonly Selection[],
): (scope: readonly ScopeLevel[]) => 'violated' | 'pending' {
  const come = selections.map((selection) => toCome(part, selection));
  const mayChange =
    !part.ended && when !== undefined && readAt(part, when, null).readings.some(({ kind }) => kind === 'outcome');
  return (scope) => (mayChange || come.some((mayCome) => mayCome(scope, scope.length > 0)) ? 'pending' : 'violated');
}

/** No gap longer than D: from the start to the first, between two, and from the last to the end (1.30). */
export function judgeGaps(part: Part, form: Of<'recurs'>): FormVerdict {
  if (!holdsAt(part, form.when, null)) return neverApplies;
  const breaks: Break[] = [];
  const limit = (from: Moment) => addLimit(from, form.every, part.calendar)?.moment ?? Number.POSITIVE_INFINITY;
  let last: { moment: Moment; entries: number[] } = { moment: part.began, entries: [] };
  for (const { moment, index } of select(part, form.of)) {
    if (moment > limit(last.moment))
      breaks.push({
        why: last.entries.length > 0 ? 'gap' : 'gap-before',
        entries: [...last.entries, index],
        verdict: 'violated',
      });
    last = { moment, entries: [index] };
  }
  if (knownTo(part) > limit(last.moment)) breaks.push({ why: 'gap', entries: last.entries, verdict: 'violated' });
  else if (!part.ended) breaks.push({ why: 'gap', entries: last.entries, verdict: 'pending' });
  return verdictOf(breaks, true);
}

/** The first end comes in time, or the state at every end is as it must be (1.15). Outside the case nothing ends. */
export function judgeEnd(part: Part, form: Of<'endsWithin' | 'endsWith'>): FormVerdict {
  if (part.case === null) return neverApplies;
  const [first] = part.ends;
  if (form.kind === 'endsWithin') {
    if (!holdsAt(part, form.when, null)) return neverApplies;
    const limit = addLimit(part.began, form.duration, part.calendar)?.moment ?? Number.POSITIVE_INFINITY;
    if ((first?.moment ?? knownTo(part)) > limit)
      return verdictOf(
        [{ why: first ? 'ended-late' : 'not-ended', entries: lastBefore(part, first?.entries), verdict: 'violated' }],
        true,
      );
    return verdictOf(first ? [] : [{ why: 'not-ended', entries: [], verdict: 'pending' }], true);
  }
  let applied = false;
  const breaks = part.ends.flatMap((end): Break[] => {
    if (!holdsAt(part, form.when, null, end)) return [];
    applied = true;
    const { holds, readings } = readAt(part, form.condition, null, end);
    if (holds) return [];
    return [{ why: 'ended-with', entries: lastBefore(part, end.entries), readings, verdict: 'violated' }];
  });
  if (!part.ended && holdsAt(part, form.when, null)) breaks.push({ why: 'not-ended', entries: [], verdict: 'pending' });
  return verdictOf(breaks, applied || breaks.length > 0);
}

/** One coming of an event counts once, though it may begin several procedures, or end several waits. */
function oncePerComing(entries: readonly Entry[], { entries: refs }: Selection): Entry[] {
  const events = new Set((refs ?? []).flatMap((ref) => (ref.kind === 'event' ? [ref.id] : [])));
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if ((entry.kind !== 'trigger' && entry.kind !== 'wait') || entry.event === null || entry.coming === null)
      return true;
    if (!events.has(entry.event)) return true;
    const name = `${entry.event} ${entry.coming}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** The entries of an occurrence or turn, and where that stands. */
type Group = { readonly scope: readonly ScopeLevel[]; readonly entries: Entry[] };

/** The entries of each occurrence or turn; those of which there are none are empty groups. */
function groupsBy(part: Part, per: Ref, entries: readonly Entry[]): readonly Group[] {
  const whole: Group = { scope: [], entries: [...entries] };
  if (per.kind === 'text') return [whole];
  const { instances, turns } = part.trace;
  const key = `${part.text.id}:${per.id}`;
  const isOf = (one: { key: string; case: number | null; event?: string | null }) =>
    one.case === part.case && (per.kind === 'event' ? one.event === per.id : one.key === key);
  const groups = new Map<string, Group>();
  for (const turn of turns) if (isOf(turn)) groups.set(nameOf(turn.scope), { scope: turn.scope, entries: [] });
  for (const [n, instance] of instances.entries())
    if (isOf(instance)) groups.set(`${n}`, { scope: [{ key: instance.key, n }], entries: [] });
  // What is neither a procedure nor a `for each` does not divide the case.
  if (groups.size === 0) return isDivided(part, per.id) ? [] : [whole];
  for (const entry of entries) {
    for (const [level, { key: one, n }] of entry.scope.entries()) {
      const isInstance = instances[n]?.key === one;
      groups.get(isInstance ? `${n}` : nameOf(entry.scope.slice(0, level + 1)))?.entries.push(entry);
    }
  }
  return [...groups.values()];
}

function nameOf(scope: readonly ScopeLevel[]): string {
  return scope.map(({ key, n }) => `${key} ${n}`).join(', ');
}

function isDivided({ text }: Part, id: string): boolean {
  return text.procedures.has(id) || text.events.has(id) || text.statements.get(id)?.kind === 'forEach';
}

function lastBefore({ entries }: Part, count: number | undefined): number[] {
  const last = count === undefined ? entries.at(-1) : entries.findLast(({ index }) => index < count);
  return last ? [last.index] : [];
}
