/** Adds a rule module to a configuration; its comments stay, and where it can be so its layout. */
import { dirname, relative, resolve, sep } from 'node:path';
import type { ConfigFile } from './file.ts';

/** The text of a configuration that names one more module. @param module its absolute path */
export async function withModule({ path, text, config }: ConfigFile, module: string): Promise<string> {
  const folder = dirname(path);
  const there = config.ruleModules ?? [];
  if (there.some((one) => resolve(folder, one) === module)) return text;
  const named = `./${relative(folder, module).split(sep).join('/')}`;
  const add = path.endsWith('.json') ? inJson : inYaml;
  return add(text, named, there.length === 0);
}

async function inJson(text: string, named: string, first: boolean): Promise<string> {
  const { applyEdits, modify } = await import('jsonc-parser');
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol: /\r\n/.test(text) ? '\r\n' : '\n' };
  const edits = first
    ? modify(text, ['ruleModules'], [named], { formattingOptions })
    : modify(text, ['ruleModules', -1], named, { formattingOptions, isArrayInsertion: true });
  return applyEdits(text, edits);
}

async function inYaml(text: string, named: string, first: boolean): Promise<string> {
  const { isMap, parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const root = document.contents;
  // A list of lines takes one more at its end; what is in brackets is written anew.
  if (isMap(root) && !root.flow && !root.has('ruleModules'))
    return `${text.replace(/\n?$/, '\n')}ruleModules:\n  - ${named}\n`;
  if (first) document.set('ruleModules', document.createNode([named]));
  else document.addIn(['ruleModules'], named);
  return document.toString({ lineWidth: 0 });
}
