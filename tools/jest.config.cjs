/** One jest for the whole workspace: sources, not dist, through swc as CommonJS. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/packages', '<rootDir>/tools'],
  testMatch: ['**/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/tools/jest-environment.cjs',
  reporters: ['default', '<rootDir>/tools/jest-reporter.cjs'],
  testTimeout: 30_000,
  passWithNoTests: true,
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: '100%',
  moduleNameMapper: {
    '^@nlmq/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@nlmq/families/(.+)$': '<rootDir>/packages/families/src/generated/$1.ts',
    '^@nlmq/([^/]+)/(.+)$': '<rootDir>/packages/$1/src/$2.ts',
    '^nlmq$': '<rootDir>/packages/nlmq/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
