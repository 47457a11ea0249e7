import type { Finding } from '../finding.ts';
import type { Source, Span } from '../language/source.ts';
import { inWords, type Message, type Place } from '../language/wording.ts';

/** What is wrong with the meaning of a text, before it is put in words. */
export interface MeaningProblem extends Span {
  readonly rule: MeaningRule;
  readonly with: Readonly<Record<string, string>>;
  readonly related?: readonly Place[];
  readonly fix?: Span & { readonly text: string };
}

const write = { en: "Write '{near}'", nb: 'Skriv «{near}»' };

/** `{name}` is filled in from the problem. */
export const messages = {
  'name-unknown': {
    severity: 'error',
    en: "Nothing here is called '{name}', so nobody knows what is meant; {kinds} is expected. {hint}",
    nb: 'Ingenting her heter «{name}», så ingen vet hva som menes; her ventes {kinds}. {hint}',
    fix: write,
  },
  'name-kind': {
    severity: 'error',
    en: "'{name}' is {kind}, but {kinds} is expected here. Use another name, or declare one of that kind.",
    nb: '«{name}» er {kind}, men her ventes {kinds}. Bruk et annet navn, eller erklær et av det slaget.',
    related: { en: "'{name}' is declared here", nb: '«{name}» er erklært her' },
  },
  'name-ambiguous': {
    severity: 'error',
    en: "'{name}' could be {kinds} here. Write the kind before the name, for example '{near}'.",
    nb: '«{name}» kan her være {kinds}. Skriv slaget foran navnet, for eksempel «{near}».',
    related: { en: 'One of them', nb: 'Den ene av dem' },
    fix: write,
  },
  'name-doubled': {
    severity: 'error',
    en: "'{name}' is declared twice as {kind}, so it is not clear which of them is meant. Rename or remove one.",
    nb: '«{name}» er erklært to ganger som {kind}, så det er uklart hvilken som menes. Gi den ene et annet navn, eller fjern den.',
    related: { en: 'The other declaration', nb: 'Den andre erklæringen' },
  },
  'catalogue-unknown': {
    severity: 'error',
    en: "No catalogue is called '{name}', beside this file or above it, so what it declares is missing. {hint}",
    nb: 'Ingen katalog heter «{name}», ved siden av denne filen eller over den, så det den skulle erklære, mangler. {hint}',
    fix: write,
  },
  'catalogue-circle': {
    severity: 'error',
    en: "'{name}' builds on this file in turn, so neither comes first. Remove one of the two.",
    nb: '«{name}» bygger i sin tur på denne filen, så ingen av dem kommer først. Fjern den ene av de to.',
  },
  'builds-on-routine': {
    severity: 'error',
    en: "'{name}' is a routine, and only a catalogue can be built on, so nothing is taken from it. Follow it in a step, or move what is shared to a catalogue.",
    nb: '«{name}» er en rutine, og bare en katalog kan bygges på, så ingenting hentes fra den. Følg den i et steg, eller flytt det som deles, til en katalog.',
  },
  'follow-itself': {
    severity: 'error',
    en: "'{name}' is this routine, which would never come to an end if it followed itself. Use 'repeat', or follow another routine.",
    nb: '«{name}» er denne rutinen, som aldri ville bli ferdig om den fulgte seg selv. Bruk «gjenta», eller følg en annen rutine.',
  },
  'rule-text': {
    severity: 'error',
    en: "A rule speaks of what has a name, and '{text}' is a text, so nothing would ever be it. Give the step a name, and write the name here.",
    nb: 'En regel handler om det som har et navn, og «{text}» er en tekst, så ingenting ville noen gang være det. Gi steget et navn, og skriv navnet her.',
  },
  'value-unknown': {
    severity: 'error',
    en: "'{fact}' can't be '{value}', so this never holds. It can be {values}. {hint}",
    nb: '«{fact}» kan ikke være «{value}», så dette gjelder aldri. Det kan være {values}. {hint}',
    related: { en: "'{fact}' is declared here", nb: '«{fact}» er erklært her' },
    fix: write,
  },
  'value-is-fact': {
    severity: 'error',
    en: "After 'or' a word is a further value, but '{value}' is a fact. Write '{near}' if the fact is meant.",
    nb: 'Etter «eller» er et ord en verdi til, men «{value}» er et faktum. Skriv «{near}» hvis det er faktumet som menes.',
    fix: write,
  },
  'type-mismatch': {
    severity: 'error',
    en: "'{fact}' is {type}, so it can't be compared like this. {hint}",
    nb: '«{fact}» er {type}, så det kan ikke sammenlignes slik. {hint}',
    related: { en: "'{fact}' is declared here", nb: '«{fact}» er erklært her' },
  },
  'condition-type': {
    severity: 'error',
    en: "'{fact}' is {type}, so it is neither true nor false by itself. Say what it must be: '{fact} is …'.",
    nb: '«{fact}» er {type}, så det er ikke sant eller usant i seg selv. Si hva det må være: «{fact} er …».',
    related: { en: "'{fact}' is declared here", nb: '«{fact}» er erklært her' },
  },
  'condition-never': {
    severity: 'error',
    en: 'This can never hold, so what depends on it never happens. Change the condition, or what the facts can be.',
    nb: 'Dette kan aldri gjelde, så det som avhenger av det, skjer aldri. Endre vilkåret, eller hva faktaene kan være.',
  },
  'true-without-value': {
    severity: 'error',
    en: "This holds also when '{fact}' has no value (it exists only in some cases), perhaps against the intention. Put the case before it: '{guard} and …'.",
    nb: 'Dette gjelder også når «{fact}» ikke har noen verdi (det finnes bare i noen saker), kanskje mot hensikten. Sett saken foran: «{guard} og …».',
    related: { en: "'{fact}' exists only in some cases", nb: '«{fact}» finnes bare i noen saker' },
  },
  'existence-outcome': {
    severity: 'error',
    en: "'{fact}' is an outcome, which is set on the way, so it can't decide which facts exist. Use a fact declared earlier.",
    nb: '«{fact}» er et utfall, som settes underveis, så det kan ikke avgjøre hvilke fakta som finnes. Bruk et faktum som er erklært tidligere.',
  },
  'existence-later': {
    severity: 'error',
    en: "Whether this fact exists depends on '{fact}', which is not declared above it; facts are answered from the top. Declare '{fact}' first.",
    nb: 'Om dette faktumet finnes, avhenger av «{fact}», som ikke er erklært over det; fakta besvares ovenfra. Erklær «{fact}» først.',
  },
  'definition-circle': {
    severity: 'error',
    en: "What '{name}' means comes back to '{name}' itself, so nobody can decide it. Say what it means in facts.",
    nb: 'Det «{name}» betyr, viser tilbake til «{name}» selv, så ingen kan avgjøre det. Si hva det betyr, med fakta.',
  },
  'set-no-outcome': {
    severity: 'error',
    en: "'{fact}' is a fact of the case, which nobody decides on the way. Only an outcome can be set; declare it with 'becomes'.",
    nb: '«{fact}» er et faktum i saken, som ingen avgjør underveis. Bare et utfall kan settes; erklær det med «blir».',
    related: { en: "'{fact}' is declared here", nb: '«{fact}» er erklært her' },
  },
  'set-in-any-order': {
    severity: 'error',
    en: "'{outcome}' is set here while something beside this sets or reads it, so it depends on who comes last. Set it once, after what is done side by side.",
    nb: '«{outcome}» settes her mens noe ved siden av setter eller leser det, så det avhenger av hvem som kommer sist. Sett det én gang, etter det som gjøres side om side.',
    related: { en: 'It is set here too', nb: 'Det settes her også' },
  },
  'read-before-determined': {
    severity: 'error',
    en: "'{fact}' is determined in a later step, so nobody knows it here yet. Determine it first, or ask further down.",
    nb: '«{fact}» avklares i et senere steg, så ingen vet det ennå her. Avklar det først, eller spør lenger ned.',
  },
  'read-before-repeat': {
    severity: 'error',
    en: "'{fact}' is answered anew in each round of a 'repeat' further down, so it has no answer here yet. Ask after the 'repeat', or use a fact of its own.",
    nb: '«{fact}» besvares på nytt i hver runde av en «gjenta» lenger ned, så det har ikke noe svar her ennå. Spør etter «gjenta», eller bruk et eget faktum.',
  },
  'placeholder-unknown': {
    severity: 'error',
    en: "'{name}' in braces is to be replaced by a fact's value, but no fact is called so. {hint}",
    nb: '«{name}» i krøllparentes skal byttes med verdien av et faktum, men intet faktum heter det. {hint}',
    fix: write,
  },
  'start-doubled': {
    severity: 'error',
    en: "A routine has one start at most, and this is another. Use 'on' for what else may happen.",
    nb: 'En rutine har høyst én start, og dette er enda en. Bruk «ved» for det andre som kan hende.',
    related: { en: 'The first start', nb: 'Den første starten' },
  },
  'form-unfinished': {
    severity: 'error',
    en: "This line does not say what must hold. Write for example 'every X is followed by Y', 'X happens at least once' or 'only A may do X'.",
    nb: 'Linjen sier ikke hva som må gjelde. Skriv for eksempel «hver X følges av Y», «X skjer minst én gang» eller «bare A kan gjøre X».',
  },
  'fact-untyped': {
    severity: 'error',
    en: "Nothing says what '{fact}' can be, so no case can answer it. Write its values, or a type such as 'yes or no' or 'number'.",
    nb: 'Ingenting sier hva «{fact}» kan være, så ingen sak kan svare på det. Skriv verdiene, eller en type som «ja eller nei» eller «tall».',
  },
  'answer-outcome': {
    severity: 'error',
    en: "'{fact}' is an outcome: the routine decides it, the case doesn't. Expect it instead of giving it.",
    nb: '«{fact}» er et utfall: rutinen avgjør det, ikke saken. Forvent det i stedet for å gi det.',
  },
  'answer-obligatory': {
    severity: 'error',
    en: "'{step}' is always done where the case comes to it, so an example can't say whether it is. Remove the line, or make it an 'optional step' or a 'recommended step'.",
    nb: '«{step}» gjøres alltid der saken kommer til det, så et eksempel kan ikke si om det gjøres. Fjern linjen, eller gjør det til et «valgfritt steg» eller et «anbefalt steg».',
  },
  'answer-contradictory': {
    severity: 'error',
    en: "This example says both that '{step}' is done and that it is left out, so there is no such case. Remove one of the two.",
    nb: 'Eksemplet sier både at «{step}» gjøres og at det ikke gjøres, så det finnes ingen slik sak. Fjern det ene.',
    related: { en: 'The other one', nb: 'Det andre' },
  },
  'quantity-impossible': {
    severity: 'error',
    en: "'{value}' can't be counted here: {hint}",
    nb: '«{value}» kan ikke telles her: {hint}',
  },
} as const satisfies Record<string, Message>;

export type MeaningRule = keyof typeof messages;

/** Puts a problem in words, in the language of the file. */
export const findingOf = (source: Source, language: string, { fix, ...problem }: MeaningProblem): Finding => {
  const message: Message = messages[problem.rule];
  return inWords(source, language, message, { ...problem, ...(fix && message.fix && { fix: [fix] }) });
};
