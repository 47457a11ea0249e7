/** What a command is. */
export type Words = { readonly en: string; readonly nb: string };

export interface OptionRule {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** The value of a string option that is given without one; others want theirs after `=` or a blank. */
  readonly bare?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: Words;
}

/** The options of a call, as `node:util` gives them. */
export type Given = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Ends with 0 when nothing is wrong, 1 with findings. */
export type Run = (paths: readonly string[], options: Given) => Promise<0 | 1>;

export interface Command {
  readonly takes: string;
  readonly does: Words;
  readonly options: Readonly<Record<string, OptionRule>>;
  readonly load: () => Promise<{ readonly run: Run }>;
}
