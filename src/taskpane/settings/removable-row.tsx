import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from '../pane/i18n';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  content: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  remove: { flexShrink: 0 },
});

interface Props {
  readonly children: ReactNode;
  /** What the button is called where rows are not seen. */
  readonly removeLabel?: string;
  /** Left out: the organisation set it. */
  readonly onRemove?: () => void;
}

/** A row of a list, and the button that takes it out. */
export function RemovableRow({ children, removeLabel, onRemove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <li className={styles.root}>
      <span className={styles.content}>{children}</span>
      {onRemove && (
        <Button className={styles.remove} size="small" aria-label={removeLabel} onClick={onRemove}>
          {t('settings.remove')}
        </Button>
      )}
    </li>
  );
}
