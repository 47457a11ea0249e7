/**
 * From a key stroke to what is found: a routine of 2,000 lines, against VS Code's own service on JSON of as
 * many. In a process of its own, as a server is: what others have left in memory would be cleared while someone types.
 */
import { join } from 'node:path';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completions } from '../src/server/features/completion.ts';
import { diagnostics } from '../src/server/features/diagnostics.ts';
import { hover } from '../src/server/features/hover.ts';
import { keepYoung } from '../src/server/memory.ts';
import { Session } from '../src/server/session.ts';
import { uriOf } from '../src/server/uris.ts';
import { routine, writeWorkspace } from './generate.ts';
import { folder, ms, printTable, times } from './measure.ts';

const strokes = 200;
const blocks = 48;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;

/** Milliseconds of each of many key strokes, after as many that nobody counts. */
async function each(stroke: (at: number) => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < strokes * 2; at++) {
    const before = performance.now();
    await stroke(at);
    if (at >= strokes) took.push(performance.now() - before);
  }
  return took;
}

keepYoung();
const workspace = join(folder, 'typed');
writeWorkspace(workspace, 1);
const text = routine('typed', 1, blocks);
const lines = text.split('\n').length - 1;
const session = new Session('utf-16');
const path = join(workspace, 'typed.rutine');
const uri = uriOf(path);
session.take(uri, 0, text);
// In a step's title, halfway down.
const all = text.split('\n');
const line = all.findIndex((one, at) => at > lines / 2 && /^\s+step .*"$/.test(one));
const position = { line, character: all[line]!.length - 1 };
const told = () => diagnostics(session.findings([path], '2026-01-01').get(path)!, session.positionsIn(path), session);
const typed = await each(async (at) => {
  session.edit(uri, at + 1, [{ range: { start: position, end: position }, text: 'x' }]);
  await session.look(path);
  return told();
});
const finished = await each(async (at) => {
  session.edit(uri, at + 1, [{ range: { start: position, end: position }, text: 'x' }]);
  await session.finish(path);
  return told();
});
const document = (await session.at(uri))!;
const name = { line: line + 1, character: all[line + 1]!.length - 1 };
const hovered = await each(() => hover(document, name, session));
const completed = await each(() => completions(document, name, session));

const service = getLanguageService({});
const json = `[\n${'{ "name": "value", "number": 12 },\n'.repeat(lines - 3)}{}\n]\n`;
const half = json.indexOf('value', json.length / 2);
const peer = await each((at) => {
  const changed = TextDocument.create(
    'file:///x.json',
    'json',
    at,
    `${json.slice(0, half)}${'x'.repeat(at)}${json.slice(half)}`,
  );
  return service.doValidation(changed, service.parseJSONDocument(changed));
});
const row = (what: string, took: readonly number[], goal: string) => [
  what,
  ms(percentile(took, 0.5)),
  ms(percentile(took, 0.95)),
  times(percentile(took, 0.95) / percentile(peer, 0.95)),
  goal,
];
printTable(`An editor: a routine of ${lines} lines, ${strokes} key strokes`, [
  ['', 'median', '95 of 100', 'against JSON', 'goal'],
  row('to diagnostics', typed, '≤ 16 ms, ≤ 3'),
  row('those of its examples too', finished, ''),
  row('hover', hovered, '< 10 ms'),
  row('completion', completed, '< 10 ms'),
  row('vscode-json-languageservice', peer, ''),
]);
