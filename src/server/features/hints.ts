/** What stands between the lines: who does a step in the end, and by when, counted from today. Only what holds in every case. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Doers, Ref, Step } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import { deputiesOf } from '../../simulate/doers.ts';
import { dayWords, languageOf, nameOf, type Surroundings } from '../../simulate/index.ts';
import { addLimit } from '../../simulate/limit.ts';
import { parseMoment } from '../../simulate/moment.ts';
import { type Text, textOf } from '../../simulate/text.ts';
import { BadConfiguration } from '../../workspace/config/bad.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import { type At, inNorwegian } from '../document.ts';
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
  for (const step of steps) {
    for (const by of step.by ?? [])
      add(
        by,
        standIns(by, text, nb),
        nb ? 'Hvem som gjør det når den som er nevnt, er borte' : 'Who does it when the one named is away',
      );
    for (const deadline of around ? (step.deadlines ?? []) : [])
      add(
        deadline,
        latest(deadline, around!, today, nb),
        nb ? 'Fristen, om den løper fra i dag' : 'The latest day, if it counts from today',
      );
  }
  return [...found.values()];
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
function standIns({ chain }: Doers, text: Text, nb: boolean): string | undefined {
  if (chain.some(({ join, roles }) => join !== 'or' && roles.length > 1)) return undefined;
  const deputies = chain.flatMap(({ roles }) => roles.flatMap((role) => deputiesOf(role, text)));
  if (deputies.length === 0) return undefined;
  const order = chain.flatMap(({ roles }) => [...roles, ...roles.flatMap((role) => deputiesOf(role, text))]);
  const names = [...new Set(order.map((role: Ref) => nameOf(role, text)))].slice(1);
  return `${nb ? 'ellers' : 'otherwise'} ${names.join(nb ? ', så ' : ', then ')}`;
}

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
