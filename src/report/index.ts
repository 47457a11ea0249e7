/** The forms of a report; each is loaded when it is asked for. */
import type { Report } from './report.ts';

export const formats = {
  pretty: async (report: Report) => (await import('./pretty.ts')).asText(report),
  json: async (report: Report) => (await import('./json.ts')).asJson(report),
  sarif: async (report: Report) => (await import('./sarif.ts')).asSarif(report),
  junit: async (report: Report) => (await import('./junit.ts')).asJUnit(report),
  github: async (report: Report) => (await import('./github.ts')).asGithub(report),
  gitlab: async (report: Report) => (await import('./gitlab.ts')).asGitLab(report),
} as const;
