import { useEffect, useState } from 'react';
import { readOwnSettings } from '../settings/organisation';
import type { PolicyInForce } from '../../check/policy-in-force';
import type { PaneKey } from '../../i18n/pane-texts';
import type { PanePorts } from '../pane-ports';

/**
 * The text about where this device's records go. Once a collector is named they are, or will be, sent there, whatever mode the
 * guard is in; before the organisation's policy was read nothing can be promised.
 */
const whereTo = ({ policy, readAt }: Pick<PolicyInForce, 'policy' | 'readAt'>): PaneKey | undefined =>
  policy.audit.endpoint ? 'activity.sent' : readAt === undefined ? undefined : 'activity.stays';

export function useWhereTo(ports: PanePorts): PaneKey | undefined {
  const [key, setKey] = useState<PaneKey>();
  useEffect(() => {
    let isGone = false;
    void readOwnSettings(ports).then(({ organisation }) => {
      if (!isGone) setKey(whereTo(organisation));
    });
    return () => {
      isGone = true;
    };
  }, [ports]);
  return key;
}
