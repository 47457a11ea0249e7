import { languageOf, type Words } from '../language/wording.ts';
import type { Condition } from '../model/model.ts';
import { fileRule } from './rule.ts';

type Bound = Extract<Condition, { value: unknown }>;

/** Of each pair one counts the value itself, and the other begins beyond it. */
const beside = { over: 'atLeast', atLeast: 'over', under: 'atMost', atMost: 'under' } as const;

const words: Record<keyof typeof beside, Words> = {
  over: { en: 'over', nb: 'over' },
  atLeast: { en: 'at least', nb: 'minst' },
  under: { en: 'under', nb: 'under' },
  atMost: { en: 'at most', nb: 'høyst' },
};

/** A limit of one fact that counts itself here and not there. */
export default fileRule({
  id: 'threshold-boundary',
  group: 'logic',
  severity: 'warning',
  messages: {
    boundary: {
      en: "Here it is '{here} {value}', elsewhere '{there} {value}', so a case of exactly {value} is treated in two ways. Write both alike, unless that is meant.",
      nb: 'Her står det «{here} {value}», et annet sted «{there} {value}», så en sak med akkurat {value} behandles på to måter. Skriv begge likt, hvis det ikke er meningen.',
      related: { en: 'The other place', nb: 'Det andre stedet' },
    },
  },
  check({ model, spans, source }, report) {
    const first = new Map<string, object>();
    for (const { bound, at } of boundsIn(model.procedures, spans)) {
      const { op, fact, value } = bound;
      if (!isPaired(op) || typeof value !== 'string') continue;
      const key = (one: string) => JSON.stringify([fact, one, value]);
      if (!first.has(key(op))) first.set(key(op), at);
      const other = first.get(key(beside[op]));
      const span = other && spans.get(other);
      if (!span || other === at) continue;
      const language = languageOf(model.language);
      const values = { value, here: words[op][language], there: words[beside[op]][language] };
      report('boundary', at, values, { related: [{ source, ...span }] });
    }
  },
});

const isPaired = (op: Bound['op']): op is keyof typeof beside => Object.hasOwn(beside, op);

/** The comparisons in some part of a model, in the order of the text, each with the nearest thing around it that has a place. */
function boundsIn(part: object, spans: ReadonlyMap<object, unknown>): { bound: Bound; at: object }[] {
  const found: { bound: Bound; at: object }[] = [];
  const stack: { one: unknown; at: object }[] = [{ one: part, at: part }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { one } = next;
    if (typeof one !== 'object' || one === null) continue;
    const at = spans.has(one) ? one : next.at;
    if ('op' in one && 'value' in one) found.push({ bound: one as Bound, at });
    for (const inner of Object.values(one).reverse()) stack.push({ one: inner, at });
  }
  return found;
}
