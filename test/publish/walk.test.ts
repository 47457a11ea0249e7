/** A walk as people see it. One golden file a form; `UPDATE=1 npx mocha test/publish` writes them anew, for review in the diff. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../src/model/model.ts';
import { asHtml } from '../../src/publish/html.ts';
import { asMarkdown } from '../../src/publish/markdown.ts';
import { asTerminal } from '../../src/publish/terminal.ts';
import { walk } from '../../src/simulate/index.ts';
import type { Timetable } from '../../src/view/timetable/table.ts';
import { timetableOf } from '../../src/view/timetable/timetable.ts';
import { surroundingsOf } from '../../src/workspace/surroundings.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

const root = join(import.meta.dirname, '../..');

async function tableOf(file: string, example: string): Promise<Timetable> {
  const workspace = new Workspace();
  const checked = await workspace.check(join(root, file));
  const surroundings = await surroundingsOf(workspace, checked);
  const { model } = checked.bound;
  const told = model.examples.find(({ id }) => id === example)!.case as Case;
  const result = walk(model, told, surroundings);
  assert('walk' in result);
  return timetableOf(result.walk, model, surroundings);
}

function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'walks', name);
  if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, text);
  assert.equal(text, readFileSync(path, 'utf8'));
}

describe('A walk for people', () => {
  let late: Timetable;
  let ill: Timetable;
  before(async () => {
    late = await tableOf('samples/breach.rutine', 'the-notification-is-late');
    ill = await tableOf('samples/sykefravaer.rutine', 'helt-borte-i-ti-uker-mens-lederen-selv-er-borte');
  });

  it('reads like a timetable in the terminal', () => {
    golden('breach.txt', asTerminal(late));
    golden('sykefravaer.txt', asTerminal(ill));
  });
  it('is a list in Markdown', () => golden('breach.md', asMarkdown(late)));
  it('is a page in HTML', () => golden('sykefravaer.html', asHtml(ill)));

  const evil = '<img src=x onerror=alert(1)> **x** \u202egnp.exe \u001b[31mred & "quoted"';
  const hostile: Timetable = {
    language: 'en',
    title: evil,
    case: [evil],
    days: [
      {
        date: evil,
        items: [
          {
            time: '09:00',
            title: evil,
            who: evil,
            modality: evil,
            phase: evil,
            details: [{ kind: 'why', label: evil, text: evil }],
            lane: evil,
            of: { routine: evil, id: evil },
            because: null,
            entry: 0,
          },
        ],
      },
    ],
    sections: [{ kind: 'rules', heading: evil, lines: [{ text: evil, bad: true }] }],
  };

  it('shows no markup, no escape and no turned reading direction from a text', () => {
    const html = asHtml(hostile);
    assert(!/<img|\u202e|\u001b/.test(html));
    assert(html.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert(!/(?<!\\)\*\*x|\\?<img/.test(asMarkdown(hostile).replaceAll('\\<', '')));
    assert(!/\u202e|\u001b\[31mred/.test(asTerminal(hostile)));
  });
});
