/** The rules of the linter, in the order of their groups. */
import ambiguousActor from './ambiguous-actor.ts';
import approvalMissing from './approval-missing.ts';
import approverIsPerformer from './approver-is-performer.ts';
import branchUnreachable from './branch-unreachable.ts';
import branchesOverlap from './branches-overlap.ts';
import complaintIncomplete from './complaint-incomplete.ts';
import conditionConstant from './condition-constant.ts';
import deadlineImpossible from './deadline-impossible.ts';
import deadlineMissing from './deadline-missing.ts';
import deadlineUnit from './deadline-unit.ts';
import deadlineVague from './deadline-vague.ts';
import deadlineWithoutConsequence from './deadline-without-consequence.ts';
import decisionIncomplete from './decision-incomplete.ts';
import documentWithoutPlace from './document-without-place.ts';
import duplicateStep from './duplicate-step.ts';
import factUnset from './fact-unset.ts';
import factUnused from './fact-unused.ts';
import fallbackMissing from './fallback-missing.ts';
import fallbackToSelf from './fallback-to-self.ts';
import fourEyesSameRole from './four-eyes-same-role.ts';
import guidelineViolated from './guideline-violated.ts';
import handoverWithoutReceiver from './handover-without-receiver.ts';
import hedgedObligation from './hedged-obligation.ts';
import linkBroken from './link-broken.ts';
import modalityMixed from './modality-mixed.ts';
import nobodyAvailable from './nobody-available.ts';
import numberDuplicate from './number-duplicate.ts';
import numberMissing from './number-missing.ts';
import openList from './open-list.ts';
import ownerMissing from './owner-missing.ts';
import passiveWithoutActor from './passive-without-actor.ts';
import personInsteadOfRole from './person-instead-of-role.ts';
import placeholderLeft from './placeholder-left.ts';
import purposeMissing from './purpose-missing.ts';
import recordKeptTwice from './record-kept-twice.ts';
import recordWhereMissing from './record-where-missing.ts';
import recurrenceVague from './recurrence-vague.ts';
import referenceDangling from './reference-dangling.ts';
import referenceWithoutVersion from './reference-without-version.ts';
import repeatWithoutEnd from './repeat-without-end.ts';
import requirementUncovered from './requirement-uncovered.ts';
import responsibilityUncovered from './responsibility-uncovered.ts';
import responsibleMissing from './responsible-missing.ts';
import retentionMissing from './retention-missing.ts';
import reviewMissing from './review-missing.ts';
import reviewNear from './review-near.ts';
import reviewOverdue from './review-overdue.ts';
import roleUnused from './role-unused.ts';
import roleWithoutTask from './role-without-task.ts';
import rolesAlike from './roles-alike.ts';
import routineCycle from './routine-cycle.ts';
import type { Rule } from './rule.ts';
import ruleViolated from './rule-violated.ts';
import signatureMissing from './signature-missing.ts';
import statusInconsistent from './status-inconsistent.ts';
import stepUnreachable from './step-unreachable.ts';
import tagInWrongSystem from './tag-in-wrong-system.ts';
import termUnexplained from './term-unexplained.ts';
import thresholdBoundary from './threshold-boundary.ts';
import titleStyle from './title-style.ts';
import unclearLeft from './unclear-left.ts';
import vagueWord from './vague-word.ts';
import validityEnded from './validity-ended.ts';
import valueNeverSet from './value-never-set.ts';
import valueWithoutRoute from './value-without-route.ts';
import versionMissing from './version-missing.ts';
import waitWithoutEnd from './wait-without-end.ts';
import waitWithoutLimit from './wait-without-limit.ts';

const logic = [
  ...[factUnused, factUnset, stepUnreachable, branchUnreachable, decisionIncomplete, branchesOverlap],
  ...[conditionConstant, repeatWithoutEnd, waitWithoutEnd, nobodyAvailable, thresholdBoundary],
  ...[valueWithoutRoute, valueNeverSet, duplicateStep, routineCycle],
];
const people = [
  ...[responsibleMissing, personInsteadOfRole, ambiguousActor, roleUnused, roleWithoutTask, rolesAlike],
  ...[responsibilityUncovered, fallbackMissing, fallbackToSelf, fourEyesSameRole, approverIsPerformer],
  ...[handoverWithoutReceiver, termUnexplained],
];
const time = [
  ...[deadlineMissing, deadlineVague, deadlineUnit, deadlineImpossible, deadlineWithoutConsequence],
  ...[waitWithoutLimit, recurrenceVague, reviewMissing, reviewOverdue, reviewNear, validityEnded],
];
const records = [
  ...[recordWhereMissing, tagInWrongSystem, recordKeptTwice, documentWithoutPlace, retentionMissing],
  ...[signatureMissing, referenceWithoutVersion, referenceDangling, linkBroken],
];
const wording = [
  ...[vagueWord, hedgedObligation, modalityMixed, passiveWithoutActor, openList],
  ...[placeholderLeft, unclearLeft, titleStyle],
];
const control = [
  ...[purposeMissing, ownerMissing, numberMissing, numberDuplicate, versionMissing, approvalMissing],
  ...[statusInconsistent, requirementUncovered, complaintIncomplete],
];
const house = [ruleViolated, guidelineViolated];

export const rules: readonly Rule[] = [...logic, ...people, ...time, ...records, ...wording, ...control, ...house];
