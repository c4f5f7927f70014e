import type { BodyWriter, MessageBody } from '../../../src/outlook/ports';

type Call = keyof BodyWriter;

/** The body of the message beside the pane. */
export class FakeBody implements BodyWriter {
  now: MessageBody = { type: 'html', content: '' };
  /** Calls that fail, nothing done. */
  readonly broken = new Set<Call>();
  /** Calls that are done, and fail all the same: the answer came too late. */
  readonly late = new Set<Call>();
  /** Every call, in order. */
  readonly asked: Call[] = [];
  /** While it stands, every call waits. */
  gate: Promise<void> | undefined;
  /** What the client's editor makes of a body that was written to. */
  rewrites: (html: string) => string = (html) => html;

  read(): Promise<MessageBody> {
    return this.#answer('read', () => this.now);
  }

  prepend(added: MessageBody): Promise<void> {
    return this.#answer('prepend', () => this.#write(added, added.content + this.now.content));
  }

  replace(body: MessageBody): Promise<void> {
    return this.#answer('replace', () => this.#write(body, body.content));
  }

  #write({ type }: MessageBody, content: string): void {
    if (type !== this.now.type) throw new Error('Outlook refuses the type');
    this.now = { type, content: this.rewrites(content) };
  }

  async #answer<T>(call: Call, act: () => T): Promise<T> {
    this.asked.push(call);
    await this.gate;
    if (this.broken.has(call)) throw new Error(`${call} fails`);
    const value = act();
    if (this.late.has(call)) throw new Error(`${call} is late`);
    return value;
  }
}
