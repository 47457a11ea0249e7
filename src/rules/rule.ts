/** What a rule of the linter is: one of ours, or one that an organisation adds. */
import type { Range, Severity } from '../finding.ts';
import type { Source, Span } from '../language/source.ts';
import type { Tree } from '../language/tree.ts';
import type { Place, Words } from '../language/wording.ts';
import type { Routine } from '../model/model.ts';
import type { Named } from '../model/names.ts';
import type { Spans } from '../model/spans.ts';
import type { ToldFlaw } from '../verify/told-flaws.ts';

/** What a rule is about. `correctness` and `logic` are mistakes; the others are what an auditor would remark. */
export const groups = [
  'correctness',
  'logic',
  'people',
  'time',
  'records',
  'wording',
  'control',
  'house',
  'exceptions',
] as const;
export type Group = (typeof groups)[number];

/** What can be known of a rule without running it. */
export interface RuleInfo {
  /** States the problem (`responsible-missing`), and names the page. */
  readonly id: string;
  readonly group: Group;
  /** What a finding of it is, unless a configuration says otherwise. */
  readonly severity: Severity;
  /** Left out of the preset `recommended`: it wants a house that has asked for it. */
  readonly optional?: true;
  /** A JSON Schema for the object of options that a configuration may give. */
  readonly options?: object;
}

/** How a rule puts something in words: what is wrong, why it matters, what to do. `{name}` is filled in. */
export interface RuleMessage extends Words {
  /** The title of its fix. */
  readonly fix?: Words;
  /** The fix changes no meaning, so it may be applied without a person's yes. */
  readonly safe?: true;
  /** What a related place is. */
  readonly related?: Words;
}

/** A file as a rule sees it. */
export interface Subject {
  readonly model: Routine;
  readonly tree: Tree;
  readonly source: Source;
  /** What the file names, from wherever it is declared; an example tries things, and uses none. */
  readonly used: ReadonlySet<Named>;
  /** Where each object of the model that this file declares stands in its text. */
  readonly spans: Spans;
  /** Where a plain value of such an object stands, by its key. */
  readonly keySpans: ReadonlyMap<object, ReadonlyMap<string, Span>>;
}

/** What may go with a finding. */
export interface More {
  readonly related?: readonly Place[];
  /** Replaces the text of spans of this file. */
  readonly fix?: readonly (Span & { readonly text: string })[];
  /** The rule of the routine that is broken, by its id. */
  readonly breaks?: string;
  /** A case that shows it. */
  readonly case?: object | null;
}

/**
 * Reports one finding.
 * @param message one of the rule's messages
 * @param at an object of the model, or a span of the text; an object that a catalogue declares stands at the heading
 * @param values fill in the message
 */
export type Report<Id extends string = string> = (
  message: Id,
  at: object,
  values?: Readonly<Record<string, string>>,
  more?: More,
) => void;

/** A rule that looks at one file. */
export interface FileRule<Id extends string = string, Options = object> extends RuleInfo {
  readonly messages: Readonly<Record<Id, RuleMessage>>;
  readonly check: (subject: Subject, report: Report<Id>, options: Partial<Options>) => void;
}

/** What comes instead of a page: a number of HTTP, nothing in time, or nothing at all. */
export type LinkAnswer = number | 'late' | 'nobody';

/** Something that a file tells a rule about itself. */
export interface Note {
  /** What is compared: notes with one key belong together. */
  readonly key: string;
  /** An object of the model, or a span of the text. */
  readonly at: object;
  readonly values?: Readonly<Record<string, string>>;
}

/** A note with its place: plain data, as it is kept in a cache. */
export interface FileNote {
  readonly key: string;
  readonly file: string;
  readonly range: Range;
  /** The file's keyword language, in which a finding at it is said. */
  readonly language: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A rule that compares the files of a workspace: each is asked once what it has to say, and those with one key are then
 * looked at together. So no file is looked at for every other one.
 */
export interface WorkspaceRule<Id extends string = string, Options = object> extends RuleInfo {
  readonly messages: Readonly<Record<Id, RuleMessage>>;
  readonly collect: (subject: Subject, options: Partial<Options>) => readonly Note[];
  /**
   * The notes of one key, in the order of the files; each message returned stands at its note.
   * @param today YYYY-MM-DD: what a file says about dates is kept, and judged anew each day
   * @param broken addresses of pages that can't be opened, each with what came instead; none where nobody asked
   */
  readonly compare: (
    notes: readonly FileNote[],
    today: string,
    broken: ReadonlyMap<string, LinkAnswer>,
  ) => readonly Compared<Id>[];
}

export interface Compared<Id extends string = string> {
  readonly message: Id;
  readonly note: FileNote;
  readonly values?: Readonly<Record<string, string>>;
  readonly related?: readonly FileNote[];
}

/** A rule about what holds over every case: once that is known, it is shown each flaw in the flow of a file. */
export interface FlowRule<Id extends string = string> extends RuleInfo {
  readonly messages: Readonly<Record<Id, RuleMessage>>;
  readonly tell: (flaw: ToldFlaw, subject: Subject, report: Report<Id>) => void;
}

/** A rule that an organisation can add. */
export type HouseRule = FileRule | WorkspaceRule;
export type Rule = HouseRule | FlowRule;

/** Writes a rule down with its types checked: messages that are not its own, options of the wrong type. */
export const fileRule = <Id extends string, Options = object>(rule: FileRule<Id, Options>): FileRule =>
  rule as unknown as FileRule;
export const workspaceRule = <Id extends string, Options = object>(rule: WorkspaceRule<Id, Options>): WorkspaceRule =>
  rule as unknown as WorkspaceRule;
export const flowRule = <Id extends string>(rule: FlowRule<Id>): FlowRule => rule as unknown as FlowRule;

/** How severe a finding of a rule is for a file, and which options hold there. */
export interface Settings {
  level(rule: RuleInfo): Severity | 'off';
  options(rule: RuleInfo): object;
}

/** Where what a flaw is at odds with stands, in this file. */
export const placesOf = (flaw: ToldFlaw, { spans, source }: Subject): Place[] =>
  flaw.with.flatMap((one) => {
    const span = spans.get(one);
    return span ? [{ source, ...span }] : [];
  });
