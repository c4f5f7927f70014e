import { ERROR, HostCallError } from './host-reply';

/** `item.sessionData`: text stored with one compose window, not with the draft. */
export class SessionData {
  private readonly entries = new Map<string, string>();

  /** @param limit characters, keys and values together. */
  constructor(private readonly limit: number) {}

  get(name: string): string {
    const value = this.entries.get(name);
    if (value === undefined) throw new HostCallError(ERROR.keyNotFound);
    return value;
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  set(name: string, value: string): void {
    let length = name.length + value.length;
    for (const [key, text] of this.entries) if (key !== name) length += key.length + text.length;
    if (length > this.limit) throw new HostCallError(ERROR.sessionDataExceeded);
    this.entries.set(name, value);
  }

  remove(name: string): void {
    if (!this.entries.delete(name)) throw new HostCallError(ERROR.keyNotFound);
  }

  clear(): void {
    this.entries.clear();
  }
}
