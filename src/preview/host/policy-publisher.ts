import type { Switches } from '../outlook';

/** Switches that stand for the organisation's policy and list catalogue. */
const POLICY_SWITCHES = ['policyMode', 'sizesFrom', 'incident'] as const;

interface PublisherSetup {
  /** Puts the policy that the switches stand for where the add-in fetches it. */
  publishPolicy(switches: Switches): Promise<void>;
  /** Deletes what the add-in stores on this device. */
  clearDevice(): void;
}

/** The administrator who saves another policy: the device starts without its copy, as after the minute the copy lasts. */
export class PolicyPublisher {
  private publishing = Promise.resolve();

  constructor(private readonly setup: PublisherSetup) {}

  /** Publishes where the change is one of policy. */
  update(before: Switches, after: Switches): void {
    if (!POLICY_SWITCHES.some((name) => after[name] !== before[name])) return;
    this.publishing = this.publishing.then(async () => {
      await this.setup.publishPolicy(after);
      this.setup.clearDevice();
    });
  }

  /** Settles once everything so far is published. */
  published(): Promise<void> {
    return this.publishing;
  }
}
