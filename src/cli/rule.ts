import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { withModule } from '../workspace/config/add-module.ts';
import { configurationOf } from '../workspace/config/configuration.ts';
import { infoOf } from '../workspace/known-rules.ts';
import { makeFolder, writeWhole } from '../workspace/read.ts';
import type { Run } from './command.ts';
import { language } from './terminal-language.ts';
import { Usage } from './usage.ts';

/** `rutine rule new NAME`: a rule of the organisation's own, with its page and its test. */
export const run: Run = async ([verb, name, more]) => {
  if (verb !== 'new' || name === undefined || more !== undefined)
    throw new Usage("rutine rule takes 'new' and a name. See: rutine rule --help");
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Usage(`A rule's name says what is wrong, in small letters with hyphens: 'phone-missing', not '${name}'.`);
  const { folder, files, house } = await configurationOf(resolve(''));
  if (infoOf.has(name) || house.rules.some(({ id }) => id === name))
    throw new Usage(`There is a rule '${name}' already. See: rutine explain ${name}`);
  const root = folder ?? resolve('');
  const written = Object.entries(scaffold(name)).map(
    ([ending, text]) => [join(root, 'rules', name + ending), text] as const,
  );
  for (const [path] of written)
    if (existsSync(path)) throw new Usage(`${relative('', path)} is there already. Choose another name, or remove it.`);
  makeFolder(relative('', join(root, 'rules')));
  for (const [path, text] of written) writeWhole(path, text);
  const [module] = written.map(([path]) => path);
  const own = files.at(-1);
  const configuration = own?.path ?? join(root, 'rutine.config.json');
  writeWhole(configuration, own ? await withModule(own, module!) : `{ "ruleModules": ["./rules/${name}.mjs"] }\n`);
  const shown = (path: string) => relative('', path);
  process.stdout.write(
    told(
      written.map(([path]) => shown(path)),
      shown(configuration),
    ),
  );
  return 0;
};

function told(files: readonly string[], configuration: string): string {
  const nb = language() === 'nb';
  return [
    nb ? 'Skrev:' : 'Wrote:',
    ...files.map((file) => `  ${file}`),
    '',
    nb
      ? `Den er lagt til under «ruleModules» i ${configuration}.`
      : `It is added to 'ruleModules' in ${configuration}.`,
    nb ? `Prøv den: node --test ${files.at(-1)}` : `Try it: node --test ${files.at(-1)}`,
    '',
  ].join('\n');
}

/** What works as it stands: a role that nobody can reach. */
const scaffold = (name: string): Record<string, string> => ({
  '.mjs': `/** A role outside the house that nobody can reach. Change what it looks for; its page and its test stand beside it. */
export default {
  id: '${name}',
  group: 'house',
  severity: 'warning',
  messages: {
    missing: {
      en: "Nothing says how to reach '{role}'. Write 'contact \\"…\\"' where the role is declared.",
      nb: 'Ingenting sier hvordan «{role}» nås. Skriv «kontakt "…"» der rollen er erklært.',
    },
  },
  /** @param subject the file: \`model\` is what it means, \`tree\` and \`source\` are its text */
  check({ model, spans }, report) {
    for (const role of model.roles)
      if (role.external && !role.contact && spans.has(role)) report('missing', role, { role: role.id });
  },
};
`,
  '.md': `# ${name}

A role outside the house has no way to be reached.

## Why it matters

Whoever must send something there has to ask a colleague how.

## Wrong

\`\`\`rutine
routine orders "Orders"

roles
  Supplier external // ✗ ${name}

start order "We need something"
  step send "Send the order"
    by Supplier
\`\`\`

## Right

\`\`\`rutine
routine orders "Orders"

roles
  Supplier external contact "orders@supplier.example"

start order "We need something"
  step send "Send the order"
    by Supplier
\`\`\`

## What to do

Write \`contact "…"\` where the role is declared.
`,
  '.test.mjs': `// Run it with: node --test
import { test } from 'node:test';
import { testPage } from 'rutine/testing';
import rule from './${name}.mjs';

test('${name} gives what its page says', () => testPage(new URL('./${name}.md', import.meta.url), [rule]));
`,
});
