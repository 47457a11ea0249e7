import type { Finding } from '../finding.ts';
import type { Source, Span } from '../language/source.ts';
import { type Place } from '../language/wording.ts';
/** What is wrong with the meaning of a text, before it is put in words. */
export interface MeaningProblem extends Span {
    readonly rule: MeaningRule;
    readonly with: Readonly<Record<string, string>>;
    readonly related?: readonly Place[];
    readonly fix?: Span & {
        readonly text: string;
    };
}
/** `{name}` is filled in from the problem. */
export declare const messages: {
    readonly 'name-unknown': {
        readonly severity: 'error';
        readonly en: "Nothing here is called '{name}', so nobody knows what is meant; {kinds} is expected. {hint}";
        readonly nb: 'Ingenting her heter «{name}», så ingen vet hva som menes; her ventes {kinds}. {hint}';
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'name-kind': {
        readonly severity: 'error';
        readonly en: "'{name}' is {kind}, but {kinds} is expected here. Use another name, or declare one of that kind.";
        readonly nb: '«{name}» er {kind}, men her ventes {kinds}. Bruk et annet navn, eller erklær et av det slaget.';
        readonly related: {
            readonly en: "'{name}' is declared here";
            readonly nb: '«{name}» er erklært her';
        };
    };
    readonly 'name-ambiguous': {
        readonly severity: 'error';
        readonly en: "'{name}' could be {kinds} here. Write the kind before the name, for example '{near}'.";
        readonly nb: '«{name}» kan her være {kinds}. Skriv slaget foran navnet, for eksempel «{near}».';
        readonly related: {
            readonly en: 'One of them';
            readonly nb: 'Den ene av dem';
        };
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'name-doubled': {
        readonly severity: 'error';
        readonly en: "'{name}' is declared twice as {kind}, so it is not clear which of them is meant. Rename or remove one.";
        readonly nb: '«{name}» er erklært to ganger som {kind}, så det er uklart hvilken som menes. Gi den ene et annet navn, eller fjern den.';
        readonly related: {
            readonly en: 'The other declaration';
            readonly nb: 'Den andre erklæringen';
        };
    };
    readonly 'catalogue-unknown': {
        readonly severity: 'error';
        readonly en: "No catalogue is called '{name}', beside this file or above it, so what it declares is missing. {hint}";
        readonly nb: 'Ingen katalog heter «{name}», ved siden av denne filen eller over den, så det den skulle erklære, mangler. {hint}';
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'catalogue-circle': {
        readonly severity: 'error';
        readonly en: "'{name}' builds on this file in turn, so neither comes first. Remove one of the two.";
        readonly nb: '«{name}» bygger i sin tur på denne filen, så ingen av dem kommer først. Fjern den ene av de to.';
    };
    readonly 'builds-on-routine': {
        readonly severity: 'error';
        readonly en: "'{name}' is a routine, and only a catalogue can be built on, so nothing is taken from it. Follow it in a step, or move what is shared to a catalogue.";
        readonly nb: '«{name}» er en rutine, og bare en katalog kan bygges på, så ingenting hentes fra den. Følg den i et steg, eller flytt det som deles, til en katalog.';
    };
    readonly 'follow-itself': {
        readonly severity: 'error';
        readonly en: "'{name}' is this routine, which would never come to an end if it followed itself. Use 'repeat', or follow another routine.";
        readonly nb: '«{name}» er denne rutinen, som aldri ville bli ferdig om den fulgte seg selv. Bruk «gjenta», eller følg en annen rutine.';
    };
    readonly 'rule-text': {
        readonly severity: 'error';
        readonly en: "A rule speaks of what has a name, and '{text}' is a text, so nothing would ever be it. Give the step a name, and write the name here.";
        readonly nb: 'En regel handler om det som har et navn, og «{text}» er en tekst, så ingenting ville noen gang være det. Gi steget et navn, og skriv navnet her.';
    };
    readonly 'value-unknown': {
        readonly severity: 'error';
        readonly en: "'{fact}' can't be '{value}', so this never holds. It can be {values}. {hint}";
        readonly nb: '«{fact}» kan ikke være «{value}», så dette gjelder aldri. Det kan være {values}. {hint}';
        readonly related: {
            readonly en: "'{fact}' is declared here";
            readonly nb: '«{fact}» er erklært her';
        };
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'value-is-fact': {
        readonly severity: 'error';
        readonly en: "After 'or' a word is a further value, but '{value}' is a fact. Write '{near}' if the fact is meant.";
        readonly nb: 'Etter «eller» er et ord en verdi til, men «{value}» er et faktum. Skriv «{near}» hvis det er faktumet som menes.';
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'type-mismatch': {
        readonly severity: 'error';
        readonly en: "'{fact}' is {type}, so it can't be compared like this. {hint}";
        readonly nb: '«{fact}» er {type}, så det kan ikke sammenlignes slik. {hint}';
        readonly related: {
            readonly en: "'{fact}' is declared here";
            readonly nb: '«{fact}» er erklært her';
        };
    };
    readonly 'condition-type': {
        readonly severity: 'error';
        readonly en: "'{fact}' is {type}, so it is neither true nor false by itself. Say what it must be: '{fact} is …'.";
        readonly nb: '«{fact}» er {type}, så det er ikke sant eller usant i seg selv. Si hva det må være: «{fact} er …».';
        readonly related: {
            readonly en: "'{fact}' is declared here";
            readonly nb: '«{fact}» er erklært her';
        };
    };
    readonly 'condition-never': {
        readonly severity: 'error';
        readonly en: 'This can never hold, so what depends on it never happens. Change the condition, or what the facts can be.';
        readonly nb: 'Dette kan aldri gjelde, så det som avhenger av det, skjer aldri. Endre vilkåret, eller hva faktaene kan være.';
    };
    readonly 'true-without-value': {
        readonly severity: 'error';
        readonly en: "This holds also when '{fact}' has no value (it exists only in some cases), perhaps against the intention. Put the case before it: '{guard} and …'.";
        readonly nb: 'Dette gjelder også når «{fact}» ikke har noen verdi (det finnes bare i noen saker), kanskje mot hensikten. Sett saken foran: «{guard} og …».';
        readonly related: {
            readonly en: "'{fact}' exists only in some cases";
            readonly nb: '«{fact}» finnes bare i noen saker';
        };
    };
    readonly 'existence-outcome': {
        readonly severity: 'error';
        readonly en: "'{fact}' is an outcome, which is set on the way, so it can't decide which facts exist. Use a fact declared earlier.";
        readonly nb: '«{fact}» er et utfall, som settes underveis, så det kan ikke avgjøre hvilke fakta som finnes. Bruk et faktum som er erklært tidligere.';
    };
    readonly 'existence-later': {
        readonly severity: 'error';
        readonly en: "Whether this fact exists depends on '{fact}', which is not declared above it; facts are answered from the top. Declare '{fact}' first.";
        readonly nb: 'Om dette faktumet finnes, avhenger av «{fact}», som ikke er erklært over det; fakta besvares ovenfra. Erklær «{fact}» først.';
    };
    readonly 'definition-circle': {
        readonly severity: 'error';
        readonly en: "What '{name}' means comes back to '{name}' itself, so nobody can decide it. Say what it means in facts.";
        readonly nb: 'Det «{name}» betyr, viser tilbake til «{name}» selv, så ingen kan avgjøre det. Si hva det betyr, med fakta.';
    };
    readonly 'set-no-outcome': {
        readonly severity: 'error';
        readonly en: "'{fact}' is a fact of the case, which nobody decides on the way. Only an outcome can be set; declare it with 'becomes'.";
        readonly nb: '«{fact}» er et faktum i saken, som ingen avgjør underveis. Bare et utfall kan settes; erklær det med «blir».';
        readonly related: {
            readonly en: "'{fact}' is declared here";
            readonly nb: '«{fact}» er erklært her';
        };
    };
    readonly 'set-in-any-order': {
        readonly severity: 'error';
        readonly en: "'{outcome}' is set here while something beside this sets or reads it, so it depends on who comes last. Set it once, after what is done side by side.";
        readonly nb: '«{outcome}» settes her mens noe ved siden av setter eller leser det, så det avhenger av hvem som kommer sist. Sett det én gang, etter det som gjøres side om side.';
        readonly related: {
            readonly en: 'It is set here too';
            readonly nb: 'Det settes her også';
        };
    };
    readonly 'read-before-determined': {
        readonly severity: 'error';
        readonly en: "'{fact}' is determined in a later step, so nobody knows it here yet. Determine it first, or ask further down.";
        readonly nb: '«{fact}» avklares i et senere steg, så ingen vet det ennå her. Avklar det først, eller spør lenger ned.';
    };
    readonly 'read-before-repeat': {
        readonly severity: 'error';
        readonly en: "'{fact}' is answered anew in each round of a 'repeat' further down, so it has no answer here yet. Ask after the 'repeat', or use a fact of its own.";
        readonly nb: '«{fact}» besvares på nytt i hver runde av en «gjenta» lenger ned, så det har ikke noe svar her ennå. Spør etter «gjenta», eller bruk et eget faktum.';
    };
    readonly 'placeholder-unknown': {
        readonly severity: 'error';
        readonly en: "'{name}' in braces is to be replaced by a fact's value, but no fact is called so. {hint}";
        readonly nb: '«{name}» i krøllparentes skal byttes med verdien av et faktum, men intet faktum heter det. {hint}';
        readonly fix: {
            en: string;
            nb: string;
        };
    };
    readonly 'start-doubled': {
        readonly severity: 'error';
        readonly en: "A routine has one start at most, and this is another. Use 'on' for what else may happen.";
        readonly nb: 'En rutine har høyst én start, og dette er enda en. Bruk «ved» for det andre som kan hende.';
        readonly related: {
            readonly en: 'The first start';
            readonly nb: 'Den første starten';
        };
    };
    readonly 'form-unfinished': {
        readonly severity: 'error';
        readonly en: "This line does not say what must hold. Write for example 'every X is followed by Y', 'X happens at least once' or 'only A may do X'.";
        readonly nb: 'Linjen sier ikke hva som må gjelde. Skriv for eksempel «hver X følges av Y», «X skjer minst én gang» eller «bare A kan gjøre X».';
    };
    readonly 'fact-untyped': {
        readonly severity: 'error';
        readonly en: "Nothing says what '{fact}' can be, so no case can answer it. Write its values, or a type such as 'yes or no' or 'number'.";
        readonly nb: 'Ingenting sier hva «{fact}» kan være, så ingen sak kan svare på det. Skriv verdiene, eller en type som «ja eller nei» eller «tall».';
    };
    readonly 'answer-outcome': {
        readonly severity: 'error';
        readonly en: "'{fact}' is an outcome: the routine decides it, the case doesn't. Expect it instead of giving it.";
        readonly nb: '«{fact}» er et utfall: rutinen avgjør det, ikke saken. Forvent det i stedet for å gi det.';
    };
    readonly 'quantity-impossible': {
        readonly severity: 'error';
        readonly en: "'{value}' can't be counted here: {hint}";
        readonly nb: '«{value}» kan ikke telles her: {hint}';
    };
};
export type MeaningRule = keyof typeof messages;
/** Puts a problem in words, in the language of the file. */
export declare const findingOf: (source: Source, language: string, { fix, ...problem }: MeaningProblem) => Finding;
