/** Why a rule is not proved, in words. */
import { type Language, quoted } from '../simulate/index.ts';
import type { Text } from '../simulate/text.ts';
import { said } from '../simulate/words-basic.ts';
import type { Bound } from '../verify/bounds.ts';
import type { Because, Untreated } from '../verify/judged.ts';

const words = {
  bound: ['{0}', '{0}'],
  untreated: ['proofs do not follow this yet: {0}', 'bevisene følger ikke dette ennå: {0}'],
  'no-limit': ['these have no deadline: {0}', 'disse har ingen frist: {0}'],
  'not-shown': [
    'it may be broken, but no case that was tried shows it',
    'den kan være brutt, men ingen prøvd sak viser det',
  ],
  'role-shared': ['several people may hold the role {0}', 'flere personer kan ha rollen {0}'],
  'nobody-named': ['nobody is named for {0}', 'ingen er nevnt for {0}'],
  prolonged: ['{0} may begin at any time, and puts the end off', '{0} kan begynne når som helst, og utsetter slutten'],
} as const satisfies Record<Because['kind'], readonly [string, string]>;

const bounds: Record<Bound['kind'], readonly [string, string]> = {
  nodes: [
    'there are too many different cases to keep them apart, as they part in more than {0} places. Fewer facts in one condition, or two routines instead of one, make them fewer',
    'det er for mange ulike saker til å holde dem fra hverandre, for de skiller lag på mer enn {0} steder. Færre opplysninger i ett vilkår, eller to rutiner i stedet for én, gir færre',
  ],
  work: [
    'there are too many cases to look at them all: the proof was given up after {0} steps of reckoning, as it is on every machine. Fewer facts in one condition, or two routines instead of one, make them fewer',
    'det er for mange saker til å se på alle: beviset ble gitt opp etter {0} regnesteg, slik det blir på enhver maskin. Færre opplysninger i ett vilkår, eller to rutiner i stedet for én, gir færre',
  ],
  depth: [
    'more than {0} facts and choices hang together, and no more can be looked at one after the other',
    'mer enn {0} opplysninger og valg henger sammen, og flere kan det ikke ses på etter hverandre',
  ],
  places: [
    'the routine has more than {0} steps, once its rounds and the routines that it follows are written out',
    'rutinen har mer enn {0} steg, når rundene og rutinene som den følger, er skrevet ut',
  ],
};

const parts: Record<Untreated, readonly [string, string]> = {
  count: [
    'counting what several may wait for at once, or in turns that come again in several rounds',
    'telling av det flere kan vente på samtidig, eller i ganger som kommer igjen i flere runder',
  ],
  follow: [
    'a routine that is followed and is not there, or leads back here',
    'en rutine som følges, og som ikke finnes eller fører tilbake hit',
  ],
  hours: ['limits in hours, where there are too many ways', 'frister i timer, der det er for mange veier'],
  'own-within': [
    'one of its own within a time, owed by what may be cut off, or go on without end',
    'sin egen innen en tid, for det som kan bli avbrutt eller gå uten ende',
  ],
  recurs: [
    'what no duty surely brings about, or one that is counted from what may not come',
    'det som ingen plikt sikkert fører til, eller en som regnes fra noe som kanskje ikke kommer',
  ],
  rounds: ['more rounds or ways than can be told apart', 'flere runder eller veier enn det kan holdes greie på'],
};

/** One reason; titles are those of the routine whose rule it is. */
export function becauseWords(because: Because, text: Text, language: Language): string {
  const title = (id: string) => {
    const statement = text.statements.get(id) ?? text.procedures.get(id);
    return quoted((statement && 'title' in statement ? statement.title : undefined) ?? id, language);
  };
  const value = () => {
    switch (because.kind) {
      case 'bound':
        return bounds[because.bound.kind][language === 'nb' ? 1 : 0].replace(
          '{0}',
          howMany(because.bound.limit, language),
        );
      case 'untreated':
        return parts[because.what][language === 'nb' ? 1 : 0];
      case 'no-limit':
        return because.of.map(title).join(', ');
      case 'role-shared':
        return 'id' in because.role ? because.role.id : '';
      case 'nobody-named':
      case 'prolonged':
        return title(because.of);
      default:
        return '';
    }
  };
  return words[because.kind][language === 'nb' ? 1 : 0].replace('{0}', value());
}

/** A round number as people write it. */
function howMany(number: number, language: Language): string {
  const million = 1_000_000;
  if (number % million === 0)
    return `${number / million} ${said(language, 'million', number === million ? 'million' : 'millioner')}`;
  return String(number).replace(/\B(?=(\d{3})+$)/g, said(language, ',', '\u00a0'));
}
