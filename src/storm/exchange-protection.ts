import type { StormParameters } from './parameters';

/** Fixed. */
const WINDOW_MINUTES = 60;
const HOUR_MINUTES = 60;

/**
 * Exchange Online's Reply All Storm Protection: once so many replies to all, each to more than so many recipients, were sent in one
 * conversation in 60 minutes, it refuses further ones for hours.
 * https://techcommunity.microsoft.com/blog/exchange/reply-all-storm-protection-in-exchange-online/1369811
 * https://techcommunity.microsoft.com/blog/exchange/updates-to-the-reply-all-storm-protection-feature-in-exchange-online/2328371
 */
export class ExchangeProtection {
  #refusesUntil = -Infinity;
  #sent: readonly number[] = [];

  constructor(private readonly parameters: StormParameters) {}

  /** Whether a reply to all is accepted; what is, counts. @param at minutes */
  accepts(at: number): boolean {
    const {
      audience,
      'exchange-recipients': recipients,
      'exchange-replies': replies,
      'exchange-hours': hours,
    } = this.parameters;
    if (audience <= recipients) return true;
    if (at < this.#refusesUntil) return false;
    this.#sent = [...this.#sent.filter((each) => at - each < WINDOW_MINUTES), at];
    if (this.#sent.length >= replies) this.#refusesUntil = at + hours * HOUR_MINUTES;
    return true;
  }
}
