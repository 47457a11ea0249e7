/** What is proved of the rules of a file: over how many cases; by which case one is broken; or why it is not known. */
import type { Finding } from '../finding.ts';
import type { Routine } from '../model/model.ts';
import type { Proved } from '../report/report.ts';
import { languageOf, type Surroundings, tellingOf, type Walk } from '../simulate/index.ts';
import { textOf } from '../simulate/text.ts';
import { type Proof, prove } from '../verify/prove.ts';
import { brokenFindings } from './broken-findings.ts';
import type { Checked } from './document.ts';
import { becauseWords } from './proof-words.ts';
import { surroundingsOf } from './surroundings.ts';
import { pathOf, timeUsed } from './time-used.ts';
import type { Workspace } from './workspace.ts';

/** Plain data, as it is kept in a cache. */
export interface Proofs {
  readonly proved: readonly Proved[];
  /** The rules that are broken, each with its case. */
  readonly findings: readonly Finding[];
}

/** Who proves: this thread, or another; nothing if that was broken off. */
export type Prove = (
  routine: Routine,
  surroundings: Surroundings,
) => readonly Proof[] | Promise<readonly Proof[] | null>;

/**
 * Proves the rules of a file; of one with mistakes nothing is said. Nothing comes of what was broken off. Throws
 * `BadConfiguration` for a calendar or time zone that there is none of.
 */
export async function proofsOf(workspace: Workspace, checked: Checked, by: Prove = prove): Promise<Proofs | null> {
  const { bound, document } = checked;
  const { model } = bound;
  const isBroken = checked.findings.some(({ severity }) => severity === 'error');
  if (isBroken || model.rules.every(({ forms }) => forms.length === 0)) return { proved: [], findings: [] };
  const surroundings = await surroundingsOf(workspace, checked);
  const proofs = await by(model, surroundings);
  if (!proofs) return null;
  const text = textOf(model);
  const language = languageOf(model.language);
  const timeIn = (walk: Walk | undefined, rule: string) => {
    const late = walk?.verdicts.find((one) => one.rule === rule && one.routine === model.id);
    if (!walk || !late) return { criticalPath: null, timeUsed: null };
    const telling = tellingOf(walk, model, surroundings);
    return { criticalPath: pathOf(telling, late), timeUsed: timeUsed(telling, late, language)[0] ?? null };
  };
  return {
    proved: proofs.map(({ routine, rule, verdict, cases, neverApplies, shown, overrun, when, because }) => ({
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
      when,
      because: because.length ? [...new Set(because.map((one) => becauseWords(one, text, language)))].join('; ') : null,
      ...timeIn((shown ?? overrun)?.walk, rule),
    })),
    findings: proofs.flatMap(({ rule, shown, when }) =>
      shown
        ? brokenFindings(bound, shown.walk, shown.said, surroundings, { kind: 'proof', when }).filter(
            ({ breaks }) => breaks === rule,
          )
        : [],
    ),
  };
}
