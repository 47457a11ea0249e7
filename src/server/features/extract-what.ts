/** Which declarations can be moved to which catalogue, so that afterwards every name means what it meant. */
import { dirname, join, sep } from 'node:path';
import { absolute } from '../../workspace/absolute.ts';
import { configurationOf } from '../../workspace/config/configuration.ts';
import { Unreadable } from '../../workspace/read.ts';
import { contentOf, type Declared } from '../declared.ts';
import { type At, inNorwegian } from '../document.ts';
import { buildersOf, catalogueIn, type Index, type Indexed } from '../file-index.ts';
import type { Session } from '../session.ts';
import { blockEnd } from './edits.ts';

/** Where things are moved to: a catalogue that is there, or one that is to be made. */
export interface Target {
  readonly id: string;
  readonly path: string;
  readonly document: At | null;
}

/** A thing to be moved, and the routines that declare it alike. */
export interface Moved {
  readonly declared: Declared;
  readonly paths: readonly string[];
  /** The catalogue declares it already. */
  readonly isThere: boolean;
}

/**
 * The catalogue that declares one of the things alike already; else one that the routine builds on, or another that
 * declares the same; else the one that has the name that a new one would have; else a new one.
 */
export async function targetFor(
  document: At,
  wanted: readonly Declared[],
  index: Index,
  session: Session,
): Promise<Target | undefined> {
  const own = absolute(document.checked.document.file);
  const alike = wanted.flatMap((declared) => alikeIn(document, declared, index));
  const others = alike.filter((path) => path !== own);
  // What was never saved is in no folder.
  if (others.length === 0 || document.uri.startsWith('untitled:')) return undefined;
  const base = inNorwegian(document) ? 'felles' : 'shared';
  const built = [own, ...others].flatMap((path) =>
    (index.get(path) ?? []).flatMap(({ kind, declares, name }) => (kind === 'catalogue' && !declares ? [name] : [])),
  );
  for (const id of new Set([...others.flatMap((path) => catalogueIn(index.get(path)) ?? []), ...built, base])) {
    const found = await session.live.workspace.find(id, own);
    const at = found?.bound.model.kind === 'catalogue' && (await session.at(session.uriOf(found.document.file)));
    if (at && isSound(at)) return { id, path: absolute(found.document.file), document: at };
  }
  const folder = [own, ...others].map((path) => dirname(path)).reduce(common);
  const taken = namesOfFiles(index);
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    const path = join(folder, `${id}.rutine`);
    if (!taken.has(id) && !isFile(path, session)) return { id, path, document: null };
  }
}

/** Whether all names of a file mean something: of one with mistakes nobody knows what another place would change. */
export const isSound = ({ checked }: At): boolean => !checked.findings.some(({ severity }) => severity === 'error');

/** Those of the wanted things that can be moved, with what they name themselves. @param all that the routine declares */
export async function movable(
  document: At,
  all: readonly Declared[],
  wanted: readonly Declared[],
  target: Target,
  index: Index,
  session: Session,
): Promise<Moved[]> {
  const shared = new Map<Declared, Moved>();
  for (const declared of all) {
    const one = await sharedOf(document, declared, target, index, session);
    if (one) shared.set(declared, one);
  }
  const chosen = () => new Set(wanted.flatMap((declared) => withNamed(document, declared, target, shared) ?? []));
  // A name must be new to all that build on the catalogue then, and to every other catalogue.
  const building = new Set([...[...chosen()].flatMap(({ paths }) => paths), ...buildersOf(target.id, index)]);
  for (const [declared, { paths }] of shared) {
    const names = namesIn(document, declared, index);
    for (const [path, entries] of index) {
      if (path === target.path || paths.includes(path) || !(building.has(path) || catalogueIn(entries))) continue;
      if (entries.some(({ declares, kind, name }) => declares && names.has(`${kind} ${name}`))) shared.delete(declared);
    }
  }
  const moved = [...chosen()];
  return bringsClash(document, moved, target, index) ? [] : moved;
}

/** Whether a routine that comes to build on the catalogue calls something else as that does, or as one it builds on does. */
function bringsClash(document: At, moved: readonly Moved[], target: Target, index: Index): boolean {
  const brought = new Map(
    target.document?.checked.bound.known.all().map(({ kind, name, place }) => [`${kind} ${name}`, place?.source.file]),
  );
  const built = buildersOf(target.id, index);
  const isOther = (path: string, { kind, name, declares }: Indexed): boolean => {
    const from = declares ? brought.get(`${kind} ${name}`) : undefined;
    return from !== undefined && absolute(from) !== path;
  };
  return [...new Set(moved.flatMap(({ paths }) => paths))].some((path) => {
    if (built.has(path)) return false;
    const own = moved.filter(({ paths }) => paths.includes(path));
    const gone = new Set(own.flatMap(({ declared }) => [...namesIn(document, declared, index)]));
    const left = (index.get(path) ?? []).filter(({ kind, name }) => !gone.has(`${kind} ${name}`));
    if (left.some((one) => isOther(path, one))) return true;
    return cataloguesOf(path, index).some((catalogue) => index.get(catalogue)!.some((one) => isOther(catalogue, one)));
  });
}

/** The catalogues on which a file builds, itself or through others. */
function cataloguesOf(path: string, index: Index): string[] {
  const found = new Set<string>([path]);
  for (const one of found)
    for (const { key, declares } of index.get(one) ?? [])
      if (!declares && key.startsWith('file '))
        for (const [other, entries] of index) if (`file ${catalogueIn(entries)}` === key) found.add(other);
  found.delete(path);
  return [...found];
}

/** A thing that several routines declare alike, all of which find the catalogue. */
async function sharedOf(
  document: At,
  declared: Declared,
  target: Target,
  index: Index,
  session: Session,
): Promise<Moved | undefined> {
  const alike = alikeIn(document, declared, index);
  const paths = alike.filter((path) => !catalogueIn(index.get(path)));
  const isThere = alike.includes(target.path);
  if (paths.length < 2 && !isThere) return undefined;
  for (const path of paths) if (!(await finds(path, target, session))) return undefined;
  return { declared, paths, isThere };
}

/** Whether a routine that names the catalogue means the one that is meant. */
async function finds(path: string, { id, path: wanted, document }: Target, session: Session): Promise<boolean> {
  const { workspace } = session.live;
  if (document) return absolute((await workspace.find(id, path))?.document.file ?? '') === wanted;
  const [own, its] = [dirname(path), dirname(wanted)];
  const { folder } = await configurationOf(own);
  return own === its || (folder !== null && isBelow(its, absolute(folder)) && isBelow(own, its));
}

/** A thing with all that it names and that must be there with it; nothing if some of that can't be moved. */
function withNamed(
  document: At,
  declared: Declared,
  target: Target,
  shared: ReadonlyMap<Declared, Moved>,
): Moved[] | undefined {
  const { bound } = document.checked;
  const found = new Set<Moved>();
  const queue = [declared];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const one = shared.get(next);
    if (!one) return undefined;
    if (found.has(one)) continue;
    found.add(one);
    if (one.isThere) continue;
    const { start, end } = next.alone === next.line ? { start: next.line.start, end: blockEnd(next.line) } : next.name;
    for (const { to } of bound.references.filter((one) => start <= one.start && one.end <= end)) {
      if (!to.place) continue;
      const file = absolute(to.place.source.file);
      if (to.place.source !== bound.source) {
        if (file !== target.path && !target.document?.checked.catalogues.some((path) => absolute(path) === file))
          return undefined;
        continue;
      }
      const place = to.place.start;
      const named = [...shared.keys()].find(({ line, name, alone }) =>
        alone === line ? line.start <= place && place <= blockEnd(line) : name.start === place,
      );
      const its = named && shared.get(named);
      // Whoever takes the one from the catalogue must not have another meaning for the other.
      if (!its || !one.paths.every((path) => its.paths.includes(path))) return undefined;
      queue.push(named);
    }
  }
  return [...found];
}

/** All files that declare a thing as this one does, itself included. */
function alikeIn({ checked }: At, { kind, name, ...declared }: Declared, index: Index): string[] {
  const content = contentOf({ kind, name, ...declared }, checked.document.parsed.tree.language);
  return [...index].flatMap(([path, entries]) =>
    entries.some((one) => one.content === content && one.kind === kind && one.name === name.text) ? [path] : [],
  );
}

/** The names that come with a thing, each with its kind. */
function namesIn({ checked, positions }: At, { line, name, alone }: Declared, index: Index): Set<string> {
  const own = index.get(absolute(checked.document.file)) ?? [];
  const { start, end } = alone === line ? { start: line.start, end: blockEnd(line) } : name;
  const within = own.filter(({ declares, range }) => {
    const at = positions.offset(range.start);
    return declares && start <= at && at <= end;
  });
  return new Set(within.map((one) => `${one.kind} ${one.name}`));
}

const namesOfFiles = (index: Index): Set<string> =>
  new Set(
    [...index.values()].flatMap((all) =>
      all.flatMap(({ key, declares, name }) => (declares && key.startsWith('file ') ? [name] : [])),
    ),
  );

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** The deepest folder that holds both. */
function common(a: string, b: string): string {
  let folder = a;
  while (!isBelow(b, folder)) folder = dirname(folder);
  return folder;
}

function isFile(path: string, session: Session): boolean {
  try {
    session.live.workspace.text(path);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
