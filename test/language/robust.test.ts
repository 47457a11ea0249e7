import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Parsed, parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { findingOf } from '../../src/language/problems.ts';
import { makeSource } from '../../src/language/source.ts';
import { allLines } from '../../src/language/tree.ts';

const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.rutine'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** What holds for every text whatever. */
function holds(text: string): Parsed {
  const parsed = parse(text);
  const source = makeSource('file', text);
  const inBounds = ({ start, end }: { start: number; end: number }) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  for (const line of allLines(parsed.tree)) {
    inBounds(line);
    for (const part of [...line.parts, line.name, line.title, line.value]) if (part) inBounds(part);
  }
  let last = -1;
  const lines = new Set<number>();
  for (const problem of parsed.problems) {
    inBounds(problem);
    for (const edit of problem.fix ?? []) inBounds(edit);
    assert.ok(problem.start >= last, 'in the order of the text');
    last = problem.start;
    for (const language of ['en', 'nb']) {
      const { message, fix, range } = findingOf(source, language, problem);
      if (language === 'en') {
        assert.ok(!lines.has(range.start.line), `two problems on line ${range.start.line}`);
        lines.add(range.start.line);
      }
      for (const words of [message, fix?.title ?? 'none']) {
        assert.ok(words.length > 3);
        const own = Object.values(problem.with ?? {}).reduce((rest, value) => rest.replaceAll(value, ''), words);
        assert.doesNotMatch(own, /\{\w*\}|undefined|NaN|\[object/);
      }
    }
  }
  print(parsed.tree);
  return parsed;
}

const meaning = (text: string) => {
  const { tree, problems } = parse(text);
  return {
    tree: JSON.parse(JSON.stringify(tree, (key, value) => (key === 'start' || key === 'end' ? undefined : value))),
    rules: problems.map(({ rule }) => rule),
  };
};

/** One slip of the hand: something is taken out, put in, doubled, swapped or moved. */
const edit = fc.record({
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 30 }),
  how: fc.constantFrom('out', 'in', 'double', 'swap', 'line out', 'line double', 'line swap', 'deeper', 'shallower'),
  what: fc.constantFrom(
    '"',
    '"""',
    '«',
    ',',
    ':',
    '(',
    ')',
    ' ',
    '\t',
    '\n',
    '\r',
    '//',
    'if',
    'er',
    'or ',
    '5.',
    '§',
    '\0',
    '-',
  ),
});

function edited(
  text: string,
  { at, length, how, what }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): string {
  const from = at % text.length;
  const [head, piece, tail] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  if (how === 'out') return head + tail;
  if (how === 'in') return head + what + piece + tail;
  if (how === 'double') return head + piece + piece + tail;
  if (how === 'swap') return head + [...piece].reverse().join('') + tail;
  const lines = text.split('\n');
  const line = at % lines.length;
  const own = lines[line]!;
  const instead: Record<string, string[]> = {
    'line out': [],
    'line double': [own, own],
    'line swap': [lines[line + 1] ?? '', own],
    deeper: [' '.repeat(length % 5) + own],
    shallower: [own.replace(/^ {1,3}/, '')],
  };
  lines.splice(line, how === 'line swap' ? 2 : 1, ...instead[how]!);
  return lines.join('\n');
}

/** Some forty lines of a sample, with its first. */
const excerpt = fc.tuple(fc.constantFrom(...samples), fc.nat()).map(([sample, at]) => {
  const lines = sample.split('\n');
  const from = at % lines.length;
  return [lines[0], ...lines.slice(from, from + 40)].join('\n');
});

describe('parse, whatever the text', () => {
  it('holds for random bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new TextDecoder().decode(array));
    fc.assert(
      fc.property(bytes, (text) => void holds(text)),
      { numRuns: 10_000 },
    );
  });

  it('holds for samples with slips', () => {
    const slips = fc.array(edit, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(excerpt, slips, (text, edits) => void holds(edits.reduce(edited, text))),
      { numRuns: 10_000 },
    );
  });

  it('holds for whole samples with a slip', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), edit, (text, slip) => void holds(edited(text, slip))),
      { numRuns: 500 },
    );
  });

  for (const [name, change] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['mixed line ends', (text: string) => text.replace(/\n(?!\n)/g, (_, at: number) => ['\n', '\r\n', '\r'][at % 3]!)],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
  ] as const) {
    it(`reads ${name} as any other text`, () => {
      for (const sample of samples) assert.deepEqual(meaning(change(sample)), meaning(sample));
    });
  }

  it('says once that a file is empty', () => {
    for (const text of ['', '\n\n', '// nothing\n', '\ufeff', '   '])
      assert.deepEqual(
        holds(text).problems.map(({ rule }) => rule),
        ['file-empty'],
      );
  });

  it('says once that nobody can follow so many levels', () => {
    for (const line of ['phase "x"', 'if "x"', 'stp x', 'otherwise', 'by a']) {
      const deep = Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at)}${at < 200 ? 'if "x"' : line}`).join(
        '\n',
      );
      const problems = holds(`routine a "A"\nstart b "B"\n${deep.replaceAll(/^/gm, ' ')}\n  phase "y"`).problems;
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['nesting-too-deep'],
      );
    }
  });

  it('says once that nobody can follow so many parentheses', () => {
    for (const condition of [
      `${'('.repeat(10_000)}a${')'.repeat(10_000)}`,
      '('.repeat(10_000),
      'not ('.repeat(10_000),
    ]) {
      const { problems } = holds(`routine a "A"\nstart b "B"\n  if ${condition}\n    step c "C"`);
      assert.equal(problems.length, 1);
    }
  });

  it('reads huge texts', () => {
    const routine = samples.reduce((longest, sample) => (sample.length > longest.length ? sample : longest));
    const section = routine.slice(routine.indexOf('\n\n'));
    assert.deepEqual(parse(routine + section.repeat(5e6 / section.length)).problems, []);
    const beginning = 'routine a "A"\nstart b "B"\n';
    const lines = ['§ % ', '"', '«x\n', '"""\nx\n', ')(\n  ,', 'stp x\n', '  step x\n  otherwise\n', '  c d'];
    for (const line of lines) parse(beginning + line.repeat(1e6 / line.length));
    const { problems } = parse(`${beginning}  step c "C"\n    by ${'a, b or '.repeat(1.2e5)}a`);
    assert.deepEqual(problems, []);
  });
});
