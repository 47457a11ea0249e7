/**
 * Exceptions from the linter (`language.md`, 3.5): the one way to silence a finding in the text. One stands under what
 * it concerns; in the header, or in the first column, it concerns the whole file.
 */
import { comparePositions, type Exception, type Finding, fill, type Range } from '../finding.ts';
import { nearestName } from '../language/hints.ts';
import { positionAt, rangeOf, type Source, type Span } from '../language/source.ts';
import { allLines, itemsOf, type Line, partOf, type Tree } from '../language/tree.ts';
import { inWords, languageOf, type Words } from '../language/wording.ts';
import type { RuleInfo, RuleMessage, Settings } from './rule.ts';

/** An exception, and what it covers. Plain data: it is kept in a cache. */
export interface Scoped {
  readonly exception: Exception;
  readonly covers: Range;
  /** What is said of it if it silences nothing, or has run out; nothing where that is off. */
  readonly unused: Finding | null;
  readonly expired: Finding | null;
}

type ExceptionRule = RuleInfo & { readonly message: RuleMessage };

const unused: ExceptionRule = {
  id: 'exception-unused',
  group: 'exceptions',
  severity: 'warning',
  message: {
    en: "Nothing here breaks '{rule}', so this exception accepts nothing, and would hide a mistake made later. Remove it.",
    nb: 'Ingenting her bryter «{rule}», så dette unntaket godtar ingenting, og ville skjule en feil som kommer senere. Fjern det.',
    fix: { en: 'Remove the exception', nb: 'Fjern unntaket' },
  },
};
const expired: ExceptionRule = {
  id: 'exception-expired',
  group: 'exceptions',
  severity: 'warning',
  message: {
    en: 'This exception ran out on {until}, so what it accepted counts again. Mend that, or decide anew until when it is accepted.',
    nb: 'Dette unntaket gikk ut {until}, så det som var godtatt, teller igjen. Rett det, eller avgjør på nytt hvor lenge det godtas.',
  },
};
const unknown: ExceptionRule = {
  id: 'exception-unknown',
  group: 'exceptions',
  severity: 'error',
  message: {
    en: "No rule is called '{rule}', so this exception accepts nothing. {hint}",
    nb: 'Ingen regel heter «{rule}», så dette unntaket godtar ingenting. {hint}',
    fix: { en: "Write '{near}'", nb: 'Skriv «{near}»' },
  },
};

/** What can be remarked on exceptions. */
export const exceptionRules: readonly RuleInfo[] = [unused, expired, unknown];

const ask: Words = {
  en: 'Name a rule of the linter, as a finding shows it, or a rule of the routine.',
  nb: 'Nevn en regel i kontrollen, slik et funn viser den, eller en av rutinens egne regler.',
};

const meant: Words = { en: "Did you mean '{near}'?", nb: 'Mente du «{near}»?' };

export interface Exceptions {
  readonly scoped: readonly Scoped[];
  /** Those that name no rule. */
  readonly findings: readonly Finding[];
}

/**
 * The exceptions of a file.
 * @param rules gives all rules by their ids: those of the linter, and without more those of the routine and its catalogues
 */
export function exceptionsOf(
  source: Source,
  tree: Tree,
  rules: () => ReadonlyMap<string, RuleInfo | undefined>,
  settings: Settings,
): Exceptions {
  const scoped: Scoped[] = [];
  const findings: Finding[] = [];
  const say = (rule: ExceptionRule, at: Span, values: Record<string, string>, fix?: Span & { text: string }) => {
    const severity = settings.level(rule);
    return severity === 'off'
      ? null
      : inWords(
          source,
          tree.language,
          { ...rule.message, severity },
          {
            rule: rule.id,
            start: at.start,
            end: at.end,
            with: values,
            ...(fix && { fix: [fix] }),
          },
        );
  };
  // Most files have none.
  if (!allLines(tree).some(({ kind }) => kind === 'exception')) return { scoped, findings };
  const known = rules();
  for (const { line, around } of exceptionLines(tree)) {
    for (const word of itemsOf(line.value)) {
      if (word.kind !== 'word') continue;
      if (!known.has(word.text)) {
        const near = nearestName(word.text, known.keys());
        const values = { rule: word.text, near: near ?? '' };
        const hint = fill((near === undefined ? ask : meant)[languageOf(tree.language)], values);
        const fix = near === undefined ? undefined : { start: word.start, end: word.end, text: near };
        const finding = say(unknown, word, { ...values, hint }, fix);
        if (finding) findings.push(finding);
        continue;
      }
      const exception = exceptionAt(source, line, word.text);
      const rule = known.get(word.text);
      // What a rule would find that is off here nobody knows.
      const isOff = rule !== undefined && settings.level(rule) === 'off';
      scoped.push({
        exception,
        covers: around
          ? extentOf(source, around)
          : { start: { line: 1, column: 1 }, end: positionAt(source, source.text.length) },
        unused: isOff ? null : say(unused, line, { rule: word.text }, { ...wholeLine(source, line), text: '' }),
        expired: exception.until === null ? null : say(expired, line, { until: exception.until }),
      });
    }
  }
  // Of two that cover one finding, the one whose extent begins later stands nearer to it.
  return { scoped: scoped.sort((a, b) => comparePositions(a.covers.start, b.covers.start)), findings };
}

/** Every exception, and the line that it stands under; none if it concerns the whole file. */
function exceptionLines(tree: Tree): { line: Line; around: Line | null }[] {
  const found: { line: Line; around: Line | null }[] = [];
  // Nothing recursive: a text may be nested deeply.
  const stack: { lines: readonly Line[]; around: Line | null }[] = [{ lines: tree.lines, around: null }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const line of next.lines) {
      if (line.kind === 'exception') found.push({ line, around: next.around });
      const heading = line.kind === 'routine' || line.kind === 'catalogue';
      if (line.body.length) stack.push({ lines: line.body, around: heading ? null : line });
    }
  }
  return found;
}

function exceptionAt(source: Source, line: Line, rule: string): Exception {
  const because = partOf(line, 'becauseOf')?.value;
  const until = partOf(line, 'untilDate')?.value;
  return {
    rule,
    because: because?.kind === 'text' ? because.text : '',
    by: itemsOf(partOf(line, 'agent')?.value).flatMap((item) => (item.kind === 'word' ? [item.text] : [])),
    until: until?.kind === 'date' ? until.text : null,
    file: source.file,
    range: rangeOf(source, line),
  };
}

/** A line and all that is indented below it. */
function extentOf(source: Source, line: Line): Range {
  let last = line;
  while (last.body.length) last = last.body.at(-1)!;
  return rangeOf(source, { start: line.start, end: last.end });
}

/** A line with its indentation and its end, so that nothing is left of it. */
function wholeLine(source: Source, line: Span): Span {
  const { line: number } = positionAt(source, line.start);
  return { start: source.lineStarts[number - 1]!, end: source.lineStarts[number] ?? source.text.length };
}
