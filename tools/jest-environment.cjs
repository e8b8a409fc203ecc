const { TestEnvironment } = require('jest-environment-node');

/** What keeps a process alive and is a test's to end; requests under way and what jest itself keeps are not. */
const kinds = /^(TCP|TLS|Pipe|UDP|Process|MessagePort|HTTP|Worker)/;

/** A leak shows at once; what is just closing gets this many milliseconds. */
const grace = 500;

/** Node, with one more rule: a test file that leaves a server, socket, process or timer open has failed. */
class LeakEnvironment extends TestEnvironment {
  #before = new Map();
  #timers = new Set();

  async setup() {
    await super.setup();
    this.#before = counted();
    this.#watch('setTimeout');
    this.#watch('setInterval');
  }

  /** Jest has timers of its own, so those of the file are told apart where they are made. */
  #watch(name) {
    const real = this.global[name];
    const watched = (...args) => {
      const timer = real(...args);
      this.#timers.add(timer);
      if (this.#timers.size % 1000 === 0) this.#timers = new Set(this.#running());
      return timer;
    };
    this.global[name] = Object.defineProperties(watched, Object.getOwnPropertyDescriptors(real));
  }

  /** Neither fired nor cleared, which only Node's own field tells, and holding the process. */
  #running() {
    return [...this.#timers].filter((timer) => timer.hasRef() && !timer._destroyed);
  }

  async handleTestEvent(event, state) {
    if (event.name !== 'run_finish') return;
    const left = await this.#leaks();
    for (const timer of this.#running()) clearTimeout(timer);
    if (left.length === 0) return;
    const error = new Error(`left open by this file: ${left.join(', ')}`);
    error.stack = error.message;
    state.unhandledErrors.push(error);
  }

  async #leaks() {
    const deadline = Date.now() + grace;
    for (;;) {
      const left = [...counted()].filter(([kind, count]) => count > (this.#before.get(kind) ?? 0));
      const timers = this.#running().length;
      if (timers > 0) left.push(['Timeout', timers]);
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
