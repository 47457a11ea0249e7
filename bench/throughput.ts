/** A generated workspace of many routines, against Gherkin on as many lines; each in a process of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { feature, writeWorkspace } from './generate.ts';
import { folder } from './measure.ts';

const count = 1000;

/** Measures and prints. */
export function throughput(): void {
  const workspace = join(folder, 'workspace');
  const texts = writeWorkspace(workspace, count);
  let lines = 0;
  for (const [at, text] of texts.entries()) {
    const own = text.split('\n').length - 1;
    lines += own;
    writeFileSync(join(workspace, `feature-${at}.feature`), feature(own, at));
  }
  compare(`Throughput: ${count} files, ${lines} lines`, 'Gherkin', [
    { what: '@cucumber/gherkin, parsed', kind: 'gherkin', on: workspace },
    { what: 'routines, parsed', kind: 'parse', on: workspace, goal: '≤ 1.5' },
    { what: 'routines, parsed, bound, schema applied', kind: 'bind', on: workspace, goal: '≤ 3' },
  ]);
}
