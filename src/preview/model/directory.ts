import type { RecipientType } from '../../outlook/ports';
import type { Recipient } from '../outlook';
import type { Profile } from '../../clients/profile';

/** A person, list or group that a message can be sent to. */
export interface DirectoryEntry {
  readonly name: string;
  /** Empty for a personal contact group. */
  readonly address: string;
  readonly kind: 'person' | 'list' | 'dynamic-list' | 'contact-group';
  /** Mailboxes behind it, which no client knows; 1 for a person. */
  readonly mailboxes: number;
  /** What Outlook says it is, where that is not what one would expect. */
  readonly typedAs?: RecipientType;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const ADDRESS = /^[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+$/;

/** The fictional organisation's address book: who exists, which type this Outlook gives them, and how many mailboxes are behind them. */
export class Directory {
  private readonly byAddress = new Map<string, DirectoryEntry>();

  constructor(
    readonly entries: readonly DirectoryEntry[],
    readonly domains: readonly string[],
  ) {
    for (const entry of entries) if (entry.address) this.byAddress.set(entry.address.toLowerCase(), entry);
  }

  /** What the client says the recipient is. */
  typeOf(address: string, profile: Profile): RecipientType {
    const entry = this.byAddress.get(address.toLowerCase());
    if (entry?.typedAs) return entry.typedAs;
    if (entry?.kind === 'list') return 'distributionList';
    if (entry?.kind === 'dynamic-list') return profile.dynamicListType;
    if (!address) return 'other';
    return this.isInside(address) ? 'user' : 'externalUser';
  }

  isInside(address: string): boolean {
    const domain = domainOf(address);
    return this.domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  }

  /** The recipient as this client would list it; the directory's name wins over the one that was written. */
  resolve(name: string, address: string, profile: Profile): Recipient {
    const entry = this.byAddress.get(address.toLowerCase());
    const shown = entry?.name ?? (name || address);
    return { name: shown, address, type: this.typeOf(address, profile) };
  }

  /** What was typed into a recipient field, resolved; undefined where it is neither a known name nor an address. */
  lookUp(typed: string, profile: Profile): Recipient | undefined {
    const wanted = typed.trim();
    const bracketed = /^(.*)<([^<>]+)>\s*$/.exec(wanted);
    const address = bracketed ? bracketed[2]!.trim() : wanted;
    if (ADDRESS.test(address)) return this.resolve(bracketed ? bracketed[1]!.trim() : '', address, profile);
    const exact = this.entries.filter((entry) => entry.name.toLowerCase() === wanted.toLowerCase());
    const found = exact.length > 0 ? exact : this.matches(wanted);
    const only = found.length === 1 || exact.length > 0 ? found[0] : undefined;
    return only && { name: only.name, address: only.address, type: only.typedAs ?? this.typeOf(only.address, profile) };
  }

  /** At most eight names for what was typed so far. */
  suggest(typed: string, profile: Profile): readonly Recipient[] {
    return this.matches(typed.trim())
      .slice(0, 8)
      .map((entry) => ({
        name: entry.name,
        address: entry.address,
        type: entry.typedAs ?? this.typeOf(entry.address, profile),
      }));
  }

  /** How many mailboxes a message to these is delivered to: every list by its real size, every address once. */
  mailboxes(recipients: readonly Recipient[]): number {
    const seen = new Set<string>();
    let sum = 0;
    for (const { name, address } of recipients) {
      const key = address ? address.toLowerCase() : `group:${name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const entry = address
        ? this.byAddress.get(key)
        : this.entries.find((candidate) => !candidate.address && candidate.name === name);
      sum += entry?.mailboxes ?? 1;
    }
    return sum;
  }

  private matches(typed: string): readonly DirectoryEntry[] {
    const wanted = typed.toLowerCase();
    if (!wanted) return [];
    return this.entries.filter(
      ({ name, address }) =>
        name
          .toLowerCase()
          .split(/[\s,]+/)
          .some((word) => word.startsWith(wanted)) ||
        name.toLowerCase().startsWith(wanted) ||
        address.toLowerCase().startsWith(wanted),
    );
  }
}
