/** An editor as the language server sees it: starts the server, greets it, and ends it. */
import { program } from '../cli/rutine.ts';
import { capabilities as everything } from './capabilities.ts';
import { Connection } from './connection.ts';
import { type Answer, foldersOf, usualAnswers, type Workspace } from './usual-answers.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

export interface Options extends Workspace {
  /** What is run: the built program as a server, unless something else is named. */
  readonly command?: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the editor can do: everything, unless told. */
  readonly capabilities?: Readonly<Record<string, unknown>>;
  /** The encodings of positions that the editor can read, the one it likes best first; none says nothing of them. */
  readonly encoding?: Encoding | readonly Encoding[];
  readonly initializationOptions?: unknown;
  /** Answers to what the server asks, in place of the usual ones. */
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly patience?: number;
}

/** What the server says of itself. */
export interface Greeting {
  readonly capabilities: Readonly<Record<string, unknown>> & { readonly positionEncoding?: Encoding };
  readonly serverInfo?: { readonly name: string; readonly version?: string };
}

export type Client = Connection & { readonly greeting: Greeting };

/** Starts a server, and says nothing to it. */
export const connect = (options: Options = {}): Connection =>
  new Connection({
    command: options.command ?? process.execPath,
    args: options.args ?? [program, 'server', '--stdio'],
    cwd: options.cwd,
    env: options.env,
    answers: { ...usualAnswers(options), ...options.answers },
    patience: options.patience ?? 30_000,
  });

/** The params of `initialize`. */
export function hello({ capabilities = everything, encoding, initializationOptions, ...workspace }: Options): unknown {
  const general = (capabilities as { general?: object }).general;
  const positionEncodings = typeof encoding === 'string' ? [encoding] : encoding;
  return {
    processId: process.pid,
    clientInfo: { name: 'test', version: '1' },
    locale: 'nb',
    rootUri: workspace.folders?.[0] ?? null,
    workspaceFolders: foldersOf(workspace),
    capabilities: { ...capabilities, ...(positionEncodings ? { general: { ...general, positionEncodings } } : {}) },
    initializationOptions,
  };
}

/** Says who is there, and hears what the server can. */
export async function greet(connection: Connection, options: Options = {}): Promise<Client> {
  const greeting = await connection.request<Greeting>('initialize', hello(options));
  connection.notify('initialized', {});
  return Object.assign(connection, { greeting });
}

/** Starts a server and greets it. Who calls it stops or kills the client, whatever happens; `talking` does. */
export const start = (options: Options = {}): Promise<Client> => greet(connect(options), options);

/** A server while something is said with it; it must end well, and must have kept to the protocol. */
export async function talking<T>(options: Options, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = connect(options);
  try {
    const done = await work(await greet(connection, options));
    const code = await connection.stop();
    if (code !== 0) throw new Error(`The server ended with ${code}`);
    return done;
  } finally {
    await connection.kill();
  }
}
