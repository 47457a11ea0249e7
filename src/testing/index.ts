/** For whoever writes rules: the page of a rule as its test. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../finding.ts';
import linkBroken from '../rules/link-broken.ts';
import { presets } from '../rules/presets.ts';
import type { Rule, Settings } from '../rules/rule.ts';
import { checkFiles } from '../workspace/check.ts';
import { Workspace } from '../workspace/workspace.ts';
import { asked, type Page, readPage, type Sample, told } from './page.ts';

export type { FileRule, Note, Rule, Subject, WorkspaceRule } from '../rules/rule.ts';

/** What a page must have, in this order. */
const sections = ['Why it matters', 'Wrong', 'Right', 'What to do'];
const today = '2026-01-01';

/**
 * Holds a rule's page to what it says: its samples under 'Wrong' give what their markers (`// ✗ rule: what is underlined`)
 * say and nothing else, those under 'Right' nothing. They are looked at for mistakes and by the one rule, which is named
 * as the page is headed. Throws `AssertionError`.
 * @param rules those of the organisation that the page is about
 */
export async function testPage(path: string | URL, rules: readonly Rule[] = []): Promise<void> {
  const page = readPage(typeof path === 'string' ? path : fileURLToPath(path));
  assert.deepEqual(page.sections, sections, 'the sections of the page');
  const under = (section: string) => page.samples.filter((sample) => sample.section === section);
  const marked = under('Wrong').flatMap(({ expected }) => expected);
  assert.ok(
    marked.some(({ rule }) => rule === page.heading),
    `a sample under 'Wrong' must be marked with ${page.heading}`,
  );
  assert.ok(under('Right').length > 0, "there must be a sample under 'Right'");
  for (const samples of together(page)) {
    const found = await check(page.heading, samples, rules);
    for (const sample of samples)
      assert.deepEqual(
        told(found.get(sample) ?? [], sample.text, sample.expected),
        asked(sample.expected),
        `the sample at line ${sample.line}`,
      );
  }
}

/** The samples that stand in one folder: the named ones of a section, and each of the others by itself. */
function together(page: Page): Sample[][] {
  const named = page.sections.map((section) => page.samples.filter((one) => one.named && one.section === section));
  const alone = page.samples.filter((one) => !one.named).map((one) => [one]);
  return [...alone, ...named].filter(({ length }) => length > 0);
}

/** Mistakes, exceptions and one more rule: what the others would remark on a page is not its subject. */
const only = (id: string): Settings => ({
  level: (rule) => (rule.id === id || rule.group === 'exceptions' ? rule.severity : presets.correctness!(rule)),
  options: () => ({}),
});

/** Puts samples in a folder, and checks the routines among them. */
async function check(id: string, samples: readonly Sample[], rules: readonly Rule[]): Promise<Map<Sample, Finding[]>> {
  const root = mkdtempSync(join(tmpdir(), 'rutine-page-'));
  try {
    // A configuration of its own keeps what lies above the folder out.
    const files = [{ file: 'rutine.config.json', text: '{}', bytes: 'utf8' as const }, ...samples];
    for (const { file, text, bytes } of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), encoded(text, bytes));
    }
    const routines = samples.filter(({ file }) => file.endsWith('.rutine'));
    const paths = routines.map(({ file }) => join(root, file));
    const request = { today, settingsOf: () => only(id), more: rules, opensLinks: id === linkBroken.id };
    const { findings } = await checkFiles(new Workspace(), paths, request);
    return new Map(routines.map((sample, at) => [sample, findings.filter(({ file }) => file === paths[at])]));
  } finally {
    rmSync(root, { recursive: true });
  }
}

const encoded = (text: string, bytes: BufferEncoding): Buffer =>
  Buffer.from(bytes === 'utf8' ? text : `\ufeff${text}`, bytes);
