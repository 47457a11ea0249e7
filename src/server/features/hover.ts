/** What a name at a place stands for: what it is, its title, and how it is declared. */
import type { Hover, Position } from 'vscode-languageserver';
import type { Line } from '../../language/tree.ts';
import { statementsIn } from '../../model/statements.ts';
import { type At, inNorwegian } from '../document.ts';
import { mentionAt } from '../mentions.ts';
import type { Positions } from '../positions.ts';
import { reachesIn } from '../reaches.ts';
import type { Session } from '../session.ts';
import { pathOf } from '../uris.ts';
import { definition } from './names.ts';

const kinds: Readonly<Record<string, readonly [en: string, nb: string]>> = {
  role: ['role', 'rolle'],
  system: ['system', 'system'],
  channel: ['channel', 'kanal'],
  tag: ['tag', 'merke'],
  document: ['document', 'dokument'],
  message: ['message', 'melding'],
  term: ['term', 'begrep'],
  requirement: ['requirement', 'krav'],
  responsibility: ['responsibility', 'ansvar'],
  fact: ['fact', 'faktum'],
  value: ['value', 'verdi'],
  definition: ['named condition', 'navngitt vilkår'],
  event: ['event', 'hendelse'],
  procedure: ['procedure', 'prosedyre'],
  step: ['step', 'steg'],
  phase: ['phase', 'fase'],
  block: ['option or turn', 'alternativ eller runde'],
  rule: ['rule', 'regel'],
  routine: ['routine', 'rutine'],
  catalogue: ['catalogue', 'katalog'],
};

/** More of a declaration than this is read where it stands. */
const most = 15;

export async function hover(document: At, position: Position, session: Session): Promise<Hover | null> {
  const { checked, positions } = document;
  const mention = mentionAt(checked, positions.offset(position));
  if (!mention) return atHeading(document, positions.offset(position), session);
  const nb = inNorwegian(document);
  const kind = kinds[mention.kind]?.[nb ? 1 : 0] ?? mention.kind;
  const [place] = await definition(document, position, session);
  const heading = `**${mention.name}** · ${kind}`;
  const shown = place ? `${heading}\n\n${fenced(declared(document, place.uri, place.range.start, session))}` : heading;
  const leads =
    place && mention.kind === 'step' ? await leading(document, place.range.start, mention.name, session) : [];
  const value = [shown, ...leads].join('\n\n');
  return { contents: { kind: 'markdown', value }, range: positions.range(mention) };
}

/** In the line of a step, which may have no name: what leads to it. What it says itself stands there. */
async function atHeading(document: At, offset: number, session: Session): Promise<Hover | null> {
  const { model, spans } = document.checked.bound;
  const steps = model.procedures.flatMap(({ body }) => statementsIn(body)).filter(({ kind }) => kind === 'step');
  for (const step of steps) {
    const span = spans.get(step);
    if (!span || offset < span.start || offset > span.end) continue;
    const range = document.positions.range(span);
    const leads = await leading(document, range.start, step.id, session);
    return leads.length ? { contents: { kind: 'markdown', value: leads.join('\n\n') }, range } : null;
  }
  return null;
}

/** What leads to a step, and in which cases it is done. */
async function leading(document: At, place: Position, id: string, session: Session): Promise<string[]> {
  const way = wayTo(document, place);
  if (way.length === 0) return [];
  const head = inNorwegian(document) ? 'Nås slik:' : 'Reached so:';
  return [head, fenced(way.join('\n')), ...(await cases(document, id, session))];
}

/** In which cases a step is done, where that depends on what is answered. */
async function cases(document: At, step: string, session: Session): Promise<string[]> {
  const reach = (await reachesIn(document, session))?.(step);
  if (!reach || reach.cases === reach.all) return [];
  const nb = inNorwegian(document);
  if (reach.cases === 0n) return [nb ? 'Ingen sak kommer hit.' : 'No case comes here.'];
  const head = nb
    ? `Gjøres i ${reach.cases} av ${reach.all} slags saker:`
    : `Done in ${reach.cases} of ${reach.all} kinds of cases:`;
  const others = reach.rest ? [nb ? 'og i andre' : 'and in others'] : [];
  return [head, fenced([...reach.words, ...others].join('\n'), 'text')];
}

/** Lines that say something of all that stands beside and below them. */
const scoped: ReadonlySet<string> = new Set(['by', 'byEach', 'bySame', 'with', 'in', 'via', 'fulfils']);

/** A branch that is gone only where those before it are not. */
const after: ReadonlySet<string> = new Set(['otherwiseIf', 'otherwise', 'when']);

/** What leads to a step: the lines around it, the branches that come before its own, and what holds for all in them. */
function wayTo({ checked, positions }: At, step: Position): string[] {
  const { lines: top } = checked.document.parsed.tree;
  const { text } = positions.source;
  const offset = positions.offset(step);
  const found: string[] = [];
  const say = (line: Line, depth: number) =>
    found.push('  '.repeat(depth) + text.slice(line.start, line.end).split(/[\r\n]/)[0]!);
  for (let [lines, depth] = [top, 0]; ; depth++) {
    const at = lines.findLastIndex((line) => line.start <= offset);
    const around = lines[at];
    if (!around || around.body.length === 0 || (around.start <= offset && offset <= around.end)) return found;
    const first = firstBranch(lines, at);
    for (const branch of lines.slice(first, at)) say(branch, depth);
    say(around, depth);
    for (const line of around.body) if (scoped.has(line.kind)) say(line, depth + 1);
    lines = around.body;
  }
}

/** Where the branches begin that a line goes on from; itself, if it goes on from none. */
function firstBranch(lines: readonly Line[], at: number): number {
  // Of values that exclude each other each stands by itself.
  if (lines[at]!.kind === 'when') return at;
  let first = at;
  while (first > 0 && after.has(lines[first]!.kind)) first--;
  return first;
}

/** The line of a declaration and those below it that are indented more, as they are written. */
function declared(document: At, uri: string, at: Position, session: Session): string {
  const positions = uri === document.uri ? document.positions : session.positionsIn(pathOf(uri));
  const lines = linesOf(positions);
  const margin = (line: string) => line.length - line.trimStart().length;
  const first = lines[at.line] ?? '';
  const own = margin(first);
  const block = [first.slice(own)];
  for (const line of lines.slice(at.line + 1)) {
    if (line.trim() !== '' && margin(line) <= own) break;
    block.push(line.slice(Math.min(own, margin(line))));
  }
  while (block.at(-1)?.trim() === '') block.pop();
  return block.length > most ? [...block.slice(0, most), '…'].join('\n') : block.join('\n');
}

const linesOf = ({ source }: Positions): string[] => source.text.split(/\r\n|\r|\n/);

/** A text of a routine is shown as it is, whatever stands in it. */
function fenced(text: string, language = 'rutine'): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
