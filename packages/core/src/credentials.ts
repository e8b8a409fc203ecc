/** What proves who we are, and who signs those that we trust: texts in PEM. */
export interface Credentials {
  readonly key: string;
  /** Our certificate first, then any between it and the CA. */
  readonly cert: string;
  /** The certificates of one or more CAs; nobody else is trusted. */
  readonly ca: string;
}

/** Credentials that many links and listeners use, and that can be replaced while they do. */
export class Keyring {
  #current: Credentials;
  readonly #users = new Set<(next: Credentials) => void>();

  constructor(credentials: Credentials) {
    this.#current = credentials;
  }

  get current(): Credentials {
    return this.#current;
  }

  /**
   * Puts others in their place: handshakes from now on use them, and links end whose peer they do not trust.
   *
   * @throws TransportError ERR_CREDENTIALS when they cannot be used; the ones before stay.
   */
  replace(next: Credentials): void {
    for (const use of [...this.#users]) use(next);
    this.#current = next;
  }

  /** Has `use` called at each replacement, in the order of these calls; it throws when it cannot. Returns what ends that. */
  watch(use: (next: Credentials) => void): () => void {
    this.#users.add(use);
    return () => void this.#users.delete(use);
  }
}
