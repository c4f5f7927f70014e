import { MemoryOutlook } from '../../../src/memory-outlook/memory-outlook';
import type { Client } from '../../../src/outlook/ports';

/** Ada's Outlook, with a reply that she is writing on the morning of the storm. */
export class TestOutlook extends MemoryOutlook {
  override now = Date.UTC(2026, 10, 14, 8, 30);
  override subject = 'RE: Rota';
  override body = 'Thanks, all.';
  override composeType: MemoryOutlook['composeType'] = 'reply';
  override conversationIndexBytes = 27;
  override inReplyTo: string | undefined = '<1@corp.example>';
  override conversation: string | undefined = 'conversation';

  constructor(client: Partial<Client> = {}) {
    const me = { name: 'Ada Sender', address: 'ada@corp.example' };
    super({ platform: 'web', mailbox: 15, language: 'en-GB', me, ...client });
  }

  /** So many colleagues in To. */
  people(count: number): this {
    this.fields.to = Array.from({ length: count }, (_, n) => ({
      name: `Colleague ${n}`,
      address: `colleague${n}@corp.example`,
      type: 'user' as const,
    }));
    return this;
  }

  /** One address, typed like nothing, that nobody knows the size of. */
  practices(): this {
    this.fields.to = [{ name: 'CroydonPractices', address: 'croydonpractices@corp.example', type: 'other' }];
    return this;
  }
}
