/** The server for an editor on this machine: over standard input and output, or as VS Code's client starts it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all));
