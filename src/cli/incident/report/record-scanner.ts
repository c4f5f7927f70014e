/** Whoever writes a record longer than this is no Outlook. */
const LONGEST_RECORD = 1_000_000;
/** Under this key OTLP has its log records, however they are wrapped. */
const RECORDS_KEY = 'logRecords';

interface Frame {
  readonly isRecords: boolean;
}

/**
 * Finds the log records in OTLP JSON as it streams in: lines with a request each, as the OpenTelemetry Collector's file exporter writes
 * them, one request in many lines, or a list of resources, as Rotel writes it. What was written whole before a file was cut off is found.
 */
export class RecordScanner {
  readonly #onRecord: (record: unknown) => void;
  readonly #onCut: (line: number) => void;
  #text = '';
  #at = 0;
  #line = 1;
  #isLineStart = true;
  #stack: Frame[] = [];
  /** Where in the text the string or the record begins that is being read; -1: none is. */
  #string = -1;
  #record = -1;
  #recordDepth = 0;
  #lastString = '';

  /**
   * @param onRecord is told each record, as its JSON has it
   * @param onCut is told the line at which something ends too early, or is no JSON
   */
  constructor(onRecord: (record: unknown) => void, onCut: (line: number) => void) {
    this.#onRecord = onRecord;
    this.#onCut = onCut;
  }

  /** Reads on. */
  add(chunk: string): void {
    this.#text += chunk;
    while (this.#at < this.#text.length) {
      // What follows a backslash decides where the string ends.
      if (this.#string >= 0 ? !this.#inString() : !this.#outside(this.#text[this.#at]!)) break;
    }
    this.#forget();
  }

  /** Says where something was not finished. */
  end(): void {
    if (this.#stack.length || this.#string >= 0) this.#cut();
  }

  /** @returns false where the next chunk has to come first */
  #inString(): boolean {
    const end = /["\\\n]/g;
    end.lastIndex = this.#at;
    const found = end.exec(this.#text);
    if (!found) {
      this.#at = this.#text.length;
      return true;
    }
    this.#at = found.index;
    const [character] = found;
    if (character === '\\') {
      if (this.#at + 1 >= this.#text.length) return false;
      this.#at += this.#text[this.#at + 1] === '\n' ? 1 : 2;
      return true;
    }
    // JSON writes a line break in a string as \n: the line ended before the string did.
    if (character === '\n') {
      this.#cut();
      return true;
    }
    this.#lastString = this.#text.slice(this.#string + 1, this.#at);
    this.#string = -1;
    this.#at += 1;
    return true;
  }

  #outside(character: string): true {
    const isLineStart = this.#isLineStart;
    this.#isLineStart = character === '\n';
    if (character === '\n') this.#line += 1;
    // What is wrapped in something is indented, so the line before was cut off.
    else if (character === '{' && isLineStart && this.#stack.length) this.#cut();
    if (character === '"') this.#string = this.#at;
    else if (character === '{' || character === '[') this.#open(character);
    else if (character === '}' || character === ']') this.#close();
    this.#at += 1;
    return true;
  }

  #open(character: '{' | '['): void {
    if (character === '{' && this.#record < 0 && this.#stack.at(-1)?.isRecords) {
      this.#record = this.#at;
      this.#recordDepth = this.#stack.length;
    }
    this.#stack.push({ isRecords: character === '[' && this.#lastString === RECORDS_KEY });
    this.#lastString = '';
  }

  #close(): void {
    this.#stack.pop();
    if (this.#record < 0 || this.#stack.length > this.#recordDepth) return;
    const text = this.#text.slice(this.#record, this.#at + 1);
    this.#record = -1;
    try {
      this.#onRecord(JSON.parse(text));
    } catch {
      this.#onCut(this.#line);
    }
  }

  #cut(): void {
    this.#onCut(this.#line);
    this.#stack = [];
    this.#string = -1;
    this.#record = -1;
    this.#lastString = '';
  }

  /** Keeps what is not read to its end. */
  #forget(): void {
    const kept = Math.min(...[this.#record, this.#string, this.#at].filter((at) => at >= 0));
    this.#text = this.#text.slice(kept);
    this.#at -= kept;
    if (this.#record >= 0) this.#record -= kept;
    if (this.#string >= 0) this.#string -= kept;
    if (this.#text.length > LONGEST_RECORD) {
      this.#cut();
      this.#text = '';
      this.#at = 0;
    }
  }
}
