// Every rule has a page, and every routine on a page gives what its markers say and nothing else.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/finding.ts';
import { messages as syntax } from '../../src/language/problems.ts';
import { messages as meaning } from '../../src/model/problems.ts';
import { findingsOf } from '../../src/workspace/findings.ts';
import { messages as files } from '../../src/workspace/problems.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { asked, type Page, readPage, type Sample, told } from './pages.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const rules = [syntax, meaning, files].flatMap((messages) => Object.keys(messages)).sort();
const pages = readdirSync(folder)
  .map((name) => name.replace(/\.md$/, ''))
  .sort();

describe('the pages of the rules', () => {
  it('are as many as the rules', () => {
    assert.deepEqual(pages, rules);
  });

  for (const id of pages) {
    describe(id, () => {
      const page = readPage(join(folder, `${id}.md`));

      it('tells what, why, and what to do', () => {
        assert.equal(page.heading, id);
        assert.deepEqual(page.sections, ['Why it matters', 'Wrong', 'Right', 'What to do']);
      });

      it('shows what is wrong, and what is right', () => {
        const expected = (section: string) =>
          page.samples.filter((one) => one.section === section).flatMap((one) => one.expected);
        assert.ok(expected('Wrong').some(({ rule }) => rule === id));
        assert.deepEqual(expected('Right'), []);
        assert.ok(page.samples.some(({ section }) => section === 'Right'));
      });

      for (const samples of together(page)) {
        const [first] = samples;
        it(`gives what it says, from line ${first!.line}`, async () => {
          const found = await check(samples);
          for (const sample of samples)
            assert.deepEqual(told(found.get(sample) ?? [], sample.text, sample.expected), asked(sample.expected));
        });
      }
    });
  }
});

/** The samples that stand in one folder: the named ones of a section, and each of the others by itself. */
function together(page: Page): Sample[][] {
  const named = page.sections.map((section) => page.samples.filter((one) => one.named && one.section === section));
  const alone = page.samples.filter((one) => !one.named).map((one) => [one]);
  return [...alone, ...named].filter(({ length }) => length > 0);
}

/** Puts samples in a folder, and checks the routines among them. */
async function check(samples: readonly Sample[]): Promise<Map<Sample, Finding[]>> {
  const root = mkdtempSync(join(tmpdir(), 'rutine-page-'));
  try {
    // A configuration of its own keeps what lies above the folder out.
    if (!samples.some(({ file }) => file === 'rutine.config.json'))
      writeFileSync(join(root, 'rutine.config.json'), '{}');
    for (const { file, text, bytes } of samples) writeFileSync(join(root, file), encoded(text, bytes));
    const workspace = new Workspace();
    const found = new Map<Sample, Finding[]>();
    for (const sample of samples)
      if (sample.file.endsWith('.rutine'))
        found.set(sample, await findingsOf(workspace, await workspace.check(join(root, sample.file))));
    return found;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const encoded = (text: string, bytes: BufferEncoding): Buffer =>
  Buffer.from(bytes === 'utf8' ? text : `\ufeff${text}`, bytes);
