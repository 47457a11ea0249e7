// The check against the meta model finds what is wrong, and says where.
import assert from 'node:assert/strict';
import { capabilities } from './capabilities.ts';
import { faultsIn, faultsOf, notifications, type Part, requests } from './meta-model.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const textDocument = { uri: 'file:///a.rutine' };
const hello = { processId: 1, rootUri: null, capabilities };

const faults = (method: string, part: Part, value: unknown): string[] => {
  const found = requests.get(method) ?? notifications.get(method);
  assert.ok(found, method);
  return faultsIn(found, part, value);
};

const valid: readonly [what: string, method: string, part: Part, value: unknown][] = [
  [
    'a structure that others are mixed into',
    'textDocument/hover',
    'params',
    { textDocument, position: range.start, workDoneToken: 1 },
  ],
  ['a structure that extends others', 'initialize', 'params', hello],
  ['null where it may be', 'textDocument/hover', 'result', null],
  ['nothing where nothing shall be', 'shutdown', 'params', undefined],
  [
    'one of several types',
    'textDocument/definition',
    'result',
    [{ targetUri: 'file:///b', targetRange: range, targetSelectionRange: range }],
  ],
  ['another one of them', 'textDocument/definition', 'result', { uri: 'untitled:Untitled-1', range }],
  [
    'a tuple',
    'textDocument/signatureHelp',
    'result',
    { signatures: [{ label: 'a', parameters: [{ label: [0, 1] }] }] },
  ],
  ['a map', 'textDocument/rename', 'result', { changes: { 'file:///a': [{ range, newText: '' }] } }],
  ['a literal', 'textDocument/prepareRename', 'result', { range, placeholder: 'å' }],
  [
    'a type of its own below one that is wider',
    'textDocument/rename',
    'result',
    { documentChanges: [{ kind: 'delete', uri: 'file:///a', options: { recursive: true } }] },
  ],
  [
    'a value that an enumeration lets others add',
    'textDocument/foldingRange',
    'result',
    [{ startLine: 0, endLine: 2, kind: 'own' }],
  ],
  ['any JSON', 'textDocument/codeLens', 'result', [{ range, data: { a: [null, -1.5, {}] } }]],
  ['a number with a fraction', 'workspace/executeCommand', 'params', { command: 'a', arguments: [0.5] }],
  ['a part of a result', 'textDocument/references', 'partialResult', [{ uri: 'file:///a', range }]],
  ['what comes with an error', 'textDocument/diagnostic', 'errorData', { retriggerRequest: true }],
  [
    'the options of a registration',
    'textDocument/didOpen',
    'registrationOptions',
    { documentSelector: [{ language: 'rutine' }] },
  ],
  [
    'types that belong together',
    'textDocument/colorPresentation',
    'registrationOptions',
    { documentSelector: null, workDoneProgress: true },
  ],
];

const messages = [1, 2, 3, 4].map((message) => ({ range, message }));
const invalid: readonly [what: string, method: string, part: Part, value: unknown, says: readonly string[]][] = [
  [
    'something missing',
    'textDocument/hover',
    'params',
    { textDocument },
    ['textDocument/hover: params.position is missing'],
  ],
  [
    'params that are missing',
    'textDocument/hover',
    'params',
    undefined,
    ['textDocument/hover: params must be HoverParams but is nothing'],
  ],
  ['params that shall not be', 'shutdown', 'params', null, ['shutdown: params must not be there but is null']],
  [
    'something that nobody knows',
    'textDocument/hover',
    'result',
    { contents: 'a', colour: 1 },
    ['textDocument/hover: result.colour is no property of Hover'],
  ],
  [
    'the same further in',
    'initialize',
    'result',
    { capabilities: { workspace: { folders: true } } },
    ['initialize: result.capabilities.workspace.folders is no property of literal'],
  ],
  [
    'something mixed in',
    'textDocument/hover',
    'params',
    { textDocument, position: range.start, workDoneToken: true },
    ['textDocument/hover: params.workDoneToken must be integer or string but is true'],
  ],
  [
    'a number below 0',
    'textDocument/hover',
    'result',
    { contents: 'a', range: { ...range, end: { line: -1, character: 0 } } },
    ['textDocument/hover: result.range.end.line must be uinteger but is -1'],
  ],
  [
    'a number that is not whole',
    'textDocument/foldingRange',
    'result',
    [{ startLine: 0.5, endLine: 2 }],
    ['textDocument/foldingRange: result.0.startLine must be uinteger but is 0.5'],
  ],
  [
    'a number beyond 31 bits',
    'textDocument/foldingRange',
    'result',
    [{ startLine: 0, endLine: 2 ** 31 }],
    ['textDocument/foldingRange: result.0.endLine must be uinteger but is 2147483648'],
  ],
  [
    'a path in place of a URI',
    'textDocument/publishDiagnostics',
    'params',
    { uri: '/a/b', diagnostics: [] },
    ['textDocument/publishDiagnostics: params.uri must be DocumentUri but is "/a/b"'],
  ],
  [
    'null in place of nothing',
    'textDocument/hover',
    'result',
    { contents: 'a', range: null },
    ['textDocument/hover: result.range must be Range but is null'],
  ],
  [
    'no result',
    'textDocument/hover',
    'result',
    undefined,
    ['textDocument/hover: result must be Hover or null but is nothing'],
  ],
  [
    'no one of several types',
    'textDocument/definition',
    'result',
    'a',
    ['textDocument/definition: result must be Definition or array of DefinitionLink or null but is "a"'],
  ],
  [
    'a fault within the one that was meant',
    'textDocument/diagnostic',
    'result',
    { kind: 'full', items: [{ range, message: 1 }] },
    ['textDocument/diagnostic: result.items.0.message must be string but is 1'],
  ],
  [
    'a tuple that is too long',
    'textDocument/signatureHelp',
    'result',
    { signatures: [{ label: 'a', parameters: [{ label: [0, 1, 2] }] }] },
    ['textDocument/signatureHelp: result.signatures.0.parameters.0.label must be string or tuple but is [0,1,2]'],
  ],
  [
    'a wrong value in a map',
    'textDocument/rename',
    'result',
    { changes: { 'file:///a': [{ range }] } },
    ['textDocument/rename: result.changes.file:///a.0.newText is missing'],
  ],
  [
    'a wrong key in a map',
    'textDocument/rename',
    'result',
    { changes: { a: [] } },
    ['textDocument/rename: result.changes.a must be DocumentUri but is "a"'],
  ],
  [
    'an object in place of an array',
    'textDocument/codeLens',
    'result',
    { 0: {} },
    ['textDocument/codeLens: result must be array of CodeLens or null but is {"0":{}}'],
  ],
  [
    'a value that an enumeration has not',
    'textDocument/publishDiagnostics',
    'params',
    { uri: 'file:///a', diagnostics: [{ range, message: 'a', severity: 5 }] },
    ['textDocument/publishDiagnostics: params.diagnostics.0.severity is no DiagnosticSeverity: 5'],
  ],
  [
    'another type than that of an enumeration others may add to',
    'textDocument/foldingRange',
    'result',
    [{ startLine: 0, endLine: 2, kind: 1 }],
    ['textDocument/foldingRange: result.0.kind must be string but is 1'],
  ],
  [
    'a kind that its own type narrows',
    'textDocument/rename',
    'result',
    { documentChanges: [{ kind: 'remove', uri: 'file:///a', options: { recursive: true } }] },
    ['textDocument/rename: result.documentChanges.0.kind must be "delete" but is "remove"'],
  ],
  [
    'types that belong together, of which one lacks',
    'textDocument/colorPresentation',
    'registrationOptions',
    { workDoneProgress: true },
    ['textDocument/colorPresentation: registrationOptions.documentSelector is missing'],
  ],
  [
    'faults within the one that was meant, though others have fewer',
    'textDocument/diagnostic',
    'result',
    { kind: 'full', items: messages },
    messages.map(
      ({ message }, at) => `textDocument/diagnostic: result.items.${at}.message must be string but is ${message}`,
    ),
  ],
  [
    'an array in place of an object that may be empty',
    'initialize',
    'result',
    { capabilities: [] },
    ['initialize: result.capabilities must be ServerCapabilities but is []'],
  ],
  [
    'no result where any will do',
    'workspace/executeCommand',
    'result',
    undefined,
    ['workspace/executeCommand: result must be LSPAny or null but is nothing'],
  ],
];

describe('the meta model', () => {
  describe('takes', () => {
    for (const [what, method, part, value] of valid) it(what, () => assert.deepEqual(faults(method, part, value), []));
  });

  describe('finds', () => {
    for (const [what, method, part, value, says] of invalid)
      it(what, () => assert.deepEqual(faults(method, part, value), says));

    it('all that is wrong', () => assert.equal(faults('textDocument/hover', 'params', { a: 1 }).length, 3));
  });

  it('checks a type by its name', () => {
    assert.deepEqual(faultsOf('WorkDoneProgressEnd', { kind: 'end' }), []);
    assert.deepEqual(faultsOf('WorkDoneProgressEnd', { kind: 'begin' }), [
      'WorkDoneProgressEnd.kind must be "end" but is "begin"',
    ]);
  });

  it('knows nothing of what is but proposed', () => {
    assert.equal(requests.get('textDocument/inlineCompletion'), undefined);
    const snippet = { foldingRange: { refreshSupport: true } };
    assert.deepEqual(faults('initialize', 'params', { ...hello, capabilities: { workspace: snippet } }), [
      'initialize: params.capabilities.workspace.foldingRange is no property of WorkspaceClientCapabilities',
    ]);
  });

  it('knows every type that it names', () => {
    const parts: readonly Part[] = ['params', 'result', 'partialResult', 'errorData', 'registrationOptions'];
    const any = ['telemetry/event params', 'workspace/executeCommand result'];
    for (const method of [...requests.values(), ...notifications.values()])
      for (const part of parts.filter((one) => method[one]))
        assert.equal(faultsIn(method, part, 1).length === 0, any.includes(`${method.method} ${part}`), method.method);
  });
});
