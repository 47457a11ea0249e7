/** The first stage: all that can be said of one file and what it builds on. Plain data, for caches and workers. */
import { compareFindings, type Finding } from '../finding.ts';
import type { Proved } from '../report/report.ts';
import { isOfText } from '../rules/broken-rules.ts';
import { exceptionsOf, type Scoped } from '../rules/exceptions.ts';
import type { FileNote, Rule, RuleInfo, Settings } from '../rules/rule.ts';
import { flowRules, runRules, tellFlaws } from '../rules/run.ts';
import { checkCalendar } from './calendars.ts';
import type { Configuration } from './config/configuration.ts';
import type { Checked } from './document.ts';
import type { GoesOn } from './example-findings.ts';
import { flawsIn, mayHaveFlaws } from './flaws.ts';
import { infoOf } from './known-rules.ts';
import type { Proofs } from './proofs.ts';
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
  /** What is proved of its rules; nothing where that was not asked for. */
  readonly proofs: readonly Proved[] | null;
  /** Names of rules of which it is not known that nothing breaks them, so that exceptions from them may be needed. */
  readonly unproved: readonly string[];
  /** It was asked about, and not only for what others are compared with. */
  readonly asked: boolean;
  /** It could be understood, so all rules looked at it. */
  readonly whole: boolean;
  /** A rule of the organisation had failed, so it may say too little: the next run must try again, and is told too. */
  readonly failed: boolean;
}

/** What is found in a file, but for what its examples and all its cases show; `finish` looks at those, if there are any. */
export interface Begun {
  readonly analysis: Analysis;
  readonly finish?: (goesOn: GoesOn) => Promise<Analysis>;
}

/**
 * Looks at a file: language and meaning, the organisation's schemas, examples, rules. Examples are walked and rules run
 * only if the routine could be understood whole: of half a routine they would say what is not so. Throws
 * `BadConfiguration`.
 * @param proves hold its own rules against every case, too
 */
export async function analyse(
  workspace: Workspace,
  checked: Checked,
  rules: readonly Rule[],
  settings: Settings,
  proves = false,
): Promise<Analysis> {
  const begun = await begin(workspace, checked, rules, settings);
  const analysis = begun.finish ? await begun.finish(async () => true) : begun.analysis;
  if (!proves) return analysis;
  const { proofsOf } = await import('./proofs.ts');
  return withProofs(analysis, (await proofsOf(workspace, checked))!, settings);
}

/** What the proofs of a file add to what was found: each broken rule is told once. */
export function withProofs(analysis: Analysis, { proved, findings }: Proofs, settings: Settings): Analysis {
  const broken = (all: readonly Finding[]) => new Set(all.flatMap(({ breaks }) => breaks ?? []));
  // The step that breaks a rule says more than that the rule is broken; of all cases more is said than of an example.
  const atSteps = broken(analysis.findings.filter((one) => !one.case));
  const anywhere = broken(findings);
  const others = analysis.findings.filter((one) => !(one.case && anywhere.has(one.breaks!)));
  const added = withLevels(findings, settings).filter(({ breaks }) => !atSteps.has(breaks!));
  const unproved = inDoubt(proved.flatMap(({ rule, verdict }) => (verdict === 'unknown' ? rule : [])));
  return { ...analysis, findings: [...others, ...added].sort(compareFindings), proofs: proved, unproved };
}

/** Looks at a file and leaves its examples and its cases for later, as they take long where someone is typing. */
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
  const known = () =>
    new Map<string, RuleInfo | undefined>([
      ...bound.model.rules.map(({ id }) => [id, undefined] as const),
      ...rules.map((rule) => [rule.id, rule] as const),
      ...infoOf,
    ]);
  const { scoped, findings: unknown } = exceptionsOf(source, parsed.tree, known, settings);
  const uses = await workspace.uses(checked);
  const unproved = inDoubt(bound.model.rules.flatMap(({ id, forms }) => (forms.every(isOfText) ? [] : id)));
  const made = (later: readonly Finding[], whole: boolean): Analysis => ({
    file: document.file,
    findings: [
      ...withLevels([...meaning, ...schemas], settings),
      ...(understood ? looked.findings : []),
      ...unknown,
      ...later,
    ].sort(compareFindings),
    exceptions: scoped,
    notes: looked.notes,
    uses,
    proofs: null,
    unproved,
    asked: true,
    whole,
    failed: hasFailed(configuration),
  });
  const flow = flowRules(rules, settings);
  const asks = flow.length > 0 && mayHaveFlaws(bound.model);
  if (!understood || !(asks || bound.model.examples.length > 0)) return { analysis: made([], understood) };
  return {
    // An exception may accept what an example is yet to show, so none silences nothing so far.
    analysis: made([], false),
    finish: async (goesOn) => {
      const flaws = asks && (await goesOn()) ? await flawsIn(workspace, checked) : [];
      const examples = withLevels(await triedExamples(workspace, checked, goesOn), settings);
      return made([...tellFlaws(flow, flaws, subject, settings), ...examples], true);
    },
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
  const nothing = { findings: [], exceptions: [], proofs: null, unproved: [] };
  return { ...nothing, file: document.file, notes, uses, asked: false, whole: false, failed };
}

/** An exception may also name the rule of ours that tells of them. */
const inDoubt = (rules: readonly string[]): string[] =>
  rules.length > 0 ? [...rules, 'rule-violated', 'guideline-violated'] : [];

const hasFailed = ({ house }: Configuration): boolean => house.failures.length > 0;

async function triedExamples(workspace: Workspace, checked: Checked, goesOn: GoesOn): Promise<Finding[]> {
  if (checked.bound.model.examples.length === 0) return [];
  const { tryExamples } = await import('./example-findings.ts');
  const tried = await tryExamples(workspace, checked, goesOn);
  // A rule that several examples break is told by the first of them.
  const broken = Map.groupBy(
    tried.flatMap((one) => one.broken),
    ({ breaks }) => breaks,
  );
  return [...tried.flatMap(({ findings }) => findings), ...[...broken.values()].map(([first]) => first!)];
}

/** Findings that no rule of ours gave, as severe as the configuration wants them. */
function withLevels(findings: readonly Finding[], settings: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const info = infoOf.get(finding.rule);
    const severity = info ? settings.level(info) : finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}
