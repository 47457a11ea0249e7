/** What the wording rules find in real words: every sentence of the seeds, and the texts of all samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '../../src/rules/presets.ts';
import type { RuleInfo, Settings } from '../../src/rules/rule.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { infoOf } from '../../src/workspace/known-rules.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { sentences } from '../samples/sentences.ts';

export interface Told {
  readonly rule: string;
  /** The file that the words are from. */
  readonly where: string;
  /** What is underlined. */
  readonly found: string;
  /** The sentence, or the line of the sample. */
  readonly in: string;
}

const root = join(import.meta.dirname, '../..');
const settings: Settings = {
  level: (rule: RuleInfo) => (rule.group === 'wording' ? presets.strict!(rule) : 'off'),
  options: () => ({}),
};

/** All findings, each once for a sentence, in the order of the files. */
export async function wordingFindings(): Promise<Told[]> {
  const all: Told[] = [];
  for (const seed of filesIn('test/seeds')) {
    const source = sentences(read('test/seeds', seed)).map((sentence) => ({ sentence, quoted: quote(sentence) }));
    const rules = source.map(({ quoted }) => `regel ${quoted}`);
    // Half of the rules look at rules and notes, the others at steps.
    const steps = source.map(
      ({ sentence, quoted }) => `  ${/\bbør\b/.test(sentence) ? 'anbefalt steg' : 'steg'} ${quoted}`,
    );
    const found = [
      ...(await findingsIn(seed, `rutine a "A"\n\n${rules.join('\n')}\n`)),
      ...(await findingsIn(seed, `rutine a "A"\n\nstart s "S"\n${steps.join('\n')}\n`)),
    ];
    all.push(...found.map((told) => ({ ...told, in: unquoted(told.in) })));
  }
  for (const folder of ['samples', 'samples/as-found'])
    for (const name of filesIn(folder).filter((file) => file.endsWith('.rutine')))
      all.push(...(await findingsIn(`${folder}/${name}`, read(folder, name))));
  return [...new Map(all.map((told) => [keyOf(told), told])).values()];
}

export const keyOf = ({ rule, where, found, in: line }: Told): string => [rule, where, found, line].join('\t');

const filesIn = (folder: string): string[] => readdirSync(join(root, folder)).sort();
const read = (folder: string, name: string): string => readFileSync(join(root, folder, name), 'utf8');
const quote = (sentence: string): string => `"${sentence.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const unquoted = (line: string): string =>
  line.replace(/^(?:regel|(?:anbefalt )?steg) "(.*)"$/, '$1').replaceAll('\\"', '"');

async function findingsIn(where: string, text: string): Promise<Told[]> {
  const workspace = new Workspace();
  // The samples have neighbours that they build on; the others stand alone, and no configuration leaves them out.
  const file = /^samples\/[^/]+$/.test(where) ? join(root, where) : '-';
  workspace.open(file, { text });
  const request = { today: '2026-01-01', settingsOf: () => settings };
  const { findings, accepted } = await checkFiles(workspace, [file], request);
  const lines = text.split(/\r?\n/);
  return [...findings, ...accepted.map(({ finding }) => finding)]
    .filter(({ rule }) => wording.has(rule))
    .map(({ rule, range: { start, end } }) => {
      const line = lines[start.line - 1]!;
      const to = end.line === start.line ? end.column - 1 : undefined;
      return { rule, where, found: line.slice(start.column - 1, to), in: line.trim() };
    });
}

/** The ids of the rules that are judged. */
export const wording: ReadonlySet<string> = new Set(
  [...infoOf.values()].flatMap(({ id, group }) => (group === 'wording' ? [id] : [])),
);
