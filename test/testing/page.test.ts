// A rule's page as its test: what a page must say, and what is said of one that does not.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRule, type Rule } from '../../src/rules/rule.ts';
import { testPage } from '../../src/testing/index.ts';
import { inFolder } from '../workspace/folder.ts';

const rule = fileRule({
  id: 'roles-many',
  group: 'house',
  severity: 'info',
  messages: { many: { en: 'Many.', nb: 'Mange.' } },
  check({ model }, report) {
    if (model.roles.length > 1) report('many', model.roles[1]!);
  },
});

const page = `# roles-many

## Why it matters

## Wrong

\`\`\`rutine
routine a "A"
roles
  Boss
  Chief // ✗ roles-many
\`\`\`

## Right

\`\`\`rutine
routine a "A"
roles
  Boss
\`\`\`

## What to do
`;

const tested = (text: string, rules: readonly Rule[] = [rule]) =>
  inFolder({}, async (folder) => {
    const path = join(folder, 'page.md');
    writeFileSync(path, text);
    await testPage(path, rules);
  });

describe('the page of a rule', () => {
  it('is held to what it says, also as Windows writes it', async () => {
    await tested(page);
    await tested(page.replaceAll('\n', '\r\n'));
  });

  const cases: readonly [what: string, text: string, says: RegExp][] = [
    ['lacks a section', page.replace('## Why it matters\n', ''), /the sections of the page/],
    ['has no marker of its rule', page.replace(' // ✗ roles-many', ''), /must be marked with roles-many/],
    [
      'has nothing right',
      page.replace(/## Right[\s\S]*?## What/, '## Right\n\n## What'),
      /there must be a sample under 'Right'/,
    ],
    [
      'has a marker at another line',
      page.replace(' // ✗ roles-many', '').replace('  Boss', '  Boss // ✗ roles-many'),
      /the sample at line 7/,
    ],
    [
      'has a finding under Right',
      page.replace('  Boss\n```\n\n## What', '  Boss\n  Chief\n```\n\n## What'),
      /the sample at line 16/,
    ],
    [
      'has a sample with no end',
      page.replace('  Boss\n```\n\n## What', '  Boss\n\n## What'),
      /the sample at line 16 has no end/,
    ],
  ];
  for (const [what, text, says] of cases) it(`that ${what} is told of`, () => assert.rejects(tested(text), says));

  it('lets a rule that throws be seen where it does', () => {
    const throwing = { ...rule, check: () => assert.fail('here') };
    return assert.rejects(tested(page, [throwing]), /here/);
  });
});
