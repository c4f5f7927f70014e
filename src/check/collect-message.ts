import { unknown } from '../engine/facts';
import type { Signal } from '../engine/facts';
import type { MessagePort } from '../outlook/ports';
import type { KindEvidence } from '../signals/message-kind';
import { subjectPrefix } from '../signals/subject-prefix';
import { signalOf, valueOf } from './signal-of';

/** What the second round of calls found out about the message. */
export interface MessageSignals {
  readonly body: Signal<string>;
  readonly subject: Signal<string>;
  readonly evidence: KindEvidence;
}

export const NOT_ASKED: MessageSignals = { body: unknown('not-needed'), subject: unknown('not-needed'), evidence: {} };

export async function collectMessage(message: MessagePort): Promise<MessageSignals> {
  const [body, subject, composeType, index] = await Promise.all([
    signalOf(message.bodyText(), 'body'),
    signalOf(message.subject(), 'subject'),
    signalOf(message.composeType(), 'compose-type'),
    signalOf(message.conversationIndexBytes(), 'conversation-index'),
  ]);
  return {
    body,
    subject,
    evidence: {
      composeType: valueOf(composeType),
      inReplyTo: message.inReplyTo() !== undefined,
      conversationIndexBytes: valueOf(index),
      subjectPrefix: subject.known ? subjectPrefix(subject.value) : undefined,
    },
  };
}
