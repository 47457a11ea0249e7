/** Why a rule is not proved, in words. */
import { type Language, quoted } from '../simulate/index.ts';
import type { Text } from '../simulate/text.ts';
import type { Because, Untreated } from '../verify/judged.ts';

const words = {
  bound: ['there are too many cases to look at them all', 'det er for mange saker til å se på alle'],
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

const parts: Record<Untreated, readonly [string, string]> = {
  count: ['counting so far, or in several procedures', 'telling så langt, eller i flere prosedyrer'],
  follow: [
    'a routine that is followed and is not there, or leads back here',
    'en rutine som følges, og som ikke finnes eller fører tilbake hit',
  ],
  hours: ['limits in hours, where there are too many ways', 'frister i timer, der det er for mange veier'],
  'own-within': ['one of its own within a time', 'sin egen innen en tid'],
  recurs: [
    'what no duty surely brings about, or one that is counted anew',
    'det som ingen plikt sikkert fører til, eller en som regnes på nytt',
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
