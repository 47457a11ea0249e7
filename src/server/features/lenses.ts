/** What stands above a line: how often it is named, the cases that can be walked, and what is proved of a rule. */
import type { CodeLens } from 'vscode-languageserver';
import { verdictWords } from '../../report/verdict.ts';
import { type At, inNorwegian } from '../document.ts';
import { mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';

/** What is declared once and named in many places. */
const counted: ReadonlySet<string> = new Set([
  'role',
  'system',
  'channel',
  'tag',
  'document',
  'message',
  'term',
  'requirement',
  'fact',
  'definition',
]);

export const lenses = async (document: At, session: Session): Promise<CodeLens[]> => [
  ...cases(document),
  ...proofs(document, session),
  ...(await named(document, session)),
];

/** Above the routine a case and its examples, above each example its case. */
function cases({ checked: { bound }, uri, positions }: At): CodeLens[] {
  const { model, spans } = bound;
  if (model.procedures.length === 0) return [];
  const nb = model.language === 'nb';
  const lens = (of: object, title: string, command: string, more: readonly string[] = []): CodeLens[] => {
    const span = spans.get(of);
    const range = span && positions.range({ start: span.start, end: span.start });
    return range ? [{ range, command: { title, command, arguments: [uri, ...more] } }] : [];
  };
  const { length } = model.examples;
  const count = nb
    ? `${length} ${length === 1 ? 'eksempel' : 'eksempler'}`
    : `${length} ${length === 1 ? 'example' : 'examples'}`;
  return [
    ...lens(model, nb ? 'Gå gjennom en sak' : 'Walk a case', 'rutine.walkCase'),
    ...(length ? lens(model, count, 'rutine.runExamples') : []),
    ...model.examples.flatMap((example) =>
      lens(example, nb ? 'Gå gjennom saken' : 'Walk this case', 'rutine.walkCase', [example.id]),
    ),
  ];
}

/** Above each rule that can be proved: what is known of it, and where it is broken the case that shows it. */
function proofs({ checked: { bound, document, findings }, uri, positions }: At, session: Session): CodeLens[] {
  const { model, spans } = bound;
  if (findings.some(({ severity }) => severity === 'error')) return [];
  const known = session.live.proofs(document.file);
  const nb = model.language === 'nb';
  return model.rules.flatMap((rule) => {
    const span = spans.get(rule);
    if (!span || rule.forms.length === 0) return [];
    const range = positions.range({ start: span.start, end: span.start });
    const proved = known?.find((one) => one.rule === rule.id);
    // A line that comes and goes would move the text while it is read.
    if (!proved)
      return { range, command: { title: nb ? 'ser på alle saker …' : 'looking at every case …', command: '' } };
    if (!proved.case) return { range, command: { title: verdictWords(proved), command: '' } };
    const title = nb ? 'brutt: gå gjennom saken' : 'broken: walk through the case';
    const wanted = { case: proved.case, rule: rule.id };
    return { range, command: { title, command: 'rutine.walkCase', arguments: [uri, wanted] } };
  });
}

async function named(document: At, session: Session): Promise<CodeLens[]> {
  const nb = inNorwegian(document);
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { key, declares } of mentionsIn(document.checked)) if (!declares) count(key);
  for (const [path, index] of await session.index())
    if (session.uriOf(path) !== document.uri) for (const { key, declares } of index) if (!declares) count(key);
  return mentionsIn(document.checked)
    .filter(({ declares, kind }) => declares && counted.has(kind))
    .map((mention) => {
      const range = document.positions.range(mention);
      const times = counts.get(mention.key) ?? 0;
      const title = nb
        ? `nevnt ${times} ${times === 1 ? 'gang' : 'ganger'}`
        : `named ${times === 1 ? 'once' : `${times} times`}`;
      return { range, command: { title, command: 'rutine.showReferences', arguments: [document.uri, range.start] } };
    });
}
