// The directions of docs/architecture.md: a room may know those to its left, never those to its right.
const rooms = ['language', 'model', 'simulate', 'verify', 'rules', 'report', 'view', 'publish', 'workspace'];
const front = '^src/(language|model|simulate|verify|rules|report|view|publish)/';

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-core-knows-no-node',
      severity: 'error',
      comment: 'It runs unchanged in a browser.',
      from: { path: front },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'finding-knows-nothing', severity: 'error', from: { path: '^src/finding\\.ts$' }, to: { path: '^src/' } },
    {
      name: 'report-knows-findings-alone',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(report/|finding\\.ts$)' },
    },
    ...rooms.map((room, at) => ({
      name: `${room}-looks-left`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${[...rooms.slice(at + 1), 'cli', 'server', 'vscode'].join('|')})/` },
    })),
    {
      name: 'front-doors-apart',
      severity: 'error',
      from: { path: '^src/(cli|server|vscode)/' },
      to: { path: '^src/(cli|server|vscode)/', pathNot: ['^src/$1/', '^src/server/'] },
    },
    {
      name: 'only-vscode-starts-the-server',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/vscode/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(generated/|server/web/)' },
      to: {},
    },
  ],
  options: { parser: 'swc', doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true },
};
