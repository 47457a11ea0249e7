/** The shape of a file: its symbols, what can be folded, and what a selection grows to. */
import {
  type DocumentSymbol,
  type FoldingRange,
  type Position,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { allLines, itemsOf, type Line } from '../../language/tree.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';

const kinds: Partial<Record<Line['kind'], SymbolKind>> = {
  routine: SymbolKind.Module,
  catalogue: SymbolKind.Package,
  roles: SymbolKind.Namespace,
  systems: SymbolKind.Namespace,
  channels: SymbolKind.Namespace,
  tags: SymbolKind.Namespace,
  documents: SymbolKind.Namespace,
  messages: SymbolKind.Namespace,
  terms: SymbolKind.Namespace,
  requirements: SymbolKind.Namespace,
  case: SymbolKind.Namespace,
  roleEntry: SymbolKind.Class,
  systemEntry: SymbolKind.Interface,
  channelEntry: SymbolKind.Interface,
  tagEntry: SymbolKind.Key,
  documentEntry: SymbolKind.File,
  messageEntry: SymbolKind.String,
  termEntry: SymbolKind.Constant,
  requirementEntry: SymbolKind.Constant,
  fact: SymbolKind.Variable,
  valueEntry: SymbolKind.EnumMember,
  start: SymbolKind.Function,
  on: SymbolKind.Event,
  regularly: SymbolKind.Function,
  phase: SymbolKind.Struct,
  step: SymbolKind.Method,
  recommendedStep: SymbolKind.Method,
  optionalStep: SymbolKind.Method,
  rule: SymbolKind.Boolean,
  guideline: SymbolKind.Boolean,
  prohibition: SymbolKind.Boolean,
  right: SymbolKind.Boolean,
  permission: SymbolKind.Boolean,
  example: SymbolKind.Object,
};

/** The end of a line and of all that is indented below it. */
export function endOf(line: Line): number {
  let last = line;
  for (let next = last.body.at(-1); next; next = last.body.at(-1)) last = next;
  return last.end;
}

/** The sections, procedures, steps and rules of a file, as they hang together. */
export function documentSymbols({ checked, positions }: At): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const stack = [...checked.document.parsed.tree.lines].reverse().map((line) => ({ line, into: top }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { line, into } = next;
    const kind = kinds[line.kind];
    let below = into;
    if (kind !== undefined) {
      const names = itemsOf(line.value).flatMap((item) => (item.kind === 'word' ? [item.text] : []));
      const own = positions.source.text.slice(line.start, line.end).split(/\r\n|\r|\n/)[0]!;
      const name = line.title?.text.split('\n')[0] ?? line.name?.text ?? (names.join(', ') || own);
      const symbol: DocumentSymbol = {
        name: name.trim() || own,
        ...(line.name && line.title && { detail: line.name.text }),
        kind,
        range: positions.range({ start: line.start, end: endOf(line) }),
        selectionRange: positions.range(line),
        children: [],
      };
      into.push(symbol);
      below = symbol.children!;
    }
    for (const child of [...line.body].reverse()) stack.push({ line: child, into: below });
  }
  return top;
}

/** What is declared anywhere in the workspace, by a part of its name. */
export async function workspaceSymbols(query: string, session: Session): Promise<SymbolInformation[]> {
  const sought = query.toLowerCase();
  const found: SymbolInformation[] = [];
  for (const [path, index] of await session.index())
    for (const { name, kind, declares, range } of index)
      if (declares && kind !== 'value' && name.toLowerCase().includes(sought))
        found.push({
          name,
          kind: symbolKinds[kind] ?? SymbolKind.Object,
          location: { uri: session.uriOf(path), range },
        });
  return found;
}

const symbolKinds: Partial<Record<string, SymbolKind>> = {
  routine: SymbolKind.Module,
  catalogue: SymbolKind.Package,
  role: SymbolKind.Class,
  system: SymbolKind.Interface,
  channel: SymbolKind.Interface,
  tag: SymbolKind.Key,
  document: SymbolKind.File,
  message: SymbolKind.String,
  term: SymbolKind.Constant,
  requirement: SymbolKind.Constant,
  fact: SymbolKind.Variable,
  event: SymbolKind.Event,
  procedure: SymbolKind.Function,
  phase: SymbolKind.Struct,
  step: SymbolKind.Method,
  rule: SymbolKind.Boolean,
};

/** Every line that has lines below it. */
export function folding({ checked, positions }: At): FoldingRange[] {
  return allLines(checked.document.parsed.tree)
    .filter(({ body }) => body.length > 0)
    .map((line) => ({
      startLine: positions.position(line.end).line,
      endLine: positions.position(endOf(line)).line,
    }));
}

/** From the smallest thing at a place outwards: name, part, line, line with what is below it, and so on. */
export const selections = (document: At, places: readonly Position[]): SelectionRange[] =>
  places.map((place) => selection(document, place));

function selection({ checked, positions }: At, place: Position): SelectionRange {
  const offset = positions.offset(place);
  const spans = [{ start: 0, end: positions.source.text.length }];
  const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset <= end;
  for (let { lines } = checked.document.parsed.tree; ; ) {
    const line: Line | undefined = lines.find((one) => holds({ start: one.start, end: endOf(one) }));
    if (!line) break;
    spans.push({ start: line.start, end: endOf(line) });
    if (holds(line)) {
      spans.push({ start: line.start, end: line.end });
      for (const part of line.parts) if (holds(part)) spans.push(part);
      const values = [line.value, ...line.parts.map(({ value }) => value)].flatMap((value) =>
        value ? [value, ...itemsOf(value)] : [],
      );
      for (const one of [line.name, line.title, ...values]) if (one && holds(one)) spans.push(one);
      break;
    }
    lines = line.body;
  }
  let outer: SelectionRange | undefined;
  let last = spans[0]!;
  for (const span of spans) {
    const same = span.start === last.start && span.end === last.end;
    if (span.start < last.start || span.end > last.end || (same && outer)) continue;
    last = span;
    outer = outer ? { range: positions.range(span), parent: outer } : { range: positions.range(span) };
  }
  return outer!;
}
