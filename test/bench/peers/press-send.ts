import type { Scenario } from '../../scenarios/scenario';
import { OutlookForBoth } from './outlook-for-both';
import { PageEngine } from './page-engine';
import type { FileAt } from './page-engine';

/** An add-in whose Send is pressed. */
export interface Product {
  /** The script that its events load. */
  readonly script: string;
  /** What Outlook calls on Send. */
  readonly handler: string;
  /** What its web host has; undefined: 404. */
  readonly fileAt: FileAt;
}

/** What one Send came to. */
export interface Sent {
  readonly allowed: boolean;
  /** What a Smart Alert says; empty where there is none. */
  readonly alert: string;
  /** Calls that went to Outlook, and files that were fetched, from Send to `completed`. */
  readonly hostCalls: readonly string[];
  readonly fetched: readonly string[];
  readonly dialogs: OutlookForBoth['dialogs'];
  /** From Send to `completed`: milliseconds on the clock, and of the processor. */
  readonly elapsedMs: number;
  readonly cpuMs: number;
}

/** Presses Send once, in a page of its own that has just loaded. @param latencyMs what Outlook and the network take to answer */
export async function pressSend(product: Product, scenario: Scenario, latencyMs: number): Promise<Sent> {
  const outlook = new OutlookForBoth(scenario, latencyMs);
  const { office, context, localStorage } = outlook;
  const engine = new PageEngine({ office, context, localStorage, latencyMs, fileAt: product.fileAt });
  engine.load(product.script);
  engine.open();
  // What it fetches when it loads, it may have long before Send.
  await engine.settled();
  const before = { calls: outlook.calls.length, fetched: engine.fetched.length };
  const cpu = process.cpuUsage();
  const start = performance.now();
  const answer = await engine.launch(product.handler);
  const elapsedMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    allowed: answer?.allowEvent !== false,
    alert: answer?.errorMessage ?? '',
    hostCalls: outlook.calls.slice(before.calls),
    fetched: engine.fetched.slice(before.fetched),
    dialogs: outlook.dialogs,
    elapsedMs,
    cpuMs: (user + system) / 1_000,
  };
}

/** How long an engine takes to compile and run the script of a product that it has never seen. */
export function evaluate(product: Product, nth: number): number {
  const { office, context, localStorage } = new OutlookForBoth(
    { because: 'any', to: [], expect: { action: 'allow', rules: [] } },
    0,
  );
  const engine = new PageEngine({ office, context, localStorage, latencyMs: 0, fileAt: product.fileAt });
  // V8 remembers compiled sources by their text; another comment makes it another text.
  const unseen = `${product.script}\n// ${nth}`;
  const start = performance.now();
  engine.load(unseen);
  return performance.now() - start;
}
