/**
 * The event engine of classic Outlook, as bare as the oldest one promises: ECMAScript 2016 and not one name more, `Office`,
 * timers and a console. No DOM, no network unless a test gives it, and no `Office.context` while a bundle loads.
 */

import vm from 'node:vm';
import { parse } from 'acorn';
import { REDUCE_TO_ES2016 } from './es2016';

/** `Office.AddinCommands.Event`, as far as handlers need it. */
export interface LaunchEvent {
  readonly source?: { readonly id: string };
  completed(options?: unknown): void;
}

export type LaunchHandler = (event: LaunchEvent) => unknown;

/** A name at the top level of the engine: `fetch`, `OfficeRuntime`, `XMLHttpRequest`. */
export type Extras = Readonly<Record<string, unknown>>;

export class BareEngine {
  /** What `Office.actions.associate` was given, by action id. */
  readonly handlers = new Map<string, LaunchHandler>();
  /** How often `Office.onReady` was called. */
  readyCalls = 0;
  /** How often something read `Office.context` before `open` gave it. */
  contextReads = 0;
  /** Lines written to the console. */
  readonly console: string[] = [];
  /** The global `Office`: a test may add enums and the like. */
  readonly office: Record<string, unknown>;

  readonly #context: vm.Context;
  #officeContext: unknown;

  constructor(extras: Extras = {}) {
    this.#context = vm.createContext({}, { name: 'bare engine' });
    vm.runInContext(REDUCE_TO_ES2016, this.#context);
    this.office = this.#makeOffice();
    const write = (...values: unknown[]): void => void this.console.push(values.map(String).join(' '));
    Object.assign(this.#context, {
      Office: this.office,
      console: { log: write, info: write, warn: write, error: write },
      // Looked up when called, so that a test's fake timers are the engine's.
      setTimeout: (callback: () => void, ms?: number) => setTimeout(callback, ms),
      clearTimeout: (timer?: NodeJS.Timeout) => {
        clearTimeout(timer);
      },
      ...extras,
    });
  }

  /**
   * Runs a bundle as the engine does when an event launches it.
   * @returns the names it added to the global scope
   * @throws what the bundle throws: a ReferenceError for a name the engine does not have
   */
  load(source: string): readonly string[] {
    const before = this.#globalNames();
    vm.runInContext(source, this.#context, { filename: 'launchevent.js' });
    return this.#globalNames().filter((name) => !before.includes(name));
  }

  /** A name at the top level whose value is asked for each time; undefined: as if it were not there. */
  define(name: string, value: () => unknown): void {
    Object.defineProperty(this.#context, name, { get: value, configurable: true });
  }

  /** Outlook fills `Office.context` after loading: a mailbox, an item, requirements. */
  open(officeContext: unknown): void {
    this.#officeContext = officeContext;
  }

  /**
   * Launches a handler and waits for what it returns.
   * @throws where no handler has this name
   */
  async launch(name: string, event: LaunchEvent): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`No handler is associated with "${name}".`);
    await handler(event);
  }

  /** Evaluates an expression in the engine, to ask what it has. */
  evaluate(expression: string): unknown {
    return vm.runInContext(expression, this.#context);
  }

  #globalNames(): string[] {
    return vm.runInContext('Object.getOwnPropertyNames(this)', this.#context) as string[];
  }

  #makeOffice(): Record<string, unknown> {
    const readContext = (): unknown => {
      if (this.#officeContext === undefined) this.contextReads += 1;
      return this.#officeContext;
    };
    return Object.defineProperty(
      {
        actions: {
          associate: (name: string, handler: LaunchHandler): void => void this.handlers.set(name, handler),
        },
        // Classic Outlook never runs what is passed to it; the web launches nothing until it was called.
        onReady: (): Promise<never> => {
          this.readyCalls += 1;
          return new Promise(() => undefined);
        },
      },
      'context',
      { get: readContext, enumerable: true },
    );
  }
}

/**
 * Reads a bundle as an engine of 2016 does.
 * @throws SyntaxError for anything newer, regular expressions included
 */
export function parseAsEs2016(source: string): void {
  parse(source, { ecmaVersion: 2016, sourceType: 'script' });
}
