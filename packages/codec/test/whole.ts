/** All that the package exports, for measuring it. */
export * from '../src/index.ts';
export * from '../src/print.ts';
