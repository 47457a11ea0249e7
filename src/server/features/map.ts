/** The map of a routine: who does what in which order, what is found there, and where it stands in the text. */
import type { Range } from 'vscode-languageserver';
import type { Finding } from '../../finding.ts';
import { offsetAt, type Span } from '../../language/source.ts';
import { allLines } from '../../language/tree.ts';
import type { Statement } from '../../model/model.ts';
import { statementsIn } from '../../model/statements.ts';
import { walkSoFar } from '../../simulate/index.ts';
import { keyOf, type MapGraph } from '../../view/map/data.ts';
import type { MapState } from '../../view/map/draw.ts';
import { graphOf } from '../../view/map/graph.ts';
import { pathOf } from '../../view/map/path.ts';
import { BadConfiguration } from '../../workspace/config/bad.ts';
import { surroundingsOf } from '../../workspace/surroundings.ts';
import type { At } from '../document.ts';
import { reachesIn } from '../reaches.ts';
import type { Session } from '../session.ts';
import { endOf } from './outline.ts';
import { caseOf } from './preview.ts';

export interface MapAnswer {
  readonly graph: MapGraph;
  readonly state: MapState;
  /** Where the parts of the map stand, each with all that is indented below it. */
  readonly places: readonly { readonly key: string; readonly range: Range }[];
}

/**
 * The map of what could be understood of a routine; nothing for a catalogue, which has none.
 * @param said a case, whose way is lit
 */
export async function map(
  document: At,
  said: unknown,
  findings: readonly Finding[],
  session: Session,
): Promise<MapAnswer | null> {
  const { checked, positions } = document;
  if (checked.document.parsed.tree.lines.some(({ kind }) => kind === 'catalogue')) return null;
  const graph = graphOf(checked.bound.model);
  const spans = spansOf(document);
  const marks = findings.flatMap(({ range, severity, message }) => {
    const key = partAt(spans, offsetAt(positions.source, range.start));
    return key === undefined ? [] : [{ key, severity, message }];
  });
  const lit = said === undefined ? [] : await litIn(document, said, graph, session);
  return {
    graph,
    state: { lit, marks, unreachable: await unreachable(document, session) },
    places: spans.map(({ key, ...span }) => ({ key, range: positions.range(span) })),
  };
}

/** What no case comes to. */
async function unreachable(document: At, session: Session): Promise<string[]> {
  const { model } = document.checked.bound;
  const reaches = await reachesIn(document, session);
  const statements = model.procedures.flatMap(({ body }) => statementsIn(body));
  return statements.flatMap(({ kind, id }) => (reaches?.(id)?.cases === 0n ? keyOf(model.id, kind, id) : []));
}

/** Where a case went. Where there are mistakes nothing is walked. */
async function litIn({ checked }: At, said: unknown, graph: MapGraph, session: Session): Promise<string[]> {
  if (checked.findings.some(({ severity }) => severity === 'error')) return [];
  try {
    const around = await surroundingsOf(session.live.workspace, checked);
    const { result, soFar } = walkSoFar(checked.bound.model, caseOf({ case: said }, checked), around);
    const walked = 'walk' in result ? result.walk : soFar;
    return walked ? pathOf(graph, walked.trace) : [];
  } catch (error) {
    if (error instanceof BadConfiguration) return [];
    throw error;
  }
}

type Part = Span & { readonly key: string };

/** Where procedures, phases and statements stand, those around others first. */
function spansOf({ checked: { bound, document } }: At): Part[] {
  const ends = new Map(allLines(document.parsed.tree).map((line) => [line.start, endOf(line)]));
  const { model, spans } = bound;
  const spanOf = (part: object): Span | undefined => {
    const span = spans.get(part);
    return span && { start: span.start, end: ends.get(span.start) ?? span.end };
  };
  const part = (key: string, all: readonly object[]): Part[] => {
    const found = all.flatMap((one) => spanOf(one) ?? []);
    return found.length ? [{ key, start: found[0]!.start, end: Math.max(...found.map(({ end }) => end)) }] : [];
  };
  return model.procedures.flatMap((procedure) => [
    ...part(keyOf(model.id, 'procedure', procedure.id), [procedure]),
    ...statementsIn(procedure.body).flatMap((one) =>
      part(keyOf(model.id, one.kind, one.id), [one, ...branchesOf(one)]),
    ),
  ]);
}

/** A decision goes on to the end of its last branch. */
const branchesOf = (statement: Statement): readonly object[] =>
  statement.kind === 'decision' ? statement.branches : [];

/** The innermost part around a place. */
function partAt(parts: readonly Part[], offset: number): string | undefined {
  return parts.findLast(({ start, end }) => start <= offset && offset <= end)?.key;
}
