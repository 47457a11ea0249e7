/** What two versions declare differently, whatever the case: their rules, and who stands in for whom. */
import type { Bound } from '../model/bind.ts';
import type { Role, Rule } from '../model/model.ts';
import { type Language, languageOf, nameOf } from '../simulate/index.ts';
import { type Text, textOf } from '../simulate/text.ts';
import { listed, said } from '../simulate/words-basic.ts';

/** What a declaration says, by what makes it another one. */
type Lines = ReadonlyMap<string, string>;

type Declared = { readonly kind: 'rule' | 'role'; readonly subject: string; readonly lines: Lines };

/** Of no case: it holds in all. */
type Apart = Pick<Declared, 'kind' | 'subject'> & {
  readonly in: 'old' | 'new';
  readonly says: string;
  readonly when: readonly string[];
  readonly rest: false;
  readonly case: null;
};

/** Each line of a rule or role that the other version has not. */
export function comparedDeclarations(old: Bound, now: Bound): Apart[] {
  const [before, after] = [declaredIn(old), declaredIn(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => [
    ...onlyIn('old', before.get(key), after.get(key)),
    ...onlyIn('new', after.get(key), before.get(key)),
  ]);
}

function onlyIn(where: 'old' | 'new', own: Declared | undefined, other: Declared | undefined): Apart[] {
  if (!own) return [];
  const { kind, subject, lines } = own;
  return [...lines]
    .filter(([key]) => !other?.lines.has(key))
    .map(([, says]) => ({ in: where, kind, subject, says, when: [], rest: false, case: null }));
}

function declaredIn(bound: Bound): Map<string, Declared> {
  const { model } = bound;
  const text = textOf(model);
  const language = languageOf(model.language);
  const rules = model.rules.map((rule): [string, Declared] => [
    `rule ${rule.id}`,
    { kind: 'rule', subject: rule.title ?? rule.id, lines: linesOfRule(rule, bound) },
  ]);
  const roles = model.roles.map((role): [string, Declared] => [
    `role ${role.id}`,
    { kind: 'role', subject: role.title ?? role.id, lines: linesOfRole(role, text, language) },
  ]);
  return new Map([...rules, ...roles]);
}

/** A catalogue's rule is not written here: only its title can be told. */
function linesOfRule({ forms, items = [], ...head }: Rule, { spans, source }: Bound): Lines {
  const title = head.title ?? head.id;
  return new Map([
    [JSON.stringify([head.kind, title, head.for, head.scope]), title],
    ...items.map((item) => [item, item] as const),
    ...forms.map((form) => {
      const { start, end } = spans.get(form) ?? { start: 0, end: 0 };
      return [JSON.stringify(form), source.text.slice(start, end).trim() || title] as const;
    }),
  ]);
}

function linesOfRole({ deputy = [], onePerson }: Role, text: Text, language: Language): Lines {
  const names = listed(
    deputy.map((ref) => nameOf(ref, text)),
    language,
  );
  const says: [string, string][] = [];
  if (names) says.push([JSON.stringify(deputy), said(language, `deputy: ${names}`, `stedfortreder: ${names}`)]);
  if (onePerson) says.push(['one person', said(language, 'one person', 'én person')]);
  return new Map(says);
}
