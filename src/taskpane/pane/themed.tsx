import { FluentProvider, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneHost } from '../../outlook/pane-events';
import { useTranslation } from './i18n';
import { useTheme } from './theme';

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({
  // Fluent UI says "left", whatever the direction.
  root: { minHeight: '100vh', textAlign: 'start' },
});

interface Props {
  readonly host: Pick<PaneHost, 'background' | 'onBackgroundChanged'>;
  readonly children: ReactNode;
}

/** The pane in Outlook's colours, and in the direction of its language. */
export function Themed({ host, children }: Props) {
  useStaticStyles();
  const styles = useStyles();
  const { direction } = useTranslation();
  const theme = useTheme(host);
  return (
    theme && (
      <FluentProvider theme={theme} dir={direction} className={styles.root}>
        {children}
      </FluentProvider>
    )
  );
}
