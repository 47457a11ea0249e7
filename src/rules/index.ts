/** The rules of the linter, in the order of their groups. */

import branchUnreachable from './branch-unreachable.ts';
import branchesOverlap from './branches-overlap.ts';
import deadlineVague from './deadline-vague.ts';
import decisionIncomplete from './decision-incomplete.ts';
import factUnset from './fact-unset.ts';
import factUnused from './fact-unused.ts';
import guidelineViolated from './guideline-violated.ts';
import nobodyAvailable from './nobody-available.ts';
import numberDuplicate from './number-duplicate.ts';
import placeholderLeft from './placeholder-left.ts';
import purposeMissing from './purpose-missing.ts';
import recordWhereMissing from './record-where-missing.ts';
import repeatWithoutEnd from './repeat-without-end.ts';
import responsibleMissing from './responsible-missing.ts';
import roleUnused from './role-unused.ts';
import rolesAlike from './roles-alike.ts';
import type { Rule } from './rule.ts';
import ruleViolated from './rule-violated.ts';
import stepUnreachable from './step-unreachable.ts';
import unclearLeft from './unclear-left.ts';
import waitWithoutLimit from './wait-without-limit.ts';

export const rules: readonly Rule[] = [
  ...[
    factUnused,
    stepUnreachable,
    branchUnreachable,
    decisionIncomplete,
    branchesOverlap,
    repeatWithoutEnd,
    factUnset,
    nobodyAvailable,
  ],
  ...[responsibleMissing, roleUnused, rolesAlike],
  ...[deadlineVague, waitWithoutLimit],
  ...[recordWhereMissing],
  ...[placeholderLeft, unclearLeft],
  ...[purposeMissing, numberDuplicate],
  ...[ruleViolated, guidelineViolated],
];
