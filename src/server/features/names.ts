/** From a name to what it means, and to all that name it: definition, references, highlights, rename, linked editing. */
import type {
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { parse } from '../../language/parse.ts';
import { itemsOf } from '../../language/tree.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { type At, inNorwegian } from '../document.ts';
import { buildersOf, catalogueIn } from '../file-index.ts';
import { type Mention, mentionAt, mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';
import { pathOf } from '../uris.ts';

const at = (document: At, position: Position): Mention | undefined =>
  mentionAt(document.checked, document.positions.offset(position));

/** All places of a thing, in this file and in others. */
async function placesOf(
  document: At,
  { key }: Mention,
  session: Session,
): Promise<(Location & { declares: boolean })[]> {
  const own = mentionsIn(document.checked).filter((one) => one.key === key);
  const here = own.map((one) => ({
    uri: document.uri,
    range: document.positions.range(one),
    declares: one.declares,
  }));
  const elsewhere = [...(await session.index())].flatMap(([path, index]) =>
    session.uriOf(path) === document.uri
      ? []
      : index
          .filter((one) => one.key === key)
          .map(({ range, declares }) => ({ uri: session.uriOf(path), range, declares })),
  );
  return [...here, ...elsewhere];
}

/** Where a name is declared. */
export async function definition(document: At, position: Position, session: Session): Promise<Location[]> {
  const mention = at(document, position);
  if (!mention) return [];
  const own = mentionsIn(document.checked).filter(({ key, declares }) => declares && key === mention.key);
  // Most names are declared where they are used, and need no look at other files.
  if (own.length) return own.map((one) => ({ uri: document.uri, range: document.positions.range(one) }));
  const places = await placesOf(document, mention, session);
  return places.flatMap(({ uri, range, declares }) => (declares ? [{ uri, range }] : []));
}

/** Where a thing is named. */
export async function references(
  document: At,
  position: Position,
  withDeclaration: boolean,
  session: Session,
): Promise<Location[]> {
  const mention = at(document, position);
  if (!mention) return [];
  const places = await placesOf(document, mention, session);
  return places.flatMap(({ uri, range, declares }) => (declares && !withDeclaration ? [] : [{ uri, range }]));
}

/** The places in this file that name the same. */
export function highlights(document: At, position: Position): DocumentHighlight[] {
  const mention = at(document, position);
  return mentionsIn(document.checked)
    .filter(({ key }) => key === mention?.key)
    .map((one) => ({ range: document.positions.range(one), kind: one.declares ? 3 : 2 }));
}

/** What would be renamed at a place. */
export function renamed(document: At, position: Position): { range: Range; placeholder: string } | null {
  const mention = at(document, position);
  if (!mention || mention.key.startsWith('built in ')) return null;
  return { range: document.positions.range(mention), placeholder: mention.name };
}

/** Renames a thing wherever it is named. Returns why not, in the language of the file, if it can't be. */
export async function rename(
  document: At,
  position: Position,
  name: string,
  session: Session,
): Promise<WorkspaceEdit | string | null> {
  const mention = at(document, position);
  if (!mention || mention.key.startsWith('built in ')) return null;
  const places = await placesOf(document, mention, session);
  const languages = new Set<string>();
  for (const uri of new Set(places.map((one) => one.uri))) {
    const file = uri === document.uri ? document : await session.at(uri);
    if (!file) continue;
    languages.add(file.checked.document.parsed.tree.language);
    if (!session.isOpen(pathOf(uri))) session.live.workspace.release(file.checked);
  }
  const nb = inNorwegian(document);
  if (![...languages].every((language) => isName(language, name)))
    return nb
      ? `«${name}» kan ikke være et navn. Et navn er ett ord uten mellomrom, som begynner med en bokstav, og som ikke er et av språkets egne ord.`
      : `'${name}' can't be a name. A name is one word without blanks that begins with a letter and is none of the language's own words.`;
  if (!places.some(({ declares }) => declares))
    return nb ? 'Dette navnet er ikke erklært i noen fil her.' : 'This name is not declared in any file here.';
  const other = await clash(document, mention, name, places, session);
  if (other !== undefined) {
    const where =
      other === document.uri ? (nb ? 'denne filen' : 'this file') : decodeURIComponent(other.split('/').at(-1)!);
    return nb
      ? `«${name}» brukes allerede om noe annet i ${where}, så ingen ville vite hva som menes. Velg et annet navn.`
      : `'${name}' already names something else in ${where}, so nobody would know what is meant. Choose another name.`;
  }
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { uri, range } of places) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText: name });
  }
  return { changes };
}

/** A file in which something else has the name: one that would be changed, or one that takes the thing over. */
async function clash(
  document: At,
  { key }: Mention,
  name: string,
  places: readonly Location[],
  session: Session,
): Promise<string | undefined> {
  const isOther = (one: Pick<Mention, 'key' | 'name'>) => one.name === name && one.key !== key;
  if (mentionsIn(document.checked).some(isOther)) return document.uri;
  const index = await session.index();
  // Of files and of what they hold: the names of files are known to all.
  if (key.startsWith('file '))
    return [...index].flatMap(([path, all]) =>
      all.some((one) => one.key === `file ${name}` && one.declares) ? session.uriOf(path) : [],
    )[0];
  const edited = new Set(places.map(({ uri }) => uri));
  const changed = [...index].filter(([path]) => edited.has(session.uriOf(path)));
  const takenOver = changed.flatMap(([, entries]) => {
    const catalogue = entries.some((one) => one.key === key && one.declares) ? catalogueIn(entries) : undefined;
    return catalogue === undefined ? [] : [...buildersOf(catalogue, index)];
  });
  const found = [...changed.map(([path]) => path), ...takenOver].find((path) => index.get(path)?.some(isOther));
  return found === undefined ? undefined : session.uriOf(found);
}

/** Places that change together while a name is typed: those of this file, if all are in it. */
export function linked(document: At, position: Position): LinkedEditingRanges | null {
  const mention = at(document, position);
  const own = mentionsIn(document.checked).filter(({ key }) => key === mention?.key);
  if (own.length < 2 || !own.some(({ declares }) => declares)) return null;
  if (document.checked.bound.model.kind === 'catalogue' || mention!.key.startsWith('file ')) return null;
  return { ranges: own.map((one) => document.positions.range(one)) };
}

/** Whether a language reads a word as a name where it is declared, and in the places where names stand beside keywords. */
function isName(language: string, name: string): boolean {
  const { keyword, word } = vocabularyOf(language);
  const declared = [`${keyword('routine')} "x"`, keyword('roles'), `  ${name} "x"`];
  const named = [
    `${keyword('start')} "x"`,
    `  ${keyword('if')} ${name} ${word('and')} x ${word('equals')} ${name} ${word('or')} ${name}`,
    `    ${keyword('step')} "x"`,
    `      ${keyword('by')} ${name} ${word('or')} x, ${keyword('otherwise')} ${name}`,
    `      ${keyword('send')} ${name} ${keyword('to')} ${name}`,
    `      ${keyword('within')} 2 ${word('day')} ${keyword('after')} ${name}`,
  ];
  const { tree, problems } = parse([...declared, ...named, ''].join('\n'));
  const [only, ...others] = itemsOf(tree.lines[1]?.body[0]?.value);
  return problems.length === 0 && only?.kind === 'word' && only.text === name.normalize() && others.length === 0;
}
