/** JUnit's XML, as continuous integration reads it: a suite a file, a case a finding. */
import type { Finding } from '../finding.ts';
import { forXml } from './escape.ts';
import type { Report } from './report.ts';

/** A file without findings is one case that passes; what an exception accepts is skipped. Information fails nothing. */
export function asJUnit({ files, findings, accepted }: Report): string {
  const found = Map.groupBy(findings, ({ file }) => file);
  const excepted = Map.groupBy(accepted, ({ finding }) => finding.file);
  const failures = findings.filter(fails).length;
  // What is counted is also told: a finding may stand in a file that was only read for others.
  const named = new Set([...files, ...found.keys(), ...excepted.keys()]);
  let tests = 0;
  const suites = [...named].map((file) => {
    const own = found.get(file) ?? [];
    const skipped = excepted.get(file) ?? [];
    const cases = [
      ...own.map(caseOf),
      ...skipped.map(({ finding, exception }) =>
        element('testcase', attributesOf(finding), element('skipped', { message: exception.because })),
      ),
    ];
    if (cases.length === 0) cases.push(element('testcase', { name: 'rutine check', classname: file }));
    tests += cases.length;
    const counts = { tests: cases.length, failures: own.filter(fails).length, errors: 0, skipped: skipped.length };
    return element('testsuite', { name: file, ...counts }, cases.join('\n'));
  });
  const whole = element('testsuites', { name: 'rutine', tests, failures, errors: 0 }, suites.join('\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

const fails = ({ severity }: Finding): boolean => severity !== 'info';

const attributesOf = ({ rule, file, range: { start } }: Finding) => ({
  name: `${rule} (${start.line}:${start.column})`,
  classname: file,
  file,
  line: start.line,
});

function caseOf(finding: Finding): string {
  const { message, severity, rule, file, range } = finding;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const told = fails(finding)
    ? element('failure', { message, type: severity }, forXml(`${place} ${rule}: ${message}`))
    : element('system-out', {}, forXml(`${place} ${rule}: ${message}`));
  return element('testcase', attributesOf(finding), told);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${forXml(String(value))}"`);
  return content ? `<${name}${said.join('')}>${content}</${name}>` : `<${name}${said.join('')}/>`;
}
