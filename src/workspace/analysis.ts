/** The first stage: all that can be said of one file and what it builds on. Plain data, for caches and workers. */
import { compareFindings, type Finding } from '../finding.ts';
import { exceptionsOf, type Scoped } from '../rules/exceptions.ts';
import type { FileNote, Rule, Settings } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { checkCalendar } from './calendars.ts';
import type { Configuration } from './config/configuration.ts';
import type { Checked } from './document.ts';
import type { GoesOn } from './example-findings.ts';
import { infoOf } from './known-rules.ts';
import { applySchemas } from './schemas.ts';
import type { Workspace } from './workspace.ts';

export interface Analysis {
  readonly file: string;
  /** The findings of the file by itself, before its exceptions. */
  readonly findings: readonly Finding[];
  readonly exceptions: readonly Scoped[];
  /** What it tells to rules that compare files, by their ids. */
  readonly notes: Readonly<Record<string, readonly FileNote[]>>;
  /** The other files whose text decides what is found. */
  readonly uses: readonly string[];
  /** It was asked about, and not only for what others are compared with. */
  readonly asked: boolean;
  /** It could be understood, so all rules looked at it. */
  readonly whole: boolean;
  /** A rule of the organisation had failed, so it may say too little: the next run must try again, and is told too. */
  readonly failed: boolean;
}

/** What is found in a file, but for what its examples show; `finish` walks those, if there are any. */
export interface Begun {
  readonly analysis: Analysis;
  readonly finish?: (goesOn: GoesOn) => Promise<Analysis>;
}

/**
 * Looks at a file: language and meaning, the organisation's schemas, examples, rules. Examples are walked and rules run
 * only if the routine could be understood whole: of half a routine they would say what is not so. Throws
 * `BadConfiguration`.
 */
export async function analyse(...about: Parameters<typeof begin>): Promise<Analysis> {
  const { analysis, finish } = await begin(...about);
  return finish ? finish(async () => true) : analysis;
}

/** Looks at a file and leaves its examples for later, as walking them takes long where someone is typing. */
export async function begin(
  workspace: Workspace,
  checked: Checked,
  rules: readonly Rule[],
  settings: Settings,
): Promise<Begun> {
  const { bound, document, configuration } = checked;
  const { source, parsed } = document;
  const meaning = [...checked.findings, ...(await checkCalendar(bound))];
  const understood = !meaning.some(({ severity }) => severity === 'error');
  const schemas = await applySchemas(bound, configuration);
  const subject = { ...bound, tree: parsed.tree };
  const looked = runRules(rules, subject, settings);
  const names = () => [...infoOf.keys(), ...[...rules, ...bound.model.rules].map(({ id }) => id)];
  const { scoped, findings: unknown } = exceptionsOf(source, parsed.tree, names, settings);
  const uses = await workspace.uses(checked);
  const made = (examples: readonly Finding[], whole: boolean): Analysis => ({
    file: document.file,
    findings: [
      ...withLevels([...meaning, ...schemas, ...examples], settings),
      ...(understood ? looked.findings : []),
      ...unknown,
    ].sort(compareFindings),
    exceptions: scoped,
    notes: looked.notes,
    uses,
    asked: true,
    whole,
    failed: hasFailed(configuration),
  });
  if (!understood || bound.model.examples.length === 0) return { analysis: made([], understood) };
  return {
    // An exception may accept what an example is yet to show, so none silences nothing so far.
    analysis: made([], false),
    finish: async (goesOn) => made(await triedExamples(workspace, checked, goesOn), true),
  };
}

/** Asks a file that nobody asked about for what others are compared with. */
export async function index(
  workspace: Workspace,
  checked: Checked,
  rules: readonly Rule[],
  settings: Settings,
): Promise<Analysis> {
  const { bound, document, configuration } = checked;
  const comparing = rules.filter((rule) => 'compare' in rule);
  const { notes } = runRules(comparing, { ...bound, tree: document.parsed.tree }, settings);
  const uses = await workspace.uses(checked);
  const failed = hasFailed(configuration);
  return { file: document.file, findings: [], exceptions: [], notes, uses, asked: false, whole: false, failed };
}

const hasFailed = ({ house }: Configuration): boolean => house.failures.length > 0;

async function triedExamples(workspace: Workspace, checked: Checked, goesOn: GoesOn): Promise<Finding[]> {
  const { tryExamples } = await import('./example-findings.ts');
  return (await tryExamples(workspace, checked, goesOn)).flatMap(({ findings }) => findings);
}

/** Findings that no rule of ours gave, as severe as the configuration wants them. */
function withLevels(findings: readonly Finding[], settings: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const info = infoOf.get(finding.rule);
    const severity = info ? settings.level(info) : finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}
