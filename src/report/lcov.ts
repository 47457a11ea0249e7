/** Coverage as LCOV's tracefile, which editors and CI services show beside the lines (geninfo(1)). */

export interface FileCoverage {
  readonly file: string;
  readonly lines: readonly { readonly kind: string; readonly line: number; readonly examples: number }[];
}

/** Ways and answers are branches of the line that they stand at; all else is a line that is hit or not. */
export function asLcov(files: readonly FileCoverage[]): string {
  return files.map(recordOf).join('');
}

function recordOf({ file, lines }: FileCoverage): string {
  const isBranch = ({ kind }: FileCoverage['lines'][number]) => kind === 'way' || kind === 'value';
  const hits = new Map<number, number>();
  for (const { line, examples } of lines) hits.set(line, Math.max(hits.get(line) ?? 0, examples));
  const atLine = new Map<number, number>();
  const branches = lines.filter(isBranch).map(({ line, examples }) => {
    const number = atLine.get(line) ?? 0;
    atLine.set(line, number + 1);
    return { line, number, examples };
  });
  const counted = [...hits].sort(([a], [b]) => a - b);
  return [
    `SF:${file}`,
    // Of a line that was never come to none of the branches was looked at, which is told apart from not gone.
    ...branches.map(({ line, number, examples }) => `BRDA:${line},0,${number},${hits.get(line) ? examples : '-'}`),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ examples }) => examples > 0).length}`,
    ...counted.map(([line, count]) => `DA:${line},${count}`),
    `LF:${counted.length}`,
    `LH:${counted.filter(([, count]) => count > 0).length}`,
    'end_of_record\n',
  ].join('\n');
}
