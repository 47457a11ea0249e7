/**
 * Typical mistakes as data. `mistakes/en.txt` and `nb.txt` hold changes to the clean routine of the language: the lines
 * that are taken out (`-`), those in their place (`+`, `→` for a tab), and what must come of it: the one finding, its
 * words, and what is lost of the lines that were not touched. `UPDATE=1 mocha test/language/mistakes.test.ts` writes it anew.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { findingOf } from '../../src/language/problems.ts';
import { makeSource, positionAt } from '../../src/language/source.ts';
import type { Line, Tree } from '../../src/language/tree.ts';

interface Mistake {
  readonly title: string;
  readonly change: readonly string[];
  readonly outcome: string;
}

const folder = new URL('mistakes/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function mistakesOf(text: string): Mistake[] {
  return text
    .trim()
    .split(/\n\n(?=== )|\n\n(?== )/)
    .map((block) => {
      const lines = block.split('\n');
      return {
        title: lines[0]!.slice(2),
        change: lines.filter((line) => /^[-+] ?/.test(line)),
        outcome: lines.filter((line) => line.startsWith('!')).join('\n'),
      };
    });
}

/** Takes lines out of a text and puts others in their place; the result, and which of the lines of both were touched. */
function changed(text: string, change: readonly string[]): { text: string; from: number; out: number; in: number } {
  const side = (sign: string) =>
    change.filter((line) => line.startsWith(sign)).map((line) => line.slice(2).replaceAll('→', '\t'));
  const [out, into] = [side('-'), side('+')];
  const lines = text.split('\n');
  const places = lines.map((_, at) => at).filter((at) => out.every((line, offset) => lines[at + offset] === line));
  assert.ok(places.length > 0, `the clean routine lacks:\n${out.join('\n')}`);
  const from = places[0]!;
  lines.splice(from, out.length, ...into);
  const differs = out.findIndex((line, at) => line !== into[at]);
  const alike = out.length - 1 - out.findLastIndex((line, at) => line !== into[at + into.length - out.length]);
  const kept = Math.max(0, Math.min(differs, into.length));
  return {
    text: lines.join('\n'),
    from: from + kept,
    out: out.length - kept - alike,
    in: into.length - kept - alike,
  };
}

/** Every line that was understood, by its number in the text: how it reads, and the number of the line it stands below. */
function understood(tree: Tree, text: string): Map<number, { reads: string; below: number }> {
  const source = makeSource('', text);
  const result = new Map<number, { reads: string; below: number }>();
  const visit = (lines: readonly Line[], below: number) => {
    for (const line of lines) {
      const at = positionAt(source, line.start).line;
      if (line.kind !== 'broken')
        result.set(at, { reads: print({ ...tree, lines: [{ ...line, body: [] }], after: [] }).trim(), below });
      visit(line.body, at);
    }
  };
  visit(tree.lines, 0);
  return result;
}

function outcomeOf(clean: string, mistake: Mistake): string {
  const edit = changed(clean, mistake.change);
  const parsed = parse(edit.text);
  const source = makeSource('', edit.text);
  const findings = parsed.problems.map((problem) => {
    const { rule, range, message } = findingOf(source, parsed.tree.language, problem);
    return `! ${range.start.line}:${range.start.column}-${range.end.column} ${rule}\n!   ${message}`;
  });
  const before = understood(parse(clean).tree, clean);
  const after = understood(parsed.tree, edit.text);
  // Lines that are replaced one for one keep their numbers.
  const now = (line: number) => (line <= edit.from + Math.min(edit.in, edit.out) ? line : line + edit.in - edit.out);
  let lost = 0;
  let moved = 0;
  for (const [line, was] of before) {
    const at = line - 1;
    if (at >= edit.from && at < edit.from + edit.out) continue;
    const is = after.get(now(line));
    if (is?.reads !== was.reads) lost++;
    else if (is.below !== now(was.below)) moved++;
  }
  const rest = [lost > 0 && `! lost ${lost}`, moved > 0 && `! moved ${moved}`].filter(Boolean);
  return [...findings, ...rest].join('\n');
}

for (const language of ['en', 'nb']) {
  describe(`mistakes (${language})`, () => {
    const clean = read(`clean.${language}.rutine`);
    const name = `${language}.txt`;
    const mistakes = mistakesOf(read(name));
    if (process.env.UPDATE)
      writeFileSync(
        new URL(name, folder),
        `${mistakes
          .map((mistake) => [`= ${mistake.title}`, ...mistake.change, outcomeOf(clean, mistake)].join('\n'))
          .join('\n\n')}\n`,
      );

    it('the clean routine has none', () => {
      const { tree, problems } = parse(clean);
      assert.deepEqual(problems, []);
      assert.equal(print(tree), clean);
    });

    for (const mistake of mistakesOf(read(name))) {
      it(mistake.title, () => {
        assert.equal(outcomeOf(clean, mistake), mistake.outcome);
        assert.equal(mistake.outcome.split('\n').filter((line) => /^! \d/.test(line)).length, 1, 'one finding');
      });
    }
  });
}
