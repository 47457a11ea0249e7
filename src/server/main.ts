/** The server for an editor on this machine: over standard input and output, or as VS Code's client starts it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import { inTurn, outOfTurn, refuse } from './turns.ts';

const connection = createConnection(ProposedFeatures.all, inTurn());
connection.onRequest(outOfTurn, refuse);
serve(connection);
