/** What stands between the lines: who does a step in the end, and by when. Only what holds in every case. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Span } from '../../language/source.ts';
import type { Deadline, Doers, Ref, Step } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import { deputiesOf } from '../../simulate/doers.ts';
import { dayWords, languageOf, nameOf, quoted, type Surroundings, titleOf } from '../../simulate/index.ts';
import { addLimit } from '../../simulate/limit.ts';
import { parseMoment } from '../../simulate/moment.ts';
import { type Text, textOf } from '../../simulate/text.ts';
import { BadConfiguration } from '../../workspace/config/bad.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import { type At, inNorwegian } from '../document.ts';
import { bindingSteps, fixedLimit } from '../latest.ts';
import type { Session } from '../session.ts';

/** The hints of some lines. @param today YYYY-MM-DD */
export async function hints(document: At, range: Range, session: Session, today: string): Promise<InlayHint[]> {
  const { checked, positions } = document;
  const { model, spans } = checked.bound;
  const steps = model.procedures.flatMap(({ body }) => statementsIn(body)).filter((one) => one.kind === 'step');
  const text = textOf(model);
  const around = await surroundings(checked, session);
  const within = positions.span(range);
  const found = new Map<number, InlayHint>();
  const add = (of: object, words: string | undefined, tooltip: string) => {
    const span = spans.get(of);
    if (!span || words === undefined || span.end < within.start || span.start > within.end) return;
    // What is said once around several steps is told once.
    found.set(span.end, {
      position: positions.position(span.end),
      label: words,
      tooltip,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    });
  };
  const nb = inNorwegian(document);
  const away = nb ? 'Hvem som gjør det når den som er nevnt, er borte' : 'Who does it when the one named is away';
  const limitOf = (step: Step) => {
    const span = spans.get(fixedLimit(step)!)!;
    return written(document, span, span);
  };
  const title = (step: Step) => quoted(titleOf(step, text, languageOf(model.language)), languageOf(model.language));
  for (const step of steps) {
    for (const by of step.by ?? []) {
      if (by.sameAs === undefined) add(by, standIns(by.chain, text, nb), away);
      else add(by, samePerson(document, by.sameAs, steps), nb ? 'Hvem det er' : 'Who that is');
    }
    for (const line of step.handOver ?? []) add(line, standIns(line.to, text, nb), away);
    for (const deadline of step.deadlines ?? []) {
      const named = stepNamed(deadline, steps);
      if (named && fixedLimit(named))
        add(deadline, limitOf(named), nb ? `Fristen for ${title(named)}` : `The deadline of ${title(named)}`);
      if (around)
        add(
          deadline,
          latest(deadline, around, today, nb),
          nb ? 'Fristen, om den løper fra i dag' : 'The latest day, if it counts from today',
        );
    }
  }
  // Of half a routine it is not known what comes after a step.
  const isWhole = !checked.findings.some(({ severity }) => severity === 'error');
  for (const procedure of isWhole ? model.procedures : [])
    for (const [step, later] of bindingSteps(model, procedure)) {
      const before = `${nb ? 'før' : 'before'} ${title(later)}, ${limitOf(later)}`;
      add(step, before, nb ? 'Må være gjort da, fordi det kommer før' : 'Must be done by then, as it comes before');
    }
  return [...found.values()];
}

/** The text from one place to another, on one line. */
const written = ({ positions }: At, { start }: Span, { end }: Span): string =>
  positions.source.text.slice(start, end).replace(/\s+/g, ' ');

/** The one step that a deadline comes before. */
function stepNamed(deadline: Deadline, steps: readonly Step[]): Step | undefined {
  const names = deadline.kind === 'before' ? deadline.of : 'before' in deadline ? deadline.before : [];
  const [name] = names;
  return names.length === 1 && name?.kind === 'step' ? steps.find(({ id }) => id === name.id) : undefined;
}

/** Who does a step that is named, in words, if that is said in one way for all cases. */
function samePerson(
  document: At,
  id: string,
  steps: readonly Step[],
  seen: readonly string[] = [],
): string | undefined {
  const { model, spans } = document.checked.bound;
  const step = steps.find((one) => one.id === id);
  const [by, ...others] = step?.by ?? [];
  if (!step || !by || by.when || by.possibly || others.length > 0 || seen.includes(id)) return undefined;
  // Whoever the case was handed over to does what says nobody itself.
  if (step.inherited?.includes('by') && steps.some(({ handOver }) => handOver)) return undefined;
  if (by.sameAs !== undefined) return samePerson(document, by.sameAs, steps, [...seen, id]);
  const text = textOf(model);
  const [first, last] = [by.chain[0], by.chain.at(-1)].map((group) => group && spans.get(group));
  if (!first || !last) return undefined;
  const away = standIns(by.chain, text, inNorwegian(document));
  if (away !== undefined) return `${nameOf(by.chain[0]!.roles[0]!, text)}, ${away}`;
  // Of several who act together each has deputies of their own.
  const isSaid = by.chain.every(
    ({ join, roles }) => join === 'or' || roles.every((role) => deputiesOf(role, text).length === 0),
  );
  return isSaid ? written(document, first, last) : undefined;
}

/** A calendar that nobody knows is told of elsewhere. */
async function surroundings(checked: At['checked'], session: Session): Promise<Surroundings | undefined> {
  try {
    return await surroundingsOf(session.live.workspace, checked);
  } catch (error) {
    if (error instanceof BadConfiguration) return undefined;
    throw error;
  }
}

/** Whoever comes after the first, in their order; nothing where the line itself names them all, or several act together. */
function standIns(chain: Doers['chain'], text: Text, nb: boolean): string | undefined {
  if (chain.some(({ join, roles }) => join !== 'or' && roles.length > 1)) return undefined;
  const written = chain.flatMap(({ roles }) => roles);
  const order = chain.flatMap(({ roles }) => [...roles, ...roles.flatMap((role) => deputiesOf(role, text))]);
  const names = distinct(order, text);
  if (names.join() === distinct(written, text).join()) return undefined;
  return `${nb ? 'ellers' : 'otherwise'} ${names.slice(1).join(nb ? ', så ' : ', then ')}`;
}

/** What people are called, each once. */
const distinct = (refs: readonly Ref[], text: Text): string[] => [...new Set(refs.map((ref) => nameOf(ref, text)))];

/** The day on which a limit ends that counts from this moment; nothing for other limits. */
function latest(
  deadline: NonNullable<Step['deadlines']>[number],
  { calendar }: Surroundings,
  today: string,
  nb: boolean,
): string | undefined {
  if (deadline.kind !== 'within') return undefined;
  const now = parseMoment(today, calendar, '09:00');
  const limit = now === undefined ? undefined : addLimit(now, deadline.duration, calendar);
  // Hours are counted easily enough.
  if (!limit?.known || limit.shown.includes('T')) return undefined;
  const day = dayWords(limit.shown, languageOf(nb ? 'nb' : 'en'));
  return `${nb ? 'fra i dag:' : 'from today:'} ${day}`;
}
