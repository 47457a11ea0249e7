/** The forms of a report; each is loaded when it is asked for. */
import type { Report } from './report.ts';

type Format = 'pretty' | 'lines' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab';

export const formats: Readonly<Record<Format, (report: Report) => Promise<string>>> = {
  pretty: async (report) => (await import('./pretty.ts')).asText(report),
  lines: async (report) => (await import('./lines.ts')).asLines(report),
  json: async (report) => (await import('./json.ts')).asJson(report),
  sarif: async (report) => (await import('./sarif.ts')).asSarif(report),
  junit: async (report) => (await import('./junit.ts')).asJUnit(report),
  github: async (report) => (await import('./github.ts')).asGithub(report),
  gitlab: async (report) => (await import('./gitlab.ts')).asGitlab(report),
};
