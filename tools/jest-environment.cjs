const { TestEnvironment } = require('jest-environment-node');

/** What keeps a process alive and is a test's to end; requests under way and what jest itself keeps are not. */
const kinds = /^(TCP|TLS|Pipe|UDP|Process|Timeout|MessagePort|HTTP|Worker)/;

/** A leak shows at once; what is just closing gets this long. */
const grace = 500;

/** Node, with one more rule: a test file that leaves a server, socket, process or timer open has failed. */
class LeakEnvironment extends TestEnvironment {
  #before = new Map();

  async setup() {
    await super.setup();
    this.#before = counted();
  }

  async handleTestEvent(event, state) {
    if (event.name !== 'run_finish') return;
    const left = await this.#leaks();
    if (left.length > 0) state.unhandledErrors.push(new Error(`left open by this file: ${left.join(', ')}`));
  }

  async #leaks() {
    const deadline = Date.now() + grace;
    for (;;) {
      const left = [...counted()].filter(([kind, count]) => count > (this.#before.get(kind) ?? 0));
      if (left.length === 0 || Date.now() > deadline) return left.map(([kind, count]) => `${kind} (${count})`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function counted() {
  const counts = new Map();
  for (const kind of process.getActiveResourcesInfo()) {
    if (kinds.test(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

module.exports = LeakEnvironment;
