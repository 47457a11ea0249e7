/** What is measured, in a process of its own: `work.js KIND FOLDER` writes what it took as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import { parse } from '../src/language/parse.ts';
import { checkFiles } from '../src/workspace/check.ts';
import { applySchemas } from '../src/workspace/schemas.ts';
import { Workspace } from '../src/workspace/workspace.ts';

export interface Took {
  readonly ms: number;
  /** The most memory that the process had, in MB. */
  readonly peak: number;
}

const [kind, folder] = process.argv.slice(2) as [string, string];
const filesOf = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const textsOf = (ending: string) => filesOf(ending).map((file) => readFileSync(file, 'utf8'));

const kinds: Record<string, () => () => unknown> = {
  gherkin() {
    const texts = textsOf('.feature');
    const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
    return () => {
      for (const text of texts) parser.parse(text);
    };
  },
  parse() {
    const texts = textsOf('.rutine');
    return () => {
      for (const text of texts) parse(text);
    };
  },
  bind() {
    const files = filesOf('.rutine');
    const workspace = new Workspace();
    return async () => {
      for (const file of files) {
        const checked = await workspace.check(file);
        const findings = [...checked.findings, ...(await applySchemas(checked.bound, checked.configuration))];
        if (findings.length) throw new Error(`${file}: ${findings[0]!.message}`);
        workspace.release(checked);
      }
    };
  },
  lint() {
    const files = filesOf('.rutine');
    return async () => {
      const { findings } = await checkFiles(new Workspace(), files, { today: '2026-01-01' });
      if (findings.length) throw new Error(`${findings[0]!.file}: ${findings[0]!.message}`);
    };
  },
  eslint() {
    return async () => {
      const [{ ESLint }, { default: js }] = await Promise.all([import('eslint'), import('@eslint/js')]);
      const options = { cwd: folder, overrideConfigFile: true, overrideConfig: js.configs.recommended } as const;
      const results = await new ESLint(options).lintFiles(['*.js']);
      const found = results.find(({ messages }) => messages.length);
      if (found) throw new Error(`${found.filePath}: ${found.messages[0]!.message}`);
    };
  },
  bpmnlint() {
    const texts = textsOf('.bpmn');
    return async () => {
      const require = createRequire(import.meta.url);
      const { Linter } = require('bpmnlint');
      const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
      const { BpmnModdle } = require('bpmn-moddle');
      const config = { extends: 'bpmnlint:recommended', rules: { 'no-bpmndi': 'off' } };
      const resolver = new NodeResolver();
      for (const text of texts) {
        // A linter remembers the flows that it has seen, so each diagram needs one of its own.
        const { rootElement } = await new BpmnModdle().fromXML(text);
        const found = await new Linter({ config, resolver }).lint(rootElement);
        if (Object.keys(found).length) throw new Error(JSON.stringify(found).slice(0, 300));
      }
    };
  },
};

const work = kinds[kind]!();
const before = performance.now();
await work();
const took: Took = { ms: performance.now() - before, peak: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(took));
