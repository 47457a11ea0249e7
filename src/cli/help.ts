/** The help, in the language of the terminal. */
import type { Words } from './command.ts';
import { commands } from './commands.ts';
import { language } from './terminal-language.ts';

const pick = (words: Words): string => words[language()];

/** All commands, a line each. */
export function help(): string {
  const nb = language() === 'nb';
  const rows = Object.entries(commands).map(
    ([name, { takes, does }]) => [`  rutine ${name} ${takes}`, pick(does)] as const,
  );
  return [
    nb
      ? 'Rutine leser skrevne rutiner, sier hva som er galt, og viser hva som skal gjøres i en sak.'
      : 'Rutine reads written routines, says what is wrong, and shows what is to be done in a case.',
    '',
    table(rows),
    '',
    nb ? 'Mer om en kommando: rutine KOMMANDO --help' : 'More on a command: rutine COMMAND --help',
    nb
      ? 'Slutter med 0 når intet er galt, 1 med funn, 2 når kommandoen ikke kunne kjøres.'
      : 'Ends with 0 when nothing is wrong, 1 with findings, 2 when it could not run.',
    '',
  ].join('\n');
}

/** One command and its options. */
export function helpOf(name: string): string {
  const { takes, does, options } = commands[name]!;
  const rows = Object.entries(options).map(
    ([key, { value, bare, help }]) =>
      [`  --${key}${value ? (bare === undefined ? ` ${value}` : `[=${value}]`) : ''}`, pick(help)] as const,
  );
  const summary = pick(does);
  return [
    `rutine ${name} ${takes}`,
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...(rows.length ? ['', table(rows)] : []),
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}   ${right}`).join('\n');
}
