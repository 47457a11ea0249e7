/** The server for an editor on this machine: over standard input and output, or as VS Code's client starts it. */
import { type ConnectionOptions, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Framing } from './framing.ts';
import { serve } from './server.ts';
import { inTurn, outOfTurn, refuse } from './turns.ts';

const overStreams = (options: ConnectionOptions) =>
  createConnection(ProposedFeatures.all, process.stdin.pipe(new Framing()), process.stdout, options);
const connection = process.argv.includes('--stdio')
  ? overStreams(inTurn())
  : createConnection(ProposedFeatures.all, inTurn());
connection.onRequest(outOfTurn, refuse);
serve(connection);
