import { makeStyles, tokens } from '@fluentui/react-components';
import type { OutlookState, Switches } from '../outlook';
import { Choice } from './choice';
import { ClientDifferences } from './client-differences';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
});

const POLICY_MODES: readonly (readonly [Switches['policyMode'], string])[] = [
  ['enforce', 'Enforce'],
  ['observe', 'Observe'],
  ['off', 'Off'],
];
const SIZES_FROM: readonly (readonly [Switches['sizesFrom'], string])[] = [
  ['nobody', 'Nobody'],
  ['catalogue-without', 'Nobody (newer than the list catalogue)'],
  ['catalogue', 'The list catalogue'],
  ['mailtips', 'Exchange (MailTips)'],
  ['policy', 'The policy'],
];
const INCIDENTS: readonly (readonly [Switches['incident'], string])[] = [
  ['none', 'None'],
  ['list', 'CroydonPractices is frozen'],
  ['every-list', 'Every list is frozen'],
];
const THEMES: readonly (readonly [Switches['theme'], string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
];

export interface SwitchPanelProps {
  readonly state: Pick<OutlookState, 'switches' | 'clients' | 'languages'>;
  readonly onChange: (change: Partial<Switches>) => void;
}

/** The switches of the simulated Outlook and the organisation. */
export function SwitchPanel({ state: { switches, clients, languages }, onChange }: SwitchPanelProps) {
  const styles = useStyles();
  const client = clients.find(({ id }) => id === switches.client);
  return (
    <div className={styles.root}>
      <Choice
        label="Client"
        value={switches.client}
        options={clients.map(({ id, label }) => [id, label] as const)}
        onChange={(id) => onChange({ client: id })}
      />
      {client && <ClientDifferences client={client} first={clients[0]!} />}
      <div className={styles.row}>
        <Choice
          label="Policy"
          value={switches.policyMode}
          options={POLICY_MODES}
          onChange={(policyMode) => onChange({ policyMode })}
        />
        <Choice
          label="Language"
          value={switches.language}
          options={languages.map(({ tag, label }) => [tag, label] as const)}
          onChange={(language) => onChange({ language })}
        />
        <Choice label="Theme" value={switches.theme} options={THEMES} onChange={(theme) => onChange({ theme })} />
      </div>
      <Choice
        label="Who knows the size of CroydonPractices"
        value={switches.sizesFrom}
        options={SIZES_FROM}
        onChange={(sizesFrom) => onChange({ sizesFrom })}
      />
      <Choice
        label="Incident"
        value={switches.incident}
        options={INCIDENTS}
        onChange={(incident) => onChange({ incident })}
      />
    </div>
  );
}
