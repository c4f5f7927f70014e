import { ERROR, HostCallError } from './host-reply';

/** 32 KB a mailbox and add-in. */
const LIMIT = 32 * 1024;

/** `Office.context.roamingSettings` on the server: JSON text by key. Runtimes hold the snapshot they loaded with. */
export class RoamingSettings {
  private saved: Readonly<Record<string, string>> = {};

  snapshot(): Readonly<Record<string, string>> {
    return { ...this.saved };
  }

  save(settings: Readonly<Record<string, unknown>>): void {
    const next: Record<string, string> = {};
    for (const [key, value] of Object.entries(settings)) if (typeof value === 'string') next[key] = value;
    if (JSON.stringify(next).length > LIMIT) throw new HostCallError(ERROR.settingsExceeded);
    this.saved = next;
  }
}
