import { setsLimit } from '../model/deadlines.ts';
import type { Procedure, Routine, Step } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** What a complaint is called: the word itself, at the beginning of a word. */
const complaint =
  /(?<!\p{L})(?:klage|klagen|klager|klagesak|reklamasjon|complaint|complains?)(?:en|s|er|ar)?(?!\p{L})/iu;
/** A step that gives an answer, by its title. */
const answering =
  /(?<!\p{L})(?:svar|besvar|gi beskjed|si fra|fortell|informer|underrett|melding|answer|reply|respond|tell|inform|notify)/iu;

/** A procedure for complaints that leaves out what whoever complains must be able to count on; that a step has nobody is said there. */
export default fileRule({
  id: 'complaint-incomplete',
  group: 'control',
  severity: 'warning',
  messages: {
    limit: {
      en: "Nothing says how soon a complaint is answered, so nobody can be late with it. Write a limit below a step, such as 'within 2 weeks'.",
      nb: 'Ingenting sier hvor raskt en klage får svar, så ingen kan være sen med den. Skriv en frist under et steg, for eksempel «innen 2 uker».',
    },
    answer: {
      en: "No step here answers whoever complains. Add one that does: 'send … to ROLE', or 'inform ROLE about …'.",
      nb: 'Ingen steg her gir svar til den som klager. Legg til ett som gjør det: «send … til ROLLE», eller «informer ROLLE om …».',
    },
  },
  check({ model }, report) {
    const steps = Map.groupBy(stepsOf(model), ({ procedure }) => procedure);
    for (const [procedure, placed] of steps) {
      if (!isOfComplaints(model, procedure)) continue;
      const all = placed.map(({ step }) => step);
      // A question that stands there says already that something is open; what another routine does, is said there.
      if (isOpen(procedure) || all.some(isOpen) || goesElsewhere(procedure)) continue;
      if (!model.responseTime && !all.some(({ deadlines }) => deadlines?.some(setsLimit))) report('limit', procedure);
      if (!all.some(isAnswer)) report('answer', procedure);
    }
  },
});

const isOfComplaints = ({ events }: Routine, procedure: Procedure): boolean =>
  procedure.kind !== 'recurring' &&
  [
    procedure.id,
    procedure.title,
    ...events.flatMap(({ id, title }) => (procedure.events?.includes(id) ? [id, title] : [])),
  ].some((text) => text !== undefined && complaint.test(text));

const goesElsewhere = ({ body }: Procedure): boolean => body.some(({ kind }) => kind === 'follow');

const isAnswer = ({ send, inform, handOver, title = '' }: Step): boolean =>
  send !== undefined || inform !== undefined || handOver !== undefined || answering.test(title);
