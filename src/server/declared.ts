/** What a file declares in its sections, one thing at a time, so that files can be compared. */
import type { Head } from '../language/grammar.ts';
import { print } from '../language/print.ts';
import { itemsOf, type Line, type Tree, type Word, walkLines } from '../language/tree.ts';
import type { Kind } from '../model/names.ts';

/** The sections in which things of a kind are declared. */
export const sections = {
  role: 'roles',
  system: 'systems',
  channel: 'channels',
  tag: 'tags',
  document: 'documents',
  message: 'messages',
  term: 'terms',
  requirement: 'requirements',
} as const satisfies Partial<Record<Kind, Head>>;

export type DeclaredKind = keyof typeof sections;

const kinds = new Map<string, DeclaredKind>(
  Object.entries(sections).map(([kind, section]) => [section, kind as DeclaredKind]),
);

/** One thing that a section declares, with all that stands below it. */
export interface Declared {
  readonly kind: DeclaredKind;
  readonly name: Word;
  readonly section: Line;
  /** The line on which it stands, perhaps with others. */
  readonly line: Line;
  /** The line as it would be if it stood there alone. */
  readonly alone: Line;
}

/** The things that the sections of a tree declare. */
export function declaredIn({ lines }: Tree): Declared[] {
  return lines.flatMap((section) => {
    const kind = kinds.get(section.kind);
    if (!kind) return [];
    return section.body.flatMap((line): Declared[] => {
      const names = itemsOf(line.value).filter((item) => item.kind === 'word');
      if (!line.kind.endsWith('Entry') || walkLines([line]).some((one) => one.kind === 'broken')) return [];
      return names.map((name) => ({
        kind,
        name,
        section,
        line,
        // A comment beside several is about no one of them.
        alone:
          names.length > 1
            ? { kind: line.kind, start: name.start, end: name.end, value: name, parts: [], body: [] }
            : line,
      }));
    });
  });
}

/** How a thing is declared, as lines of a language, the first not indented. */
export const linesOf = ({ alone }: Declared, from: string, language: string): string[] =>
  print({ language: from, lines: [alone], after: [] }, language)
    .trimEnd()
    .split('\n');

/** The same for all that declare the same in the same way, in whichever language. */
export const contentOf = (declared: Declared, language: string): string => linesOf(declared, language, 'en').join('\n');
