import vm from 'node:vm';
import type { LaunchEvent, LaunchHandler } from '../../runtime/bare-engine';

/** Of what an add-in answers to Send with, what is looked at. */
export interface Answer {
  readonly allowEvent?: boolean;
  /** What a Smart Alert says. */
  readonly errorMessage?: string;
}

/** What a hidden page answers whatever asks for a file. @returns undefined: 404 */
export type FileAt = (url: string) => string | undefined;

export interface PageParts {
  /** `Office`, but for what this engine adds: `actions`, `onReady`, and `context` once it is loaded. */
  readonly office: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  readonly fileAt: FileAt;
  readonly latencyMs: number;
  readonly localStorage: unknown;
}

/** The hidden page in which the web, new Outlook and Mac run an add-in's events, as far as either product looks at it. */
export class PageEngine {
  /** Addresses fetched, in order. */
  readonly fetched: string[] = [];
  readonly #page: vm.Context;
  readonly #handlers = new Map<string, LaunchHandler>();
  readonly #whenReady: (() => void)[] = [];
  readonly #fetching = new Set<Promise<unknown>>();
  #isOpen = false;

  constructor(parts: PageParts) {
    this.#page = vm.createContext({}, { name: 'page' });
    const quiet = (): void => undefined;
    Object.assign(this.#page, {
      Office: this.#office(parts),
      console: { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet },
      setTimeout: (callback: () => void, ms?: number) => setTimeout(callback, ms),
      clearTimeout: (timer?: NodeJS.Timeout) => {
        clearTimeout(timer);
      },
      window: this.#page,
      location: { origin: 'https://addin.example', href: 'https://addin.example/app.html' },
      screen: { availHeight: 800, availWidth: 1280 },
      document: { documentElement: { setAttribute: quiet }, body: {}, querySelectorAll: () => [] },
      getComputedStyle: () => ({ fontSize: '16px' }),
      localStorage: parts.localStorage,
      fetch: (url: unknown) => {
        const answer = this.#fetch(String(url), parts);
        this.#fetching.add(answer);
        return answer.finally(() => this.#fetching.delete(answer));
      },
    });
  }

  /** @param source a whole script */
  load(source: string): void {
    vm.runInContext(source, this.#page);
  }

  /** Office is ready: what waited for it runs. */
  open(): void {
    this.#isOpen = true;
    for (const waiting of this.#whenReady) waiting();
  }

  /** Everything that was being fetched has come. */
  async settled(): Promise<void> {
    while (this.#fetching.size > 0) await Promise.all(this.#fetching);
  }

  /**
   * Raises an event, or calls a function that the manifest names.
   * @returns the options of `completed`
   */
  launch(name: string): Promise<Answer | undefined> {
    const handler = this.#handlers.get(name) ?? (this.#page[name] as LaunchHandler | undefined);
    if (!handler) throw new Error(`No handler is associated with "${name}".`);
    return new Promise((resolve) => {
      const event: LaunchEvent = { completed: (options) => resolve(options as Answer | undefined) };
      void handler(event);
    });
  }

  #office({ office, context }: PageParts): object {
    const ready = (callback?: () => void): Promise<void> => {
      if (callback) this.#whenReady.push(callback);
      return Promise.resolve();
    };
    const actions = { associate: (name: string, handler: LaunchHandler) => void this.#handlers.set(name, handler) };
    return Object.defineProperty({ ...office, actions, onReady: ready }, 'context', {
      get: () => (this.#isOpen ? context : undefined),
    });
  }

  async #fetch(url: string, { fileAt, latencyMs }: PageParts): Promise<unknown> {
    this.fetched.push(url);
    const text = fileAt(url);
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return {
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      text: () => Promise.resolve(text ?? ''),
      json: () => Promise.resolve(JSON.parse(text ?? 'null')),
    };
  }
}
