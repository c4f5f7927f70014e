/**
 * What every event runtime offers beside ECMAScript 2016, classic Outlook's bare engine included. Anything else is declared
 * as possibly undefined in the one module that looks for it.
 */

declare function setTimeout(callback: () => void, ms: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare const console: { log(...values: unknown[]): void; error(...values: unknown[]): void };
