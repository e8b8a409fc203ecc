const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/**
 * Leaves the totals of a project's run in .cache/tests, and ends a process that a leaked handle keeps alive.
 * A file that could not be run at all counts as one failure.
 */
class TotalsReporter {
  #root;

  constructor({ rootDir }) {
    this.#root = rootDir;
  }

  onRunComplete(_contexts, results) {
    setTimeout(() => process.exit(), 2000).unref();
    const project = process.env.npm_package_name;
    if (project === undefined) return;
    const totals = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.testResults.filter(({ testExecError }) => testExecError).length,
      skipped: results.numPendingTests + results.numTodoTests,
      started: results.startTime,
    };
    const file = path.join(this.#root, '.cache/tests', `${project}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(totals));
  }
}

module.exports = TotalsReporter;
