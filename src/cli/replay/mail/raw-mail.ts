import { ShortHeader } from './short-header';

/** A message is read no further than this: what a person typed stands before the attachments. */
const KEPT_BYTES = 1_048_576;
/** What is read behind a long header at least. */
const BODY_BYTES = 262_144;

/** A message larger than this is skipped. */
export const LARGEST_BYTES = 52_428_800;

/** One message as it stands in a file. */
export interface RawMail {
  /** Its header, very long fields cut short, and the beginning of its body. */
  readonly bytes: Buffer;
  /** How long it is in all. */
  readonly size: number;
  /** Its header has more fields than are read. */
  readonly isHeaderCut?: boolean;
}

/** Collects the pieces of one message and lets go of what lies behind the bounds. */
export class Collector {
  #pieces: Buffer[] = [];
  /** Undefined once the body has begun. */
  #header: ShortHeader | undefined = this.#newHeader();
  #isHeaderCut = false;
  #kept = 0;
  #size = 0;

  add(piece: Buffer): void {
    this.#size += piece.length;
    const bodyAt = this.#header ? this.#header.add(piece) : 0;
    if (bodyAt === undefined) return;
    if (this.#header) this.#endHeader(this.#header);
    this.#addBody(piece.subarray(bodyAt));
  }

  /** The message; the next one begins. */
  take(): RawMail {
    if (this.#header) this.#endHeader(this.#header);
    const mail = { bytes: Buffer.concat(this.#pieces), size: this.#size, isHeaderCut: this.#isHeaderCut };
    this.#pieces = [];
    this.#header = this.#newHeader();
    this.#kept = 0;
    this.#size = 0;
    return mail;
  }

  #newHeader(): ShortHeader {
    return new ShortHeader((bytes) => this.#keep(bytes));
  }

  #endHeader(header: ShortHeader): void {
    header.end();
    this.#isHeaderCut = header.isCut;
    this.#header = undefined;
    this.#kept = Math.min(this.#kept, KEPT_BYTES - BODY_BYTES);
  }

  #addBody(piece: Buffer): void {
    const space = KEPT_BYTES - this.#kept;
    if (space > 0) this.#keep(piece.subarray(0, space));
  }

  #keep(bytes: Buffer): void {
    if (bytes.length > 0) this.#pieces.push(bytes);
    this.#kept += bytes.length;
  }
}
