/** The server for an editor on this machine: over standard input and output, or as VS Code's client starts it. */
import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { framing } from './framing.ts';
import { keepYoung } from './memory.ts';
import { nodeThread } from './node-thread.ts';
import { proverIn } from './prover.ts';
import { serve } from './server.ts';
import { inTurn, outOfTurn, refuse } from './turns.ts';

keepYoung();
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all, inTurn());
connection.onRequest(outOfTurn, refuse);
serve(connection, proverIn(nodeThread));

function overStdio() {
  // What a rule of the workspace prints is no message.
  globalThis.console = new Console(process.stderr);
  const input = process.stdin.pipe(framing(console.error));
  return createConnection(ProposedFeatures.all, input, process.stdout, inTurn());
}
