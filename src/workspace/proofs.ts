/** What is proved of the rules of a file: over how many cases; by which case one is broken; or why it is not known. */
import type { Finding } from '../finding.ts';
import type { Proved } from '../report/report.ts';
import { type Language, languageOf, quoted } from '../simulate/index.ts';
import { type Text, textOf } from '../simulate/text.ts';
import type { Because } from '../verify/judged.ts';
import { prove } from '../verify/prove.ts';
import type { Checked } from './document.ts';
import { surroundingsOf } from './surroundings.ts';
import { walkFindings } from './walk-findings.ts';
import type { Workspace } from './workspace.ts';

/** Proves the rules of a file, and gives those that are broken as findings too; nothing of a file with mistakes. */
export async function proofsOf(
  workspace: Workspace,
  checked: Checked,
): Promise<{ readonly proofs: readonly Proved[]; readonly findings: readonly Finding[] }> {
  const { bound, document } = checked;
  const { model } = bound;
  if (checked.findings.some(({ severity }) => severity === 'error')) return { proofs: [], findings: [] };
  const surroundings = await surroundingsOf(workspace, checked);
  const text = textOf(model);
  const language = languageOf(model.language);
  const proved = prove(model, surroundings);
  return {
    proofs: proved.map(({ routine, rule, verdict, cases, neverApplies, shown, because }) => ({
      file: document.file,
      routine,
      rule,
      title: text.rules.get(rule)?.title ?? rule,
      language,
      verdict,
      cases: String(cases),
      neverApplies,
      case: shown?.said ?? null,
      trace:
        shown?.walk.trace.entries.flatMap(({ kind, id }) => (kind === 'step' || kind === 'close' ? id : [])) ?? null,
      because: because.length ? [...new Set(because.map((one) => becauseWords(one, text, language)))].join('; ') : null,
    })),
    findings: proved.flatMap(({ rule, shown }) =>
      shown ? walkFindings(bound, shown.walk, shown.said, surroundings).filter(({ breaks }) => breaks === rule) : [],
    ),
  };
}

const words = {
  bound: ['there are too many cases to look at them all', 'det er for mange saker til å se på alle'],
  untreated: ['this is not looked at yet: {0}', 'dette ses det ikke på ennå: {0}'],
  'no-limit': ['these have no deadline: {0}', 'disse har ingen frist: {0}'],
  'not-shown': [
    'it may be broken, but no case that was tried shows it',
    'den kan være brutt, men ingen prøvd sak viser det',
  ],
  'role-shared': ['several people may hold the role {0}', 'flere personer kan ha rollen {0}'],
  'nobody-named': ['nobody is named for {0}', 'ingen er nevnt for {0}'],
  prolonged: ['{0} may begin at any time, and puts the end off', '{0} kan begynne når som helst, og utsetter slutten'],
} as const satisfies Record<Because['kind'], readonly [string, string]>;

function becauseWords(because: Because, text: Text, language: Language): string {
  const title = (id: string) => {
    const statement = text.statements.get(id) ?? text.procedures.get(id);
    return quoted((statement && 'title' in statement ? statement.title : undefined) ?? id, language);
  };
  const value = () => {
    switch (because.kind) {
      case 'untreated':
        return because.what;
      case 'no-limit':
        return because.of.map(title).join(', ');
      case 'role-shared':
        return 'id' in because.role ? because.role.id : '';
      case 'nobody-named':
      case 'prolonged':
        return title(because.of);
      default:
        return '';
    }
  };
  return words[because.kind][language === 'nb' ? 1 : 0].replace('{0}', value());
}
