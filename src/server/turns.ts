/** Who may speak when: nothing is asked before the greeting or after the shutdown, and the greeting comes once. */
import {
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  Message,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** What a request that comes out of turn is made into: the library answers a request only by a handler of its method. */
export const outOfTurn = 'rutine/outOfTurn';

/** The answer to what came out of turn. */
export const refuse = ({ code, message }: { code: number; message: string }): ResponseError<void> =>
  new ResponseError(code, message);

/** How a connection that begins treats its messages. The library keeps no order, and drops no request that waits. */
export function inTurn(): ConnectionOptions {
  let state: 'new' | 'greeted' | 'shut' = 'new';

  const refusal = ({ method }: RequestMessage): { code: number; message: string } | undefined => {
    if (state === 'shut') return { code: ErrorCodes.InvalidRequest, message: 'The server is shut down.' };
    if (state === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server waits for initialize.' };
    if (state === 'greeted' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    return undefined;
  };

  return {
    connectionStrategy: {
      cancelUndispatched: (message) =>
        Message.isRequest(message)
          ? {
              jsonrpc: '2.0',
              id: message.id,
              error: { code: LSPErrorCodes.RequestCancelled, message: 'Taken back before its turn.' },
            }
          : undefined,
    },
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isRequest(message)) {
          const params = refusal(message);
          if (params) return next({ ...message, method: outOfTurn, params } as Message);
          if (message.method === 'initialize') state = 'greeted';
          if (message.method === 'shutdown') state = 'shut';
        } else if (Message.isNotification(message) && state !== 'greeted' && message.method !== 'exit') return;
        return next(message);
      },
    },
  };
}
