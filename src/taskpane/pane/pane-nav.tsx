import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from './i18n';
import type { View } from './view';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Forced colours would draw the transparent lines too: then only the current one's is left.
  tab: {
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    minWidth: 0,
    '@media (forced-colors: active)': {
      borderTopColor: 'Canvas',
      borderRightColor: 'Canvas',
      borderBottomColor: 'Canvas',
      borderLeftColor: 'Canvas',
    },
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    // The button would take its line away, and the pointer is still where it was pressed.
    ':hover': { borderBottomColor: tokens.colorBrandStroke1 },
    ':hover:active': { borderBottomColor: tokens.colorBrandStroke1 },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

const VIEWS: readonly View[] = ['review', 'activity', 'settings'];

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function PaneNav({ view, onView }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.label')} className={styles.root}>
      {VIEWS.map((each) => (
        <Button
          key={each}
          appearance="transparent"
          aria-current={each === view ? 'page' : undefined}
          className={mergeClasses(styles.tab, each === view && styles.current)}
          onClick={() => onView(each)}
        >
          {t(`nav.${each}`)}
        </Button>
      ))}
    </nav>
  );
}
