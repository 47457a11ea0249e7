/** What editors need to colour and indent routines, made from the tables of the grammar: one grammar for all languages. */
import { type Head, headRule, heads, parts } from '../src/language/grammar.ts';
import { languages, vocabularyOf, type WordId } from '../src/language/vocabulary.ts';

type Rule = {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
};

const letter = '[\\p{L}\\p{M}\\p{N}_-]';
const name = `\\p{L}${letter}*`;
const tables = languages.map((language) => vocabularyOf(language).table);
const everyHead = Object.keys(heads) as Head[];

/** Any of some phrases, in any language, the longest first. */
function anyOf(phrases: readonly string[]): string {
  const spelled = [...new Set(phrases.map((phrase) => phrase.replace(/^=/, '')))];
  const sorted = spelled.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?i:${sorted.map((phrase) => phrase.replaceAll('.', '\\.').replaceAll(' ', '\\s+')).join('|')})`;
}

const keywords = (ids: readonly string[]): string =>
  anyOf(tables.flatMap((table) => ids.flatMap((id) => (table.keywords as Record<string, string[]>)[id] ?? [])));
const words = (ids: readonly WordId[]): string =>
  anyOf(tables.flatMap((table) => ids.flatMap((id) => table.words[id])));
const whole = (pattern: string): string => `(?<!${letter})${pattern}(?!${letter})`;
const atHead = (pattern: string): string => `^\\s*(${pattern})(?!${letter})`;

const headsWith = (test: (head: Head) => boolean): readonly string[] =>
  everyHead.filter((head) => !headRule(head).led && test(head));
const introduces = headsWith((head) => headRule(head).value === 'intro' || headRule(head).value === 'introRefs');
const steps = headsWith((head) => headRule(head).body === 'step');
const attributes = headsWith((head) => headRule(head).at.includes('step') && !headRule(head).body);
const markers = ['is', 'becomes', 'means'];
const operators: readonly WordId[] = [
  ...([
    'and',
    'or',
    'then',
    'not',
    'isNot',
    'equals',
    'over',
    'under',
    'minimum',
    'maximum',
    'earlier',
    'later',
  ] as const),
  ...(['available', 'itIs'] as const),
];
const units: readonly WordId[] = ['minute', 'hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year', 'times'];
const constants: readonly WordId[] = ['yes', 'no', 'draft', 'inReview', 'obsolete'];

const placeholder: Rule = { name: 'variable.other.placeholder.rutine', match: `\\{${name}\\}` };
const escaped: Rule = { name: 'constant.character.escape.rutine', match: '\\\\["«»“”„\\\\]' };
const quoted = (open: string, close: string): Rule => ({
  name: 'string.quoted.double.rutine',
  begin: open,
  end: `${close}|$`,
  patterns: [escaped, placeholder],
});

const title = '(?=\\s*(?:["«“”„]|,|$|//))';

/** The grammar, as VS Code and others read it (`syntaxes/rutine.tmLanguage.json`). */
export function textmateGrammar(): object {
  const keyword = (match: string): Rule => ({ captures: { 1: { name: 'keyword.control.rutine' } }, match });
  const patterns: readonly Rule[] = [
    { name: 'comment.line.double-slash.rutine', match: '//.*$' },
    { name: 'string.quoted.triple.rutine', begin: '"""', end: '"""', patterns: [placeholder] },
    quoted('"', '"'),
    quoted('«', '»'),
    quoted('[“”]', '”'),
    quoted('„', '“'),
    {
      // An attribute in the place of a step's title; a word and a text are the step's name and title.
      match: `${atHead(keywords(steps))}\\s+(${keywords(attributes)})(?!${letter}|\\s*["«“”„])`,
      captures: { 1: { name: 'keyword.control.rutine' }, 2: { name: 'keyword.control.rutine' } },
    },
    {
      match: `${atHead(keywords(introduces))}\\s+(${name})${title}`,
      captures: { 1: { name: 'keyword.control.rutine' }, 2: { name: 'entity.name.function.rutine' } },
    },
    {
      match: `^\\s*(${name})(?=\\s+(?:"[^"]*"\\s+)?${keywords(markers)}(?!${letter}))`,
      captures: { 1: { name: 'variable.other.declaration.rutine' } },
    },
    keyword(atHead(keywords(headsWith(() => true)))),
    {
      name: 'constant.numeric.date.rutine',
      match: '\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:T\\d{1,2}:\\d{2})?',
    },
    { name: 'constant.numeric.time.rutine', match: '\\b\\d{1,2}:\\d{2}\\b' },
    {
      name: 'constant.numeric.duration.rutine',
      match: `(?<!${letter})-?\\d+(?:[.,]\\d+|\\.)?\\s+${words(units)}(?!${letter})`,
    },
    { name: 'constant.numeric.rutine', match: `(?<!${letter})-?\\d+(?:[.,]\\d+|st|nd|rd|th|\\.)?(?!${letter})` },
    { name: 'keyword.operator.rutine', match: whole(words(operators)) },
    { name: 'keyword.other.rutine', match: whole(keywords(Object.keys(parts))) },
    { name: 'constant.language.rutine', match: whole(words(constants)) },
  ];
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Rutine',
    scopeName: 'source.rutine',
    fileTypes: ['rutine'],
    patterns,
  };
}

/** How an editor indents, closes quotes and finds words (`language-configuration.json`). */
export function languageConfiguration(): object {
  const opens = headsWith((head) => headRule(head).body !== undefined);
  const quotes = [
    ['"', '"'],
    ['«', '»'],
    ['“', '”'],
  ] as const;
  const pairs = [['(', ')'], ...quotes] as const;
  return {
    comments: { lineComment: '//' },
    brackets: [['(', ')']],
    autoClosingPairs: pairs.map(([open, close]) => ({ open, close, notIn: ['string', 'comment'] })),
    surroundingPairs: pairs,
    autoCloseBefore: ' \n\t,:)',
    wordPattern: { pattern: name, flags: 'u' },
    folding: { offSide: true },
    onEnterRules: [
      {
        // What belongs to the line goes below it; a line that ends in a comma goes on.
        beforeText: { pattern: `^\\s*(?:${spelledOut(opens)})(?!${letter})|,\\s*$`, flags: 'iu' },
        action: { indent: 'indent' },
      },
    ],
  };
}

/** As `keywords`, without the inline flag, which JavaScript lacks. */
const spelledOut = (ids: readonly string[]): string => keywords(ids).replace(/^\(\?i:|\)$/g, '');

/** Where each of them is kept. */
export const editorFiles: Readonly<Record<string, () => object>> = {
  'syntaxes/rutine.tmLanguage.json': textmateGrammar,
  'language-configuration.json': languageConfiguration,
};
