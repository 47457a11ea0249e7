/** A map in words, for who hears it. */
import type { Language } from '../../simulate/index.ts';
import type { MapGraph, MapNode, NodeKind, Pool } from './data.ts';

const words = {
  map: ['Map', 'Kart'],
  start: ['Start', 'Start'],
  step: ['Step', 'Steg'],
  should: ['Recommended step', 'Anbefalt steg'],
  may: ['Optional step', 'Valgfritt steg'],
  decision: ['Decision', 'Avgjørelse'],
  choice: ['Choice', 'Valg'],
  anyOrder: ['In any order', 'I valgfri rekkefølge'],
  repeat: ['Rounds', 'Runder'],
  forEach: ['Turns', 'Omganger'],
  wait: ['Wait', 'Venting'],
  follow: ['Other routine', 'Annen rutine'],
  set: ['Outcome', 'Utfall'],
  close: ['End of the case', 'Saken avsluttes'],
  end: ['End', 'Slutt'],
  lit: ['The case came here', 'Saken kom hit'],
  dead: ['No case comes here', 'Ingen sak kommer hit'],
  error: ['Error', 'Feil'],
  warning: ['Warning', 'Advarsel'],
  info: ['Remark', 'Merknad'],
  legend: ['What the signs mean', 'Hva tegnene betyr'],
  lanes: [
    'Each column is a role, which does what stands in it. Dashed arrows lead to what begins beside the rest.',
    'Hver kolonne er en rolle, som gjør det som står i den. Stiplede piler fører til det som begynner ved siden av resten.',
  ],
  larger: ['Larger', 'Større'],
  smaller: ['Smaller', 'Mindre'],
  all: ['Show all', 'Vis alt'],
  saveSvg: ['SVG: save as a drawing', 'SVG: lagre som tegning'],
  savePng: ['PNG: save as a picture', 'PNG: lagre som bilde'],
  nothing: ['There is no procedure to draw yet.', 'Det er ingen framgangsmåte å tegne ennå.'],
} as const satisfies Record<NodeKind | string, readonly [en: string, nb: string]>;

export type WordId = keyof typeof words;

export const word = (id: WordId, language: Language): string => words[id][language === 'nb' ? 1 : 0];

/** Why a routine is not drawn. @param procedure the title of the one in which it is so */
export const tooLargeWords = (procedure: string, language: Language): string =>
  language === 'nb'
    ? `I «${procedure}» skjer så mye side om side at det ikke kan tegnes. Gi deler av det en egen rutine, og følg den.`
    : `So much goes on side by side in “${procedure}” that it can't be drawn. Give parts of it a routine of their own, and follow it.`;

/** Things that are said one after another. */
export const sentences = (all: readonly string[]): string => all.map((one) => one.replace(/\.$/, '')).join('. ');

/** A node: what it is, what it says, in whose lane it stands, and what is to be seen of it. */
export function nodeInWords(
  { lanes }: Pool,
  { kind, title, details, lane }: MapNode,
  { language, isLit = false, isDead = false }: { language: Language; isLit?: boolean; isDead?: boolean | undefined },
): string[] {
  const what = word(kind, language);
  const said = kind === 'end' || title === what ? [what] : [`${what}: ${title}`];
  const who = kind === 'step' ? [lanes[lane]!.title] : [];
  const seen = [...(isLit ? [word('lit', language)] : []), ...(isDead ? [word('dead', language)] : [])];
  return [...said, ...who, ...details, ...seen];
}

/** A whole map, line by line in the order of the text. */
export function graphInWords({ pools, language }: MapGraph): string {
  const lines = pools.flatMap((pool) => [
    sentences([pool.title, ...pool.details]),
    ...pool.nodes
      .filter(({ kind }) => kind !== 'start' && kind !== 'end')
      .map((node) => `– ${sentences(nodeInWords(pool, node, { language, isDead: node.unreachable }))}`),
  ]);
  return lines.join('\n');
}
