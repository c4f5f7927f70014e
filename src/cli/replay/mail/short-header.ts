/** Bytes that are read of one header field: ten thousand recipients and more. */
const FIELD_BYTES = 1_048_576;
/** Bytes that are read of all fields; the nearer they are, the less of one field is read. */
const HEADER_BYTES = 4_194_304;
/** What is read of a field, as long as there is space for it. */
const LEAST_BYTES = 4_096;

/** Ends what is read of a field that goes on. */
export const CUT = '\0';
const CUT_LINE = Buffer.from(`\n ${CUT}\n`);

const [TAB, LINE_FEED, CARRIAGE_RETURN, BLANK] = [9, 10, 13, 32] as const;

/** Shortens the fields of a header as its bytes come: the fields behind a very long one are read too, in bounded memory. */
export class ShortHeader {
  readonly #keep: (bytes: Buffer) => void;
  #kept = 0;
  /** Of the line that the bytes are in. */
  #lineLength = 0;
  #isReturnAlone = false;
  /** Of the field. */
  #fieldKept = 0;
  #fieldLimit = FIELD_BYTES;
  #isFieldCut = false;

  /** @param keep is given what is kept, in order */
  constructor(keep: (bytes: Buffer) => void) {
    this.#keep = keep;
  }

  /** Whether there are more fields than are read. */
  get isCut(): boolean {
    return this.#kept >= HEADER_BYTES;
  }

  /** @returns where the body begins in this piece; undefined where the header goes on */
  add(piece: Buffer): number | undefined {
    /** From here on everything is kept. */
    let from = 0;
    for (let at = 0, end = 0; at < piece.length; at = end) {
      const lineFeed = piece.indexOf(LINE_FEED, at);
      end = lineFeed < 0 ? piece.length : lineFeed + 1;
      const isFirst = this.#lineLength === 0;
      if (this.#isEmptyLine(piece, at, lineFeed)) {
        this.#keep(piece.subarray(from, at));
        this.end();
        this.#keep(piece.subarray(at, end));
        return end;
      }
      if (isFirst && !isFolded(piece[at]!)) {
        if (this.#isFieldCut) this.#keep(piece.subarray(from, at));
        if (this.#isFieldCut) from = at;
        this.#beginField();
      }
      const kept = this.#keptOf(piece, at, end);
      if (kept < end - at) {
        this.#keep(piece.subarray(from, at + kept));
        from = end;
      }
      this.#isReturnAlone = isFirst && end - at === 1 && piece[at] === CARRIAGE_RETURN;
      this.#lineLength = lineFeed < 0 ? this.#lineLength + end - at : 0;
    }
    this.#keep(piece.subarray(from));
    return undefined;
  }

  /** No byte follows. */
  end(): void {
    if (this.#isFieldCut && this.#fieldKept > 0) this.#keep(CUT_LINE);
    this.#isFieldCut = false;
  }

  /** Of LF or CRLF, which two pieces may share. */
  #isEmptyLine(piece: Buffer, at: number, lineFeed: number): boolean {
    if (this.#lineLength === 0) return lineFeed === at || (lineFeed === at + 1 && piece[at] === CARRIAGE_RETURN);
    return lineFeed === at && this.#lineLength === 1 && this.#isReturnAlone;
  }

  #beginField(): void {
    this.end();
    this.#fieldKept = 0;
    this.#fieldLimit = Math.max(LEAST_BYTES, Math.min(FIELD_BYTES, (HEADER_BYTES - this.#kept) / 2));
  }

  /** How many of these bytes of a field are kept; no letter is cut in two. */
  #keptOf(piece: Buffer, at: number, end: number): number {
    const space = Math.floor(Math.min(this.#fieldLimit - this.#fieldKept, HEADER_BYTES - this.#kept));
    let kept = this.#isFieldCut ? 0 : Math.min(end - at, Math.max(0, space));
    if (kept < end - at) {
      this.#isFieldCut = true;
      while (kept > 0 && piece[at + kept - 1]! > 0x7f) kept -= 1;
    }
    this.#kept += kept;
    this.#fieldKept += kept;
    return kept;
  }
}

/** Whether a line that begins so goes on with the field above it. */
const isFolded = (first: number): boolean => first === BLANK || first === TAB || first === CARRIAGE_RETURN;
