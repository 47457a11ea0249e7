import { appendFileSync } from 'node:fs';
import type { Finding, Severity } from '../finding.ts';
import { forTerminal } from '../report/escape.ts';
import { formats } from '../report/index.ts';
import type { Report } from '../report/report.ts';
import { Cache } from '../workspace/cache.ts';
import { checkFiles, type Outcome, type Request } from '../workspace/check.ts';
import { infoOf } from '../workspace/known-rules.ts';
import { pageOf } from '../workspace/pages.ts';
import { version } from '../workspace/version.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { asksOf } from './asked.ts';
import type { Given, Run } from './command.ts';
import { type Input, inputOf, numberOf, oneOf, tell } from './input.ts';
import { progressOf } from './progress.ts';
import { language } from './terminal-language.ts';
import { todayOf } from './today.ts';
import { Usage } from './usage.ts';

type Format = keyof typeof formats;

/** `rutine check`: syntax, names, types, schemas, examples, rules. */
export const run: Run = async (paths, options) => {
  const cache =
    options.cache !== undefined || options.watch
      ? new Cache(typeof options.cache === 'string' ? options.cache : null)
      : undefined;
  if (!options.watch) return once(paths, options, cache);
  if (paths.includes('-')) throw new Usage('Standard input does not change, so it can not be watched.');
  const { watching } = await import('./watch.ts');
  const { forgetConfigurations } = await import('../workspace/config/configuration.ts');
  const own = [options.cache, options.baseline].filter((file) => typeof file === 'string');
  return watching(paths.length ? paths : ['.'], own, async () => {
    forgetConfigurations();
    await once(paths, options, cache);
  });
};

async function once(paths: readonly string[], options: Given, cache: Cache | undefined): Promise<0 | 1> {
  const format = oneOf<Format>(options, 'format', ['pretty', 'lines', 'json', 'sarif', 'junit', 'github', 'gitlab']);
  const tooMuch = limitOf(options);
  const input = await inputOf(paths);
  const { workspace, outcome } = await checked(input, options, cache);
  const sifted = await sift(outcome, workspace, options);
  const shown = sifted.findings.filter(({ severity }) => !options.quiet || severity === 'error');
  const report: Report = {
    version,
    today: todayOf(options),
    language: language(),
    files: outcome.files,
    findings: shown,
    hidden: sifted.findings.length - shown.length,
    accepted: outcome.accepted,
    known: sifted.known,
    ...(options.proofs && { proofs: outcome.proofs }),
    textOf: textOf(workspace),
    pageOf,
    levelOf: (rule) => infoOf.get(rule)?.severity,
  };
  // What would change is a patch, and nothing but a patch.
  if (!options['fix-dry-run']) process.stdout.write(await formats[format](report));
  if (format === 'github') await summarise(report);
  for (const warning of outcome.warnings) process.stderr.write(forTerminal(`${warning}\n`));
  tell(outcome.failures);
  return tooMuch(sifted.findings) ? 1 : 0;
}

async function checked(
  input: Input,
  options: Given,
  cache: Cache | undefined,
): Promise<{ workspace: Workspace; outcome: Outcome }> {
  const progress = progressOf(input.files.length);
  const asks = await asksOf(options, input.files);
  const threads = options.threads === undefined ? 1 : numberOf(options, 'threads');
  const request: Request = {
    today: todayOf(options),
    whole: input.folders,
    threads,
    progress: progress.to,
    ...(asks && { asks }),
    ...(options.proofs && { proves: true }),
    ...(options['check-links'] && { opensLinks: true }),
    ...(cache && { cache }),
  };
  try {
    if (options.fix || options['fix-dry-run']) {
      const { fixed } = await import('./fix.ts');
      return await fixed(input, request, options['fix-dry-run'] === true);
    }
    return { workspace: input.workspace, outcome: await checkFiles(input.workspace, input.files, request) };
  } finally {
    progress.end();
  }
}

/** Sets apart what stood already when the baseline was written; without one nothing did. */
async function sift(outcome: Outcome, workspace: Workspace, { baseline }: Given) {
  if (typeof baseline !== 'string') return { findings: outcome.findings, known: [] };
  const { siftBy } = await import('./baseline.ts');
  return siftBy(baseline, outcome, textOf(workspace));
}

/** On GitHub, the page of the job shows the run as a whole. */
async function summarise(report: Report): Promise<void> {
  const { GITHUB_STEP_SUMMARY: page } = process.env;
  if (!page) return;
  const { asSummary } = await import('../report/summary.ts');
  appendFileSync(page, asSummary(report));
}

/** When a run fails: at findings of the level, and at more warnings than are allowed. */
function limitOf(options: Given): (findings: readonly Finding[]) => boolean {
  const level = oneOf(options, 'fail-level', ['warning', 'error', 'info']);
  const most = options['max-warnings'] === undefined ? undefined : numberOf(options, 'max-warnings');
  return (findings) => {
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const warnings = count('warning') > (most ?? 0) && (level !== 'error' || most !== undefined);
    return count('error') > 0 || warnings || (level === 'info' && count('info') > 0);
  };
}

/** What was read and is not needed any more is read again where a report shows it. */
const textOf =
  (workspace: Workspace) =>
  (file: string): string | undefined => {
    try {
      return workspace.text(file);
    } catch {
      return undefined;
    }
  };
