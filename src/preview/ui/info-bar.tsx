import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Bar } from '../outlook';

const useStyles = makeStyles({
  root: { borderRadius: 0, borderLeft: 'none', borderRight: 'none', borderTop: 'none', flexShrink: 0 },
  action: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

export interface InfoBarProps {
  readonly bar: Bar;
  readonly onAction: () => void;
  readonly onDismiss: () => void;
}

/** A notification of the add-in above the message. An InsightMessage has one action beside Dismiss. */
export function InfoBar({ bar, onAction, onDismiss }: InfoBarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.root}
      intent={bar.type === 'errorMessage' ? 'error' : 'info'}
      layout="multiline"
      {...(bar.type === 'progressIndicator' && { icon: <Spinner size="tiny" aria-hidden /> })}
    >
      <MessageBarBody>
        <bdi>{bar.message}</bdi>{' '}
        {bar.action && (
          <Link as="button" className={styles.action} onClick={onAction}>
            {bar.action.text}
          </Link>
        )}
      </MessageBarBody>
      {bar.dismissible && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label="Dismiss"
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
