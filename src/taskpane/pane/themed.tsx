import { FluentProvider, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneHost } from '../../outlook/pane-events';
import { useSpeech } from './speech';
import { useTheme } from './theme';

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({ root: { minHeight: '100vh' } });

interface Props {
  readonly host: Pick<PaneHost, 'background' | 'onBackgroundChanged'>;
  readonly children: ReactNode;
}

/** The pane in Outlook's colours, and in the direction of its language. */
export function Themed({ host, children }: Props) {
  useStaticStyles();
  const styles = useStyles();
  const { direction } = useSpeech();
  return (
    <FluentProvider theme={useTheme(host)} dir={direction} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
