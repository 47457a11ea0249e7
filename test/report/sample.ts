/** A report that holds something of everything, and much that must be escaped. */
import fc from 'fast-check';
import type { Finding, Range } from '../../src/finding.ts';
import type { Report } from '../../src/report/report.ts';

/** A report of some findings, and what a test says of it. */
export const reportOf = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({
  version: '1.2.3',
  today: '2026-01-01',
  language: 'en',
  files: ['a.rutine'],
  findings,
  accepted: [],
  known: [],
  hidden: 0,
  textOf: () => undefined,
  pageOf: () => undefined,
  levelOf: () => undefined,
  ...more,
});

const range = (line: number, column: number, endLine: number, endColumn: number): Range => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

/** Control characters, markup, a turn of the reading direction, signs of each format. */
export const nasty =
  'a\u0007b <script>&"\' \u202eevil\u202c 100%\r\n::error::x, y: z | `c` **d** [e](f) {0} ##[error] ]]>';

/** Any text: also halves of characters, and what the forms are made of. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...'\r\n\u2028\u001b\u202e:,%[](){}0<>&"\'|`*_#\\ ax',
        '::error::',
        '##[error]',
        '##vso[',
        ']]>',
        '%0A',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constant(nasty),
);

const base: Finding = {
  rule: 'name-unknown',
  severity: 'error',
  message: "Nothing here is called 'Guard'. Did you mean 'guard'?",
  file: 'klager/å b.rutine',
  range: range(2, 8, 2, 13),
  related: [],
  fix: null,
  case: null,
};

const text = 'routine a "A"\n  by   Guard\n  title\n  title\n';

export const sample: Report = reportOf(
  [
    {
      ...base,
      related: [{ file: 'shared.rutine', range: range(4, 3, 4, 8), message: 'It is declared here' }],
      fix: { title: "Write 'guard'", safe: false, edits: [{ file: base.file, range: base.range, text: 'guard' }] },
    },
    { ...base, rule: 'deadline-vague', severity: 'warning', message: nasty, range: range(3, 3, 4, 8) },
    { ...base, rule: 'unclear-left', severity: 'info', message: 'An open question.', range: range(4, 3, 4, 8) },
    { ...base, rule: 'example-failed', message: 'It failed.', range: range(4, 3, 4, 8), case: { given: { a: 'yes' } } },
  ],
  {
    files: [base.file, 'b.rutine', 'c.rutine'],
    accepted: [
      {
        finding: { ...base, rule: 'deadline-vague', severity: 'warning', message: 'Vague.', file: 'b.rutine' },
        exception: {
          rule: 'deadline-vague',
          because: 'the law says no more',
          by: ['Manager'],
          until: '2026-12-31',
          file: 'b.rutine',
          range: range(9, 3, 9, 40),
        },
      },
    ],
    known: [{ ...base, rule: 'purpose-missing', severity: 'warning', message: 'No purpose.', file: 'b.rutine' }],
    textOf: (file) => (file === base.file ? text : undefined),
    pageOf: (rule) =>
      rule === 'name-unknown' ? '# name-unknown\n\nA name is used.\n\n## Why it matters\n' : undefined,
    levelOf: (rule) => (rule === 'name-unknown' ? 'error' : undefined),
  },
);

/** A report whose only finding says some text everywhere that a text of a routine can come to. */
export const saying = (text: string): Report => {
  const [finding] = sample.findings;
  const { exception } = sample.accepted[0]!;
  const odd: Finding = {
    ...finding!,
    message: text,
    file: `${text}.rutine`,
    related: [{ ...finding!.related[0]!, message: text }],
    fix: { title: text, safe: true, edits: [{ ...finding!.fix!.edits[0]!, text }] },
    case: { given: { [text]: text } },
  };
  return reportOf([odd], {
    files: [odd.file],
    accepted: [{ finding: odd, exception: { ...exception, because: text, by: [text], file: odd.file } }],
    known: [odd],
    textOf: () => `first\n${text}`,
  });
};
