import { languageOf, type Words } from '../language/wording.ts';
import type { Condition, Routine } from '../model/model.ts';
import type { Spans } from '../model/spans.ts';
import { statementsIn } from '../model/statements.ts';
import { fileRule } from './rule.ts';

type Bound = Extract<Condition, { value: unknown }> & { readonly op: keyof typeof beside };

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
    let branches: ReadonlyMap<object, Branch> | undefined;
    const areApart = (a: Bound, b: Bound) => {
      // Few routines have such a pair at all.
      branches ??= branchesIn(model);
      return areOfOne(branches.get(a), branches.get(b));
    };
    const before = new Map<string, Bound[]>();
    for (const bound of boundsIn(spans)) {
      const { op, fact, value } = bound;
      if (typeof value !== 'string') continue;
      const key = (one: string) => JSON.stringify([fact, one, value]);
      const alike = before.get(key(op));
      if (alike) alike.push(bound);
      else before.set(key(op), [bound]);
      const other = before.get(key(beside[op]))?.find((one) => !areApart(one, bound));
      const span = other && spans.get(other);
      if (!span) continue;
      const language = languageOf(model.language);
      const values = { value, here: words[op][language], there: words[beside[op]][language] };
      report('boundary', bound, values, { related: [{ source, ...span }] });
    }
  },
});

/** The comparisons that the file itself makes, in the order of the text: all of them have a place. */
function boundsIn(spans: Spans): Bound[] {
  const bounds: { readonly bound: Bound; readonly start: number }[] = [];
  spans.each((of: { readonly op?: string }, { start }) => {
    if (of.op !== undefined && Object.hasOwn(beside, of.op)) bounds.push({ bound: of as Bound, start });
  });
  return bounds.sort((a, b) => a.start - b.start).map(({ bound }) => bound);
}

type Branch = { readonly of: object; readonly number: number };

/** Whether two are of different branches of one decision: the first that holds is taken, so each case goes one way. */
const areOfOne = (a: Branch | undefined, b: Branch | undefined): boolean =>
  a !== undefined && a.of === b?.of && a.number !== b.number;

/** In which branch of which decision a comparison decides. */
function branchesIn({ procedures }: Routine): ReadonlyMap<object, Branch> {
  const found = new Map<object, Branch>();
  for (const of of procedures.flatMap(({ body }) => statementsIn(body))) {
    if (of.kind !== 'decision') continue;
    for (const [number, { when }] of of.branches.entries())
      for (const one of when ? partsOf(when) : []) found.set(one, { of, number });
  }
  return found;
}

/** A condition and all that it is made of. */
function partsOf(condition: Condition): Condition[] {
  const inner = 'items' in condition ? condition.items : 'item' in condition ? [condition.item] : [];
  return [condition, ...inner.flatMap(partsOf)];
}
