/** The commands, as data: what each does, what it takes, and where it is. Each is loaded when it is called. */

import type { Command, OptionRule } from './command.ts';

const text = (value: string, en: string, nb: string): OptionRule => ({ type: 'string', value, help: { en, nb } });
const list = (value: string, en: string, nb: string): OptionRule => ({ ...text(value, en, nb), multiple: true });
const flag = (en: string, nb: string): OptionRule => ({ type: 'boolean', help: { en, nb } });

export const commands: Readonly<Record<string, Command>> = {
  check: {
    takes: '[paths…]',
    does: {
      en: 'reads routines and says what is wrong with them',
      nb: 'leser rutiner og sier hva som er galt med dem',
    },
    options: {
      format: text(
        'pretty|lines|json|sarif|junit|github|gitlab',
        'how to show what was found',
        'hvordan funnene vises',
      ),
      fix: flag('mend what is safe to mend; asks about the rest', 'rett det som trygt kan rettes; spør om resten'),
      'fix-dry-run': flag(
        'show what --fix would change, and change nothing',
        'vis hva --fix ville endret, uten å endre',
      ),
      baseline: text(
        'FILE',
        'count only what is new since this file was written; writes it if it is not there',
        'tell bare det som er nytt siden denne filen ble skrevet; skriver den hvis den ikke finnes',
      ),
      changed: {
        ...text(
          'REVISION',
          'only what differs from the last commit, or with =REVISION from that',
          'bare det som er endret siden siste commit, eller med =REVISJON siden den',
        ),
        bare: '',
      },
      shard: text('I/N', 'the I-th of N parts, each for a machine of its own', 'del I av N, hver for sin maskin'),
      threads: text(
        'N',
        'look at many files with N threads, on a machine with many cores',
        'se på mange filer med N tråder, på en maskin med mange kjerner',
      ),
      cache: text('FILE', 'keep what was found for the next run', 'ta vare på det som ble funnet, til neste gang'),
      watch: flag('check again whenever a file changes', 'kontroller på nytt hver gang en fil endres'),
      proofs: flag(
        'hold every rule against every case, and list what is proved',
        'hold hver regel mot hver sak, og vis hva som er bevist',
      ),
      'check-links': flag(
        'ask on the web whether the pages that are linked to are there',
        'spør på nettet om sidene det lenkes til, finnes',
      ),
      quiet: flag('show errors alone', 'vis bare feil'),
      'fail-level': text('warning|error|info', 'end with 1 from this level on', 'slutt med 1 fra dette nivået'),
      'max-warnings': text(
        'N',
        'end with 1 only if there are more warnings',
        'slutt med 1 bare hvis det er flere advarsler',
      ),
      today: text('DATE', 'the date that counts as today', 'datoen som regnes som i dag'),
    },
    load: () => import('./check.ts'),
  },
  walk: {
    takes: 'FILE',
    does: {
      en: 'shows one case step by step: who does what, by when, and why',
      nb: 'viser én sak steg for steg: hvem gjør hva, innen når, og hvorfor',
    },
    options: {
      given: list(
        'FACT=VALUE',
        'an answer of the case; several for rounds: a=no,yes',
        'et svar i saken; flere for runder: a=nei,ja',
      ),
      start: text('DATE[THH:MM]', 'when the case begins', 'når saken begynner'),
      until: text('DATE', 'how far to look; a year if left out', 'hvor langt fram; ett år hvis utelatt'),
      on: list(
        'EVENT=+3d',
        'an event, after some time (m, h, d, w) or on a date',
        'en hendelse, etter en tid (m, h, d, w) eller på en dato',
      ),
      unavailable: list('ROLE', 'a role that is not available', 'en rolle som ikke er tilgjengelig'),
      example: text('NAME', 'the case of an example in the file', 'saken til et eksempel i filen'),
      case: text('FILE', 'a case as JSON, - for standard input', 'en sak som JSON, - for standard inn'),
      format: text('pretty|json|md|html', 'how to show it', 'hvordan den vises'),
      // For scripts that give it to every command: what happens in a case depends on the case alone.
      today: text(
        'DATE',
        'the date that counts as today; a walk never reads it',
        'datoen som regnes som i dag; en gjennomgang leser den aldri',
      ),
    },
    load: () => import('./walk.ts'),
  },
  test: {
    takes: '[paths…]',
    does: {
      en: 'walks the examples, says which of them fail and what they cover',
      nb: 'går gjennom eksemplene, sier hvilke som svikter og hva de dekker',
    },
    options: {
      format: text('pretty|json', 'how to show the results', 'hvordan resultatene vises'),
      lcov: text('FILE', 'write what the examples cover, as LCOV', 'skriv hva eksemplene dekker, som LCOV'),
      suggest: flag(
        'write the fewest further examples that cover the rest, to paste',
        'skriv de færreste eksemplene til som dekker resten, til å lime inn',
      ),
    },
    load: () => import('./test.ts'),
  },
  diff: {
    takes: 'OLD NEW',
    does: {
      en: 'says in which cases two versions of a routine differ, and how; OLD is a file, or a git revision of NEW',
      nb: 'sier i hvilke saker to versjoner av en rutine er forskjellige, og hvordan; OLD er en fil, eller en git-revisjon av NEW',
    },
    options: { format: text('pretty|json', 'how to show it', 'hvordan det vises') },
    load: () => import('./diff.ts'),
  },
  format: {
    takes: '[paths…]',
    does: { en: 'lays files out in the one canonical way', nb: 'setter filer opp på den ene vanlige måten' },
    options: {
      check: flag('only say which files would change', 'bare si hvilke filer som ville endres'),
      to: text('en|nb', 'write the keywords in English or Norwegian', 'skriv nøkkelordene på engelsk eller norsk'),
    },
    load: () => import('./format.ts'),
  },
  export: {
    takes: 'FILE',
    does: {
      en: 'writes what a routine means for other tools',
      nb: 'skriver ut hva en rutine betyr, for andre verktøy',
    },
    options: {
      to: text(
        'json|svg',
        'the form: the model, or its map as a drawing',
        'formen: modellen, eller kartet som tegning',
      ),
    },
    load: () => import('./export.ts'),
  },
  config: {
    takes: '[FILE]',
    does: {
      en: 'shows which rules and settings hold for a file, and from where',
      nb: 'viser hvilke regler og innstillinger som gjelder for en fil, og hvor de kommer fra',
    },
    options: { format: text('pretty|json', 'how to show it', 'hvordan det vises') },
    load: () => import('./config.ts'),
  },
  rule: {
    takes: 'new NAME',
    does: {
      en: 'writes a rule of your own, in JavaScript, with its page and its test',
      nb: 'skriver en egen regel, i JavaScript, med side og test',
    },
    options: {},
    load: () => import('./rule.ts'),
  },
  explain: {
    takes: 'RULE',
    does: {
      en: 'tells what a remark means and what to do about it',
      nb: 'forteller hva en merknad betyr og hva man gjør med den',
    },
    options: {},
    load: () => import('./explain.ts'),
  },
  server: {
    takes: '--stdio',
    does: {
      en: 'serves an editor: the language server, over standard input and output',
      nb: 'betjener en editor: språktjeneren, over standard inn og ut',
    },
    options: { stdio: flag('speak over standard input and output', 'snakk over standard inn og ut') },
    load: () => import('./server.ts'),
  },
};
