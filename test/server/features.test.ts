/**
 * Every feature of the server as a person sees it: `fixtures/*.md` hold, under a heading that begins with the feature, one
 * or more routines, a cursor (`‸`) in one of them, and what comes.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { At } from '../../src/server/document.ts';
import { actions, exception, translation } from '../../src/server/features/actions.ts';
import { incoming, outgoing, prepareCalls } from '../../src/server/features/calls.ts';
import { cases } from '../../src/server/features/cases.ts';
import { completions } from '../../src/server/features/completion.ts';
import { example } from '../../src/server/features/example.ts';
import { listed, tried } from '../../src/server/features/examples.ts';
import { extractions } from '../../src/server/features/extract.ts';
import { format } from '../../src/server/features/format.ts';
import { formatLeft, formatRange } from '../../src/server/features/format-lines.ts';
import { hints } from '../../src/server/features/hints.ts';
import { hover } from '../../src/server/features/hover.ts';
import { lenses } from '../../src/server/features/lenses.ts';
import { links } from '../../src/server/features/links.ts';
import { map } from '../../src/server/features/map.ts';
import { definition, highlights, linked, references, rename, renamed } from '../../src/server/features/names.ts';
import { documentSymbols, folding, selections, workspaceSymbols } from '../../src/server/features/outline.ts';
import { preview, timetable } from '../../src/server/features/preview.ts';
import { legend, tokens } from '../../src/server/features/tokens.ts';
import { beginning, branches, tidying } from '../../src/server/features/writing.ts';
import { Session } from '../../src/server/session.ts';
import { pathOf, uriOf } from '../../src/server/uris.ts';
import { prove } from '../../src/verify/prove.ts';
import { inFolder } from '../workspace/folder.ts';

const folder = join(import.meta.dirname, 'fixtures');
const today = '2026-01-01';

type Shown = (document: At, at: Position, session: Session, argument: string) => Promise<string[]> | string[];

const textIn = ({ positions }: At, range: Range): string => {
  const { start, end } = positions.span(range);
  return positions.source.text.slice(start, end);
};
const place = ({ start }: Range) => `${start.line + 1}:${start.character + 1}`;
const fileIn = (uri: string) => uri.split('/').at(-1)!;
const applied = (document: At, edits: readonly { range: Range; newText: string }[]): string => {
  const { text } = document.positions.source;
  return edits
    .map(({ range, newText }) => ({ ...document.positions.span(range), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
};

const shown: Readonly<Record<string, Shown>> = {
  completion: async (document, at, session) => (await completions(document, at, session)).map(({ label }) => label),
  hover: async (document, at, session) => {
    const found = await hover(document, at, session);
    return found ? (found.contents as { value: string }).value.split('\n') : [];
  },
  definition: async (document, at, session) =>
    (await definition(document, at, session)).map(({ uri, range }) => `${fileIn(uri)} ${place(range)}`),
  references: async (document, at, session) =>
    (await references(document, at, true, session)).map(({ uri, range }) => `${fileIn(uri)} ${place(range)}`),
  highlights: (document, at) =>
    highlights(document, at).map(({ range, kind }) => `${place(range)} ${kind === 3 ? 'declared' : 'named'}`),
  'prepare rename': (document, at) => {
    const found = renamed(document, at);
    return found ? [`${place(found.range)} ${found.placeholder}`] : [];
  },
  rename: async (document, at, session, name) => {
    const edit = await rename(document, at, name, session);
    if (edit === null || typeof edit === 'string') return edit === null ? [] : [edit];
    const own = edit.changes![document.uri] ?? [];
    const others = Object.entries(edit.changes!).filter(([uri]) => uri !== document.uri);
    return [
      ...applied(document, own).trimEnd().split('\n'),
      ...others.flatMap(([uri, edits]) => edits.map(({ range }) => `${fileIn(uri)} ${place(range)}`)),
    ];
  },
  linked: (document, at) => (linked(document, at)?.ranges ?? []).map(place),
  symbols: (document) => {
    const lines: string[] = [];
    const add = (symbols: ReturnType<typeof documentSymbols>, margin: string) => {
      for (const { name, children } of symbols) {
        lines.push(margin + name);
        add(children ?? [], `${margin}  `);
      }
    };
    add(documentSymbols(document), '');
    return lines;
  },
  'workspace symbols': async (_, __, session, query) =>
    (await workspaceSymbols(query, session)).map(({ name, location }) => `${fileIn(location.uri)} ${name}`),
  folding: (document) => folding(document).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`),
  selection: (document, at) => {
    const lines: string[] = [];
    for (let one = selections(document, [at])[0]; one; one = one.parent!)
      lines.push(textIn(document, one.range).trimEnd().split('\n').join(' ⏎ '));
    return lines;
  },
  tokens: (document) => {
    const { data } = tokens(document);
    const lines: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      character = data[at] === 0 ? character + data[at + 1]! : data[at + 1]!;
      line += data[at]!;
      const range = { start: { line, character }, end: { line, character: character + data[at + 2]! } };
      const declares = data[at + 4] === 1 ? ' declaration' : '';
      lines.push(`${place(range)} ${textIn(document, range)} ${legend.tokenTypes[data[at + 3]!]}${declares}`);
    }
    return lines;
  },
  links: async (document, _, session) =>
    (await links(document, session)).map(
      ({ range, target }) => `${place(range)} ${target!.startsWith('http') ? target : fileIn(target!)}`,
    ),
  lenses: async (document, _, session) =>
    (await lenses(document, session)).map(({ range, command }) => `${place(range)} ${command!.title}`),
  'proved lenses': async (document, _, session) => {
    const { file } = document.checked.document;
    while (session.live.isUnfinished(file)) await session.finish(file);
    await session.prove(file, prove);
    const own = (await lenses(document, session)).filter(({ command }) => !/^(named|nevnt)/.test(command!.title));
    const [findings = []] = session.findings([file], today).values();
    return [
      ...own.map(({ range, command }) => {
        const [, wanted] = command!.arguments ?? [];
        return [place(range), command!.title, ...(wanted ? [JSON.stringify(wanted)] : [])].join(' ');
      }),
      ...findings.flatMap(({ breaks, message }) => (breaks ? message : [])),
    ];
  },
  'asked actions': async (document, at, session, reason) => {
    const [findings = []] = session.findings([document.checked.document.file], today).values();
    const [found] = actions(document, { start: at, end: at }, findings, session, true).flatMap(
      ({ command }) => command ?? [],
    );
    const [, rule, place] = found!.arguments as [string, string, Position];
    return [
      `${found!.command} ${rule}`,
      ...applied(document, [exception(document, { rule, place, reason })!])
        .trimEnd()
        .split('\n'),
    ];
  },
  tidying: (document, _, __, wanted) =>
    tidying(document).flatMap(({ title, edit }) =>
      title === wanted ? applied(document, edit!.changes![document.uri]!).trimEnd().split('\n') : [],
    ),
  branches: (document, at) =>
    branches(document, { start: at, end: at }).flatMap(({ title, edit }) => [
      title,
      ...applied(document, edit!.changes![document.uri]!).trimEnd().split('\n'),
    ]),
  'first example': async (document, at, session) =>
    (await beginning(document, { start: at, end: at }, session)).flatMap(({ title, edit }) => [
      title,
      ...edit!
        .changes![document.uri]!.flatMap(({ newText }) => newText.trim().split('\n'))
        .map((line) => line.replace(/\d{4}-\d\d-\d\d/, 'TODAY')),
    ]),
  'format range': (document, _, __, rows) => {
    const [first, last] = rows.split('-').map(Number) as [number, number];
    const range = { start: { line: first - 1, character: 0 }, end: { line: last, character: 0 } };
    return applied(document, formatRange(document, range)).trimEnd().split('\n');
  },
  'format left': (document, at) =>
    applied(document, formatLeft(document, at))
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  hints: async (document, _, session) => {
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const found = await hints(document, all, session, today);
    return found.map(({ position, label }) => `${position.line + 1}:${position.character + 1} ${label}`);
  },
  extract: async (document, at, session) => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const [action] = await extractions(document, at, session, { workspace: { workspaceEdit } });
    if (!action) return [];
    const lines = [action.title];
    const paths = new Set<string>();
    for (const change of action.edit!.documentChanges!) {
      if ('kind' in change) continue;
      const { uri } = change.textDocument;
      const before = await session.at(uri);
      const text = before ? applied(before, change.edits as TextEdit[]) : (change.edits[0] as TextEdit).newText;
      lines.push('', `== ${fileIn(uri)}`, ...text.trimEnd().split('\n'));
      writeFileSync(pathOf(uri), text);
      paths.add(pathOf(uri));
    }
    // Afterwards every name means what it meant.
    for (const path of paths) session.onDisk(path);
    await session.again();
    await session.index();
    for (const found of session.findings([...paths], today).values())
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'error'),
        [],
      );
    return lines;
  },
  translation: (document) =>
    translation(document).flatMap(({ title, edit }) => [
      title,
      ...applied(document, edit!.changes![document.uri]!).trimEnd().split('\n'),
    ]),
  calls: async (document, at, session) => {
    const [item] = await prepareCalls(document, at, session);
    if (!item) return [];
    const to = (await outgoing(item, session)).map((call) => `to ${call.to.name}, from ${call.fromRanges.map(place)}`);
    const from = (await incoming(item, session)).map(
      (call) => `from ${call.from.name}, at ${call.fromRanges.map(place)}`,
    );
    return [item.name, ...to, ...from];
  },
  format: (document) => applied(document, format(document)).trimEnd().split('\n'),
  diagnostics: (document, _, session) =>
    [...session.findings([document.checked.document.file], today).values()]
      .flat()
      .map(({ range, rule }) => `${range.start.line}:${range.start.column} ${rule}`),
  cases: async (document, at, session) => {
    const [findings = []] = session.findings([document.checked.document.file], today).values();
    return cases(document, { start: at, end: at }, findings, session).map(({ title, command }) => {
      const [, wanted] = command!.arguments!;
      return `${title}: ${JSON.stringify(wanted)}`;
    });
  },
  preview: async (document, _, session, said) => {
    const answer = await preview(document, { case: JSON.parse(said) }, session);
    if (!answer || 'broken' in answer) return [answer ? `broken, in ${answer.language}` : 'nothing'];
    const { preview: made, places } = answer;
    const where = ({ id }: { id: string }) => places.find((one) => one.id === id);
    return [
      ...made.problems,
      ...made.questions.map(({ key, title, value }) => `${title}: ${value ?? '?'}${key === made.next ? ' next' : ''}`),
      ...(made.table?.days ?? []).flatMap(({ items }) =>
        items.map(
          ({ title, who, of }) => `${place(where(of)!.range)}-${where(of)!.range.end.line + 1} ${who} ${title}`,
        ),
      ),
    ];
  },
  map: async (document, _, session, said) => {
    const [findings = []] = session.findings([document.checked.document.file], today).values();
    const answer = await map(document, said ? JSON.parse(said) : undefined, findings, session);
    if (!answer) return ['nothing'];
    const { graph, places, state } = answer;
    return graph.pools.flatMap(({ key, title, nodes, lanes, groups }) =>
      [{ key, title }, ...groups, ...nodes].map((part) => {
        const range = places.find((one) => one.key === part.key)?.range;
        const marks = state.marks!.filter((mark) => mark.key === part.key);
        return [
          range ? `${place(range)}-${range.end.line + 1}` : '–',
          'kind' in part ? part.kind : 'procedure',
          part.title ?? '',
          ...('lane' in part ? [`| ${lanes[part.lane]!.title}`] : []),
          ...(state.lit!.includes(part.key) ? ['lit'] : []),
          ...(state.unreachable!.includes(part.key) ? ['unreachable'] : []),
          ...marks.map(({ severity, message }) => `| ${severity}: ${message.split('.')[0]}`),
        ].join(' ');
      }),
    );
  },
  example: async (document, _, session, said) => {
    const written = await example(document, { case: JSON.parse(said), title: 'En sak' }, session);
    return written
      ? [...written.text.trim().split('\n'), ...written.unsaid.map((line) => `unsaid: ${line}`)]
      : ['nothing'];
  },
  'examples listed': (document) => listed(document).map(({ id, title, range }) => `${place(range)} ${id}: ${title}`),
  'examples tried': async (document, _, session, ids) => {
    const answer = await tried(document, ids ? ids.split(' ') : undefined, session);
    if ('broken' in answer) return ['broken'];
    return [
      ...answer.tried.flatMap(({ id, messages }) => [
        `${id}: ${messages.length ? 'failed' : 'passed'}`,
        ...messages.map(({ range, message, expected, got }) => `${place(range)} ${expected ?? message} | ${got}`),
      ]),
      ...answer.coverage.map(({ kind, line, title, examples }) => `${line} ${kind} ${title}: ${examples}`),
    ];
  },
  // A heading would be one of the fixtures' own.
  timetable: async (document, _, session, said) => {
    const text = await timetable(document, { case: JSON.parse(said), format: 'md' }, session);
    return (text ?? 'nothing')
      .trim()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  },
  actions: async (document, at, session, title) => {
    const [findings = []] = session.findings([document.checked.document.file], today).values();
    const found = actions(document, { start: at, end: at }, findings, session);
    if (!title) return found.map((one) => one.title);
    const wanted = found.find((one) => one.title.startsWith(title));
    assert.ok(wanted, `no action '${title}' among ${found.map((one) => one.title).join(', ')}`);
    return applied(document, wanted.edit!.changes![document.uri]!).trimEnd().split('\n');
  },
};

interface Fixture {
  readonly title: string;
  readonly feature: string;
  readonly argument: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

function fixturesIn(text: string): Fixture[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = ''] = section.split('\n');
      const [feature = '', argument = ''] = title.split(/: |:$/)[0]!.split(' → ');
      const blocks = [...section.matchAll(/^(`{3,})(\w*) ?(.*)\n([\s\S]*?)^\1$/gm)];
      const files = blocks
        .filter(([, , language]) => language === 'rutine')
        .map(([, , , name, body]) => [name || 'a.rutine', body]);
      const answer = blocks.find(([, , language]) => language === 'text')?.[4] ?? '';
      return { title, feature, argument, files: Object.fromEntries(files), expected: answer.split('\n').slice(0, -1) };
    });
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
  describe(`the server: ${name.slice(0, -3)}`, () => {
    for (const { title, feature, argument, files, expected } of fixturesIn(readFileSync(join(folder, name), 'utf8')))
      it(title, () =>
        inFolder(
          Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace('‸', '')])),
          async (at) => {
            const [file, text] =
              Object.entries(files).find(([, one]) => one.includes('‸')) ?? Object.entries(files)[0]!;
            const cursor = Math.max(0, text.indexOf('‸'));
            const before = text.slice(0, cursor).split('\n');
            const session = new Session('utf-16');
            await session.enter([at]);
            await session.index();
            const document = (await session.at(uriOf(join(at, file))))!;
            await session.look(join(at, file));
            const position = { line: before.length - 1, character: before.at(-1)!.length };
            assert.ok(shown[feature], `there is no feature '${feature}'`);
            assert.deepEqual(await shown[feature](document, position, session, argument), expected);
          },
        ),
      );
  });
