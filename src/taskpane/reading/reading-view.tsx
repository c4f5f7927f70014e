import { Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThreadSeen } from '../../graph/ports';
import { listsReceived } from '../../check/lists-received';
import { isStale, policyInForce, refreshPolicy } from '../../check/policy-in-force';
import { readingTextFor } from '../../i18n/all-reading-texts';
import { readItem } from '../../outlook/read-item';
import type { Policy } from '../../policy/schema';
import type { PanePorts } from '../pane-ports';
import { named, useTranslation } from '../pane/i18n';
import { NoticePage } from '../pane/notice-page';
import { Progress } from '../pane/progress';
import { countedStorm } from './counted-storm';
import { ReportThis } from './report-this';
import { reportTarget } from './report-target';
import { stoppedList } from '../../check/stopped-list';

interface Props {
  readonly phase: 'reading' | 'no-message';
  readonly ports: PanePorts;
  readonly onSettings: () => void;
}

/** Nobody waits for Send here. */
const FETCH_MS = 4_000;

/** Where nothing is written. Beside a message that is read: whether there is anything to do, and whom to tell of a storm. */
export function ReadingView({ phase, ports, onSettings }: Props) {
  const { t } = useTranslation();
  const policy = usePolicy(ports);
  const storm = useStorm(ports, phase === 'reading' ? policy : undefined);
  if (!policy) return <Progress label={t('loading')} />;

  const { client, clock } = ports;
  const reached = readItem.reached();
  const say = readingTextFor([policy.language, client.language], policy.texts);
  const isReading = phase === 'reading';
  const list = isReading && stoppedList(policy, listsReceived(client.me, policy, reached), clock.now());
  const target = isReading && reportTarget(policy, reached);
  const report = target && <ReportThis target={target} say={say} />;
  if (!list && !storm) {
    const action = { label: t('nav.settings'), run: onSettings };
    return (
      <NoticePage title={say(`${phase}.title`)} text={say(`${phase}.text`)} action={action}>
        {report}
      </NoticePage>
    );
  }
  const text = list
    ? t('rules.incident-freeze.frozen', { list: named(list.name || list.address) })
    : t('rules.storm-in-progress.counted', { ...storm });
  return (
    <NoticePage title={say('stopped.title')} text={text}>
      {list && policy.incident.message && <Text>{policy.incident.message}</Text>}
      <Text>{say('stopped.do-not-reply')}</Text>
      <Text>{say('stopped.ignore')}</Text>
      {report}
    </NoticePage>
  );
}

/** What Exchange counted in this conversation, once it has; each policy is asked for once. */
function useStorm(ports: PanePorts, policy: Policy | undefined): ThreadSeen | undefined {
  const [storm, setStorm] = useState<ThreadSeen>();
  useEffect(() => {
    let isOpen = true;
    if (policy)
      void countedStorm(ports, policy).then((counted) => {
        if (isOpen) setStorm(counted);
      });
    return () => void (isOpen = false);
  }, [ports, policy]);
  return storm;
}

/** As the device has it, and then as the host does: a freeze may be a minute old. */
function usePolicy(ports: PanePorts): Policy | undefined {
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    let isOpen = true;
    const show = (newest: Policy): void => {
      if (isOpen) setPolicy(newest);
    };
    void policyInForce(ports).then(async (onDevice) => {
      show(onDevice.policy);
      if (isStale(onDevice, ports.clock)) show((await refreshPolicy(onDevice, ports, FETCH_MS)).policy);
    });
    return () => void (isOpen = false);
  }, [ports]);
  return policy;
}
