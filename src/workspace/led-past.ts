/** Where a walk was led past what a rule asks for, in words. */
import { positionAt } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';
import type { Form, Procedure, Selection, Statement } from '../model/model.ts';
import { bodiesOf } from '../model/statements.ts';
import { type Language, quoted, type Walk } from '../simulate/index.ts';
import { said } from '../simulate/words-basic.ts';

/** The breaks that mean that something has not happened. */
const lacking: ReadonlySet<string> = new Set(['nothing-follows', 'nothing-before', 'no-own', 'too-few']);

/** A statement and, where it holds bodies, which of them leads on. */
type Stage = { readonly statement: Statement; readonly body: number };

/** For each step of the file that a broken rule asks for and the walk did not come to: by which line. */
export function ledPast(
  { model, source, spans }: Bound,
  walk: Walk,
  { routine, rule, forms }: Walk['verdicts'][number],
  language: Language,
): string[] {
  if (routine !== model.id) return [];
  const declared = model.rules.find(({ id }) => id === rule)?.forms ?? [];
  const broken = declared.filter((_, at) => forms[at]?.breaks.some(({ why }) => lacking.has(why)));
  const steps = broken.flatMap(wantedBy).flatMap(({ entries = [] }) => entries);
  const names = new Set(steps.flatMap((ref) => (ref.kind === 'step' ? ref.id : [])));
  return [...names].flatMap((id) => {
    const path = pathTo(model.procedures, id);
    const step = path?.at(-1)?.statement;
    if (!path || step?.kind !== 'step' || walk.trace.entries.some((one) => one.id === id)) return [];
    const title = quoted(step.title ?? id, language);
    const turning = turningOf(path, walk, model.id);
    const span = spans.get(turning ?? step);
    const line = span && positionAt(source, span.start).line;
    if (turning && line)
      return said(language, `line ${line} leads past ${title}`, `linje ${line} fører forbi ${title}`);
    const isOptional = step.modality !== 'must';
    return isOptional ? said(language, `${title} can be left out`, `${title} kan utelates`) : [];
  });
}

/** What a form asks for. */
function wantedBy(form: Form): readonly Selection[] {
  switch (form.kind) {
    case 'followed':
    case 'preceded':
      return [form.by];
    case 'count':
      return [form.of];
    case 'exactlyOne':
      return form.of;
    default:
      return [];
  }
}

/** The statements that lead to a step, from the outermost to itself. */
function pathTo(procedures: readonly Procedure[], id: string): Stage[] | undefined {
  const inside = (body: readonly Statement[]): Stage[] | undefined => {
    for (const statement of body) {
      if (statement.id === id) return [{ statement, body: 0 }];
      for (const [number, inner] of bodiesOf(statement).entries()) {
        const rest = inside(inner);
        if (rest) return [{ statement, body: number }, ...rest];
      }
    }
    return undefined;
  };
  for (const { body } of procedures) {
    const path = inside(body);
    if (path) return path;
  }
  return undefined;
}

/** The first line of a path at which the walk went another way: the branch that it took, or the condition that did not hold. */
function turningOf(path: readonly Stage[], { ways }: Walk, routine: string): object | undefined {
  for (const { statement, body } of path) {
    const gone = ways.filter((one) => one.routine === routine && one.of === statement.id).map(({ way }) => way);
    if (gone.length === 0) continue;
    if (statement.kind === 'decision' || statement.kind === 'choice') {
      const branches = statement.kind === 'decision' ? statement.branches : statement.options;
      if (!gone.includes(branches[body]!.id)) return branches.find((one) => gone.includes(one.id)) ?? branches[body];
    } else if (statement.kind === 'step' && gone.every((way) => way === null)) return statement;
  }
  return undefined;
}
