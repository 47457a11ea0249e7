/** Names and titles in words; a step without a title is called by what it says to do. */
import type { Fact, Group, Ref, Sending, Step, Value } from '../generated/routine.ts';
import type { Text } from './text.ts';
import { dayWords, durationWords, type Language, listed, said } from './words-basic.ts';

/** What people call it: its title, or else its name. */
export function nameOf(ref: Ref, text: Text | undefined): string {
  if (ref.kind === 'text') return ref.text;
  return entryOf(ref, text)?.title ?? ref.id;
}

/** The step's title; without one a title from its attributes, such as `Overfør til HELP`. */
export function titleOf(step: Step, text: Text, language: Language): string {
  if (step.title !== undefined) return step.title;
  const names = (refs: readonly Ref[]) =>
    listed(
      refs.map((ref) => nameOf(ref, text)),
      language,
    );
  const s = (english: string, norwegian: string) => said(language, english, norwegian);
  const { handOver, send, inform, ask, refer, write, sign, record, use, check, approval, determine, noRecord } = step;
  if (handOver?.[0]) return `${s('Hand over to', 'Overfør til')} ${chainWords(handOver[0].to, text, language)}`;
  if (send?.[0]) return sendWords(send[0], text, language);
  if (inform?.[0])
    return `${s('Inform', 'Informer')} ${names(inform[0].who)} ${s('about', 'om')} ${names(inform[0].about)}`;
  if (ask?.[0]) return `${s('Ask', 'Be')} ${names(ask[0].who)} ${s('to', 'om å')} ${ask[0].to}`;
  if (refer?.[0]) return `${s('Refer', 'Henvis')} ${names(refer[0].who)} ${s('to', 'til')} ${names(refer[0].to)}`;
  if (write?.[0]) return `${s('Write', 'Utarbeid')} ${names(write[0].documents)}`;
  if (sign?.[0]) return `${s('Sign', 'Signer')} ${names(sign[0].documents)}`;
  if (record?.[0]) {
    const { text: what, systems } = record[0];
    const where = systems ? ` ${s('in', 'i')} ${names(systems)}` : '';
    return `${s('Record', 'Journalfør')}${what === undefined ? '' : ` ${what}`}${where}`;
  }
  if (use?.[0]) return `${s('Use', 'Bruk')} ${names(use[0].documents)}`;
  if (check?.[0]) return `${s('Check', 'Kontroller')}: ${check[0].text}`;
  if (determine?.[0])
    return `${s('Determine', 'Avklar')} ${names(determine[0].facts.map((id) => ({ kind: 'fact', id })))}`;
  if (approval?.[0]) return `${s('To be approved by', 'Godkjennes av')} ${names(approval[0].roles)}`;
  if (noRecord?.[0]) return s('Not to be recorded', 'Journalføres ikke');
  return step.id;
}

/** A value as people say it: the title of a choice, a date in words, yes and no in the language. */
export function valueWords(value: Value, fact: Fact | undefined, text: Text | undefined, language: Language): string {
  if (typeof value === 'object') return durationWords(value, language);
  switch (fact?.type.kind) {
    case 'choice':
      return fact.type.values.find(({ id }) => id === value)?.title ?? value;
    case 'yesNo':
      return value === 'yes' ? said(language, 'yes', 'ja') : said(language, 'no', 'nei');
    case 'date':
      return dayWords(value, language);
    case 'role':
      return nameOf({ kind: 'role', id: value }, text);
    case 'number':
      return language === 'nb' ? value.replace('.', ',') : value;
    default:
      return value;
  }
}

function sendWords({ things, to }: Sending, text: Text, language: Language): string {
  const names = (refs: readonly Ref[]) =>
    listed(
      refs.map((ref) => nameOf(ref, text)),
      language,
    );
  return `${said(language, 'Send', 'Send')} ${names(things)} ${said(language, 'to', 'til')} ${names(to)}`;
}

function chainWords(chain: readonly Group[], text: Text, language: Language): string {
  return chain
    .map(({ join, roles }) => {
      const names = roles.map((role) => nameOf(role, text));
      return join === 'or' ? names.join(said(language, ' or ', ' eller ')) : listed(names, language);
    })
    .join(said(language, ', otherwise ', ', ellers '));
}

function entryOf(ref: Exclude<Ref, { kind: 'text' }>, text: Text | undefined): { title?: string } | undefined {
  const routine = text?.routine;
  const find = <T extends { id: string }>(all: readonly T[] | undefined) => all?.find(({ id }) => id === ref.id);
  switch (ref.kind) {
    case 'role':
      return text?.roles.get(ref.id);
    case 'system':
      return text?.systems.get(ref.id);
    case 'fact':
      return text?.facts.get(ref.id);
    case 'procedure':
      return text?.procedures.get(ref.id);
    case 'event':
      return find(routine?.events)?.title !== undefined
        ? find(routine?.events)
        : routine?.procedures.find(({ events }) => events?.includes(ref.id));
    case 'document':
      return find(routine?.documents);
    case 'message':
      return find(routine?.messages);
    case 'tag':
      return find(routine?.tags);
    case 'channel':
      return find(routine?.channels);
    case 'term':
      return find(routine?.terms);
    case 'requirement':
      return find(routine?.requirements);
    case 'rule':
      return text?.rules.get(ref.id);
    case 'step':
    case 'phase':
    case 'block': {
      const statement = text?.statements.get(ref.id);
      return statement && 'title' in statement && statement.title !== undefined
        ? { title: statement.title }
        : undefined;
    }
    default:
      return undefined;
  }
}
