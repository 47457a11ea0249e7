/** A workspace to measure on: a catalogue, and routines of about a hundred lines that build on it, always the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same in every run (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const verbs = ['Register', 'Review', 'Answer', 'Archive', 'Forward', 'Discuss', 'Close', 'Prepare'];
const nouns = ['the complaint', 'the request', 'the invoice', 'the report', 'the contract', 'the reply'];
const roles = ['Caseworker', 'Manager', 'Assistant', 'Adviser', 'Archivist', 'Lawyer'];
const systems = ['Journal', 'Ledger', 'Portal'];
const deadlines = ['within 3 working days', 'within 2 weeks', 'within 5 working days', 'same day', 'within 1 month'];

export const catalogue = `catalogue shared "What all routines of the house share"

roles
  ${roles.join(', ')}
  Customer external

systems
  ${systems.join(', ')}

tags
  CASE "#CASE" in Journal

documents
  letter "Letter to the customer" kept in Journal for 10 years
  form, minutes

messages
  receipt "We have received your case" via e-mail
`;

/** A routine of about 30 lines, and about 40 more for each of the blocks of two phases. */
export function routine(id: string, seed: number, blocks = 2): string {
  const random = randomOf(seed);
  const any = (list: readonly string[]) => list[random(list.length)]!;
  const step = (name: string) => [
    `    step ${name} "${any(verbs)} ${any(nouns)}, ${name}"`,
    `      by ${any(roles)}${random(3) ? '' : ' or Manager'}`,
    `      in ${any(systems)}`,
    `      ${any(deadlines)}`,
  ];
  const block = (at: number) => [
    `  phase opening-${at} "Opening, part ${at}"`,
    ...step(`register-${at}`),
    '      record in Journal with CASE',
    `    if level is high and amount is over ${100 + random(9)}00`,
    ...step(`escalate-${at}`).map((line) => `  ${line}`),
    '    otherwise if level is low or not urgent',
    ...step(`simplify-${at}`).map((line) => `  ${line}`),
    '        use form',
    '    otherwise',
    ...step(`handle-${at}`).map((line) => `  ${line}`),
    '        check "the amount agrees with the invoice", if amount is over 500',
    `  phase closing-${at} "Closing, part ${at}"`,
    ...step(`answer-${at}`),
    '      record in Journal with CASE',
    '      write letter, signed by Manager',
    '      send letter to Customer, copy to Archivist, via e-mail',
    '      // Comments and notes are part of what people write.',
    `      note "${any(verbs)} ${any(nouns)} before the answer goes out"`,
    ...step(`archive-${at}`),
    '      so that "whoever takes over finds the whole case"',
  ];
  const every = Array.from({ length: blocks }, (_, at) => at + 1);
  return [
    `routine ${id} "How we handle ${any(nouns)}"`,
    '  purpose "Every case is treated alike, and no case is forgotten"',
    '  owner Manager',
    '  builds on shared',
    '',
    'case',
    '  level is low or medium or high',
    '  urgent "It can not wait" is yes or no',
    '  amount is number from 0 to 100000',
    '  result becomes granted or refused',
    '',
    'start arrived "A case arrives"',
    ...every.flatMap(block),
    '  if level is high and amount is over 90000',
    '    set result to refused',
    '  otherwise',
    '    set result to granted',
    '',
    'on complaint "The customer complains"',
    '  step hear "Hear the customer"',
    '    by Manager',
    '    within 1 week',
    '    send receipt to Customer',
    '',
    ...every.flatMap((at) => [
      `rule order-${at} "What is registered is answered, part ${at}"`,
      `  every register-${at} is followed by answer-${at} within 6 months`,
      `  every answer-${at} is recorded in Journal with CASE, if urgent`,
    ]),
    '',
    'example "A small case"',
    '  given level is low, urgent is no, amount is 100',
    '  start 2024-03-01 09:00',
    '  expect result is granted',
    '',
  ].join('\n');
}

/** Writes the catalogue and routines to a folder, and a schema that the house requires of them; returns their text. */
export function writeWorkspace(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const schema = {
    title: 'House rules',
    if: { properties: { kind: { const: 'routine' } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { required: ['purpose', 'owner'] },
    properties: { procedures: { items: { properties: { body: { minItems: 1 } } } } },
  };
  writeFileSync(join(folder, 'house.schema.json'), JSON.stringify(schema));
  writeFileSync(join(folder, 'rutine.config.json'), JSON.stringify({ schemas: ['house.schema.json'] }));
  writeFileSync(join(folder, 'shared.rutine'), catalogue);
  return Array.from({ length: count }, (_, at) => {
    const text = routine(`routine-${at}`, at);
    writeFileSync(join(folder, `routine-${at}.rutine`), text);
    return text;
  });
}

/** A Gherkin feature of as many lines. */
export function feature(lines: number, seed: number): string {
  const random = randomOf(seed);
  const any = (list: readonly string[]) => list[random(list.length)]!;
  const scenario = (at: number) => [
    `  Scenario: ${any(verbs)} ${any(nouns)}, part ${at}`,
    `    Given a case with the amount ${random(1000)}`,
    `    And the level is "${any(['low', 'medium', 'high'])}"`,
    `    When the ${any(roles)} opens ${any(nouns)} in the ${any(systems)}`,
    `    Then ${any(nouns)} is answered ${any(deadlines)}`,
    `    And the ${any(roles)} is told`,
    '    # Comments and tables are part of what people write.',
    '    And these are kept:',
    '      | what | how long |',
    `      | ${any(nouns)} | ${random(10)} years |`,
    '',
  ];
  const head = [`Feature: How we handle ${any(nouns)}`, ''];
  const scenarios = Array.from({ length: Math.ceil(lines / 11) }, (_, at) => scenario(at)).flat();
  return `${[...head, ...scenarios].slice(0, lines).join('\n')}\n`;
}

/** A JavaScript module of as many lines, in which ESLint's recommended rules find nothing. */
export function javascript(lines: number, seed: number): string {
  const random = randomOf(seed);
  const name = (at: number) => `${['register', 'review', 'answer', 'archive'][random(4)]}${at}`;
  const block = (at: number) => [
    `/** ${verbs[random(verbs.length)]} ${nouns[random(nouns.length)]}, part ${at}. */`,
    `export function ${name(at)}(amount, level, urgent) {`,
    `  const limit = ${random(1000)};`,
    "  const found = [{ id: 1, name: 'form' }, { id: 2, name: 'letter' }];",
    '  if (level === "high" && amount > limit) {',
    '    return found.filter(({ id }) => id !== amount).map(({ name }) => name + limit);',
    '  }',
    '  for (const one of found) {',
    '    if (urgent && one.id > limit) return [one.name];',
    '  }',
    '  return amount > 500 ? [] : found.map(({ name }) => name);',
    '}',
    '',
  ];
  const all = Array.from({ length: Math.ceil(lines / 13) }, (_, at) => block(at)).flat();
  return `${all.slice(0, lines - (lines % 13)).join('\n')}\n`;
}

/** A BPMN process of as many tasks, one after the other. */
export function bpmn(tasks: number, seed: number): string {
  const random = randomOf(seed);
  const nodes = ['s', ...Array.from({ length: tasks }, (_, at) => `t${at}`), 'e'];
  const element = (id: string, at: number) => {
    const kind = at === 0 ? 'startEvent' : at === nodes.length - 1 ? 'endEvent' : 'task';
    const flows = [
      at > 0 && `<bpmn:incoming>f${at - 1}</bpmn:incoming>`,
      at < nodes.length - 1 && `<bpmn:outgoing>f${at}</bpmn:outgoing>`,
    ];
    const title = `${verbs[random(verbs.length)]} ${nouns[random(nouns.length)]} ${at}`;
    return `    <bpmn:${kind} id="${id}" name="${title}">${flows.filter(Boolean).join('')}</bpmn:${kind}>`;
  };
  const flow = (_: string, at: number) =>
    `    <bpmn:sequenceFlow id="f${at}" sourceRef="${nodes[at]}" targetRef="${nodes[at + 1]}" />`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://bpmn.io/schema/bpmn">',
    '  <bpmn:process id="p" isExecutable="false">',
    ...nodes.map(element),
    ...nodes.slice(1).map(flow),
    '  </bpmn:process>',
    '</bpmn:definitions>',
    '',
  ].join('\n');
}
