/**
 * Numbers that nobody can count with: half a time, less than nothing, part of a day that has no last date. They are said
 * once, over the whole tree; whoever reads a quantity (`values.ts`) leaves such a one out of the model.
 */
import { type Line, partOf, type Unit, type Value } from '../language/tree.ts';
import { type Context, inNorwegian, report } from './context.ts';
import { compareDecimals } from './decimals.ts';

/** Why a number can't be counted with. */
type Wrong = 'fraction' | 'parts' | 'negative' | 'zero' | 'size' | 'year' | 'month';

const hints: Record<Wrong, readonly [en: string, nb: string]> = {
  fraction: ['it must be a whole number.', 'det må være et helt tall.'],
  parts: ['it must come to whole days, working days or months.', 'det må bli hele dager, virkedager eller måneder.'],
  negative: ['it must be 0 or more.', 'det må være 0 eller mer.'],
  zero: ['it must be more than 0.', 'det må være mer enn 0.'],
  size: ['it has more than nine digits.', 'det har mer enn ni sifre.'],
  year: ['a year has 365 days.', 'et år har 365 dager.'],
  month: ['a month has 31 days at most.', 'en måned har høyst 31 dager.'],
};

/** What a unit comes to in days or months, of which there can only be whole ones; hours and minutes can be parted. */
const wholeUnits: Partial<Record<Unit, number>> = { day: 1, workingDay: 1, week: 7, month: 1, quarter: 3, year: 12 };

/** Why a number of times can't be, or nothing. */
export function wrongCount(count: string): Wrong | undefined {
  if (Number(count) < 0) return 'negative';
  if (!Number.isInteger(Number(count))) return 'fraction';
  return Number(count) > 999_999_999 ? 'size' : undefined;
}

/** Why a duration can't be, or nothing. */
export function wrongDuration({ count, unit }: { readonly count: string; readonly unit: Unit }): Wrong | undefined {
  if (Number(count) < 0) return 'negative';
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(count)) return 'size';
  const whole = wholeUnits[unit];
  return whole !== undefined && !Number.isInteger(Number(count) * whole) ? 'parts' : undefined;
}

/** Why something can't recur so often, or nothing. */
export function wrongPeriod(period: Value & { readonly kind: 'period' }): Wrong | undefined {
  if (period.of === 'weekday') return undefined;
  if (Number(period.count) === 0) return 'zero';
  if (period.of === 'times') return wrongCount(`${period.count}`) ?? (period.count > 365 ? 'year' : undefined);
  return wrongDuration(period);
}

/** No month has more days than 31. */
export const dayCanBe = (day: number): boolean => day >= 1 && day <= 31;

/** What must happen at all, or come round again, can't do so nought times or every nought days. */
const moreThanNone: ReadonlySet<string> = new Set(['every', 'atLeastEvery', 'atMostTimesEach']);

/** Reports every quantity in some lines that can't be. */
export function checkQuantities(context: Context, lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.value) checkValue(context, line.value, moreThanNone.has(line.kind));
    for (const { kind, value } of line.parts)
      if (value)
        checkValue(context, value, moreThanNone.has(kind) || (line.kind === 'repeat' && kind === 'atMostTimes'));
    if (line.value?.kind === 'dayOfMonth' && !dayCanBe(line.value.day))
      say(context, line.value, hints.month[inNorwegian(context) ? 1 : 0]);
    if (line.parts.length < 2) continue;
    checkOrder(context, line, 'atLeastTimes', 'atMostTimes');
    checkOrder(context, line, 'from', 'toNumber');
  }
}

/** @param positive whether nought can't be either */
function checkValue(context: Context, value: Value, positive: boolean): void {
  switch (value.kind) {
    case 'count':
      checkNumber(context, value, wrongCount(value.count), positive && Number(value.count) === 0);
      break;
    case 'duration':
      checkNumber(context, value, wrongDuration(value), positive && Number(value.count) === 0);
      break;
    case 'period':
      checkNumber(context, value, wrongPeriod(value), false);
      break;
    case 'turns':
      if (value.count !== null)
        checkNumber(context, value, wrongCount(value.count), positive && Number(value.count) === 0);
      break;
    case 'list':
    case 'all':
    case 'any':
      for (const item of value.items) checkValue(context, item, positive);
      break;
    case 'not':
      checkValue(context, value.item, positive);
      break;
    case 'compare':
      for (const item of value.values) checkValue(context, item, positive);
      break;
    case 'bound':
      checkValue(context, value.value, positive);
      break;
    case 'answer':
      for (const round of value.rounds) for (const item of round) checkValue(context, item, positive);
      break;
    case 'later':
      checkValue(context, value.delay, positive);
      break;
  }
}

function checkNumber(context: Context, place: Value, wrong: Wrong | undefined, isZero: boolean): void {
  const reason = wrong ?? (isZero ? 'zero' : undefined);
  if (reason) say(context, place, hints[reason][inNorwegian(context) ? 1 : 0]);
}

/** The least must not be more than the most. */
function checkOrder(context: Context, line: Line, low: string, high: string): void {
  const most = partOf(line, high)?.value;
  const from = numberOf(partOf(line, low)?.value);
  const to = numberOf(most);
  if (from === undefined || to === undefined || (compareDecimals(from, to) ?? 0) <= 0) return;
  say(
    context,
    most!,
    inNorwegian(context) ? `det er mindre enn det minste, ${from}.` : `it is less than the least, ${from}.`,
  );
}

const numberOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'count' ? value.count : value?.kind === 'number' ? value.text : undefined;

const say = (context: Context, span: Value, hint: string): void =>
  report(context, 'quantity-impossible', span, { value: context.source.text.slice(span.start, span.end), hint });
