import type { ListDirectory } from '../directory/ports';
import type { Action, Decision } from '../engine/decision';
import type { Facts } from '../engine/facts';
import type { OutlookPorts } from '../outlook/ports';
import type { QuotedHeader } from '../signals/quoted-header';
import type { Recipients } from '../signals/recipients';
import type { Acknowledgeable } from './acknowledgement';
import type { PolicyInForce } from './policy-in-force';
import type { SessionState, StoredDecision } from './session-state';
import type { Fields } from './ways-out';

/** When the guard looks: a compose window opens, a draft reopens, recipients or From change, Send, the pane. */
export type Trigger = 'opened' | 'reopened' | 'changed' | 'from-changed' | 'send' | 'pane';

export interface CheckPorts extends OutlookPorts {
  readonly directory: ListDirectory;
  /** Absolute URL of the organisation's policy file. */
  readonly policyUrl: string;
}

export interface CheckResult {
  readonly trigger: Trigger;
  readonly policy: PolicyInForce;
  readonly decision: Decision;
  /** What the person is to see: `allow` in observe mode, and once they acknowledged or pressed twice. */
  readonly shown: Action;
  /** Why Send lets it pass although the rules speak. */
  readonly bypassReason: StoredDecision['bypassReason'];
  readonly facts: Facts;
  /** To, Cc and Bcc as Outlook gave them; a field that could not be read is empty and counts as cut off. */
  readonly fields: Fields;
  readonly recipients: Recipients;
  /** Mail domains outside the organisation among them, each once. */
  readonly outside: readonly string[];
  /** The topmost quoted header block; undefined where there is none, or the body was not needed. */
  readonly quote: QuotedHeader | undefined;
  /** Fingerprint; empty for a message that begins a conversation. */
  readonly conversation: string;
  /** What an acknowledgement of this audience binds to. */
  readonly acknowledgeable: Acknowledgeable;
  /** The session's state before this check. */
  readonly before: SessionState;
}
