/** Every rule that is known without a configuration. */
import { messages as syntax } from '../language/problems.ts';
import { messages as meaning } from '../model/problems.ts';
import { exceptionRules } from '../rules/exceptions.ts';
import { rules } from '../rules/index.ts';
import type { RuleInfo } from '../rules/rule.ts';
import { messages as files } from './problems.ts';

/** Mistakes in what could be read, that a proof would show too. */
const logic: ReadonlySet<string> = new Set(['condition-never', 'true-without-value']);

const mistakes: RuleInfo[] = [syntax, meaning, files].flatMap((messages) =>
  Object.keys(messages).map(
    (id): RuleInfo => ({ id, group: logic.has(id) ? 'logic' : 'correctness', severity: 'error' }),
  ),
);

/** By their ids. */
export const infoOf: ReadonlyMap<string, RuleInfo> = new Map(
  [...mistakes, ...exceptionRules, ...rules].map((info) => [info.id, info]),
);
