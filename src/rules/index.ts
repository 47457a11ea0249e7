/** The rules of the linter, in the order of their groups. */
import ambiguousActor from './ambiguous-actor.ts';
import approverIsPerformer from './approver-is-performer.ts';
import deadlineVague from './deadline-vague.ts';
import factUnused from './fact-unused.ts';
import fallbackMissing from './fallback-missing.ts';
import fallbackToSelf from './fallback-to-self.ts';
import fourEyesSameRole from './four-eyes-same-role.ts';
import guidelineViolated from './guideline-violated.ts';
import handoverWithoutReceiver from './handover-without-receiver.ts';
import numberDuplicate from './number-duplicate.ts';
import personInsteadOfRole from './person-instead-of-role.ts';
import placeholderLeft from './placeholder-left.ts';
import purposeMissing from './purpose-missing.ts';
import recordWhereMissing from './record-where-missing.ts';
import responsibilityUncovered from './responsibility-uncovered.ts';
import responsibleMissing from './responsible-missing.ts';
import roleUnused from './role-unused.ts';
import roleWithoutTask from './role-without-task.ts';
import rolesAlike from './roles-alike.ts';
import type { Rule } from './rule.ts';
import ruleViolated from './rule-violated.ts';
import termUnexplained from './term-unexplained.ts';
import unclearLeft from './unclear-left.ts';
import waitWithoutLimit from './wait-without-limit.ts';

const logic = [factUnused];
const people = [
  ...[responsibleMissing, personInsteadOfRole, ambiguousActor, roleUnused, roleWithoutTask, rolesAlike],
  ...[responsibilityUncovered, fallbackMissing, fallbackToSelf, fourEyesSameRole, approverIsPerformer],
  ...[handoverWithoutReceiver, termUnexplained],
];
const time = [deadlineVague, waitWithoutLimit];
const records = [recordWhereMissing];
const wording = [placeholderLeft, unclearLeft];
const control = [purposeMissing, numberDuplicate];
const house = [ruleViolated, guidelineViolated];

export const rules: readonly Rule[] = [...logic, ...people, ...time, ...records, ...wording, ...control, ...house];
