/** The rules of the linter, in the order of their groups. */
import deadlineVague from './deadline-vague.ts';
import factUnused from './fact-unused.ts';
import guidelineViolated from './guideline-violated.ts';
import hedgedObligation from './hedged-obligation.ts';
import modalityMixed from './modality-mixed.ts';
import numberDuplicate from './number-duplicate.ts';
import openList from './open-list.ts';
import passiveWithoutActor from './passive-without-actor.ts';
import placeholderLeft from './placeholder-left.ts';
import purposeMissing from './purpose-missing.ts';
import recordWhereMissing from './record-where-missing.ts';
import responsibleMissing from './responsible-missing.ts';
import roleUnused from './role-unused.ts';
import rolesAlike from './roles-alike.ts';
import type { Rule } from './rule.ts';
import ruleViolated from './rule-violated.ts';
import titleStyle from './title-style.ts';
import unclearLeft from './unclear-left.ts';
import vagueWord from './vague-word.ts';
import waitWithoutLimit from './wait-without-limit.ts';

export const rules: readonly Rule[] = [
  ...[factUnused],
  ...[responsibleMissing, roleUnused, rolesAlike],
  ...[deadlineVague, waitWithoutLimit],
  ...[recordWhereMissing],
  ...[vagueWord, hedgedObligation, modalityMixed, passiveWithoutActor, openList],
  ...[placeholderLeft, unclearLeft, titleStyle],
  ...[purposeMissing, numberDuplicate],
  ...[ruleViolated, guidelineViolated],
];
