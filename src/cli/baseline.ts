/** `rutine check --baseline FILE`. */
import type { Finding } from '../finding.ts';
import { forTerminal } from '../report/escape.ts';
import { fingerprints } from '../report/fingerprint.ts';
import { nameIn, readBaseline, sift, writeBaseline } from '../workspace/baseline.ts';
import type { Outcome } from '../workspace/check.ts';
import { language } from './terminal-language.ts';
import { Usage } from './usage.ts';

/**
 * Reads a baseline, or writes it if there is none, and brings it up to date. Throws `Usage` on a CI that has none: a
 * path that was misspelt would accept everything there.
 */
export function siftBy(path: string, { findings, whole }: Outcome, textOf: (file: string) => string | undefined) {
  const listed = findings.filter(({ file }) => file !== '-');
  // By the names that the baseline has for files, as each run may name them otherwise.
  const names = new Map(listed.map(({ file }) => [nameIn(path, file), file]));
  const prints = fingerprints(
    listed.map((finding) => ({ ...finding, file: nameIn(path, finding.file) })),
    (name) => textOf(names.get(name)!),
  );
  const baseline = readBaseline(path);
  if (!baseline) {
    if (process.env.CI)
      throw new Usage(
        `There is no baseline ${path}. Write it on your own machine with the same command, and put it under version control.`,
      );
    writeBaseline(path, undefined, whole, listed, prints);
    say(path, listed);
    return { findings: findings.filter(({ file }) => file === '-'), known: listed };
  }
  const sifted = sift(baseline, listed, prints);
  const known = new Set(sifted.known);
  const kept = prints.filter((_, at) => known.has(listed[at]!));
  writeBaseline(path, baseline, whole, sifted.known, kept);
  return { findings: findings.filter((finding) => !known.has(finding)), known: sifted.known };
}

function say(path: string, { length }: readonly Finding[]): void {
  const text =
    language() === 'nb'
      ? `Skrev ${path}: ${length} funn som står i dag. Fra nå teller bare det som er nytt.`
      : `Wrote ${path}: ${length} findings that stand today. From now on only what is new counts.`;
  process.stderr.write(`${forTerminal(text)}\n`);
}
