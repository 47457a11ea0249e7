/** Every form of a rule, and who looks at it. */
import type { Form, Rule } from '../generated/routine.ts';
import { atLast } from './duties.ts';
import { judgeCount } from './form-count.ts';
import { judgeOrder } from './form-order.ts';
import { judgeOwn } from './form-own.ts';
import { judgeOwnWithin } from './form-own-within.ts';
import { judgeOnly, judgePeople } from './form-people.ts';
import { judgeRecurs } from './form-recurs.ts';
import { judgeSteps } from './form-steps.ts';
import { judgeEndsWithin, judgeWithin } from './form-time.ts';
import { judgeEndsWith, judgeTogether } from './form-together.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
import type { Stage } from './replay.ts';

/** In which ways a form may be broken, and what keeps it from being proved. Throws `BoundMet`. */
export function judge(guards: Guards, { routine, surroundings }: Stage, rule: Rule, form: Form): Judged {
  const world = { routine, calendar: surroundings.calendar };
  switch (form.kind) {
    case 'followed':
    case 'preceded':
      if (form.within)
        return form.own
          ? judgeOwnWithin(guards, world, rule, form, form.within)
          : judgeWithin(guards, world, rule, form, form.within);
      return atLastIn(guards, rule, form, (form.own ? judgeOwn : judgeOrder)(guards, world, rule, form));
    case 'count':
      return judgeCount(guards, rule, form);
    case 'exactlyOne':
    case 'notBoth':
      return judgeTogether(guards, rule, form);
    case 'endsWith':
      return judgeEndsWith(guards, form);
    case 'only':
      return judgeOnly(guards, rule, form);
    case 'differentPeople':
      return judgePeople(guards, rule, form);
    case 'recorded':
    case 'signed':
    case 'has':
      return judgeSteps(guards, rule, form);
    case 'endsWithin':
      return judgeEndsWithin(guards, world, form);
    case 'recurs':
      return judgeRecurs(guards, world, rule, form);
  }
}

/** What must follow may be brought about by a duty, however much later. */
function atLastIn(
  guards: Guards,
  rule: Rule,
  { kind, by }: Extract<Form, { kind: 'followed' | 'preceded' }>,
  judged: Judged,
): Judged {
  return kind === 'preceded' ? judged : { ...judged, breaches: atLast(guards, rule, by, judged.breaches) };
}
