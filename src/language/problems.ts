import type { Finding } from '../finding.ts';
import type { Source, Span } from './source.ts';
import { inWords, type Message } from './wording.ts';

/** What is wrong at a place of a text, before it is put in words. `with` fills the words in. */
export interface Problem extends Span {
  readonly rule: SyntaxRule;
  readonly with?: Readonly<Record<string, string>>;
  readonly fix?: readonly Edit[];
  /** The fix may not be what was meant, though the fix of its rule is safe. */
  readonly unsure?: boolean;
}

/** Replaces the text of a span. */
export type Edit = Span & { readonly text: string };

/** `{name}` is filled in from the problem. */
export const messages = {
  'text-unclosed': {
    severity: 'error',
    en: 'This text has no closing quote, so it is taken to end with the line. Write " where it ends.',
    nb: 'Denne teksten mangler sluttanførsel, så den er tatt til å slutte med linjen. Skriv " der den slutter.',
  },
  'text-broken': {
    severity: 'error',
    en: 'This text goes on in the next line, but a text between quotes stands on one. Write it on one line, or begin and end it with three quotes: """.',
    nb: 'Denne teksten fortsetter på neste linje, men en tekst mellom anførselstegn står på én. Skriv den på én linje, eller begynn og avslutt den med tre anførselstegn: """.',
    fix: { en: 'Write it on one line', nb: 'Skriv den på én linje' },
  },
  'character-unknown': {
    severity: 'error',
    en: "'{found}' means nothing here. Put words that people read between quotes, or remove it.",
    nb: '«{found}» betyr ingenting her. Sett tekst som folk skal lese, mellom anførselstegn, eller fjern tegnet.',
  },
  'date-impossible': {
    severity: 'error',
    en: "There is no date '{found}', so nothing can be reckoned from it. Check the day and the month (year-month-day).",
    nb: 'Datoen «{found}» finnes ikke, så ingenting kan regnes fra den. Kontroller dag og måned (år-måned-dag).',
  },
  'time-impossible': {
    severity: 'error',
    en: "There is no time '{found}', so nothing can be reckoned from it. Write hours from 00 to 23 and minutes from 00 to 59.",
    nb: 'Klokkeslettet «{found}» finnes ikke, så ingenting kan regnes fra det. Skriv timer fra 00 til 23 og minutter fra 00 til 59.',
  },
  'word-doubled': {
    severity: 'error',
    en: "'{found}' stands here twice, and the second says nothing. Remove one of them.",
    nb: '«{found}» står her to ganger, og den andre sier ingenting. Fjern en av dem.',
    fix: { en: "Remove the second '{found}'", nb: 'Fjern den andre «{found}»' },
  },
  'tab-indentation': {
    severity: 'error',
    safe: true,
    en: 'This line is indented with a tab, whose width differs between screens. Use two spaces a level.',
    nb: 'Denne linjen er rykket inn med tabulator, som er ulikt bred på ulike skjermer. Bruk to mellomrom per nivå.',
    fix: { en: 'Replace the tabs with spaces', nb: 'Bytt tabulatorene med mellomrom' },
  },
  'indentation-uneven': {
    severity: 'error',
    en: 'This line is indented like no line above it, so it is not clear what it belongs to. Line it up with the lines it stands beside.',
    nb: 'Denne linjen er rykket inn som ingen linje over den, så det er uklart hva den hører til. Rykk den inn som linjene den står sammen med.',
  },
  'indentation-misplaced': {
    severity: 'error',
    en: "'{head}' can't stand here: it is indented too {where}. It is read as if it stood in its place; indent it as the lines it belongs with.",
    nb: '«{head}» kan ikke stå her: linjen er rykket for langt {where}. Den leses som om den stod på plass; rykk den inn som linjene den hører sammen med.',
  },
  'line-unfinished': {
    severity: 'error',
    en: "The line ends in '{found}', but what should follow is missing. Go on in the next line, indented deeper, or remove '{found}'.",
    nb: 'Linjen slutter med «{found}», men det som skulle følge, mangler. Fortsett på neste linje, rykket lenger inn, eller fjern «{found}».',
  },
  'nesting-too-deep': {
    severity: 'error',
    en: 'More than a hundred levels stand inside one another here; nobody can follow that, and what is deeper is not read. Split it into routines of their own.',
    nb: 'Her står mer enn hundre nivåer inni hverandre; det kan ingen følge, og det som er dypere, blir ikke lest. Del det opp i egne rutiner.',
  },
  'keyword-unknown': {
    severity: 'error',
    en: "No line can begin with '{found}' here. {hint}",
    nb: 'Ingen linje kan begynne med «{found}» her. {hint}',
    fix: { en: "Write '{near}'", nb: 'Skriv «{near}»' },
  },
  'keyword-language': {
    severity: 'error',
    en: "'{found}' is a keyword of another language, and this file is in English. Write '{near}'.",
    nb: '«{found}» er et nøkkelord på et annet språk, og denne filen er på norsk. Skriv «{near}».',
    fix: { en: "Write '{near}'", nb: 'Skriv «{near}»' },
  },
  'language-mixed': {
    severity: 'error',
    en: "The file begins with '{found}', but most of its lines are in English, so it is read as English. Begin it with '{near}'.",
    nb: 'Filen begynner med «{found}», men de fleste linjene er på norsk, så den leses som norsk. Begynn den med «{near}».',
    fix: { en: "Write '{near}'", nb: 'Skriv «{near}»' },
  },
  'keyword-misplaced': {
    severity: 'error',
    en: "'{head}' can't stand here. {hint}",
    nb: '«{head}» kan ikke stå her. {hint}',
  },
  'attribute-misplaced': {
    severity: 'error',
    en: "'{head}' says something of a step, so it belongs in a step. Indent it below the step that it concerns.",
    nb: '«{head}» sier noe om et steg, så det hører hjemme i et steg. Rykk linjen inn under steget den gjelder.',
  },
  'branch-misplaced': {
    severity: 'error',
    en: "'{head}' has no 'if' before it that it could follow. Put it right after the 'if', indented alike.",
    nb: '«{head}» har ikke noe «hvis» foran seg å følge. Sett linjen rett etter «hvis», rykket likt inn.',
  },
  'value-missing': {
    severity: 'error',
    en: "After '{head}' {expected} is missing. Add it, or remove the line.",
    nb: 'Etter «{head}» mangler {expected}. Legg det til, eller fjern linjen.',
  },
  'line-doubled': {
    severity: 'error',
    en: "'{head}' is said a second time here, and only one of the two can count. Keep the right one, and remove the other.",
    nb: '«{head}» sies enda en gang her, og bare én av de to kan gjelde. Behold den riktige, og fjern den andre.',
  },
  'part-missing': {
    severity: 'error',
    en: "'{head}' says nothing without {parts}. Add it, and what belongs to it, or remove the line.",
    nb: '«{head}» sier ingenting uten {parts}. Legg det til, med det som hører til, eller fjern linjen.',
  },
  'value-unexpected': {
    severity: 'error',
    en: "'{found}' can't stand after '{head}', where {expected} is expected. {hint}",
    nb: '«{found}» kan ikke stå etter «{head}», der det ventes {expected}. {hint}',
  },
  'words-left-over': {
    severity: 'error',
    en: "'{found}' is left over on this line: nothing says what it means here. {hint}",
    nb: '«{found}» blir til overs på denne linjen: ingenting sier hva det betyr her. {hint}',
    fix: { en: "Write '{near}'", nb: 'Skriv «{near}»' },
  },
  'name-divided': {
    severity: 'error',
    en: "A name is one word, and '{found}' is several, so no line can name it. Write for example {near}, or put a comma between two names.",
    nb: 'Et navn er ett ord, og «{found}» er flere, så ingen linje kan nevne det. Skriv for eksempel {near}, eller sett komma mellom to navn.',
    fix: { en: 'Write {near}', nb: 'Skriv {near}' },
  },
  'body-missing': {
    severity: 'error',
    en: "Nothing is indented below '{head}', so it decides nothing. Indent below it what is to be done.",
    nb: 'Ingenting er rykket inn under «{head}», så linjen avgjør ingenting. Rykk det som skal gjøres, inn under den.',
  },
  'file-empty': {
    severity: 'error',
    en: 'The file is empty. Begin it with a line like: routine complaints "How we handle complaints".',
    nb: 'Filen er tom. Begynn den med en linje som: rutine klager "Slik behandler vi klager".',
  },
  'file-heading': {
    severity: 'error',
    en: "A file begins with 'routine' or 'catalogue', a name and a title, so that others can refer to it. Add such a line at the top.",
    nb: 'En fil begynner med «rutine» eller «katalog», et navn og en tittel, slik at andre kan vise til den. Legg til en slik linje øverst.',
  },
  'file-second-heading': {
    severity: 'error',
    en: "A file holds one routine or one catalogue, and this one has begun already. Move what follows '{head}' to a file of its own.",
    nb: 'En fil inneholder én rutine eller én katalog, og denne har alt begynt. Flytt det som følger etter «{head}», til en egen fil.',
  },
} as const satisfies Record<string, Message>;

export type SyntaxRule = keyof typeof messages;

/** Puts a problem in words, in a language of the file. */
export const findingOf = (source: Source, language: string, problem: Problem): Finding =>
  inWords(source, language, messages[problem.rule], problem);
