/** Runs the rules over a file: findings of those that look at one, notes for those that compare files. */
import type { Finding } from '../finding.ts';
import { fill } from '../finding.ts';
import { rangeOf, type Span } from '../language/source.ts';
import { inWords, languageOf } from '../language/wording.ts';
import type { ToldFlaw } from '../verify/told-flaws.ts';
import type {
  FileNote,
  FileRule,
  FlowRule,
  LinkAnswer,
  Report,
  Rule,
  RuleMessage,
  Settings,
  Subject,
  WorkspaceRule,
} from './rule.ts';

export interface Looked {
  readonly findings: readonly Finding[];
  /** By the id of the rule that compares them. */
  readonly notes: Readonly<Record<string, readonly FileNote[]>>;
}

/** @param settings what holds for the file; a rule that is off there is not run */
export function runRules(rules: readonly Rule[], subject: Subject, settings: Settings): Looked {
  const findings: Finding[] = [];
  const notes: Record<string, readonly FileNote[]> = {};
  const { source, tree } = subject;
  for (const rule of rules) {
    if (settings.level(rule) === 'off') continue;
    const options = settings.options(rule);
    if ('check' in rule) rule.check(subject, reporting(rule, subject, settings, findings), options);
    else if ('collect' in rule) {
      const collected = rule.collect(subject, options);
      if (collected.length)
        notes[rule.id] = collected.map(({ key, at, values = {} }) => ({
          key,
          file: source.file,
          range: rangeOf(source, spanIn(subject, at)),
          language: tree.language,
          values,
        }));
    }
  }
  return { findings, notes };
}

/** The rules that want to know what is wrong with the flow of a file. */
export const flowRules = (rules: readonly Rule[], settings: Settings): readonly FlowRule[] =>
  rules.filter((rule): rule is FlowRule => 'tell' in rule && settings.level(rule) !== 'off');

/** What rules say of what is wrong with the flow. */
export function tellFlaws(
  rules: readonly FlowRule[],
  flaws: readonly ToldFlaw[],
  subject: Subject,
  settings: Settings,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const report = reporting(rule, subject, settings, findings);
    for (const flaw of flaws) rule.tell(flaw, subject, report);
  }
  return findings;
}

function reporting(rule: FileRule | FlowRule, subject: Subject, settings: Settings, findings: Finding[]): Report {
  const { source, tree } = subject;
  const severity = settings.level(rule);
  return (message, at, values = {}, { breaks, case: shown = null, ...more } = {}) => {
    if (severity === 'off') return;
    const wrong = { rule: rule.id, ...spanIn(subject, at), with: values, ...more };
    const finding = inWords(source, tree.language, { ...rule.messages[message]!, severity }, wrong);
    findings.push({ ...finding, case: shown, ...(breaks !== undefined && { breaks }) });
  };
}

/**
 * What a rule says of the notes of all files.
 * @param level how severe its findings are in a file; off is not said
 * @param today YYYY-MM-DD
 * @param broken addresses that can't be opened
 */
export function compareNotes(
  rule: WorkspaceRule,
  notes: readonly FileNote[],
  level: (file: string) => ReturnType<Settings['level']>,
  today: string,
  broken: ReadonlyMap<string, LinkAnswer> = new Map(),
): Finding[] {
  const groups = Map.groupBy(notes, ({ key }) => key);
  return [...groups.values()].flatMap((group) =>
    rule.compare(group, today, broken).flatMap(({ message, note, values, related = [] }): Finding[] => {
      const severity = level(note.file);
      const words: RuleMessage = rule.messages[message]!;
      const language = languageOf(note.language);
      if (severity === 'off') return [];
      return [
        {
          rule: rule.id,
          severity,
          message: fill(words[language], { ...note.values, ...values }),
          file: note.file,
          range: note.range,
          related: related.map(({ file, range, values: own }) => ({
            file,
            range,
            message: fill(words.related?.[language] ?? '', own),
          })),
          fix: null,
          case: null,
        },
      ];
    }),
  );
}

/** Where something stands: an object of the model, or a span itself. What a catalogue declares stands at the heading. */
function spanIn({ spans, model }: Subject, at: object): Span {
  const known = spans.get(at) ?? ('start' in at && 'end' in at ? (at as Span) : spans.get(model));
  return known ?? { start: 0, end: 0 };
}
