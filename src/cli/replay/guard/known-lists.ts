/** Addresses; those not met for longest are forgotten first. */
const LIMIT = 50_000;

/** The lists that headers of the mails so far have proven to be lists. */
export class KnownLists {
  readonly #addresses = new Set<string>();

  learn(addresses: readonly string[]): void {
    for (const address of addresses) {
      this.#addresses.delete(address);
      this.#addresses.add(address);
      if (this.#addresses.size > LIMIT) this.#addresses.delete(this.#addresses.values().next().value!);
    }
  }

  has(address: string): boolean {
    return this.#addresses.has(address);
  }
}
