/** What is declared, by name: the names of a file, of the catalogues it builds on, and those that are built in. */
import type { Line, Word } from '../language/tree.ts';
import type { Place } from '../language/wording.ts';

export type Kind =
  | 'role'
  | 'system'
  | 'channel'
  | 'tag'
  | 'document'
  | 'message'
  | 'term'
  | 'requirement'
  | 'responsibility'
  | 'fact'
  | 'definition'
  | 'event'
  | 'procedure'
  | 'step'
  | 'phase'
  | 'block'
  | 'rule'
  | 'routine'
  | 'catalogue';

export interface Named {
  readonly kind: Kind;
  readonly name: string;
  readonly id: string;
  /** Where it is declared; nowhere if it is built in. */
  readonly place?: Place;
  /** The catalogue that declares it. */
  readonly from?: string;
  /** The procedure or `for each` inside which alone it is known. */
  readonly scope?: string;
}

/** The names that a file knows. Those that it takes over are an outer layer, which other files share and none changes. */
export class Names {
  /** What the file itself declares. */
  readonly declared: Named[] = [];
  private readonly known = new Map<string, Named[]>();
  private readonly outer: Names | undefined;

  constructor(outer?: Names) {
    this.outer = outer;
  }

  /** All that a name can mean. */
  of(name: string): readonly Named[] {
    return this.known.get(name) ?? this.outer?.of(name) ?? none;
  }

  /** All names, those that were taken over first. */
  all(): Named[] {
    return [...this.byName().values()].flat();
  }

  /** Adds a name. Returns the one of its kind and scope that was there before, if any, which then holds. */
  declare(named: Named): Named | undefined {
    const before = this.of(named.name).find(({ kind, scope }) => kind === named.kind && scope === named.scope);
    if (before) return before;
    this.declared.push(named);
    const known = this.known.get(named.name);
    if (known) known.push(named);
    else this.known.set(named.name, [...this.of(named.name), named]);
    return undefined;
  }

  private byName(): Map<string, readonly Named[]> {
    return new Map<string, readonly Named[]>([...(this.outer?.byName() ?? []), ...this.known]);
  }
}

const none: readonly Named[] = [];

/** All that a name can mean from inside some scopes; what is declared in a scope hides what is declared around it. */
export function lookUp(names: Names, name: string, scopes: readonly string[]): readonly Named[] {
  const list = names.of(name);
  if (list.every(({ scope }) => scope === undefined)) return list;
  return list.filter(
    (named) =>
      (named.scope === undefined || scopes.includes(named.scope)) &&
      !list.some(
        (other) =>
          other !== named &&
          other.kind === named.kind &&
          other.scope !== undefined &&
          scopes.includes(other.scope) &&
          scopes.indexOf(other.scope) > scopes.indexOf(named.scope ?? ''),
      ),
  );
}

// Patterns of Unicode's classes take a start two milliseconds; titles in Latin letters do without.
const latin = /^[\0-\u02af\u2010-\u205e]*$/;
const betweenLatin = /[^a-z0-9ªµºß-öø-\u02af²³¹¼-¾]+/g;
const between = /[^\p{L}\p{M}\p{N}]+/gu;

/** A title as an id: lower case, `-` for what is no letter or digit. */
export function slug(title: string): string {
  const lower = title.normalize('NFC').toLowerCase();
  return lower.replace(latin.test(lower) ? betweenLatin : between, '-').replace(/^-+|-+$/g, '');
}

/** Gives ids to lines: a line's name, else its title as an id, else its kind and number; `-2`, `-3` where that is taken. */
export class Ids {
  private readonly taken = new Set<string>();
  private readonly given = new Map<object, string>();
  private readonly counts = new Map<string, number>();

  /** Names are handed out before titles: a title must give way to a name that stands below it. */
  reserve(line: Line, name: Word): void {
    this.taken.add(name.text);
    this.given.set(line, name.text);
  }

  /** @param of what has the id, where a line makes two things: an `if` is a decision and its first branch */
  of(line: Line, kind: string, title = line.title?.text, of: object = line): string {
    const known = this.given.get(of);
    if (known !== undefined) return known;
    const id = title && slug(title) ? this.free(slug(title)) : this.numbered(kind);
    this.given.set(of, id);
    return id;
  }

  private free(wanted: string): string {
    let id = wanted;
    for (let at = (this.counts.get(wanted) ?? 1) + 1; this.taken.has(id); at++) {
      id = `${wanted}-${at}`;
      this.counts.set(wanted, at);
    }
    this.taken.add(id);
    return id;
  }

  private numbered(kind: string): string {
    for (;;) {
      const count = (this.counts.get(`#${kind}`) ?? 0) + 1;
      this.counts.set(`#${kind}`, count);
      const id = `${kind}-${count}`;
      if (!this.taken.has(id)) {
        this.taken.add(id);
        return id;
      }
    }
  }
}
