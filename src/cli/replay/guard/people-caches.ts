import type { CheckPorts } from '../../../check/check-message';

type DeviceCache = CheckPorts['deviceCache'];

/** Everybody's copy of the policy is the same. */
const SHARED_KEYS: readonly string[] = ['policy'];

/** Characters of all that is remembered, and how many people; the longest silent are forgotten first. */
const DEFAULT_BOUNDS = { characters: 32_000_000, people: 50_000 };

/** What the devices of all who write remember between their messages, in bounded memory. */
export class PeopleCaches {
  readonly #shared = new Map<string, string>();
  /** In the order of the last send, oldest first. */
  readonly #people = new Map<string, Map<string, string>>();
  readonly #bounds: typeof DEFAULT_BOUNDS;
  #characters = 0;

  constructor(bounds = DEFAULT_BOUNDS) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#people.size;
  }

  /** The device of one person. */
  of(address: string): DeviceCache {
    const storeOf = (key: string): Map<string, string> | undefined =>
      SHARED_KEYS.includes(key) ? this.#shared : this.#people.get(address);
    return {
      read: (keys) =>
        Promise.resolve(
          Object.fromEntries(
            keys.flatMap((key) => {
              const text = storeOf(key)?.get(key);
              return text === undefined ? [] : [[key, text]];
            }),
          ),
        ),
      write: (key, value) => {
        if (SHARED_KEYS.includes(key)) this.#shared.set(key, value);
        else this.#write(address, key, value);
        return Promise.resolve();
      },
      remove: (key) => {
        storeOf(key)?.delete(key);
        return Promise.resolve();
      },
    };
  }

  #write(address: string, key: string, value: string): void {
    const store = this.#people.get(address) ?? new Map<string, string>();
    this.#people.delete(address);
    this.#people.set(address, store);
    this.#characters += value.length - (store.get(key)?.length ?? 0);
    store.set(key, value);
    while (this.#people.size > this.#bounds.people || this.#characters > this.#bounds.characters) {
      const [oldest, held] = this.#people.entries().next().value!;
      if (oldest === address) break;
      for (const text of held.values()) this.#characters -= text.length;
      this.#people.delete(oldest);
    }
  }
}
