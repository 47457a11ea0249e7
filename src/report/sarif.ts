/** SARIF 2.1.0 (OASIS), as code scanning reads it. */
import type { Fix, Log, PhysicalLocation, Region, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Exception, Finding, Range, Severity } from '../finding.ts';
import { forJson, forSarif } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import { pathOf } from './path.ts';
import type { Report } from './report.ts';

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note' };

/** One run: the rules that found something with their pages, findings, what exceptions accept, what a baseline knows. */
export function asSarif(report: Report): string {
  const { findings, accepted, known, textOf, version } = report;
  // The specification wants a state and suppressions on all results or on none (§3.27.23 and 24).
  const state: Result.baselineState | undefined = known.length ? 'new' : undefined;
  const suppressions: Suppression[] | undefined = accepted.length ? [] : undefined;
  const all: readonly Told[] = [
    ...findings.map((finding) => ({ finding, state, suppressions })),
    ...known.map((finding) => ({ finding, state: 'unchanged' as const, suppressions })),
    // A baseline holds nothing that is accepted.
    ...accepted.map(({ finding, exception }) => ({ finding, state, suppressions: [suppressionOf(exception)] })),
  ];
  const prints = fingerprints(
    all.map(({ finding }) => finding),
    textOf,
  );
  const ids = [...new Set(all.map(({ finding }) => finding.rule))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rutine', version, rules: ids.map((id) => descriptor(id, report)) } },
        // A category without a name of the run in it: runs follow one another, and replace one another's results.
        automationDetails: { id: 'rutine/' },
        columnKind: 'utf16CodeUnits',
        results: all.map((told, at) => resultOf(told, ids.indexOf(told.finding.rule), prints[at]!)),
      },
    ],
  };
  return forJson(log);
}

interface Told {
  readonly finding: Finding;
  readonly state: Result.baselineState | undefined;
  readonly suppressions: Suppression[] | undefined;
}

/** A rule by its page: what it is in a sentence, then the page as help, which is shown as it is written. */
function descriptor(id: string, { pageOf, levelOf }: Report): ReportingDescriptor {
  const page = pageOf(id);
  const severity = levelOf(id);
  const text = page?.split(/\r?\n/).find((line) => line.trim() && !line.startsWith('#')) ?? id;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    ...(page !== undefined && { help: { text: page, markdown: page } }),
    ...(severity && { defaultConfiguration: { level: levels[severity] } }),
  };
}

function resultOf({ finding, state, suppressions }: Told, ruleIndex: number, print: string): Result {
  const { rule, severity, message, file, range, related, fix, case: shownBy } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: forSarif(message) },
    locations: [{ physicalLocation: locationOf(file, range) }],
    partialFingerprints: { 'rutine/v1': print },
    ...(related.length && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: forSarif(place.message) },
        physicalLocation: locationOf(place.file, place.range),
      })),
    }),
    ...(fix && { fixes: [fixOf(fix)] }),
    ...(suppressions && { suppressions }),
    ...(state && { baselineState: state }),
    ...(shownBy && { properties: { case: shownBy } }),
  };
}

function fixOf({ title, edits }: NonNullable<Finding['fix']>): Fix {
  const files = [...Map.groupBy(edits, ({ file }) => file)];
  return {
    description: { text: forSarif(title) },
    artifactChanges: files.map(([file, own]) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: own.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } })),
    })),
  };
}

const suppressionOf = ({ because, file, range }: Exception): Suppression => ({
  kind: 'inSource',
  justification: because,
  location: { physicalLocation: locationOf(file, range) },
});

const locationOf = (file: string, range: Range): PhysicalLocation => ({
  artifactLocation: { uri: uriOf(file) },
  region: regionOf(range),
});

const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path as a URI: relative as it was named, else of the machine. A name that is no text is shown as near as can be. */
function uriOf(file: string): string {
  const path = pathOf(file.toWellFormed());
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${uri.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${uri}` : uri;
}
