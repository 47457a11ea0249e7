/** What one call costs, from start to end, when the machine has called before: processor time against `node -e 0`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, inTurn, median, ms, printTable, processorTime, root, times } from './measure.ts';

const runs = 21;
const bin = (path: string) => join(root, 'node_modules', path);
const rutine = join(root, 'dist/rutine.cjs');

const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="p" isExecutable="false">
    <bpmn:startEvent id="s" name="A case arrives"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="t" name="Handle the case"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:task>
    <bpmn:endEvent id="e" name="Handled"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t" />
    <bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e" />
  </bpmn:process>
</bpmn:definitions>
`;

/** Measures and prints. */
export function cold(): void {
  writeFileSync(join(folder, 'small.bpmn'), diagram);
  writeFileSync(join(folder, '.bpmnlintrc'), '{ "extends": "bpmnlint:recommended", "rules": { "no-bpmndi": "off" } }');
  writeFileSync(join(folder, 'small.js'), 'export const add = (a, b) => a + b;\n');
  const config = "import js from '@eslint/js';\nexport default [js.configs.recommended];\n";
  writeFileSync(join(folder, 'eslint.config.js'), config);

  const calls: readonly (readonly [what: string, goal: string, args: string[]])[] = [
    ['node -e 0', '', ['-e', '0']],
    ['rutine --help', '', [rutine, '--help']],
    ['rutine check, a sample without its examples', '≤ 2', [rutine, 'check', join(folder, 'plain/amu.rutine')]],
    ['rutine check, the whole sample, examples walked', '', [rutine, 'check', join(root, 'samples/amu.rutine')]],
    ['bpmnlint, a diagram of 3 elements', '', [bin('bpmnlint/bin/bpmnlint.js'), 'small.bpmn']],
    ['ESLint, a file of 1 line', '', [bin('eslint/bin/eslint.js'), 'small.js']],
  ];
  const measures = calls.map(
    ([, , args]) =>
      () =>
        processorTime(args),
  );
  inTurn(1, measures); // The first call fills the caches.
  const medians = inTurn(runs, measures).map(median);
  printTable(`Cold start: processor time of one call, median of ${runs}`, [
    ['', 'time', 'against node -e 0', 'goal'],
    ...calls.map(([what, goal], at) => [what, ms(medians[at]!), times(medians[at]! / medians[0]!), goal]),
  ]);
}
