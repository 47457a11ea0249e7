import type { Finding } from '../finding.ts';
import type { Source, Span } from './source.ts';
/** What is wrong at a place of a text, before it is put in words. `with` fills the words in. */
export interface Problem extends Span {
    readonly rule: SyntaxRule;
    readonly with?: Readonly<Record<string, string>>;
    readonly fix?: readonly Edit[];
    /** The fix may not be what was meant, though the fix of its rule is safe. */
    readonly unsure?: boolean;
}
/** Replaces the text of a span. */
export type Edit = Span & {
    readonly text: string;
};
/** `{name}` is filled in from the problem. */
export declare const messages: {
    readonly 'text-unclosed': {
        readonly severity: 'error';
        readonly en: 'This text has no closing quote, so it is taken to end with the line. Write " where it ends.';
        readonly nb: 'Denne teksten mangler sluttanførsel, så den er tatt til å slutte med linjen. Skriv " der den slutter.';
    };
    readonly 'text-broken': {
        readonly severity: 'error';
        readonly en: 'This text goes on in the next line, but a text between quotes stands on one. Write it on one line, or begin and end it with three quotes: """.';
        readonly nb: 'Denne teksten fortsetter på neste linje, men en tekst mellom anførselstegn står på én. Skriv den på én linje, eller begynn og avslutt den med tre anførselstegn: """.';
        readonly fix: {
            readonly en: 'Write it on one line';
            readonly nb: 'Skriv den på én linje';
        };
    };
    readonly 'character-unknown': {
        readonly severity: 'error';
        readonly en: "'{found}' means nothing here. Put words that people read between quotes, or remove it.";
        readonly nb: '«{found}» betyr ingenting her. Sett tekst som folk skal lese, mellom anførselstegn, eller fjern tegnet.';
    };
    readonly 'date-impossible': {
        readonly severity: 'error';
        readonly en: "There is no date '{found}', so nothing can be reckoned from it. Check the day and the month (year-month-day).";
        readonly nb: 'Datoen «{found}» finnes ikke, så ingenting kan regnes fra den. Kontroller dag og måned (år-måned-dag).';
    };
    readonly 'time-impossible': {
        readonly severity: 'error';
        readonly en: "There is no time '{found}', so nothing can be reckoned from it. Write hours from 00 to 23 and minutes from 00 to 59.";
        readonly nb: 'Klokkeslettet «{found}» finnes ikke, så ingenting kan regnes fra det. Skriv timer fra 00 til 23 og minutter fra 00 til 59.';
    };
    readonly 'word-doubled': {
        readonly severity: 'error';
        readonly en: "'{found}' stands here twice, and the second says nothing. Remove one of them.";
        readonly nb: '«{found}» står her to ganger, og den andre sier ingenting. Fjern en av dem.';
        readonly fix: {
            readonly en: "Remove the second '{found}'";
            readonly nb: 'Fjern den andre «{found}»';
        };
    };
    readonly 'tab-indentation': {
        readonly severity: 'error';
        readonly safe: true;
        readonly en: 'This line is indented with a tab, whose width differs between screens. Use two spaces a level.';
        readonly nb: 'Denne linjen er rykket inn med tabulator, som er ulikt bred på ulike skjermer. Bruk to mellomrom per nivå.';
        readonly fix: {
            readonly en: 'Replace the tabs with spaces';
            readonly nb: 'Bytt tabulatorene med mellomrom';
        };
    };
    readonly 'indentation-uneven': {
        readonly severity: 'error';
        readonly en: 'This line is indented like no line above it, so it is not clear what it belongs to. Line it up with the lines it stands beside.';
        readonly nb: 'Denne linjen er rykket inn som ingen linje over den, så det er uklart hva den hører til. Rykk den inn som linjene den står sammen med.';
    };
    readonly 'indentation-misplaced': {
        readonly severity: 'error';
        readonly en: "'{head}' can't stand here: it is indented too {where}. It is read as if it stood in its place; indent it as the lines it belongs with.";
        readonly nb: '«{head}» kan ikke stå her: linjen er rykket for langt {where}. Den leses som om den stod på plass; rykk den inn som linjene den hører sammen med.';
    };
    readonly 'line-unfinished': {
        readonly severity: 'error';
        readonly en: "The line ends in '{found}', but what should follow is missing. Go on in the next line, indented deeper, or remove '{found}'.";
        readonly nb: 'Linjen slutter med «{found}», men det som skulle følge, mangler. Fortsett på neste linje, rykket lenger inn, eller fjern «{found}».';
    };
    readonly 'nesting-too-deep': {
        readonly severity: 'error';
        readonly en: 'More than a hundred levels stand inside one another here; nobody can follow that, and what is deeper is not read. Split it into routines of their own.';
        readonly nb: 'Her står mer enn hundre nivåer inni hverandre; det kan ingen følge, og det som er dypere, blir ikke lest. Del det opp i egne rutiner.';
    };
    readonly 'keyword-unknown': {
        readonly severity: 'error';
        readonly en: "No line can begin with '{found}' here. {hint}";
        readonly nb: 'Ingen linje kan begynne med «{found}» her. {hint}';
        readonly fix: {
            readonly en: "Write '{near}'";
            readonly nb: 'Skriv «{near}»';
        };
    };
    readonly 'keyword-language': {
        readonly severity: 'error';
        readonly en: "'{found}' is a keyword of another language, and this file is in English. Write '{near}'.";
        readonly nb: '«{found}» er et nøkkelord på et annet språk, og denne filen er på norsk. Skriv «{near}».';
        readonly fix: {
            readonly en: "Write '{near}'";
            readonly nb: 'Skriv «{near}»';
        };
    };
    readonly 'language-mixed': {
        readonly severity: 'error';
        readonly en: "The file begins with '{found}', but most of its lines are in English, so it is read as English. Begin it with '{near}'.";
        readonly nb: 'Filen begynner med «{found}», men de fleste linjene er på norsk, så den leses som norsk. Begynn den med «{near}».';
        readonly fix: {
            readonly en: "Write '{near}'";
            readonly nb: 'Skriv «{near}»';
        };
    };
    readonly 'keyword-misplaced': {
        readonly severity: 'error';
        readonly en: "'{head}' can't stand here. {hint}";
        readonly nb: '«{head}» kan ikke stå her. {hint}';
    };
    readonly 'attribute-misplaced': {
        readonly severity: 'error';
        readonly en: "'{head}' says something of a step, so it belongs in a step. Indent it below the step that it concerns.";
        readonly nb: '«{head}» sier noe om et steg, så det hører hjemme i et steg. Rykk linjen inn under steget den gjelder.';
    };
    readonly 'branch-misplaced': {
        readonly severity: 'error';
        readonly en: "'{head}' has no 'if' before it that it could follow. Put it right after the 'if', indented alike.";
        readonly nb: '«{head}» har ikke noe «hvis» foran seg å følge. Sett linjen rett etter «hvis», rykket likt inn.';
    };
    readonly 'value-missing': {
        readonly severity: 'error';
        readonly en: "After '{head}' {expected} is missing. Add it, or remove the line.";
        readonly nb: 'Etter «{head}» mangler {expected}. Legg det til, eller fjern linjen.';
    };
    readonly 'line-doubled': {
        readonly severity: 'error';
        readonly en: "'{head}' is said a second time here, and only one of the two can count. Keep the right one, and remove the other.";
        readonly nb: '«{head}» sies enda en gang her, og bare én av de to kan gjelde. Behold den riktige, og fjern den andre.';
    };
    readonly 'part-missing': {
        readonly severity: 'error';
        readonly en: "'{head}' says nothing without {parts}. Add it, and what belongs to it, or remove the line.";
        readonly nb: '«{head}» sier ingenting uten {parts}. Legg det til, med det som hører til, eller fjern linjen.';
    };
    readonly 'value-unexpected': {
        readonly severity: 'error';
        readonly en: "'{found}' can't stand after '{head}', where {expected} is expected. {hint}";
        readonly nb: '«{found}» kan ikke stå etter «{head}», der det ventes {expected}. {hint}';
    };
    readonly 'words-left-over': {
        readonly severity: 'error';
        readonly en: "'{found}' is left over on this line: nothing says what it means here. {hint}";
        readonly nb: '«{found}» blir til overs på denne linjen: ingenting sier hva det betyr her. {hint}';
        readonly fix: {
            readonly en: "Write '{near}'";
            readonly nb: 'Skriv «{near}»';
        };
    };
    readonly 'body-missing': {
        readonly severity: 'error';
        readonly en: "Nothing is indented below '{head}', so it decides nothing. Indent below it what is to be done.";
        readonly nb: 'Ingenting er rykket inn under «{head}», så linjen avgjør ingenting. Rykk det som skal gjøres, inn under den.';
    };
    readonly 'file-empty': {
        readonly severity: 'error';
        readonly en: 'The file is empty. Begin it with a line like: routine complaints "How we handle complaints".';
        readonly nb: 'Filen er tom. Begynn den med en linje som: rutine klager "Slik behandler vi klager".';
    };
    readonly 'file-heading': {
        readonly severity: 'error';
        readonly en: "A file begins with 'routine' or 'catalogue', a name and a title, so that others can refer to it. Add such a line at the top.";
        readonly nb: 'En fil begynner med «rutine» eller «katalog», et navn og en tittel, slik at andre kan vise til den. Legg til en slik linje øverst.';
    };
    readonly 'file-second-heading': {
        readonly severity: 'error';
        readonly en: "A file holds one routine or one catalogue, and this one has begun already. Move what follows '{head}' to a file of its own.";
        readonly nb: 'En fil inneholder én rutine eller én katalog, og denne har alt begynt. Flytt det som følger etter «{head}», til en egen fil.';
    };
};
export type SyntaxRule = keyof typeof messages;
/** Puts a problem in words, in a language of the file. */
export declare const findingOf: (source: Source, language: string, problem: Problem) => Finding;
