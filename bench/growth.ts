/** One file that grows: the time of a line must stay the same. */
import { parse } from '../src/language/parse.ts';
import { makeSource } from '../src/language/source.ts';
import { bind } from '../src/model/bind.ts';
import { catalogue, routine } from './generate.ts';
import { inTurn, median, printTable, times } from './measure.ts';

const rounds = 7;
/** How many blocks make a file of about 100, 1,000 and 10,000 lines. */
const sizes = [2, 24, 250];

/** Measures and prints. */
export function growth(): void {
  const files = sizes.map((blocks) => {
    const declared = catalogue.slice(catalogue.indexOf('roles'));
    const text = routine('growing', 1, blocks)
      .replace('  builds on shared\n', '')
      .replace('case\n', `${declared}\ncase\n`);
    return { text, lines: text.split('\n').length - 1 };
  });
  const longest = files.at(-1)!.lines;
  /** Microseconds a line, over as many lines for each size. */
  const perLine = (lines: number, work: () => unknown): number => {
    const repeats = Math.ceil(longest / lines);
    const before = performance.now();
    for (let at = 0; at < repeats; at++) work();
    return ((performance.now() - before) * 1000) / (repeats * lines);
  };
  const measure = (work: (text: string) => unknown) => {
    const measures = files.map(
      ({ text, lines }) =>
        () =>
          perLine(lines, () => work(text)),
    );
    inTurn(2, measures); // What runs often is compiled first.
    return inTurn(rounds, measures).map(median);
  };
  const parsed = measure(parse);
  const bound = measure((text) => {
    const { findings } = bind(makeSource('growing', text), parse(text), { catalogues: new Map() });
    if (findings.length) throw new Error(findings[0]!.message);
  });
  const row = (at: number, goal: string) => [
    `${files[at]!.lines} lines`,
    ...[parsed, bound].flatMap((took) => [`${took[at]!.toFixed(2)} µs`, times(took[at]! / took[0]!)]),
    goal,
  ];
  printTable(`Growth: one file, time of a line, median of ${rounds}`, [
    ['', 'parsed', 'against 100', 'and bound', 'against 100', 'goal'],
    ...sizes.map((_, at) => row(at, at === 0 ? '' : 'about 1')),
  ]);
}
