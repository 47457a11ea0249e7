/** How severe each rule is where a house has said nothing more. */
import type { Severity } from '../finding.ts';
import type { Group, RuleInfo } from './rule.ts';

export type Level = Severity | 'off';

const mistakes: ReadonlySet<Group> = new Set(['correctness', 'logic']);

export const presets: Readonly<Record<string, (rule: RuleInfo) => Level>> = {
  /** Every rule at its own level, but those that a house must ask for. */
  recommended: ({ severity, optional }) => (optional ? 'off' : severity),
  /** Every rule, and nothing that only informs. */
  strict: ({ severity }) => (severity === 'info' ? 'warning' : severity),
  /** Mistakes alone. */
  correctness: ({ group, severity }) => (mistakes.has(group) && severity === 'error' ? severity : 'off'),
};

export const isPreset = (name: string): boolean => Object.hasOwn(presets, name);
