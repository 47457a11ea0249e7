/** The verdict on a rule, from a trace alone (`semantics.md`, 2.12–2.14): a walk's, or a journal brought into that form. */
import type { Form, Routine, Rule } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { Missing } from './condition.ts';
import { judgeCount, judgeEnd, judgeGaps, judgeTogether } from './judge-count.ts';
import { judgeOrder } from './judge-order.ts';
import { judgeHas, judgeOnly, judgePeople, judgeRecorded, judgeSigned } from './judge-steps.ts';
import { partsFor } from './outside.ts';
import { limitedTo, type Part, partsOf } from './part.ts';
import type { FormVerdict, RuleVerdict } from './result.ts';
import { type Text, textOf } from './text.ts';
import type { Trace } from './trace.ts';
import { neverApplies, worst } from './verdicts.ts';

/** Judges one rule of the routine: the worst of its forms, over all cases of the trace (1.35). */
export function judge(routine: Routine, rule: Rule, trace: Trace, calendar: Calendar): RuleVerdict {
  const text = textOf(routine);
  return judgeIn(text, rule, partsOf(text, trace, calendar));
}

/** Judges every rule that has a form: the routine's own, and those of the routines that were followed, on their parts. */
export function judgeWalk(trace: Trace, texts: ReadonlyMap<string, Text>, calendar: Calendar): RuleVerdict[] {
  return [...texts.values()].flatMap((text) => {
    const rules = text.routine.rules.filter(({ forms }) => forms.length > 0);
    if (rules.length === 0) return [];
    const parts = partsOf(text, trace, calendar);
    return rules.map((rule) => judgeIn(text, rule, parts));
  });
}

function judgeIn(text: Text, rule: Rule, parts: readonly Part[]): RuleVerdict {
  const missing = new Set<string>();
  const limited = parts.map((part) => limitedTo(part, rule));
  const forms = rule.forms.map((form) =>
    together(partsFor(text, rule, form, limited).map((part) => judgeOrAsk(part, form, missing))),
  );
  return {
    routine: text.id,
    rule: rule.id,
    kind: rule.kind,
    verdict: worst(forms.map(({ verdict }) => verdict)),
    neverApplies: forms.every((form) => form.neverApplies),
    forms,
    missing: [...missing],
  };
}

function judgeOrAsk(part: Part, form: Form, missing: Set<string>): FormVerdict {
  try {
    return judgeForm(part, form);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    missing.add(error.fact);
    return { verdict: 'unknown', neverApplies: false, breaks: [] };
  }
}

function judgeForm(part: Part, form: Form): FormVerdict {
  switch (form.kind) {
    case 'followed':
    case 'preceded':
      return judgeOrder(part, form);
    case 'count':
      return judgeCount(part, form);
    case 'exactlyOne':
    case 'notBoth':
      return judgeTogether(part, form);
    case 'recurs':
      return judgeGaps(part, form);
    case 'only':
      return judgeOnly(part, form);
    case 'differentPeople':
      return judgePeople(part, form);
    case 'recorded':
      return judgeRecorded(part, form);
    case 'signed':
      return judgeSigned(part, form);
    case 'has':
      return judgeHas(part, form);
    case 'endsWithin':
    case 'endsWith':
      return judgeEnd(part, form);
  }
}

/** One form over several cases. */
function together(verdicts: readonly FormVerdict[]): FormVerdict {
  if (verdicts.length === 0) return neverApplies;
  return {
    verdict: worst(verdicts.map(({ verdict }) => verdict)),
    neverApplies: verdicts.every((one) => one.neverApplies),
    breaks: verdicts.flatMap(({ breaks }) => breaks),
  };
}
