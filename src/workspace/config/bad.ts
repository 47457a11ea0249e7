/** What makes a configuration unusable, said to a person with its place. */
export interface ConfigProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The value that some keys lead to, or the last of the keys itself. */
export interface Where {
  readonly keys: readonly (string | number)[];
  readonly atKey?: boolean;
}

/** What is wrong with it. */
export interface Wrong extends Where {
  readonly message: string;
}

/** More than this nobody reads at once. */
const shown = 10;

/** A configuration that can't be used; the command then ends with 2. */
export class BadConfiguration extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[] | string) {
    super(typeof problems === 'string' ? problems : told(problems));
    this.problems = typeof problems === 'string' ? [] : problems;
  }
}

function told(problems: readonly ConfigProblem[]): string {
  const lines = problems
    .slice(0, shown)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
  const more = problems.length - shown;
  if (more > 0) lines.push(`… and ${more} more.`);
  return [...lines, "The configuration can't be used, so nothing was checked. Mend it, or remove it."].join('\n');
}
