#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { forTerminal } from '../report/escape.ts';
import { commands } from './commands.ts';
import { help, helpOf } from './help.ts';
import { language } from './terminal-language.ts';
import { Usage } from './usage.ts';

// An older Node fails somewhere within, and says nothing that helps.
if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write(`rutine needs Node 22.12 or newer, and this is Node ${process.versions.node}.\n`);
  process.exit(2);
}
enableCompileCache();
// Whoever reads only the beginning of what we write (`| head`) has not met an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2)).then((code) => {
  // What could not be read has been said already.
  process.exitCode ??= code;
  // A rule of an organisation may have left something running, and nobody waits for it; what is written yet is waited for.
  setInterval(() => process.stdout.writableLength === 0 && process.exit(), 200).unref();
});

async function main(args: string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(rest[0] !== undefined && Object.hasOwn(commands, rest[0]) ? helpOf(rest[0]) : help());
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Usage(await noCommand(name));
    const { values, positionals } = read(name, rest);
    if (values.help) {
      process.stdout.write(helpOf(name));
      return 0;
    }
    const { run } = await command.load();
    return await run(positionals, values);
  } catch (error) {
    process.stderr.write(`${forTerminal(await said(error))}\n`);
    return 2;
  }
}

async function noCommand(name: string): Promise<string> {
  const { nearestName } = await import('../language/hints.ts');
  const near = nearestName(name, Object.keys(commands));
  return language() === 'nb'
    ? `Det finnes ingen kommando «${name}».${near ? ` Mente du «${near}»?` : ''} Se: rutine --help`
    : `There is no command '${name}'.${near ? ` Did you mean '${near}'?` : ''} See: rutine --help`;
}

function read(name: string, args: string[]) {
  const options = Object.fromEntries(
    Object.entries(commands[name]!.options).map(([key, { type, multiple }]) => [
      key,
      { type, ...(multiple && { multiple }) },
    ]),
  );
  // `--changed` alone has a meaning, and what follows it is a path.
  const full = args.map((arg) => {
    const bare = arg.startsWith('--') ? commands[name]!.options[arg.slice(2)]?.bare : undefined;
    return bare === undefined ? arg : `${arg}=${bare}`;
  });
  try {
    return parseArgs({
      args: full,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Usage(`${(error as Error).message.split('. To specify')[0]}. See: rutine ${name} --help`);
  }
}

/** What is said to a person: the message alone where the cause is theirs to mend. */
async function said(error: unknown): Promise<string> {
  if (error instanceof Usage) return error.message;
  const { BadConfiguration } = await import('../workspace/config/bad.ts');
  const { NoHistory } = await import('../workspace/changed.ts');
  const { Unreadable } = await import('../workspace/read.ts');
  if ([BadConfiguration, NoHistory, Unreadable].some((kind) => error instanceof kind)) return (error as Error).message;
  const { stack } = error as Error;
  return `Something went wrong inside rutine; this is a fault of the program, not of your files. Please report it with this text:\n${stack}`;
}
