/**
 * The rules of layers.json for dependency-cruiser. A line of the table says, for one package:
 *   imports  packages of ours that src and test may import ("*": every one that is not for tests)
 *   npm      packages of others that src may import
 *   tests    packages of ours that only test may import
 *   pure     no node: module in src
 */
const path = require('node:path');
const table = require('./layers.json');

const anywhere = '^(packages|tools)/';
const folders = (names) => names.map((name) => `packages/${name}/`).join('|');
const list = (names) => names.join(', ') || 'no other package';

function rulesOf([name, { imports, tests = [], pure = false }]) {
  const allowed = imports[0] === '*' ? Object.keys(table).filter((other) => !tests.includes(other)) : imports;
  const limit = (part, from, names) => ({
    name: `${name}-${part}`,
    comment: `${part} of ${name} may import ${list(names)}`,
    severity: 'error',
    from,
    to: { path: anywhere, pathNot: `^(${folders([name, ...names])})` },
  });
  const src = { path: `^packages/${name}/`, pathNot: `^packages/${name}/test/` };
  return [
    limit('src', src, allowed),
    limit('test', { path: `^packages/${name}/test/` }, [...allowed, ...tests]),
    ...(pure
      ? [forbid(`${name}-pure`, `src of ${name} imports no node: module`, src, { dependencyTypes: ['core'] })]
      : []),
  ];
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

module.exports = {
  forbidden: [
    ...Object.entries(table).flatMap(rulesOf),
    forbid(
      'not-in-the-table',
      'every package has its line in tools/layers.json',
      { path: '^packages/', pathNot: `^(${folders(Object.keys(table))})` },
      {},
    ),
    forbid(
      'tools-apart',
      'tools stand apart from what they build; benchmarks measure it',
      { path: '^tools/', pathNot: '^tools/bench/' },
      { path: '^packages/' },
    ),
    forbid(
      'sees-sources',
      'behind dist nothing would be checked',
      { path: anywhere },
      { path: '^packages/[^/]+/dist/' },
    ),
    forbid('resolves', 'an import that leads nowhere', { path: anywhere }, { couldNotResolve: true }),
    forbid(
      'no-circle',
      'files that need each other at load time',
      { path: anywhere },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('src-without-test', 'src never imports test', { path: '^packages/[^/]+/src/' }, { path: '/test/' }),
  ],
  options: {
    tsConfig: { fileName: path.resolve('tools/tsconfig.sources.json') },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/(dist|build)/|^tools/consumer/)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default', 'node'] },
  },
};
