/** What can be written for the writer: the layout, declarations in order, the branches that lack, an example to begin with. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { fill } from '../../finding.ts';
import type { Line } from '../../language/tree.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import type { Decision, Fact, Routine } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import { walk, withAnswer } from '../../simulate/index.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import { today } from '../../workspace/today.ts';
import { type At, inNorwegian } from '../document.ts';
import type { Session } from '../session.ts';
import { blockEnd, columnOf, inserted } from './edits.ts';
import { example } from './example.ts';
import { format } from './format.ts';
import { sorted } from './sort.ts';

const titles = {
  format: ['Lay the file out', 'Sett opp filen'],
  sort: ['Sort the declarations', 'Sorter erklæringene'],
  branches: ["Add branches for the other values of '{fact}'", 'Legg til grener for de andre verdiene av «{fact}»'],
  example: ['Add an example', 'Legg til et eksempel'],
  undecided: ['What is done here?', 'Hva gjøres her?'],
  aCase: ['A case', 'En sak'],
} as const;

const say = (document: At, words: keyof typeof titles, values: Readonly<Record<string, string>> = {}): string =>
  fill(titles[words][inNorwegian(document) ? 1 : 0], values);

const action = ({ uri }: At, title: string, kind: string, edits: TextEdit[]): CodeAction[] =>
  edits.length ? [{ title, kind, edit: { changes: { [uri]: edits } } }] : [];

/** The whole file in the canonical layout, and its declarations by their names. */
export const tidying = (document: At): CodeAction[] => [
  ...action(document, say(document, 'format'), `${CodeActionKind.Source}.format`, format(document)),
  ...action(document, say(document, 'sort'), `${CodeActionKind.Source}.sort`, sorted(document)),
];

/** At a decision over the values of one fact: branches for those that it says nothing of. */
export function branches(document: At, range: Range): CodeAction[] {
  const { checked, positions } = document;
  const { model, spans } = checked.bound;
  const { start, end } = positions.span(range);
  const decisions = model.procedures.flatMap(({ body }) => statementsIn(body)).filter((one) => one.kind === 'decision');
  return decisions.flatMap((decision) => {
    const routing = decision.on === undefined ? undefined : spans.get(decision);
    const lines = [routing, ...decision.branches.map((branch) => spans.get(branch))] as (Line | undefined)[];
    if (!lines.some((line) => line && line.start <= end && start <= line.end)) return [];
    const left = valuesLeft(decision, model.facts);
    const last = lines.at(-1);
    if (!left || !last) return [];
    const { keyword, word } = vocabularyOf(checked.document.parsed.tree.language);
    const branch =
      decision.on === undefined ? `${keyword('otherwiseIf')} ${left.fact} ${word('equals')}` : keyword('when');
    const added = left.values.flatMap((value) => [
      `${branch} ${left.isYesNo ? word(value as 'yes' | 'no') : value}`,
      `  ${keyword('unclear')} "${say(document, 'undecided')}"`,
    ]);
    const column = columnOf(document, last) + (last === routing ? 2 : 0);
    const title = say(document, 'branches', { fact: left.fact });
    return action(document, title, CodeActionKind.RefactorRewrite, [inserted(document, blockEnd(last), column, added)]);
  });
}

/** The values of its fact that no branch speaks of; nothing where it is about more than one fact, or has an `else`. */
function valuesLeft(decision: Decision, facts: readonly Fact[]) {
  const named = new Set<string>(decision.on === undefined ? [] : [decision.on]);
  const said = new Set<unknown>();
  for (const { when } of decision.branches) {
    if (when?.op !== 'is') return undefined;
    named.add(when.fact);
    for (const value of when.values) said.add(value);
  }
  const [id] = named;
  const fact = named.size === 1 ? facts.find((one) => one.id === id) : undefined;
  const isYesNo = fact?.type.kind === 'yesNo';
  const all = isYesNo ? ['yes', 'no'] : fact?.type.kind === 'choice' ? fact.type.values.map((value) => value.id) : [];
  const values = all.filter((value) => !said.has(value));
  return values.length ? { fact: id!, values, isYesNo } : undefined;
}

/** At the heading of a routine: an example of its first case, with what comes of it. */
export async function beginning(document: At, range: Range, session: Session): Promise<CodeAction[]> {
  const { checked, positions } = document;
  const { model } = checked.bound;
  if (range.start.line !== 0 && positions.span(range).start > (checked.bound.spans.get(model)?.end ?? 0)) return [];
  if (model.procedures.length === 0 || checked.findings.some(({ severity }) => severity === 'error')) return [];
  const surroundings = await surroundingsOf(session.live.workspace, checked);
  // A case that does not begin by itself begins with an event.
  const event = model.procedures.some(({ kind }) => kind === 'start') ? undefined : model.procedures[0]?.events?.[0];
  let said: Parameters<typeof walk>[1] = {
    start: `${today()}T09:00`,
    ...(event && { events: [{ event, after: { count: '1', unit: 'day' } }] }),
  };
  // Each answer may lead to another question; a routine that asks for ever has no first case.
  for (let questions = 0; questions < 100; questions++) {
    const result = walk(model, said, surroundings);
    if (!('missing' in result)) break;
    said = withAnswer(said, result.missing, firstOf(result.missing.type, model));
  }
  const written = await example(document, { case: said, title: say(document, 'aCase') }, session);
  if (!written) return [];
  const edit = { range: { start: written.at, end: written.at }, newText: written.text };
  return action(document, say(document, 'example'), CodeActionKind.Refactor, [edit]);
}

/** A value of a type, to begin with. */
function firstOf(type: Fact['type'], { roles }: Routine) {
  switch (type.kind) {
    case 'choice':
      return type.values[0]?.id ?? '';
    case 'yesNo':
      return 'yes';
    case 'number':
    case 'wholeNumber':
      return type.from ?? '1';
    case 'date':
      return today();
    case 'duration':
      return { count: '1', unit: 'day' as const };
    case 'role':
      return roles[0]?.id ?? '';
    case 'text':
      return '…';
  }
}
