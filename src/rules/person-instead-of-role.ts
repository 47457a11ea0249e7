import { allLines, itemsOf, type Line, type Text } from '../language/tree.ts';
import firstNames from './first-names.json' with { type: 'json' };
import { fileRule, type Subject } from './rule.ts';

/** Names of people, and those that are words or things too: such a one counts only where it stands alone as a role. */
const names: ReadonlySet<string> = new Set(firstNames.names);
const alsoWords: ReadonlySet<string> = new Set(firstNames.alsoWords);

/** A person where a role should stand. */
export default fileRule({
  id: 'person-instead-of-role',
  group: 'people',
  severity: 'warning',
  messages: {
    role: {
      en: "'{found}' looks like a person's name, so the routine is wrong the day someone else does this work. Name the role after the work.",
      nb: '«{found}» ser ut som et personnavn, så rutinen blir feil den dagen en annen gjør arbeidet. Kall rollen opp etter arbeidet.',
    },
    text: {
      en: "'{found}' looks like a person's name, so the text is wrong the day someone else does this work. Declare a role, and write its name.",
      nb: '«{found}» ser ut som et personnavn, så teksten blir feil den dagen en annen gjør arbeidet. Erklær en rolle, og skriv navnet på den.',
    },
    address: {
      en: "'{found}' reaches one person or phone, and is hard to find again when it changes. Write it as 'contact \"…\"' where the role is declared, and name the role here.",
      nb: '«{found}» når én person eller telefon, og er vanskelig å finne igjen når det endres. Skriv det som «kontakt "…"» der rollen er erklært, og nevn rollen her.',
    },
  },
  check(subject, report) {
    const { model, spans, source } = subject;
    for (const role of model.roles) {
      if (!spans.has(role)) continue;
      const found = [role.id, role.title ?? ''].find(isPerson);
      if (found !== undefined) report('role', role, { found });
    }
    if (!hasSign(source.text)) return;
    for (const { start, end } of textsIn(subject)) {
      const text = source.text.slice(start, end);
      const say = (message: 'text' | 'address', found: string, index: number) =>
        report(message, { start: start + index, end: start + index + found.length }, { found });
      for (const { 0: found, 1: local, index } of text.matchAll(mail))
        if (isPersonal(local!)) say('address', found, index);
      for (const { 0: found, index } of text.matchAll(phone)) say('address', found, index);
      for (const { 0: found, index } of text.matchAll(named)) if (isNamed(found)) say('text', found, index);
      for (const { 0: all, 1: name, index } of text.matchAll(addressed))
        if (names.has(name!)) say('text', name!, index + all.length - name!.length);
    }
  },
});

const mail = /(?<![\wÆØÅæøå.-])([\wÆØÅæøå.-]+)@[\wæøå-]+(?:\.[\w-]+)+/g;
/** As numbers are grouped in Norway, Britain and North America, or with the country before them. */
const phone =
  /(?<![\d./+-]|\d )(?:\+\d{2}[ \d]{8,12}\d|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|\d{3} \d{5}|0\d{2,4} \d{3,4} \d{3,4}|\(?\d{3}\)?[ -]\d{3}-\d{4})(?![\d./-]| \d)/g;
/** Words with a capital, one after another. Classes of Unicode take far longer, and the names are in Latin letters. */
const named = /[A-ZÆØÅ][a-zæøåäöéü]+(?:[ -][A-ZÆØÅÄÖ][a-zæøåäöéü]+)+/g;

/** One word with a capital, to whom something is given or who is asked: the first word of a sentence has a capital too. */
const addressed =
  /[ "«](?:til|av|fra|med|hos|be|bed|kontakt|spør|ring|varsle|to|by|from|with|ask|call|contact|tell) ([A-ZÆØÅ][a-zæøåéü]+)(?![a-zæøåéü]|[ -][A-ZÆØÅ])/g;

/** Most files have none of these, and need not be looked at text by text. */
const hasSign = (text: string): boolean =>
  text.includes('@') ||
  text.search(phone) >= 0 ||
  [...text.matchAll(named)].some(({ 0: found }) => isNamed(found)) ||
  [...text.matchAll(addressed)].some(({ 1: name }) => names.has(name!));

/** Whether a role's name is one of a person: a first name alone, or with what follows it, every word with a capital. */
function isPerson(name: string): boolean {
  const words = name.split(/[\s_-]+/);
  const [first, ...others] = words;
  if (others.length === 0) return names.has(first!) || alsoWords.has(first!);
  return words.length <= 4 && names.has(first!) && others.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}

/** A street or an institution may be called after a person. */
const places = /(?:gate|gata|veg|vei|veien|plass|gården|[Ss]treet|[Rr]oad|[Ss]chool|skole|hospital)$/i;

const isNamed = (words: string): boolean => names.has(words.split(/[ -]/)[0]!) && !places.test(words);

/** A mailbox that a person has; one of a team (`post@`, `support@`) stays when people go. */
const isPersonal = (local: string): boolean => {
  const first = local.split(/[._-]/)[0]!;
  const capital = first.charAt(0).toUpperCase() + first.slice(1).toLowerCase();
  return names.has(capital) || alsoWords.has(capital);
};

/** The texts of a file, but those that say how to reach a role: there a number belongs. */
const textsIn = ({ tree }: Subject): Text[] => allLines(tree).flatMap(textsOfLine);

function textsOfLine(line: Line): Text[] {
  if (line.kind === 'contact') return [];
  const parts = line.parts.filter(({ kind }) => kind !== 'contact');
  return [line, ...parts].flatMap(({ title, value }) => [
    ...(title ? [title] : []),
    ...itemsOf(value).flatMap((item) => (item.kind === 'text' ? item : [])),
  ]);
}
