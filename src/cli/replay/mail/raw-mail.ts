/** A message is read no further than this: what a person typed stands before the attachments. */
const KEPT_BYTES = 1_048_576;

/** A message larger than this is skipped. */
export const LARGEST_BYTES = 52_428_800;

/** One message as it stands in a file. */
export interface RawMail {
  /** Its beginning, KEPT_BYTES at most. */
  readonly bytes: Buffer;
  /** How long it is in all. */
  readonly size: number;
}

/** Collects the pieces of one message and lets go of what lies behind the bound. */
export class Collector {
  #pieces: Buffer[] = [];
  #kept = 0;
  #size = 0;

  add(piece: Buffer): void {
    this.#size += piece.length;
    const room = KEPT_BYTES - this.#kept;
    if (room <= 0 || piece.length === 0) return;
    this.#pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
    this.#kept += Math.min(piece.length, room);
  }

  /** The message; the next one begins. */
  take(): RawMail {
    const mail = { bytes: Buffer.concat(this.#pieces), size: this.#size };
    this.#pieces = [];
    this.#kept = 0;
    this.#size = 0;
    return mail;
  }
}
