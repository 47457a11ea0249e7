// Nynorsk is read as bokmål is. The formatter writes the canonical words, but for the `kvar` that a rule may begin with.
import assert from 'node:assert/strict';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';

const nynorsk = `rutine klager "Slik handsamar vi klager"
  føremål "Alle får svar"
  eigar leiar
  oppretta 2024-01-08
  gyldig frå 2024-02-01
  reviderast kvar 6. månad
  responstid 2 virkedagar
  bygger på felles
  unntak frå deadline-vague fordi "vi er få"

dokument
  brev "Brevet" oppbevarast i arkiv i 3 veker
    lenkje "https://example.org"

sak
  beløp er tal frå 0 til 10
  lisensar er heilt tal
  umogleg beløp er over 5

start klage "Ei klage kjem"
  steg registrer "Registrer klaga"
    utførast av same person som anna
    innan 3 timar etter klage
    seinast 2 dagar før møte
    innan den 5. i månaden, eller neste yrkedag
    utan ugrunna opphald
    fortløpande, så langt det er mogleg
    godkjennast av leiar
    tek 2 veker
    ved fristbrot
      ny frist 1 veke
  tilrådd steg ring "Ring"
    journalførast ikkje
    same dag
  valfritt steg skriv-brev "Skriv"
    overfør til leiar, når mottakaren har sagt ja
  vel éin
    alternativ a "A"
    alternativ b "B"
  i valfri rekkjefølgje
    steg c "C", viss ikkje beløp er over 5
    steg d "D"
  gjenta kvar 3. dag minst 2 gonger
    steg e "E"

jamleg rapport "Rapport"
  to gonger i året
  steg f "F"

regel svar "Alle får svar"
  kvar klage følgjast av registrer innan 3 månader
  kvar c kjem etter sin eigen d
  kvart steg journalførast i arkiv
  kvart steg har ansvarleg, grunngjeving
  berre leiar kan gjere ring
  c og d gjerast av ulike personar
  c skjer minst kvar veke
  nøyaktig éin av c, d skjer
  saka avsluttast innan 3 månader
  saka endar med at beløp er 3

tilråding "Svar fort"

forbod "Ikkje lov"

løyve "Lov"

døme "Hastar"
  gitt beløp er 3
  leiar er ikkje tilgjengeleg
  c er forseinka
  vel a
  utan ring
  forvent ikkje ring
  forvent c innan 2024-03-05
`;

const bokmål = `rutine klager "Slik handsamar vi klager"
  formål "Alle får svar"
  eier leiar
  opprettet 2024-01-08
  gyldig fra 2024-02-01
  revideres hver 6. måned
  responstid 2 virkedager
  bygger på felles
  unntak fra deadline-vague fordi "vi er få"

dokumenter
  brev "Brevet" oppbevares i arkiv i 3 uker
    lenke "https://example.org"

sak
  beløp er tall fra 0 til 10
  lisensar er helt tall
  umulig beløp er over 5

start klage "Ei klage kjem"
  steg registrer "Registrer klaga"
    utføres av samme person som anna
    innen 3 timer etter klage
    senest 2 dager før møte
    innen den 5. i måneden, eller neste virkedag
    uten ugrunnet opphold
    fortløpende, så langt det er mulig
    godkjennes av leiar
    tar 2 uker
    ved fristbrudd
      ny frist 1 uke
  anbefalt steg ring "Ring"
    journalføres ikke
    samme dag
  valgfritt steg skriv-brev "Skriv"
    overfør til leiar, når mottakeren har sagt ja
  velg én
    alternativ a "A"
    alternativ b "B"
  i valgfri rekkefølge
    steg c "C", hvis beløp er ikke over 5
    steg d "D"
  gjenta hver 3. dag minst 2 ganger
    steg e "E"

jevnlig rapport "Rapport"
  to ganger i året
  steg f "F"

regel svar "Alle får svar"
  kvar klage følges av registrer innen 3 måneder
  kvar c kommer etter sin egen d
  hvert steg journalføres i arkiv
  hvert steg har ansvarlig, begrunnelse
  bare leiar kan gjøre ring
  c og d gjøres av forskjellige personer
  c skjer minst hver uke
  nøyaktig én av c, d skjer
  saken avsluttes innen 3 måneder
  saken ender med at beløp er 3

anbefaling "Svar fort"

forbud "Ikkje lov"

tillatelse "Lov"

eksempel "Hastar"
  gitt beløp er 3
  leiar er ikke tilgjengelig
  c er forsinket
  velg a
  uten ring
  forvent ikke ring
  forvent c innen 2024-03-05
`;

describe('nynorsk', () => {
  it('is read as bokmål', () => {
    const { tree, problems } = parse(nynorsk);
    assert.deepEqual(problems, []);
    assert.equal(print(tree), bokmål);
  });
});
