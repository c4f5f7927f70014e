import { useEffect, useRef } from 'react';
import { sendRecords } from '../../../audit/send-records';
import type { CheckResult } from '../../../check/check-message';
import type { PanePorts } from '../../pane-ports';

/**
 * Sends what this device has recorded to where policy wants it: when the pane opens, and again after each look at the message,
 * one request after another. On classic Outlook the pane has a store of its own, which nobody else empties.
 * @param look what the latest look at the message came to: another one for each look
 */
export function useSendRecords(look: CheckResult, { deviceCache, clock, poster }: PanePorts): void {
  const last = useRef(Promise.resolve());
  useEffect(() => {
    last.current = last.current.then(() => sendRecords(look.policy.policy, { deviceCache, clock, ...poster }));
  }, [look, deviceCache, clock, poster]);
}
