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
import { type At, inNorwegian } from '../document.ts';
import { type Mention, mentionAt, mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';

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

/** Why a thing can't be called so, in the language of the file; nothing if it can. */
export function refusal(document: At, mention: Mention, name: string, places: number): string | undefined {
  const nb = inNorwegian(document);
  if (!isName(document, name))
    return nb
      ? `«${name}» kan ikke være et navn. Et navn er ett ord uten mellomrom, som begynner med en bokstav, og som ikke er et av språkets egne ord.`
      : `'${name}' can't be a name. A name is one word without blanks that begins with a letter and is none of the language's own words.`;
  if (places === 0)
    return nb ? 'Dette navnet er ikke erklært i noen fil her.' : 'This name is not declared in any file here.';
  const other = mentionsIn(document.checked).find((one) => one.name === name && one.key !== mention.key);
  if (!other) return undefined;
  return nb
    ? `«${name}» brukes allerede om noe annet i denne filen, så ingen ville vite hva som menes. Velg et annet navn.`
    : `'${name}' already names something else in this file, so nobody would know what is meant. Choose another name.`;
}

/** Renames a thing wherever it is named. Returns why not, if it can't be. */
export async function rename(
  document: At,
  position: Position,
  name: string,
  session: Session,
): Promise<WorkspaceEdit | string | null> {
  const mention = at(document, position);
  if (!mention || mention.key.startsWith('built in ')) return null;
  const places = await placesOf(document, mention, session);
  const why = refusal(document, mention, name, places.filter(({ declares }) => declares).length);
  if (why !== undefined) return why;
  const uris = new Set(places.map(({ uri }) => uri));
  for (const [path, index] of await session.index()) {
    const uri = session.uriOf(path);
    const isOther = ({ name: its, key }: Pick<Mention, 'name' | 'key'>) => its === name && key !== mention.key;
    if (uri !== document.uri && uris.has(uri) && index.some(isOther)) return taken(document, name, uri);
  }
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { uri, range } of places) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText: name });
  }
  return { changes };
}

/** Why a name can't be taken: another file in which it would stand has it already. */
function taken(document: At, name: string, uri: string): string {
  const file = decodeURIComponent(uri.split('/').at(-1)!);
  return inNorwegian(document)
    ? `«${name}» brukes allerede om noe annet i ${file}, der navnet også ville stå. Velg et annet navn.`
    : `'${name}' already names something else in ${file}, where the name would stand too. Choose another name.`;
}

/** Places that change together while a name is typed: those of this file, if all are in it. */
export function linked(document: At, position: Position): LinkedEditingRanges | null {
  const mention = at(document, position);
  const own = mentionsIn(document.checked).filter(({ key }) => key === mention?.key);
  if (own.length < 2 || !own.some(({ declares }) => declares)) return null;
  if (document.checked.bound.model.kind === 'catalogue' || mention!.key.startsWith('file ')) return null;
  return { ranges: own.map((one) => document.positions.range(one)) };
}

/** Whether the language reads a word as a name, wherever names stand. */
function isName({ checked }: At, name: string): boolean {
  const heads = { en: ['routine', 'roles', 'start'], nb: ['rutine', 'roller', 'start'] } as const;
  const { language } = checked.document.parsed.tree;
  const [heading, section] = heads[language === 'nb' ? 'nb' : 'en'];
  const { tree, problems } = parse(`${heading} "x"\n${section}\n  ${name} "x"\n`);
  const [entry] = tree.lines[1]?.body ?? [];
  const names = itemsOf(entry?.value);
  return (
    problems.length === 0 && names.length === 1 && names[0]!.kind === 'word' && names[0]!.text === name.normalize()
  );
}
