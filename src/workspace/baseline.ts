/** What stood against the files when someone began to check them: only what is new counts. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../finding.ts';
import { BadConfiguration } from './config/bad.ts';
import { readText, withoutMark, writeWhole } from './read.ts';

/** Fingerprints by file, named from the baseline's folder, and by rule. */
type Standing = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Baseline {
  readonly path: string;
  readonly standing: Standing;
}

/** Reads a baseline; nothing if there is none yet. Throws `BadConfiguration` for one that can't be read. */
export function readBaseline(path: string): Baseline | undefined {
  if (!existsSync(path)) return undefined;
  let value: { version?: unknown; standing?: unknown };
  try {
    value = JSON.parse(withoutMark(readText(path).text));
  } catch (error) {
    throw new BadConfiguration(unusable(path, (error as Error).message));
  }
  if (value?.version !== 1 || !isStanding(value.standing))
    throw new BadConfiguration(unusable(path, 'it was not written by rutine, or by a newer one'));
  return { path, standing: value.standing };
}

const unusable = (path: string, why: string) =>
  `The baseline ${path} can't be used: ${why}. Take it back from version control, or remove it and write it anew.`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStanding = (value: unknown): value is Standing =>
  isObject(value) &&
  Object.values(value).every(
    (rules) =>
      isObject(rules) &&
      Object.values(rules).every((prints) => Array.isArray(prints) && prints.every((one) => typeof one === 'string')),
  );

export interface Sifted {
  readonly findings: readonly Finding[];
  /** Those that the baseline holds. */
  readonly known: readonly Finding[];
}

/** Sets what a baseline holds apart. @param prints the fingerprint of each finding */
export function sift({ path, standing }: Baseline, findings: readonly Finding[], prints: readonly string[]): Sifted {
  const isKnown = ({ file, rule }: Finding, at: number) =>
    standing[nameIn(path, file)]?.[rule]?.includes(prints[at]!) === true;
  return {
    findings: findings.filter((finding, at) => !isKnown(finding, at)),
    known: findings.filter(isKnown),
  };
}

/**
 * Writes what stands now. What was fixed leaves by itself; of files that were not looked at, what is known of them stays
 * as long as they are there.
 * @param files those that were looked at by all rules
 */
export function writeBaseline(
  path: string,
  before: Baseline | undefined,
  files: readonly string[],
  findings: readonly Finding[],
  prints: readonly string[],
): void {
  const looked = new Set(files.map((file) => nameIn(path, file)));
  const kept = Object.entries(before?.standing ?? {}).filter(
    ([name]) => !looked.has(name) && existsSync(resolve(dirname(path), name)),
  );
  const standing: Record<string, Record<string, string[]>> = Object.fromEntries(
    kept.map(([name, rules]) => [name, Object.fromEntries(Object.entries(rules).map(([id, own]) => [id, [...own]]))]),
  );
  for (const [at, { file, rule }] of findings.entries()) {
    standing[nameIn(path, file)] ??= {};
    const rules = standing[nameIn(path, file)]!;
    rules[rule] ??= [];
    if (!rules[rule].includes(prints[at]!)) rules[rule].push(prints[at]!);
  }
  const text = `${JSON.stringify({ version: 1, standing: sorted(standing) }, null, 2)}\n`;
  if (!before || text !== readText(path).text) writeWhole(path, text);
}

/** In one order, so that a version control shows what changed and nothing else. */
const sorted = (standing: Standing): Standing =>
  Object.fromEntries(
    Object.keys(standing)
      .sort()
      .map((name) => {
        const rules = standing[name]!;
        const ids = Object.keys(rules).sort();
        return [name, Object.fromEntries(ids.map((id) => [id, [...rules[id]!].sort()]))];
      }),
  );

/** A file as the baseline names it, on any machine. */
export const nameIn = (path: string, file: string): string =>
  relative(dirname(resolve(path)), resolve(file))
    .split(sep)
    .join('/');
