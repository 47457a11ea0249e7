/**
 * A server that runs as a child process, and what is said with it over stdio. All of it is checked against the meta model: to
 * say what is wrong throws, unless it is meant; what the server says wrong ends whatever waits for it, and is thrown at
 * the latest when the server ends.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { conversation, type Id, type Message } from './conversation.ts';
import { framed, unframing } from './framing.ts';
import type { Answer } from './usual-answers.ts';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Answers to what the server asks; what is not here is unknown to the client. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** For how many milliseconds anything is waited for, before the test fails and says what came instead. */
  readonly patience: number;
}

export type Request = Message & { readonly id: Id; readonly method: string };

/** An error as the answer to a request. */
export class Refused extends Error {
  readonly code: number;
  readonly data: unknown;
  constructor(method: string, { code, message, data }: NonNullable<Message['error']>) {
    super(`${method}: ${code} ${message}`);
    this.code = code;
    this.data = data;
  }
}

/** Someone who waits for a message. */
interface Waiting {
  readonly what: string;
  readonly takes: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
}

/** A notification, or with an id a request. */
const call = (method: string, params: unknown): { jsonrpc: string; method: string; params?: unknown } => ({
  jsonrpc: '2.0',
  method,
  ...(params === undefined ? {} : { params }),
});

export class Connection {
  /** The server's notifications and requests, in the order in which they came. */
  readonly received: Message[] = [];
  /** What was wrong with what the server said. */
  readonly faults: string[] = [];
  /** The exit code of the server when it has ended, or null where it was killed. */
  readonly ended: Promise<number | null>;
  /** All that the server wrote beside its messages. */
  stderr = '';
  readonly #run: Run;
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #conversation = conversation();
  readonly #waiting = new Set<Waiting>();
  readonly #ids = new WeakMap<Promise<unknown>, Id>();
  #lastId = 0;
  #over = false;

  constructor(run: Run) {
    this.#run = run;
    this.#server = spawn(run.command, run.args, {
      cwd: run.cwd,
      env: { PATH: process.env.PATH, LANG: 'C', ...run.env },
    });
    const read = unframing();
    this.#server.stdout.on('data', (piece: Buffer) => {
      try {
        for (const message of read(piece)) this.#hear(message as Message);
      } catch (error) {
        this.#fault([String(error)]);
        this.#server.kill('SIGKILL');
      }
    });
    this.#server.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    // To write to a server that is gone is no mistake of the test: whoever waits for an answer hears that it is gone.
    this.#server.stdin.on('error', () => {});
    this.#server.on('error', (error) => this.#fault([String(error)]));
    const killed = () => this.#server.kill('SIGKILL');
    process.once('exit', killed);
    this.ended = new Promise((resolve) => {
      this.#server.once('close', (code) => {
        process.off('exit', killed);
        this.#over = true;
        this.#giveUp(`the server ended with ${code}`);
        resolve(code);
      });
    });
  }

  /** Asks, and gives the result; an error as the answer is thrown as `Refused`. */
  request<Result = unknown>(method: string, params?: unknown): Promise<Result> {
    return this.#ask(method, params, true);
  }

  /** Asks in a way that may break the protocol. The answer may not. */
  requestUnchecked<Result = unknown>(method: string, params?: unknown): Promise<Result> {
    return this.#ask(method, params, false);
  }

  notify(method: string, params?: unknown): void {
    this.#write(call(method, params), true);
  }

  /** Says what may break the protocol. */
  notifyUnchecked(method: string, params?: unknown): void {
    this.#write(call(method, params), false);
  }

  /** Takes a request back that was made here. It must be answered all the same. */
  cancel(asked: Promise<unknown>): void {
    this.notify('$/cancelRequest', { id: this.#ids.get(asked)! });
  }

  /** Writes bytes as they are. A request in them has its answer by `answerTo`, called before. */
  sendRaw(bytes: Uint8Array | string): void {
    this.#server.stdin.write(bytes);
  }

  /** Waits for the answer to a request that `sendRaw` writes. */
  answerTo<Result = unknown>(request: Request): Promise<Result> {
    this.#conversation.follow('client', request);
    return this.#answer(request);
  }

  /**
   * The params of the server's first notification or request that fits, be it here already or yet to come. `since` is
   * how many were received before those that count.
   */
  async until<Params = unknown>(
    method: string,
    fits: (params: Params) => boolean = () => true,
    since = 0,
  ): Promise<Params> {
    const takes = (message: Message) => message.method === method && fits(message.params as Params);
    const here = this.received.slice(since).find(takes);
    return (here ?? (await this.#next(`${method} that fits`, takes))).params as Params;
  }

  /** Ends the server as the protocol wants it, and gives the exit code; throws when the server ever broke the protocol. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    return this.exit();
  }

  /** Says `exit` alone, and gives the exit code; throws when the server ever broke the protocol. */
  async exit(): Promise<number | null> {
    this.notify('exit');
    const timer = setTimeout(() => {
      this.#fault([`the server runs on after 'exit'`]);
      this.#server.kill('SIGKILL');
    }, this.#run.patience);
    const code = await this.ended;
    clearTimeout(timer);
    const open = this.#conversation.open('client').map((method) => `${method} was never answered`);
    const faults = [...this.faults, ...open];
    if (faults.length > 0) throw this.#error(faults.join('\n'));
    return code;
  }

  /** Leaves without a word, as an editor that crashed, and gives the exit code. */
  hangUp(): Promise<number | null> {
    this.#server.stdin.end();
    return this.ended;
  }

  /** Ends the server at once. */
  async kill(): Promise<void> {
    this.#server.kill('SIGKILL');
    await this.ended;
  }

  #ask<Result>(method: string, params: unknown, checked: boolean): Promise<Result> {
    this.#lastId += 1;
    const request = { id: this.#lastId, ...call(method, params) };
    this.#write(request, checked);
    return this.#answer(request);
  }

  #write(message: Message, checked: boolean): void {
    // As it will be read: what is undefined is not there.
    const faults = this.#conversation.follow('client', JSON.parse(JSON.stringify(message)) as Message);
    if (checked && faults.length > 0) {
      if (message.method !== undefined && message.id) this.#conversation.withdraw(message.id);
      throw new Error(`The client breaks the protocol:\n${faults.join('\n')}`);
    }
    this.#server.stdin.write(framed(message));
  }

  #answer<Result>({ id, method }: Request): Promise<Result> {
    const answer = this.#next(
      `the answer to ${method}`,
      (message) => message.method === undefined && message.id === id,
    );
    const asked = answer.then(({ error, result }) => {
      if (error) throw new Refused(method, error);
      return result as Result;
    });
    this.#ids.set(asked, id);
    // Nobody need look at each answer; what breaks the protocol is told at the end anyway.
    asked.catch(() => {});
    return asked;
  }

  /** The next message that someone takes. */
  #next(what: string, takes: Waiting['takes']): Promise<Message> {
    if (this.#over) return Promise.reject(this.#error(`waited for ${what}, but the server has ended`));
    return new Promise((fulfil, refuse) => {
      const settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        what,
        takes,
        resolve: (message) => {
          settle();
          fulfil(message);
        },
        reject: (error) => {
          settle();
          refuse(error);
        },
      };
      const late = () => waiting.reject(this.#error(`waited too long for ${what}`));
      const timer = setTimeout(late, this.#run.patience);
      this.#waiting.add(waiting);
    });
  }

  #hear(message: Message): void {
    const faults = this.#conversation.follow('server', message);
    if (faults.length > 0) {
      this.#fault(faults);
      return;
    }
    if (message.method !== undefined) this.received.push(message);
    for (const waiting of [...this.#waiting]) if (waiting.takes(message)) waiting.resolve(message);
    if (message.method !== undefined && 'id' in message) this.#reply(message as Request);
  }

  #reply({ id, method, params }: Request): void {
    const answer = this.#run.answers[method];
    const said = answer
      ? { result: answer(params as never) }
      : { error: { code: -32601, message: `No ${method} here` } };
    this.#write({ jsonrpc: '2.0', id, ...said }, true);
  }

  #fault(faults: readonly string[]): void {
    this.faults.push(...faults);
    this.#giveUp(faults.join('\n'));
  }

  #giveUp(why: string): void {
    for (const waiting of [...this.#waiting]) waiting.reject(this.#error(`waited for ${waiting.what}, but ${why}`));
  }

  /** An error that says what else there is to know of the server. */
  #error(says: string): Error {
    const came = this.received.slice(-20).map(({ method }) => method);
    const wrote = this.stderr.slice(-2000);
    return new Error(`${says}\nreceived: ${came.join(', ') || 'nothing'}${wrote && `\nstderr: ${wrote}`}`);
  }
}
