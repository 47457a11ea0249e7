/** Random small routines as text: one construct that all of them have, and one rule. */
import fc from 'fast-check';

const names = ['s1', 's2', 's3'];
const oneOf = (...all: readonly string[]) => fc.constantFrom(...all);
/** Nothing, more often than not. */
const perhaps = (...all: readonly string[]) => oneOf(...all.flatMap(() => ['', '']), ...all);
const indented = (lines: string) => lines.replace(/^(?=.)/gm, '  ');

const attributes = fc
  .tuple(
    oneOf('by A', 'by A', 'by B', 'by A or K', 'by K', 'by K', ''),
    oneOf('within 1 day', 'within 2 working days', 'within 1 hour', 'within 3 days', 'within 1 day', ''),
    perhaps('in S', 'in T'),
    perhaps('record in S', 'record with MARK within 1 day', 'record within 3 days', 'record in T, if f'),
    perhaps(
      'write paper, signed by A',
      'write paper, signed by A and B',
      'write paper, signed by A, if f',
      'write paper',
    ),
  )
  .map((lines) => lines.flatMap((line) => (line ? `  ${line}\n` : [])).join(''));
/** `#` stands for what makes the name unique. */
const step = (kind = 'step') =>
  fc.tuple(perhaps(', if f', ', unless f'), attributes).map(([when, lines]) => `${kind} # "Do it"${when}\n${lines}`);
const inCase = fc
  .tuple(oneOf('if f', 'unless f', 'if out is v'), step())
  .map(([head, body]) => `${head}\n${indented(body)}`);
const calm = fc.oneof({ weight: 5, arbitrary: step() }, { weight: 1, arbitrary: inCase });
const plain = fc.oneof(
  { weight: 8, arbitrary: calm },
  { weight: 1, arbitrary: oneOf('set out to v\n', 'set out to w\n') },
);
const several = (what: fc.Arbitrary<string>) =>
  fc.array(what, { minLength: 1, maxLength: 2 }).map((all) => all.join(''));
const body = several(plain);
/** Without outcomes: what goes on beside would set them too. */
const calmly = several(calm);
const under = (inner: fc.Arbitrary<string>, ...heads: readonly string[]) =>
  fc.tuple(oneOf(...heads), inner).map(([head, lines]) => `${head}\n${indented(lines)}`);
const two = (head: string, first: string, second: string) =>
  fc
    .tuple(body, body)
    .map(([one, other]) => `${head}${indented(`${first}\n${indented(one)}${second}\n${indented(other)}`)}`);

/** What stands in the start, around which other steps may come. */
const inStart: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'one after the other': fc.tuple(step(), body).map((all) => all.join('')),
  'in any order': fc.tuple(step(), calm).map(([one, other]) => `in any order\n${indented(one + other)}`),
  'choose one': two('choose one\n', 'option', 'option'),
  'if and otherwise': fc
    .tuple(oneOf('f', 'n is at least 3', 'out is v'), body, body)
    .map(([when, one, other]) => `if ${when}\n${indented(one)}otherwise\n${indented(other)}`),
  repeat: under(
    body,
    'repeat at most 2 times',
    'repeat at least 2 times at most 3 times',
    'repeat until again',
    'repeat',
  ),
  'for each': under(calmly, 'for each one "Each"'),
  'optional and recommended': fc.tuple(step('optional step'), step('recommended step')).map((all) => all.join('')),
  'wait for': fc.oneof(
    oneOf('wait for reply "A reply"\n'),
    under(body, 'wait for reply "A reply" at most 2 days\notherwise'),
  ),
  'close the case': fc
    .tuple(oneOf('if f', 'unless f'), body)
    .map(([when, lines]) => `${when}\n${indented(`${lines}close the case\n`)}`),
  follow: fc.constant('follow part\n'),
};
/** What begins by itself. */
const beside: Readonly<Record<string, fc.Arbitrary<string>>> = {
  events: fc
    .tuple(perhaps('  after s1\n', '  at most 1 time\n'), calmly, perhaps('  close the case\n'))
    .map(([head, lines, end]) => `on call "A call"\n${head}${indented(lines)}${end}`),
  periods: fc
    .tuple(oneOf('2 weeks', 'month', 'Monday'), perhaps('  until s1\n', '  counted from s1\n'), calmly)
    .map(([every, head, lines]) => `regularly duty "A duty"\n  every ${every}\n${head}${indented(lines)}`),
};

const around = fc
  .tuple(perhaps('a'), body, perhaps('b'), body)
  .map(([a, one, b, other]) => [a && one, b && other] as const);

/** Statements numbered from the first, so that the rule finds what it speaks of. */
const numbered = (text: string) =>
  text
    .split('#')
    .map((piece, at) => (at === 0 ? piece : `s${at}${piece}`))
    .join('');

export const part = `routine part "A part"
roles
  A
case
  p is yes or no
start begin "It begins"
  step p1 "One"
    by A
    within 1 day
  if p
    step p2 "Two"
      by A
      within 2 days
`;

export const constructs = [...Object.keys(inStart), ...Object.keys(beside)];

/** Routines that have a construct, with a rule of one form. */
export function routinesWith(construct: string, form: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const inside = inStart[construct] ?? body;
  const besides = beside[construct] ?? fc.constant('');
  return fc.tuple(around, inside, besides, form).map(([[before, after], what, other, said]) => {
    const flow = numbered(`start go "It begins"\n${indented(before + what + after)}${other}`);
    const last = [...flow.matchAll(/step s(\d+)/g)].length;
    // A rule speaks of steps that are there.
    const rule = said.replace(/\bs(\d)\b/g, (_, number) => `s${last === 0 ? 0 : ((Number(number) - 1) % last) + 1}`);
    return `routine r "R"
  valid from 2024-03-20 to 2024-04-05
roles
  A, B
  K one person
systems
  S, T
tags
  MARK "#MARK" in S
documents
  paper "A paper"
case
  f is yes or no
  n is whole number from 0 to 9
  again is yes or no
  out becomes v or w
${last === 0 ? flow.replace('It begins"\n', 'It begins"\n  step s0 "Do it"\n') : flow}rule x "X"
  ${rule}
`;
  });
}

const one = oneOf(...names, 'paper', 'go');
const every = oneOf(...names, 's1 or s3', 'step by A', 'paper', 'step', 'go');
const within = oneOf('1 day', '2 days', '5 days', '30 hours', '3 working days', '2 weeks');
const when = perhaps(', if f', ', unless f', ', if out is v', ', if n is at least 3');
const said = (strings: readonly string[], ...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts, when).map((all) => strings.map((text, at) => text + (all[at] ?? '')).join(''));

/** What each form says. */
export const forms: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'is followed by': said`every ${every} is followed by ${every}`,
  'is followed by … within': said`every ${every} is followed by ${every} within ${within}`,
  'is followed by its own': said`every ${every} is followed by its own ${every}`,
  'is followed by its own … within': said`every ${every} is followed by its own ${every} within ${within}`,
  'is preceded by': said`every ${every} is preceded by ${every}`,
  'is preceded by … within': said`every ${every} is preceded by ${every} within ${within}`,
  'is preceded by its own': said`every ${every} is preceded by its own ${every}`,
  'is preceded by its own … within': said`every ${every} is preceded by its own ${every} within ${within}`,
  'happens … times': said`${every} happens ${oneOf('at least once', 'exactly once', 'at most 1 time', 'at least 2 times')}`,
  'happens … times per': said`${every} happens ${oneOf('at least once', 'at most 1 time')} per go`,
  'never happens': said`${every} never happens`,
  'exactly one of': said`exactly one of ${one}, ${one} happens`,
  'never in the same case': said`${one} and ${one} never happen in the same case`,
  'happens at least every': said`${every} happens at least every ${within}`,
  'only … may do': said`only ${oneOf('A', 'A or K', 'K')} may do ${every}`,
  'by different people': said`${oneOf(...names)} and ${oneOf(...names)} are done by different people`,
  'is recorded': said`every ${every} is recorded${oneOf('', ' in S', ' with MARK')}`,
  'is recorded within': said`every ${every} is recorded within ${within}`,
  'is signed by': said`every ${every} is signed by ${oneOf('A', 'B', 'A and B')}`,
  has: said`every ${every} has ${oneOf('deadline', 'responsible', 'system', 'record', 'reason', 'deputy')}`,
  'the case ends within': said`the case ends within ${within}`,
  'the case ends with': said`the case ends with out being ${oneOf('v', 'w')}`,
};
