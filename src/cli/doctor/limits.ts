/** How long and how much; all in milliseconds or bytes. */
export interface Limits {
  /** From the first name look-up to the last answer, shards of the list catalogue aside. */
  readonly runMs: number;
  /** For the shards, after that. */
  readonly shardsMs: number;
  /** The name, and then the connection with its TLS handshake. */
  readonly handshakeMs: number;
  /** One request, its whole body included. */
  readonly requestMs: number;
  readonly atOnce: number;
  readonly shardsAtOnce: number;
  /** As it is sent, and again as it is decoded. */
  readonly bodyBytes: number;
}

export const LIMITS: Limits = {
  runMs: 9_000,
  shardsMs: 30_000,
  handshakeMs: 3_000,
  requestMs: 3_000,
  atOnce: 6,
  shardsAtOnce: 16,
  bodyBytes: 4 * 1024 * 1024,
};

/** What an administrator is told that it takes at most, shards aside: Node has a second to start. */
export const MOST_SECONDS = LIMITS.runMs / 1_000 + 1;
