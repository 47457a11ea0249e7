/** The examples of a routine as tests: which there are, how they go, and what they cover. */
import type { CancellationToken, Range } from 'vscode-languageserver';
import { BadConfiguration } from '../../workspace/config/bad.ts';
import { type CoveredLine, coveredLines } from '../../workspace/coverage.ts';
import { tryExamples } from '../../workspace/example-findings.ts';
import type { At } from '../document.ts';
import { listening, type Session } from '../session.ts';

/** An example, at its heading. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly range: Range;
}

/** How an example went: held, if there is no message. */
export interface Tried {
  readonly id: string;
  readonly messages: readonly {
    readonly range: Range;
    readonly message: string;
    /** The line that expects something, and what came instead, where the case could be walked. */
    readonly expected: string | null;
    readonly got: string | null;
  }[];
}

export type Answer =
  | { readonly tried: readonly Tried[]; readonly coverage: readonly CoveredLine[] }
  /** The text has mistakes, or its configuration: nothing is walked, as steps could be missing. */
  | { readonly broken: true };

export const listed = ({ checked: { bound }, positions }: At): Listed[] =>
  bound.model.examples.flatMap((example) => {
    const span = bound.spans.get(example);
    return span ? { id: example.id, title: example.title ?? example.id, range: positions.range(span) } : [];
  });

/** Walks examples. @param ids those that are wanted; all without it. @param token it stops where this is cancelled */
export async function tried(
  { checked, positions }: At,
  ids: unknown,
  session: Session,
  token?: CancellationToken,
): Promise<Answer> {
  if (checked.findings.some(({ severity }) => severity === 'error')) return { broken: true };
  const wanted = (id: string) => !Array.isArray(ids) || ids.includes(id);
  const goesOn = async () => {
    await listening();
    return !token?.isCancellationRequested;
  };
  try {
    const all = (await tryExamples(session.live.workspace, checked, goesOn)).filter(({ example }) =>
      wanted(example.id),
    );
    const walks = all.flatMap(({ result: { result } }) => ('walk' in result ? result.walk : []));
    return {
      tried: all.map(({ example, findings, got }) => ({
        id: example.id,
        messages: findings.map(({ range, message }, at) => {
          const place = positions.of(range);
          const { start, end } = positions.span(place);
          const expected = got[at] == null ? null : positions.source.text.slice(start, end).trim();
          return { range: place, message, expected, got: got[at] ?? null };
        }),
      })),
      coverage: coveredLines(checked.bound, walks),
    };
  } catch (error) {
    if (error instanceof BadConfiguration) return { broken: true };
    throw error;
  }
}
