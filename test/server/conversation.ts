/** What is said between a client and a server, followed from both sides and checked against the meta model. */
import { faultsIn, faultsOf, type Method, notifications, requests } from './meta-model.ts';

export type Side = 'client' | 'server';
export type Id = number | string;

/** A message of JSON-RPC, of whatever kind. */
export interface Message {
  readonly jsonrpc?: string;
  readonly id?: Id | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** Looks at each message in its turn, and gives what is wrong with it. */
export interface Conversation {
  readonly follow: (from: Side, message: Message) => string[];
  /** A request of the client was not said after all. */
  readonly withdraw: (id: Id) => void;
  /** The requests of a side that are not answered yet. */
  readonly open: (from: Side) => string[];
}

const serverCancelled = -32802;
/** What a server may say before it has answered `initialize`. */
const early = ['window/showMessage', 'window/logMessage', 'telemetry/event', 'window/showMessageRequest', '$/progress'];
const registrable = new Map(
  [...notifications.values(), ...requests.values()].map((one) => [one.registrationMethod ?? one.method, one]),
);

/** Methods of our own begin so; the meta model knows nothing of them. */
const isOurs = (method: string): boolean => method.startsWith('rutine/');
const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is Id => isText(value) || Number.isInteger(value);

/** What is wrong with the frame of a message, whatever it says. */
function inFrame(message: Message): string[] {
  const keys = Object.keys(message).sort().join(' ');
  const frames = ['id jsonrpc method', 'id jsonrpc method params', 'jsonrpc method', 'jsonrpc method params'];
  const answers = ['id jsonrpc result', 'error id jsonrpc'];
  const right =
    message.jsonrpc === '2.0' &&
    [...frames, ...answers].includes(keys) &&
    (!('id' in message) || isId(message.id) || ('error' in message && message.id === null)) &&
    (!('method' in message) || isText(message.method)) &&
    (!('error' in message) || (Number.isInteger(message.error?.code) && isText(message.error?.message)));
  return right ? [] : [`No message of JSON-RPC 2.0: ${JSON.stringify(message).slice(0, 200)}`];
}

/** What is wrong with the options with which something is registered: the meta model calls them any JSON. */
function inRegistrations(params: unknown): string[] {
  const { registrations } = params as { registrations: { method: string; registerOptions?: unknown }[] };
  return registrations.flatMap(({ method, registerOptions }) => {
    const target = registrable.get(method);
    if (!target) return [`client/registerCapability: nothing is called ${method}`];
    return registerOptions === undefined ? [] : faultsIn(target, 'registrationOptions', registerOptions);
  });
}

interface Tokens {
  readonly workDoneToken?: Id;
  readonly partialResultToken?: Id;
  readonly token?: Id;
}

interface Progress {
  readonly token: Id;
  readonly value: unknown;
}

/** A conversation that begins. */
export function conversation(): Conversation {
  const asked: Record<Side, Map<Id, string>> = { client: new Map(), server: new Map() };
  const partial = new Map<Id, Method>();
  const work = new Map<Id, 'announced' | 'begun' | 'ended'>();
  let greeted = false;

  function inProgress({ token, value }: Progress): string[] {
    const method = partial.get(token);
    if (method) return faultsIn(method, 'partialResult', value);
    const state = work.get(token);
    const kind = (value as { kind?: string } | null)?.kind;
    if (!state) return [`$/progress: nobody knows the token ${token}`];
    if (kind !== 'begin' && kind !== 'report' && kind !== 'end') return [`$/progress: no kind of progress: ${kind}`];
    const fits = kind === 'begin' ? state === 'announced' : state === 'begun';
    work.set(token, kind === 'end' ? 'ended' : 'begun');
    const name = { begin: 'WorkDoneProgressBegin', report: 'WorkDoneProgressReport', end: 'WorkDoneProgressEnd' }[kind];
    return [...(fits ? [] : [`$/progress: ${kind} of a progress that is ${state}`]), ...faultsOf(name, value)];
  }

  /** Remembers what later messages refer to. */
  function remember(method: Method, params: unknown): void {
    const { workDoneToken, partialResultToken, token } = (params ?? {}) as Tokens;
    if (workDoneToken !== undefined) work.set(workDoneToken, 'announced');
    if (partialResultToken !== undefined) partial.set(partialResultToken, method);
    if (method.method === 'window/workDoneProgress/create') work.set(token!, 'announced');
  }

  function inCall(from: Side, name: string, id: Id | undefined, params: unknown): string[] {
    if (id !== undefined) asked[from].set(id, name);
    if (isOurs(name)) return [];
    const method = (id === undefined ? notifications : requests).get(name);
    if (!method) return [`The protocol has no ${id === undefined ? 'notification' : 'request'} ${name}`];
    const faults = faultsIn(method, 'params', params);
    if (method.messageDirection === (from === 'client' ? 'serverToClient' : 'clientToServer'))
      faults.push(`${name} is not for the ${from} to say`);
    if (from === 'server' && !greeted && !early.includes(name))
      faults.push(`${name} comes before initialize is answered`);
    if (faults.length > 0) return faults;
    remember(method, params);
    if (name === '$/progress') return inProgress(params as Progress);
    return name === 'client/registerCapability' ? inRegistrations(params) : [];
  }

  function inAnswer(from: Side, { id, result, error }: Message): string[] {
    if (id === null || id === undefined) return [];
    const questions = asked[from === 'client' ? 'server' : 'client'];
    const name = questions.get(id);
    if (name === undefined) return [`An answer to the id ${id}, which nobody waits for`];
    questions.delete(id);
    if (name === 'initialize' && !error) greeted = true;
    const method = requests.get(name);
    if (!method) return [];
    if (!error) return faultsIn(method, 'result', result);
    return error.code === serverCancelled && error.data !== undefined ? faultsIn(method, 'errorData', error.data) : [];
  }

  return {
    follow(from, message) {
      const faults = inFrame(message);
      if (faults.length > 0) return faults;
      if (message.method === undefined) return inAnswer(from, message);
      return inCall(from, message.method, message.id ?? undefined, message.params);
    },
    withdraw: (id) => void asked.client.delete(id),
    open: (from) => [...asked[from].values()],
  };
}
