/** A file, parsed and bound. */
import type { Finding } from '../finding.ts';
import { type Parsed, parse } from '../language/parse.ts';
import { findingOf } from '../language/problems.ts';
import { makeSource, type Source } from '../language/source.ts';
import { allLines, type Tree } from '../language/tree.ts';
import { type Bound, bind, idOfTree, type Surroundings } from '../model/bind.ts';
import type { Routine } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import type { Configuration } from './config/configuration.ts';
import { encodings, fileFinding } from './problems.ts';
import type { FileText } from './read.ts';

/** A file, read and parsed. */
export interface Document {
  /** As it was named by the user, or found; what findings call it. */
  readonly file: string;
  readonly source: Source;
  readonly parsed: Parsed;
  readonly encoding: FileText['encoding'];
}

/** A file, bound to the catalogues that it builds on. */
export interface Checked {
  readonly document: Document;
  readonly bound: Bound;
  readonly configuration: Configuration;
  /** The files that it says it builds on, itself or through others, be they catalogues or not. */
  readonly catalogues: readonly string[];
  /** What is wrong with its language and its meaning. */
  readonly findings: readonly Finding[];
}

export const documentOf = (file: string, { text, encoding }: FileText): Document => ({
  file,
  source: makeSource(file, text),
  parsed: parse(text),
  encoding,
});

/** Binds a document to what its names can mean. */
export function checkedOf(
  document: Document,
  known: Surroundings,
  catalogues: readonly string[],
  configuration: Configuration,
): Checked {
  const { file, source, parsed, encoding } = document;
  const { language } = parsed.tree;
  const bound = bind(source, parsed, known);
  const findings = encoding
    ? [fileFinding('file-encoding', language, file, { found: encodings[encoding][language === 'nb' ? 'nb' : 'en'] })]
    : [...parsed.problems.map((problem) => findingOf(source, language, problem)), ...bound.findings];
  return { document, bound, configuration, catalogues, findings };
}

/** The id of the routine or catalogue that a heading begins. */
export const idIn = (heading: string): string => idOfTree(parse(heading).tree).id;

/** Whether a file names catalogues or routines, so that those around it matter. */
export function namesOthers(tree: Tree): boolean {
  for (const { kind } of allLines(tree)) if (kind === 'buildsOn' || kind === 'follow' || kind === 'see') return true;
  return false;
}

/** The ids of the routines that a routine follows directly. */
export function followedIds({ procedures }: Routine): string[] {
  const ids: string[] = [];
  for (const { body } of procedures)
    for (const statement of statementsIn(body)) if (statement.kind === 'follow') ids.push(statement.routine);
  return ids;
}

export { buildsOn, idOfTree } from '../model/bind.ts';
