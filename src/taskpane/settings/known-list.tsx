import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { named, useTranslation } from '../pane/i18n';
import { RemovableRow } from './removable-row';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly address: string;
  /** Known only where the open message has the list. */
  readonly name?: string | undefined;
  /** Left out: the organisation set it. */
  readonly onRemove?: () => void;
}

export function KnownList({ address, name, onRemove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <RemovableRow
      {...(onRemove && { onRemove, removeLabel: t('settings.remove-list', { list: named(name ?? address) }) })}
    >
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
    </RemovableRow>
  );
}
