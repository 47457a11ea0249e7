/** The rules of the linter, in the order of their groups. */
import deadlineVague from './deadline-vague.ts';
import factUnused from './fact-unused.ts';
import guidelineViolated from './guideline-violated.ts';
import numberDuplicate from './number-duplicate.ts';
import placeholderLeft from './placeholder-left.ts';
import purposeMissing from './purpose-missing.ts';
import recordWhereMissing from './record-where-missing.ts';
import responsibleMissing from './responsible-missing.ts';
import roleUnused from './role-unused.ts';
import rolesAlike from './roles-alike.ts';
import type { Rule } from './rule.ts';
import ruleViolated from './rule-violated.ts';
import unclearLeft from './unclear-left.ts';
import waitWithoutLimit from './wait-without-limit.ts';

export const rules: readonly Rule[] = [
  ...[factUnused],
  ...[responsibleMissing, roleUnused, rolesAlike],
  ...[deadlineVague, waitWithoutLimit],
  ...[recordWhereMissing],
  ...[placeholderLeft, unclearLeft],
  ...[purposeMissing, numberDuplicate],
  ...[ruleViolated, guidelineViolated],
];
