/** What every step of some kind must have: a record, signatures, a deadline, somebody responsible (`semantics.md`, 2.13). */
import type { Form, Ref, Rule } from '../generated/routine.ts';
import { setsLimit } from '../model/deadlines.ts';
import { deputiesOf } from '../simulate/doers.ts';
import { isPartOf } from '../simulate/named-steps.ts';
import { always, type Node, never } from './diagram.ts';
import { doersIn, type May } from './doers.ts';
import type { Visit } from './flow.ts';
import { casesOfX } from './form-order.ts';
import type { Guards } from './guards.ts';
import type { Because, Breach, Judged } from './judged.ts';
import { linesOf } from './selects.ts';

type StepForm = Extract<Form, { kind: 'recorded' | 'signed' | 'has' }>;

export function judgeSteps(guards: Guards, rule: Rule, form: StepForm): Judged {
  const { diagrams } = guards.space;
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  const mayDo = doersIn(guards);
  let applies = false;
  for (const way of guards.ways) {
    for (const visit of way.visits) {
      if (visit.kind !== 'step') continue;
      const x = casesOfX(guards, rule, form.every, form.when, visit);
      if (x === never) continue;
      applies = true;
      const lacking = diagrams.and(x, diagrams.not(hasAll(guards, form, visit, () => mayDo(way, visit))));
      if (lacking === never) continue;
      breaches.push({ cases: lacking, ways: [way], told: (_, make) => [make()] });
    }
  }
  return { applies, breaches, unknown };
}

/** The cases in which a step surely has all that the form asks for. */
function hasAll(guards: Guards, form: StepForm, visit: Visit, may: () => May): Node {
  const { diagrams } = guards.space;
  switch (form.kind) {
    case 'recorded':
      return recorded(guards, form, visit);
    case 'signed':
      return diagrams.and(...form.by.map((role) => signedBy(guards, visit, role)));
    case 'has':
      return diagrams.and(...form.what.map((what) => has(guards, visit, what, may)));
  }
}

/** A record that fits, or that there is none on purpose. */
function recorded(
  guards: Guards,
  { systems, tags = [], fields = [] }: Extract<Form, { kind: 'recorded' }>,
  visit: Visit,
): Node {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const inLines = linesOf(guards, visit, 'in');
  const records = linesOf(guards, visit, 'record').map(({ line, when }) => {
    const isWhole =
      tags.every((tag) => line.tags?.includes(tag)) && fields.every((field) => line.fields?.includes(field));
    if (!isWhole) return never;
    if (!systems) return when.surely;
    const fits = (all: readonly Ref[]) => all.some((system) => isPartOf(system, systems, text));
    if (line.systems) return fits(line.systems) ? when.surely : never;
    const byTag = text.routine.tags.flatMap(({ id, systems: of }) => (line.tags?.includes(id) ? (of ?? []) : []));
    if (fits(byTag)) return when.surely;
    const placed = inLines.filter((one) => fits(one.line.systems)).map((one) => one.when.surely);
    return diagrams.and(when.surely, diagrams.or(...placed));
  });
  return diagrams.or(...records, ...linesOf(guards, visit, 'noRecord').map(({ when }) => when.surely));
}

function signedBy(guards: Guards, visit: Visit, role: Ref): Node {
  const { diagrams } = guards.space;
  const text = guards.space.texts[0]!;
  const fits = (all: readonly Ref[] | undefined) => all?.some((one) => isPartOf(one, [role], text)) === true;
  return diagrams.or(
    ...linesOf(guards, visit, 'write').map(({ line, when }) => (fits(line.signedBy) ? when.surely : never)),
    ...linesOf(guards, visit, 'sign').map(({ line, when }) => (fits(line.by) ? when.surely : never)),
  );
}

function has(guards: Guards, visit: Visit, what: Extract<Form, { kind: 'has' }>['what'][number], may: () => May): Node {
  const { diagrams } = guards.space;
  const { step, here } = visit;
  const some = (lines: readonly { when: { surely: Node } }[]) => diagrams.or(...lines.map(({ when }) => when.surely));
  switch (what) {
    case 'deadline':
      return some(linesOf(guards, visit, 'deadlines').filter(({ line }) => setsLimit(line)));
    case 'system':
      return some(linesOf(guards, visit, 'in'));
    case 'record':
      return diagrams.or(some(linesOf(guards, visit, 'record')), some(linesOf(guards, visit, 'noRecord')));
    case 'reason': {
      const own = here.text === guards.space.texts[0] ? (step?.remarks ?? []) : [];
      return own.some(({ kind }) => kind === 'because') ? always : never;
    }
    case 'responsible':
      return diagrams.not(may().unnamed);
    case 'deputy': {
      const by = step?.by ?? [];
      // Who can step in for whoever did another step is not looked at.
      if (by.some(({ sameAs }) => sameAs !== undefined)) return never;
      const isOwn = here.text === guards.space.texts[0];
      const isChained = isOwn && by.some(({ chain }) => chain.length > 1);
      const all = by.flatMap(({ chain }) => chain.flatMap(({ roles }) => roles));
      const haveDeputies = all.length > 0 && all.every((ref) => deputiesOf(ref, here.text).length > 0);
      return isChained || haveDeputies ? diagrams.not(may().unnamed) : never;
    }
  }
}
