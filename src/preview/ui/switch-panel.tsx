import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { OutlookState, Switches } from '../outlook';

const useStyles = makeStyles({
  select: { minWidth: 0 },
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
  ['catalogue-without', 'Nobody: it is newer than the list catalogue'],
  ['catalogue', 'The list catalogue'],
  ['mailtips', 'Exchange (MailTips)'],
  ['policy', 'The policy'],
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

/** What the visitor may change about the simulated Outlook and the organisation. */
export function SwitchPanel({ state: { switches, clients, languages }, onChange }: SwitchPanelProps) {
  const styles = useStyles();
  const client = clients.find(({ id }) => id === switches.client);
  const policyMode = (value: string): Switches['policyMode'] =>
    POLICY_MODES.find(([id]) => id === value)?.[0] ?? 'enforce';
  const sizesFrom = (value: string): Switches['sizesFrom'] => SIZES_FROM.find(([id]) => id === value)?.[0] ?? 'nobody';
  const theme = (value: string): Switches['theme'] => THEMES.find(([id]) => id === value)?.[0] ?? 'light';
  return (
    <div className={styles.root}>
      <Field label="Client" size="small" hint={client?.note ?? ''}>
        <Select
          className={styles.select}
          value={switches.client}
          onChange={(_, { value }) => onChange({ client: value })}
        >
          {clients.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Field label="Policy" size="small">
          <Select
            className={styles.select}
            value={switches.policyMode}
            onChange={(_, { value }) => onChange({ policyMode: policyMode(value) })}
          >
            {POLICY_MODES.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Language" size="small">
          <Select
            className={styles.select}
            value={switches.language}
            onChange={(_, { value }) => onChange({ language: value })}
          >
            {languages.map(({ tag, label }) => (
              <option key={tag} value={tag}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Theme" size="small">
          <Select
            className={styles.select}
            value={switches.theme}
            onChange={(_, { value }) => onChange({ theme: theme(value) })}
          >
            {THEMES.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label="Who knows how large CroydonPractices is" size="small">
        <Select
          className={styles.select}
          value={switches.sizesFrom}
          onChange={(_, { value }) => onChange({ sizesFrom: sizesFrom(value) })}
        >
          {SIZES_FROM.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
