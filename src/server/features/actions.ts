/** What can be done about what is found: its fix, an exception, the name that is missing. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { type Finding, fill } from '../../finding.ts';
import { ValuePrinter } from '../../language/print-values.ts';
import { offsetAt } from '../../language/source.ts';
import type { Line } from '../../language/tree.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { absolute } from '../../workspace/absolute.ts';
import { type DeclaredKind, sections } from '../declared.ts';
import { type At, inNorwegian } from '../document.ts';
import type { Session } from '../session.ts';
import { diagnostic } from './diagnostics.ts';
import { below, lineEnd, lineFor } from './edits.ts';
import { format } from './format.ts';

const titles = {
  exception: ["Make an exception from '{rule}' here", 'Gjør unntak fra «{rule}» her'],
  translate: ['Write the keywords in Norwegian', 'Skriv nøkkelordene på engelsk'],
  declare: ["Declare '{name}' under '{section}'", 'Erklær «{name}» under «{section}»'],
} as const;

/** The actions for what is found in a range. @param asksReason the client asks why an exception is made, and makes it then */
export function actions(
  document: At,
  range: Range,
  findings: readonly Finding[],
  session: Session,
  asksReason = false,
): CodeAction[] {
  const { start, end } = document.positions.span(range);
  const { source } = document.positions;
  return findings
    .filter((finding) => offsetAt(source, finding.range.start) <= end && start <= offsetAt(source, finding.range.end))
    .flatMap((finding) => {
      const about = [diagnostic(finding, document.positions, session)];
      return [
        ...fix(document, finding, about, session),
        ...declare(document, finding, about),
        ...except(document, finding, about, asksReason, session),
      ];
    });
}

/** The whole file in the other language: its keywords, not the words of those who wrote it. */
export function translation(document: At): CodeAction[] {
  const edits = format(document, inNorwegian(document) ? 'en' : 'nb');
  if (edits.length === 0) return [];
  const title = say(document, titles.translate, {});
  return [{ title, kind: CodeActionKind.Source, edit: { changes: { [document.uri]: edits } } }];
}

function fix(document: At, { fix: found, file }: Finding, about: Diagnostic[], session: Session): CodeAction[] {
  if (!found) return [];
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of found.edits) {
    const own = absolute(edit.file) === absolute(file);
    const uri = own ? document.uri : session.uriOf(edit.file);
    const positions = own ? document.positions : session.positionsIn(edit.file);
    changes[uri] ??= [];
    changes[uri].push({ range: positions.of(edit.range), newText: edit.text });
  }
  return [
    {
      title: found.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: about,
      isPreferred: found.safe,
      edit: { changes },
    },
  ];
}

const say = (document: At, words: readonly [string, string], values: Readonly<Record<string, string>>): string =>
  fill(words[inNorwegian(document) ? 1 : 0], values);

/** An exception below the line it concerns; why is for a person to say. Errors are to be mended. */
function except(
  document: At,
  { rule, severity, range }: Finding,
  about: Diagnostic[],
  asks: boolean,
  session: Session,
): CodeAction[] {
  if (severity === 'error') return [];
  const place = document.positions.of(range).start;
  const edit = exception(document, { rule, place, reason: '…' });
  if (!edit) return [];
  const title = say(document, titles.exception, { rule });
  const made = { title, kind: CodeActionKind.QuickFix, diagnostics: about };
  const version = session.versionOf(document.checked.document.file);
  const command = { title, command: 'rutine.makeException', arguments: [document.uri, rule, place, version] };
  return [asks ? { ...made, command } : { ...made, edit: { changes: { [document.uri]: [edit] } } }];
}

/** The line that makes an exception from a rule at a place, below what the place is in; nothing where none can stand. */
export function exception(
  document: At,
  { rule, place, reason }: { readonly rule: string; readonly place: Position; readonly reason: string },
): TextEdit | null {
  const { positions, checked } = document;
  const { tree } = checked.document.parsed;
  const line = lineFor(tree.lines, positions.offset(place));
  if (!line) return null;
  const vocabulary = vocabularyOf(tree.language);
  const because = { kind: 'text', text: reason.replace(/\s+/g, ' ').trim(), start: 0, end: 0 } as const;
  const words = new ValuePrinter(vocabulary).text(because);
  const text = `${vocabulary.keyword('exception')} ${rule} ${vocabulary.keyword('becauseOf')} ${words}`;
  return below(document, line, [text]);
}

/** An action that adds a line below another, as the first of those indented there. */
function added(document: At, title: string, about: Diagnostic[], line: Line, text: string): CodeAction {
  const changes = { [document.uri]: [below(document, line, [text])] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: about, edit: { changes } };
}

/** The missing name, declared in the section of what is expected; which of several, a person chooses. */
function declare(document: At, { rule, range }: Finding, about: Diagnostic[]): CodeAction[] {
  if (rule !== 'name-unknown') return [];
  const { positions, checked, uri } = document;
  const { source } = positions;
  const start = offsetAt(source, range.start);
  const unknown = checked.bound.unknown.find((one) => one.start === start);
  if (!unknown) return [];
  const { tree } = checked.document.parsed;
  const { keyword } = vocabularyOf(tree.language);
  const name = source.text.slice(unknown.start, unknown.end).split(/\s+/).at(-1)!;
  return unknown.kinds.flatMap((kind) => {
    if (!Object.hasOwn(sections, kind)) return [];
    const head = sections[kind as DeclaredKind];
    const title = say(document, titles.declare, { name, section: keyword(head) });
    const section = tree.lines.find((line) => line.kind === head);
    if (section) return [added(document, title, about, section, name)];
    const before = tree.lines.find(
      ({ kind: other }) => other !== 'routine' && other !== 'catalogue' && other !== 'chapter',
    );
    const at = before ? (before.before?.[0]?.start ?? before.start) : source.text.length;
    const eol = lineEnd(document);
    const edit = {
      range: positions.range({ start: at, end: at }),
      newText: `${keyword(head)}${eol}  ${name}${eol}${eol}`,
    };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: about, edit: { changes: { [uri]: [edit] } } }];
  });
}
