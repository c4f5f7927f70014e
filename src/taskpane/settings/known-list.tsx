import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { named, useSpeech } from '../pane/speech';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
  remove: { flexShrink: 0 },
});

interface Props {
  readonly address: string;
  /** Where the open message tells it. */
  readonly name?: string | undefined;
  /** Left out: the organisation set it. */
  readonly onRemove?: () => void;
}

export function KnownList({ address, name, onRemove }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <li className={styles.root}>
      <span className={styles.name}>
        {name && (
          <Text weight="semibold">
            <bdi>{name}</bdi>
          </Text>
        )}
        <Text size={name ? 200 : 300}>
          <bdi>{address}</bdi>
        </Text>
        {!onRemove && (
          <Text size={200} className={styles.hint}>
            {t('settings.by-organisation')}
          </Text>
        )}
      </span>
      {onRemove && (
        <Button
          className={styles.remove}
          size="small"
          aria-label={t('settings.remove-list', { list: named(name ?? address) })}
          onClick={onRemove}
        >
          {t('settings.remove')}
        </Button>
      )}
    </li>
  );
}
